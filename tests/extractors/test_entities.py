import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import NameTag, annotate, parse, tag_documents
from builder.extractors.entities import extract_entities
from builder.extractors.entities.identity import entity_id, identity_key
from builder.lexicon.spelling import normalised
from builder.taggers.gazetteer import GazetteerTagger
from schema import EntityRow

Rows = Callable[[str], list[EntityRow]]


class Given:
    """A tagger for tests that has its tags given."""

    method = "given"

    def __init__(self, tags: list[NameTag]) -> None:
        self.tags = tags

    def tag(self, documents: object) -> list[list[NameTag]]:
        return [self.tags]


def rows_of(text: str, tags: list[NameTag]) -> list[EntityRow]:
    [document] = tag_documents([parse(Article("a", text, "a.txt", None, "text"))], Given(tags))
    return list(extract_entities(document))


def test_a_row_says_where_it_stands_and_how_sure_it_is(entities: Rows) -> None:
    first, second = entities("[P:Anna Smith] left.\n\nRain fell. [P:Smith] ran.")
    assert (first.char_start, first.char_end, first.text) == (0, 10, "Anna Smith")
    assert (second.sentence_index, second.paragraph_index) == (2, 1)
    assert first.entity_id == second.entity_id
    assert first.mention_id != second.mention_id
    assert first.confidence == 0.1235
    assert first.method == "marked"


def test_the_country_of_places_and_peoples_but_of_nothing_else(entities: Rows) -> None:
    rows = entities("[N:Kenyan] troops left [L:Nairobi] for [L:Georgia] with [P:Jordan] and [O:Kenya].")
    assert [row.country_code for row in rows] == ["KE", "KE", None, None, None]


# ------------------------------------------------------------------ identity


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("PERSON", "José Peña; Jose Pena; JOSÉ PEÑA; José Peña's; José  Peña"),
        ("PERSON", "J.K. Tolland; J. K. Tolland; JK Tolland; J K Tolland"),
        ("PERSON", "John F. Ruiz; John F Ruiz; John F. Ruiz’s"),
        ("PERSON", "Conor O'Brien; Conor O’Brien; Conor O‘Brien; CONOR O'BRIEN"),
        ("PERSON", "Ban Ki-moon; Ban Ki-Moon; Ban Ki Moon; Ban Ki‑moon"),
        ("PERSON", "Martin King, Jr.; Martin King Jr.; Martin King Jr"),
        ("PERSON", "Recep Tayyip Erdoğan; Recep Tayyip Erdogan; RECEP TAYYIP ERDOĞAN"),
        ("PERSON", "Søren Łuczak; Soren Luczak"),
        ("PERSON", "Bashar al-Assad; Bashar Al-Assad; Bashar Al Assad; Bashar Assad"),
        ("ORG", "The Guardian; the Guardian; Guardian; GUARDIAN; Guardian’s"),
        ("ORG", "U.N.; UN; the U.N.; the UN; U. N."),
        ("ORG", "Acme Inc; Acme, Inc.; Acme Corp.; Acme Corporation; ACME CO., LTD.; Acme"),
        ("ORG", "Goldfield & Sons; Goldfield and Sons; Goldfield & Sons Ltd"),
        ("ORG", "AT&T; AT & T"),
        ("ORG", "Al Jazeera; Al-Jazeera; al-Jazeera"),
        ("LOC", "U.S.; US; USA; U.S.A.; America; the United States; United States of America"),
        ("LOC", "UK; U.K.; Britain; Great Britain; the United Kingdom"),
        ("LOC", "Côte  d’Ivoire; Cote d'Ivoire; Ivory Coast"),
        ("LOC", "Türkiye; Turkey; TURKEY"),
        ("LOC", "São Paulo; Sao Paulo"),
        ("NORP", "Kenyan; Kenyans"),
        ("NORP", "Shi'ite; Shiite; Shi’ites"),
        ("NORP", "Tory; Tories"),
    ],
)
def test_names_of_one_entity(label: str, names: str) -> None:
    assert len({entity_id(label, name) for name in names.split("; ")}) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("ORG", "Paris", "Pari"),
        ("PERSON", "Smith", "Smiths"),
        ("ORG", "A.B. Corp", "AC Corp"),
        ("PERSON", "Martin King", "Martin King Jr."),
        ("PERSON", "John F. Ruiz", "John Ruiz"),  # it knows names alone
        ("ORG", "Federal Bureau of Investigation", "FBI"),  # an acronym that its article does not spell out
        ("LOC", "North Korea", "South Korea"),
        ("LOC", "Niger", "Nigeria"),
        ("ORG", "Ford Foundation", "Ford"),
        ("ORG", "Inc", "Ltd"),
        ("NORP", "Swiss", "Swis"),
    ],
)
def test_names_of_two_entities(label: str, one: str, other: str) -> None:
    assert entity_id(label, one) != entity_id(label, other)  # type: ignore[arg-type]


