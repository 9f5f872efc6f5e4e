from collections.abc import Callable

import pytest
from babel import Locale

from builder.lexicon.countries import country_code, country_name, region_after_comma
from builder.lexicon.data import read_lines

Countries = Callable[[str], list[str | None]]


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("US", "US; U.S.; U.S.A.; USA; US's; America; the United States; United States of America; UNITED STATES"),
        ("GB", "UK; U.K.; Britain; Great Britain; the United Kingdom; England; Scotland; Wales; Northern Ireland"),
        ("AE", "UAE; United Arab Emirates; Dubai; Abu Dhabi"),
        ("NL", "Holland; the Netherlands; The Hague; Amsterdam"),
        ("MM", "Burma; Myanmar; Yangon; Rangoon; Naypyidaw"),
        ("CI", "Ivory Coast; Côte d'Ivoire; Cote d’Ivoire; Abidjan"),
        ("CD", "DRC; DR Congo; Democratic Republic of the Congo; Democratic Republic of Congo; Kinshasa; North Kivu"),
        ("CG", "Republic of Congo; Congo-Brazzaville; Brazzaville"),
        ("KP", "North Korea; DPRK; Pyongyang"),
        ("KR", "South Korea; Republic of Korea; Seoul; Busan"),
        ("TR", "Turkey; Türkiye; Turkiye; TURKEY; southeastern Turkey; Ankara; Istanbul"),
        ("CZ", "Czech Republic; Czechia; Prague"),
        ("SZ", "Eswatini; Swaziland"),
        ("CN", "China; People's Republic of China; mainland China; Xinjiang; Sichuan province; Wuhan"),
        ("FR", "Paris; PARIS; Marseille; Nice; Normandy; southern France"),
        ("US", "California; Texas; New York; New York City; Washington, D.C.; D.C.; LA; Calif.; Cook County, Illinois"),
        ("CA", "Ontario; Quebec; British Columbia; Toronto; London, Ontario; Vancouver"),
        ("AU", "New South Wales; Queensland; Western Australia; Sydney"),
        ("MY", "Selangor; Johor; Penang; Kuala Lumpur; KUALA LUMPUR; Kota Kinabalu"),
        ("NG", "Lagos; Lagos State; Borno; Borno state; Niger State; Kano; Federal Republic of Nigeria"),
        ("NE", "Niger; Niamey"),
        ("IN", "Mumbai; Bombay; Kerala; West Bengal; New Delhi"),
        ("GE", "Tbilisi; Abkhazia"),
        ("US", "Paris, Texas; Duluth, Minn.; Atlanta, Georgia; Springfield, Ill.; Oxford, MS"),
        ("UA", "Kyiv; Kiev; eastern Ukraine; Odessa; Crimea; Donetsk; Mariupol"),
        ("PS", "Gaza; Gaza City; the Gaza Strip; West Bank; Ramallah; Rafah"),
        ("ES", "Barcelona; Catalonia"),
        ("CL", "Santiago"),
    ],
)
def test_the_country_that_a_name_settles(code: str, names: str) -> None:
    assert {name: country_code(name, "LOC") for name in names.split("; ")} == dict.fromkeys(names.split("; "), code)


@pytest.mark.parametrize(
    "name",
    """
    Georgia; Congo; Korea; Hyderabad; Cambridge; Punjab; Kashmir; Africa; Latin America; North America; Central America;
    Middle East; the Gulf; Yugoslavia; Soviet Union; East Germany; Newcastle; Salem; Springwater; north; Western; Earth;
    Mobile; Orange; Downtown; Victoria; Atlantic Ocean; Mediterranean; Bush; European Union
    """.replace("\n", " ").split(";"),
)  # fmt: skip
def test_names_that_settle_none(name: str) -> None:
    assert country_code(" ".join(name.split()), "LOC") is None


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("NG", "Nigerian; Nigerians"),
        ("NE", "Nigerien; Nigeriens"),
        ("KP", "North Korean; North Koreans"),
        ("GB", "British; Briton; Britons; Scottish; Welsh; English"),
        ("NL", "Dutch; Dutchman"),
        ("FR", "French; Frenchmen"),
        ("MM", "Burmese"),
        ("US", "American; Americans; US"),
        ("MY", "Malaysian; Malaysians"),
        (None, "Congolese; Korean; European; Muslim; Republicans; Kurdish; Latin American"),
    ],
)
def test_the_country_of_a_people(code: str | None, names: str) -> None:
    assert {name: country_code(name, "NORP") for name in names.split("; ")} == dict.fromkeys(names.split("; "), code)


