"""Editions without whole texts or without any words, and the way back."""

import json
import shutil

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.publish.edition import make_edition
from builder.release.rights import place_of, put_back, withheld
from schema import TABLES


@pytest.fixture(scope="module", params=["spans", "offsets"])
def edition(request, release, tmp_path_factory):
    """An edition of the example release, and how much of the texts it has."""
    return request.param, make_edition(release, request.param, tmp_path_factory.mktemp(request.param))


def _rows(folder, table):
    return pq.read_table(folder / "data" / table).to_pylist()


def test_what_is_left_out_is_null_and_the_rest_is_as_it_was(release, edition):
    mode, folder = edition
    for table in TABLES:
        left_out = withheld(table, mode)
        for before, after in zip(_rows(release, table), _rows(folder, table), strict=True):
            assert all(after[column] is None for column in left_out)
            assert all(after[column] == value for column, value in before.items() if column not in left_out)


def test_licences_travel(release, edition):
    _, folder = edition

    assert [row["license"] for row in _rows(folder, "articles")] == [
        row["license"] for row in _rows(release, "articles")
    ]


def test_no_sentence_of_an_article_is_in_an_edition_of_offsets(release, edition):
    mode, folder = edition
    sentences = {
        sentence.strip()
        for row in _rows(release, "articles")
        for sentence in row["text"].split(".")
        if len(sentence.strip()) > 40 and sentence.strip() not in (row["title"] or "")
    }
    documents = [
        path.read_text("utf-8") for path in folder.rglob("*") if path.suffix in (".md", ".json", ".svg", ".cff")
    ]
    cells = [
        str(value) for table in TABLES for row in _rows(folder, table) for value in row.values() if value is not None
    ]

    found = [sentence for sentence in sentences if any(sentence in text for text in [*documents, *cells])]

    assert bool(found) == (mode == "spans")


def test_an_edition_verifies_and_loads(broadsheet, edition, tmp_path):
    from datasets import load_dataset

    _, folder = edition

    assert broadsheet("verify", folder).exit_code == 0
    assert load_dataset(str(folder), "quotes", split="train", cache_dir=str(tmp_path)).num_rows > 0


def test_it_is_not_judged_without_its_texts(broadsheet, edition):
    result = broadsheet("validate", edition[1])

    assert (result.exit_code, "rehydrate" in result.stderr) == (2, True)


def test_rehydrated_from_the_articles_every_data_file_has_its_bytes_again(
    broadsheet, release, edition, examples, tmp_path
):
    result = broadsheet("rehydrate", edition[1], examples, "--out", tmp_path / "whole")

    assert result.exit_code == 0, result.stderr
    assert "all data files are those of the release" in result.stdout
    for path in (release / "data").rglob("*.parquet"):
        assert (tmp_path / "whole" / path.relative_to(release)).read_bytes() == path.read_bytes()
    for name in ("README.md", "load.sql", "datapackage.json", "croissant.json"):
        assert (tmp_path / "whole" / name).read_bytes() == (release / name).read_bytes()
    assert broadsheet("verify", tmp_path / "whole").exit_code == 0


def test_from_some_of_the_articles_some_words_come_back(broadsheet, edition, examples, tmp_path):
    some = tmp_path / "some"
    some.mkdir()
    shutil.copy(examples / "lido-plan.txt", some)
    (some / "other.txt").write_text((examples / "assam-flood.txt").read_text() + "changed")  # the digest differs

    result = broadsheet("rehydrate", edition[1], some, "--out", tmp_path / "whole")

    assert "1 of 16 texts" in result.stdout
    texts = [row["text"] for row in _rows(tmp_path / "whole", "articles")]
    assert [text for text in texts if text] == [(examples / "lido-plan.txt").read_text()]
    assert broadsheet("verify", tmp_path / "whole").exit_code == 0


def test_a_release_with_texts_is_a_source_too(broadsheet, release, edition, tmp_path):
    result = broadsheet("rehydrate", edition[1], release, "--out", tmp_path / "whole")

    assert "all data files are those of the release" in result.stdout


@pytest.mark.parametrize(
    ("place", "out", "says"),
    [("release", "new", "has its texts"), ("edition", ".", "is there already")],
)
def test_what_cannot_be_rehydrated(broadsheet, release, edition, examples, tmp_path, place, out, says):
    result = broadsheet("rehydrate", release if place == "release" else edition[1], examples, "--out", tmp_path / out)

    assert (result.exit_code, says in result.stderr) == (2, True)


def test_publishing_an_edition(broadsheet, releases, tmp_path):
    result = broadsheet("publish", releases.first, tmp_path / "press", "--text", "offsets")

    assert result.exit_code == 0, result.stderr
    assert json.loads((tmp_path / "press" / "1.0.0" / "manifest.json").read_text())["text"] == "offsets"
    assert "Nothing to do" in broadsheet("publish", releases.first, tmp_path / "press", "--text", "offsets").stdout
    refused = broadsheet("publish", releases.first, tmp_path / "press")
    assert (refused.exit_code, "with other contents" in refused.stderr) == (2, True)


@given(st.lists(st.sampled_from(["word", "two words", "“", "\n\n", "é", "12"]), min_size=1), st.data())
def test_what_is_placed_is_put_back(pieces, data):
    text = " ".join(pieces)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    value = " ".join(text[start:end].split())

    place = place_of(value, text, start, end)

    assert place is not None
    assert put_back(place, text) == value


def test_words_that_do_not_stand_there_have_no_place():
    assert place_of("other", "one two", 0, 7) is None


def test_a_place_is_found_in_linear_time():
    text = "ab" * 200_000

    assert put_back(place_of(text, text, 0, len(text)) or "", text) == text
    assert place_of("a" * 100_000, text, 0, len(text)) is not None
