import gzip
from importlib.resources import files

import pytest

from builder.lexicon import load_lexicon
from builder.lexicon.countries import country_code, country_name
from builder.lexicon.first_names import gender

FILES = ["places.tsv.gz", "first_names.tsv.gz", "surnames.txt.gz", "words.txt.gz"]


@pytest.mark.parametrize("name", FILES)
def test_data_files_carry_no_time(name: str) -> None:
    header = files("builder.lexicon.data").joinpath(name).read_bytes()[:10]
    assert header[:3] == b"\x1f\x8b\x08"
    assert header[4:8] == bytes(4)


def test_data_files_are_small_and_named_in_their_readme() -> None:
    folder = files("builder.lexicon.data")
    assert sum(len(folder.joinpath(name).read_bytes()) for name in FILES) < 1_000_000
    assert all(name in folder.joinpath("README.md").read_text(encoding="utf-8") for name in FILES)


def test_data_files_are_utf_8_lines() -> None:
    for name in FILES:
        text = gzip.decompress(files("builder.lexicon.data").joinpath(name).read_bytes()).decode("utf-8")
        assert text.endswith("\n")
        assert all(text.splitlines())


def test_every_phrase_is_found_by_its_first_word() -> None:
    lexicon = load_lexicon()
    assert all(lexicon.longest[key.split(" ")[0]] > key.count(" ") for key in lexicon.phrases)


@pytest.mark.parametrize(
    ("name", "label", "code"),
    [
        ("Ukraine", "LOC", "UA"),
        ("U.S.", "LOC", "US"),
        ("Côte d’Ivoire", "LOC", "CI"),
        ("Scotland", "LOC", "GB"),
        ("Nairobi", "LOC", "KE"),
        ("Texas", "LOC", "US"),
        ("SINGAPORE", "LOC", "SG"),
        ("KUALA LUMPUR", "LOC", "MY"),
        ("Burkinabe", "NORP", "BF"),
        ("Swedes", "NORP", "SE"),
        ("Georgia", "LOC", None),
        ("Soviet Union", "LOC", None),
        ("Kurds", "NORP", None),
        ("Jordan", "PERSON", None),
        ("Nowhere-at-all", "LOC", None),
    ],
)
def test_the_country_that_a_name_settles(name: str, label: str, code: str | None) -> None:
    assert country_code(name, label) == code  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["US", "U.S.", "USA", "United States of America", "America"])
def test_a_country_has_one_standard_name(name: str) -> None:
    assert country_name(name) == "United States"


def test_gender_of_first_names() -> None:
    assert [gender(name) for name in ("Anna", "Peter", "Robin", "Olena", "Tablecloth")] == ["f", "m", None, "f", None]