def test_other_labels_have_no_country() -> None:
    assert country_code("Paris", "PERSON") is country_code("Kenya", "ORG") is None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # what stands after a comma
        ("[L:Paris], [L:Texas], is hot. [L:Paris] sweats.", ["US", "US", "US"]),
        ("[L:London], [L:Ontario], is cold.", ["CA", "CA"]),
        ("[L:Tbilisi], [L:Georgia], is old. [L:Georgia] too.", ["GE", "GE", "GE"]),
        ("[L:Atlanta], [L:Georgia], is new. [L:Georgia] too.", ["US", "US", "US"]),
        ("[L:Athens], [L:Georgia], is green.", ["US", "US"]),
        ("[L:Birmingham], Ala., is warm.", ["US"]),
        ("[L:Cambridge], Mass., or [L:Cambridge], [L:England].", ["US", "GB", "GB"]),
        ("[L:Lahore], [L:Punjab]", ["PK", "PK"]),
        ("[L:Upper Fold], [L:Kansas], is flat.", ["US", "US"]),
        # a list is no address
        ("[L:Paris], [L:Germany] and [L:Spain]", ["FR", "DE", "ES"]),
        ("[L:Upper Fold], [L:Kenya] and [L:Spain]", [None, "KE", "ES"]),
        ("[L:Kenya], [L:Upper Fold], [L:Spain]", ["KE", None, "ES"]),
        ("[L:Africa], [L:Algeria] has", [None, "DZ"]),
        ("[L:Paris], [P:Texas Jones]", ["FR", None]),
        # what else the article names
        ("[L:Hyderabad] lies on the way to [L:Karachi].", ["PK", "PK"]),
        ("[L:Hyderabad] lies between [L:Karachi] and [L:Mumbai].", [None, "PK", "IN"]),
        ("[N:Congolese] troops left [L:Goma]. [L:Congo] waits.", ["CD", "CD", "CD"]),
        ("[L:Congo] and the [L:Democratic Republic of Congo] and [L:Brazzaville]", [None, "CD", "CG"]),
        ("[L:Georgia] and [N:Georgian] troops, seen from [L:Washington] in the [L:US].", ["GE", "GE", "US", "US"]),
        ("[L:Georgia] votes, and so does [L:Ohio].", ["US", "US"]),
        ("[L:Cambridge] is far from [L:London], says the [L:US].", [None, "GB", "US"]),
    ],
)
def test_what_the_article_says_around_a_name(marked: str, expected: list[str | None], countries: Countries) -> None:
    assert countries(marked) == expected


def test_regions_after_a_comma() -> None:
    assert region_after_comma("Georgia") == ("GE", "US")
    assert region_after_comma(" Ont.") == region_after_comma("Ontario") == ("CA",)
    assert region_after_comma("Paris") == region_after_comma("ill") == ()


def test_all_names_of_a_country_stand_for_one() -> None:
    assert {country_name(name) for name in ("US", "USA", "U.S.", "America", "the United States")} == {"United States"}
    assert country_name("Springfield") == "Springfield"


def test_a_giant_name_settles_nothing() -> None:
    assert country_code("Georgia, " * 5_000 + "Georgia", "LOC") is None


def test_every_code_of_the_table_is_one_of_iso_3166() -> None:
    rows = [line.split("\t") for line in read_lines("place_countries.tsv.gz")]
    codes = {code for row in rows for cell in row[1:] for code in cell.split()}
    assert codes - Locale("en").territories.keys() == set()
