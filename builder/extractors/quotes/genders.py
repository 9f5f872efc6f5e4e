"""Genders: whether `he` or `she` may mean a person of the article, from titles, first names and nearby pronouns."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from builder.extractors.quotes._roles import GENDERED_TITLES
from builder.lexicon.first_names import Gender, gender
from schema import EntityRow

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[.’'-]?\s*\Z")
_PRONOUN = re.compile(r"\b(he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_MALE = frozenset("he him his himself".split())
_NEAR = 120  # characters after a name within which the first pronoun is likely to mean it
_TITLES = tuple(itertools.chain(*GENDERED_TITLES.values()))
_AFTER_TITLE = ".’'-"
_BEFORE = 16  # characters before a name that can hold a title


def gender_of(text: str, mentions: Sequence[EntityRow]) -> Gender | None:
    """Return the gender of the person that all these mentions name; None where nothing tells or the signs disagree.

    A title counts before the first name, the first name before pronouns.
    """
    titles = {found for row in mentions if (found := _title_gender(text, row))}
    if len(titles) == 1:
        return titles.pop()
    words = mentions[0].name.split()
    if len(words) > 1 and (found := gender(words[0])) is not None:
        return found
    pronouns = Counter(found for row in mentions if (found := _pronoun_after(text, row)))
    if len(pronouns) == 1 or (pronouns and pronouns.most_common(1)[0][1] >= 3 * min(pronouns.values())):
        return pronouns.most_common(1)[0][0]
    return None


def _title_gender(text: str, row: EntityRow) -> Gender | None:
    window = text[max(0, row.char_start - _BEFORE) : row.char_start]
    if not window.rstrip().rstrip(_AFTER_TITLE).lower().endswith(_TITLES):
        return None
    before = _WORD_BEFORE.search(window)
    word = before[1].lower() if before else ""
    if word in GENDERED_TITLES["m"]:
        return "m"
    return "f" if word in GENDERED_TITLES["f"] else None


def _pronoun_after(text: str, row: EntityRow) -> Gender | None:
    found = _PRONOUN.search(text, row.char_end, row.char_end + _NEAR)
    if found is None or ". " in text[row.char_end : found.start()]:
        return None
    return "m" if found[1].lower() in _MALE else "f"