def test_a_label_parts_entities() -> None:
    assert entity_id("LOC", "Kenya") != entity_id("ORG", "Kenya")


_WORDS = st.text("abcdefghijklmnopqrstuvwxyzäéñõçšž", min_size=2, max_size=8)
_NAMES = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_ANY_LABEL = st.sampled_from(["PERSON", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "MISC"])


@given(label=_ANY_LABEL, name=st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_identity_is_idempotent_and_blind_to_case(label: str, name: str) -> None:
    assert normalised(normalised(name)) == normalised(name) == normalised(name.casefold())
    assert identity_key(label, name) == identity_key(label, name.casefold())  # type: ignore[arg-type]


@given(label=_ANY_LABEL, name=_NAMES)
@settings(max_examples=200, deadline=None)
def test_identity_is_blind_to_capitals_diacritics_and_marks(label: str, name: str) -> None:
    plain = name.translate(str.maketrans("äéñõçšž", "aenocsz"))
    variants = [name.title(), name.upper(), plain, name.replace(" ", "-"), f"the {name}", f"“{name}”", f"{name}’s"]
    assert {entity_id(label, variant) for variant in variants} == {entity_id(label, name)}  # type: ignore[arg-type]


# ------------------------------------------------------------------ any text, any tags, any order


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_offsets_and_text_agree_whatever_the_text(text: str) -> None:
    [document] = annotate([Article("a", text, "a", None, "text")], GazetteerTagger())
    for row in extract_entities(document):
        assert text[row.char_start : row.char_end] == row.text
        assert row.name


@given(data=st.data(), text=st.text("ABab.,' \n()-“”é王0", max_size=80) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_there_is_a_name_whatever_is_tagged(data: st.DataObject, text: str) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    tags = [NameTag(a, b, data.draw(_ANY_LABEL), data.draw(st.floats(0, 1))) for a, b in pairwise(cuts) if b > a]
    rows = rows_of(text, tags)
    assert [(row.char_start, row.char_end) for row in rows] == [(tag.char_start, tag.char_end) for tag in tags]
    assert all(row.name for row in rows)


_SENTENCES = [
    "[P:Anna Kowalski] spoke.",
    "Mr [P:Boateng] left.",
    "Then [P:Kwame Boateng] came.",
    "[P:Kowalski] agreed.",
    "The [O:Rural Roads Agency] ([O:RRA]) dug.",
    "[O:RRA] dug on.",
    "[O:Goldfield] fell.",
    "[O:Goldfield Partners Ltd] rose.",
    "The [L:United States] looked on.",
    "[L:US] troops stayed in [L:Accra].",
    "[L:Hyderabad] lies near [L:Karachi].",
    "[P:Noor Hisham Abdullah] came with [P:Noor Hisham].",
]


@given(st.permutations(_SENTENCES))
@settings(max_examples=100, deadline=None)
def test_the_order_of_sentences_changes_no_name_that_has_one_bearer(entities: Rows, order: list[str]) -> None:
    def facts(sentences: list[str]) -> set[tuple[str, str, str, str | None]]:
        return {(row.text, row.name, row.entity_id, row.country_code) for row in entities(" ".join(sentences))}

    assert facts(order) == facts(_SENTENCES)


@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=6, unique=True))
@settings(max_examples=50, deadline=None)
def test_a_resolved_name_resolves_to_itself(entities: Rows, sentences: list[str]) -> None:
    names = {row.name for row in entities(" ".join(sentences)) if row.label == "PERSON"}
    again = {row.name for row in entities(" and then ".join(f"[P:{name}]" for name in sorted(names)))}
    assert again == names


@pytest.mark.parametrize(
    "name",
    [
        "Anna B{0}",  # one first name
        "B{0} Smith",  # one surname
        "A{0} Mac Duff",
        "John A{0} Smith",  # one first name and surname
        "B{0}",
        "Bank B{0} Holdings",
        "B{0} Group Inc",
        "A {0} B {0} C D E F G H I J",
    ],
)
@pytest.mark.parametrize("label", ["PERSON", "ORG", "LOC"])
def test_time_is_linear_in_the_number_of_names(name: str, label: str) -> None:
    def seconds(count: int) -> float:
        names = [name.format("abcdefghij"[i % 10] * 2 + str(i)) for i in range(count)]
        text, tags = "", []
        for one in names:
            tags.append(NameTag(len(text), len(text) + len(one), label, 0.9))  # type: ignore[arg-type]
            text += one + " and "
        [document] = tag_documents([parse(Article("a", text, "a.txt", None, "text"))], Given(tags))
        start = time.process_time()
        assert len(list(extract_entities(document))) == count
        return time.process_time() - start

    seconds(100)  # what is read once
    assert seconds(2_000) < 30 * max(seconds(200), 0.02)  # were it quadratic: 100 times
