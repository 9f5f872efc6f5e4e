from collections.abc import Callable

import pytest

from builder.article import Article
from builder.document import first_line_title, parse
from builder.taggers.gazetteer import GazetteerTagger

Names = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="session")
def tagger() -> GazetteerTagger:
    return GazetteerTagger()


@pytest.fixture(scope="session")
def names(tagger: GazetteerTagger) -> Names:
    """The names of a text as (words, label), in order."""

    def tag(text: str) -> list[tuple[str, str]]:
        document = parse(Article("a", text, "a.txt", None, "text", title=first_line_title(text)))
        return [(text[name.char_start : name.char_end], name.label) for name in tagger.tag([document])[0]]

    return tag
