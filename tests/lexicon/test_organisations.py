"""The gazetteer of organisations: what the file holds, and how its generator reads lists and finds what misleads."""

import pytest

from builder.lexicon.data import read_lines
from training.organisations import Known, entries, is_clear, plain, team
from training.package_lists import company, spelt

KINDS = {
    "people", "body", "media", "team", "team_place", "party", "company", "group", "university", "event", "law",
    "product", "work",
}  # fmt: skip

KNOWN = Known(
    words={"heat": 900, "sun": 500, "general": 300, "time": 10, "indigo": 9000, "the": 0},
    frequent=frozenset({"heat", "sun", "general", "time", "indigo", "chrysler", "capri"}),
    places=frozenset({"Boston", "Leeds", "Miami", "Lund"}),
    peoples=frozenset({"Danish"}),
    first_names=frozenset({"Ralph", "Hugo"}),
    surnames=frozenset({"Lauren", "Boss", "Chrysler", "Cargill"}),
    common_persons=frozenset({"Ralph"}),
)


@pytest.fixture(scope="module")
def rows():
    return [line.split("\t") for line in read_lines("organisations.tsv.gz")]


def test_names_are_sorted_and_stand_once(rows):
    names = [name for name, _ in rows]

    assert names == sorted(set(names))


def test_types_are_the_documented_ones(rows):
    assert {kind for _, kind in rows} == KINDS


def test_names_are_printed_names(rows):
    assert [
        name for name, _ in rows if name != " ".join(name.split()) or "’" in name or "|" in name or ";" in name
    ] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Boston Red Sox", "team"),
        ("Red Sox", "team"),
        ("Boston", "team_place"),
        ("Reuters", "media"),
        ("African National Congress", "party"),
        ("International Monetary Fund", "body"),
        ("Toyota", "company"),
        ("Boko Haram", "group"),
        ("Stanford University", "university"),
        ("Tutsis", "people"),
        ("Tour de France", "event"),
        ("Kyoto Protocol", "law"),
        ("Boeing 747", "product"),
        ("War and Peace", "work"),
    ],
)
def test_file_has_well_known_names(rows, name, kind):
    assert [name, kind] in rows


def test_entries_break_at_semicolons_blank_lines_and_comments_alone():
    text = "# A comment; not a name\nBoston |\nRed Sox; Leeds\n\nMiami\n  | Heat;\n# Another\nLund"

    assert list(entries(text)) == ["Boston | Red Sox", "Leeds", "Miami | Heat", "Lund"]


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Boston | Red Sox", [("Boston Red Sox", "team"), ("Boston", "team_place"), ("Red Sox", "team")]),
        ("Miami | Heat", [("Miami Heat", "team"), ("Miami", "team_place")]),
        ("Leeds", [("Leeds", "team_place")]),
        ("Leeds!", [("Leeds", "team")]),
        ("Leeds United", [("Leeds United", "team")]),
    ],
)
def test_team_stands_for_its_names(entry, names):
    assert list(team(entry, KNOWN)) == names


@pytest.mark.parametrize("name", ["Sun", "Lund", "Ralph", "Cargill", "TIME", "AB"])
def test_word_place_or_person_is_no_other_name(name):
    assert list(plain(name, "company", KNOWN)) == []
    assert list(plain(f"{name}!", "company", KNOWN)) == [(name, "company")]


@pytest.mark.parametrize("name", ["Chrysler", "IBM", "Hugo Boss", "General Time"])
def test_other_names_written_by_hand_stand(name):
    assert list(plain(name, "company", KNOWN)) == [(name, "company")]


@pytest.mark.parametrize(
    ("name", "clear"),
    [
        ("Novo Nordisk", True),
        ("Ralph Lauren", False),
        ("General Time", False),
        ("Danish", False),
        ("Lund", False),
        ("IndiGo", False),
        ("Capri", False),
        ("Novozymes", True),
        ("ABC", False),
    ],
)
def test_name_of_a_package_is_clear(name, clear):
    assert is_clear(name, KNOWN) is clear


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("The Yokohama Rubber Co., Ltd.", ["Yokohama Rubber"]),
        ("Novo Nordisk A/S Class B", []),
        ("Waste Management, Inc.", ["Waste Management"]),
        ("SAMPLE HOLDINGS BHD", ["SAMPLE"]),
        ("Unilever PLC ADR", []),
        ("Viasat (American company)", ["Viasat"]),
    ],
)
def test_company_sheds_its_legal_form(listed, names):
    assert [name for name, _ in company(listed)] == names


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("fk partizani tirana", "FK Partizani Tirana"),
        ("deportivo la coruña", "Deportivo la Coruña"),
        ("saint-étienne", "Saint-Étienne"),
        ("vfl bochum", "VfL Bochum"),
        ("brighton & hove albion", "Brighton & Hove Albion"),
    ],
)
def test_club_is_spelt_as_printed(words, name):
    assert spelt(words.split()) == name
