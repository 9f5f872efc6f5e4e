from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import NameTag, annotate, parse, tag_documents
from builder.extractors.entities import extract_entities
from builder.extractors.entities.identity import entity_id, normalised
from builder.taggers.gazetteer import GazetteerTagger
from schema import EntityRow

Rows = Callable[[str], list[EntityRow]]


class Marked:
    """A tagger for tests: takes the names that are marked `[LABEL:words]` out of a text made by `unmark`."""

    method = "marked"

    def __init__(self, tags: list[NameTag]) -> None:
        self.tags = tags

    def tag(self, documents: object) -> list[list[NameTag]]:
        return [self.tags]


def entities(marked: str) -> list[EntityRow]:
    """The rows of a text whose names are marked as `[P:Anna Smith]`, whatever a tagger would find."""
    labels = {"P": "PERSON", "O": "ORG", "L": "LOC", "N": "NORP"}
    text, tags = "", []
    for piece in marked.replace("[", "\0[").replace("]", "]\0").split("\0"):
        if piece.startswith("["):
            label, _, name = piece[1:-1].partition(":")
            tags.append(NameTag(len(text), len(text) + len(name), labels[label], 0.123456))  # type: ignore[arg-type]
            text += name
        else:
            text += piece
    document = parse(Article("a1", text, "a.txt", None, "text"))
    [document] = tag_documents([document], Marked(tags))
    return list(extract_entities(document))


def resolved(marked: str) -> list[str]:
    return [row.name for row in entities(marked)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # persons
        ("[P:Anna Smith] left. [P:Smith] ran. [P:Anna] won.", ["Anna Smith"] * 3),
        ("[P:Smith] left before [P:Anna Smith] came.", ["Anna Smith"] * 2),
        ("[P:John Ruiz] and [P:John F. Ruiz]; [P:Ruiz].", ["John F. Ruiz"] * 3),
        ("[P:John Ruiz Jr.] met [P:Ruiz].", ["John Ruiz Jr."] * 2),
        ("[P:ANNA SMITH] is [P:Smith].", ["ANNA SMITH"] * 2),
        # two of one surname: kept apart
        ("[P:Anna Smith] met [P:Paul Smith]. [P:Smith] left.", ["Anna Smith", "Paul Smith", "Smith"]),
        ("[P:Anna Smith] met [P:Paul Smith]. Mrs [P:Smith] left.", ["Anna Smith", "Paul Smith", "Anna Smith"]),
        (
            "Judge [P:Anna Smith] met [P:Mary Smith]. Judge [P:Smith] left.",
            ["Anna Smith", "Mary Smith", "Anna Smith"],
        ),
        (
            "[P:Anna Smith] came.\n\n[P:Paul Smith] came. [P:Smith] left.",
            ["Anna Smith", "Paul Smith", "Paul Smith"],
        ),
        (
            "[P:Anna Smith] came.\n\n[P:Smith] left.\n\n[P:Paul Smith] came.",
            ["Anna Smith", "Anna Smith", "Paul Smith"],
        ),
        # a surname of two words
        ("[P:Fergal Mac Suibhne] met Mr [P:Mac Suibhne].", ["Fergal Mac Suibhne"] * 2),
        # organisations
        ("The [O:Northern Rail Commission] met. The [O:Commission] left.", ["Northern Rail Commission"] * 2),
        (
            "[O:Rail Commission], [O:Bus Commission]; the [O:Commission].",
            ["Rail Commission", "Bus Commission", "Commission"],
        ),
        ("The [O:Centre for Peace and Regional Studies]; [O:CPRS].", ["Centre for Peace and Regional Studies"] * 2),
        ("The [O:European Union] or [O:EU], once [O:E.U.].", ["European Union"] * 3),
        ("The [O:Harbour Workers Union] ([O:Hawu]) won. [O:Hawu] rose.", ["Harbour Workers Union"] * 3),
        ("[O:Goldfield Partners] fell. [O:Goldfield] rose.", ["Goldfield Partners"] * 2),
        ("[O:Kenya Airways] fell. [O:Kenya] played.", ["Kenya Airways", "Kenya"]),
        ("[O:Alpha Beta], [O:Atlas Bank]; [O:AB] rose.", ["Alpha Beta", "Atlas Bank", "AB"]),
        (
            "the [O:Danish Harbour Fund] of the [L:United States]",
            ["Danish Harbour Fund of the United States", "United States"],
        ),
        # places
        ("The [L:United States] said [L:US] troops stay.", ["United States"] * 2),
        ("[L:US] troops stay.", ["US"]),
        # white space is folded
        ("[P:Anna\nSmith] left.", ["Anna Smith"]),
    ],
)
def test_the_fullest_form_in_the_article(marked: str, expected: list[str]) -> None:
    assert resolved(marked) == expected


def test_a_long_list_of_namesakes_settles_nothing() -> None:
    many = ", ".join(f"[P:{chr(65 + i)}nna Smith]" for i in range(26))
    assert resolved(f"{many} and [P:Smith].")[-1] == "Smith"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("José Peña", "Jose Pena"),
        ("The Guardian", "guardian"),
        ("U.N.", "UN"),
        ("Goldfield’s", "Goldfield"),
        ("John F. Ruiz", "John F Ruiz"),
        ("Côte  d’Ivoire", "Cote d'Ivoire"),
    ],
)
def test_spellings_that_mean_the_same(one: str, other: str) -> None:
    assert entity_id("ORG", one) == entity_id("ORG", other)


@pytest.mark.parametrize(("one", "other"), [("Paris", "Pari"), ("Smith", "Smiths"), ("A.B. Corp", "AC Corp")])
def test_spellings_that_do_not(one: str, other: str) -> None:
    assert entity_id("ORG", one) != entity_id("ORG", other)


def test_all_names_of_a_country_are_one_entity_but_a_label_parts() -> None:
    assert entity_id("LOC", "U.S.") == entity_id("LOC", "United States") == entity_id("LOC", "America")
    assert entity_id("LOC", "Kenya") != entity_id("ORG", "Kenya")


def test_the_country_of_places_and_demonyms() -> None:
    rows = entities("[N:Kenyan] troops left [L:Nairobi] for [L:Georgia] with [P:Jordan] and [O:Kenya].")
    assert [row.country_code for row in rows] == ["KE", "KE", None, None, None]


def test_a_row_says_where_it_stands_and_how_sure_it_is() -> None:
    first, second = entities("[P:Anna Smith] left.\n\nRain fell. [P:Smith] ran.")
    assert (first.char_start, first.char_end, first.text) == (0, 10, "Anna Smith")
    assert (second.sentence_index, second.paragraph_index) == (2, 1)
    assert first.entity_id == second.entity_id
    assert first.mention_id != second.mention_id
    assert first.confidence == 0.1235
    assert first.method == "marked"


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_case_is_folded_whatever_the_name(name: str) -> None:
    assert normalised(name.casefold()) == normalised(name)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_offsets_and_text_agree_whatever_the_text(text: str) -> None:
    [document] = annotate([Article("a", text, "a", None, "text")], GazetteerTagger())
    for row in extract_entities(document):
        assert text[row.char_start : row.char_end] == row.text
        assert row.name
