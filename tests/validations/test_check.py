"""What `validations.check` promises of a release as a whole."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import validations
from schema import TABLES
from validations import tables
from validations.files import open_release
from validations.manifest import checks
from validations.release import relations


@pytest.fixture
def release(make_rows: Callable[..., Any], put_release: Callable[..., Path], tmp_path: Path) -> Path:
    """A release that keeps every rule, to damage."""
    return put_release(tmp_path / "news [1]*?'", make_rows())  # a name that is also a pattern and a string's end


def test_a_healthy_release_passes(release: Path) -> None:
    verdict = validations.check(release)
    assert verdict.failures == ()
    assert verdict.passed
    assert list(verdict.tables) == ["release", *TABLES]
    assert verdict.tables["quotes"].rows == 3
    assert verdict.n_expectations == sum(counts.expectations for counts in verdict.tables.values()) > 200


def test_a_release_of_empty_tables_passes(
    put_release: Callable[..., Path], make_rows: Callable[..., Any], tmp_path: Path
) -> None:
    rows: dict[str, list[Any]] = {table: [] for table in make_rows()}
    rows["articles"] = make_rows()["articles"][2:]
    assert validations.check(put_release(tmp_path, rows)).passed


@pytest.fixture(scope="module")
def flawed(
    make_rows: Callable[..., Any], put_release: Callable[..., Path], tmp_path_factory: Any
) -> dict[str, validations.Failure]:
    """Failures by rule of a release with a language that is none, a row without id, and ids that a terminal obeys."""
    rows = make_rows()
    rows["articles"][2]["language"] = "plain English"
    rows["faqs"][0]["faq_id"] = None
    rows["rejects"] = [{**rows["rejects"][0], "reject_id": f"r\x1b[2J{i}", "message": ""} for i in range(4)]
    release = put_release(tmp_path_factory.mktemp("flawed"), rows)
    return {failure.rule: failure for failure in validations.check(release).failures}


def test_a_failure_says_where_what_and_which_rows(flawed: dict[str, validations.Failure]) -> None:
    assert list(flawed) == ["articles.language.tag", "faqs.faq_id.given", "rejects.message.not_empty"]
    failure = flawed["rejects.message.not_empty"]
    assert (failure.table, failure.column, failure.n_failing) == ("rejects", "message", 4)
    assert str(failure) == (
        "rejects.message.not_empty: `message` is not empty: not so in 4 of 4 (r\\x1b[2J0, r\\x1b[2J1, r\\x1b[2J2, ...)"
    )


def test_a_row_without_its_id_is_named_by_its_place(flawed: dict[str, validations.Failure]) -> None:
    assert flawed["faqs.faq_id.given"].failing_ids == ("data/faqs/train-00001-of-00002.parquet: row 1",)


def test_a_warning_alone_does_not_stop_a_release(flawed: dict[str, validations.Failure]) -> None:
    warning, critical = flawed["articles.language.tag"], flawed["faqs.faq_id.given"]
    assert (warning.severity, critical.severity) == ("warning", "critical")
    assert validations.Verdict(1, (warning,), {}).passed
    assert not validations.Verdict(2, (warning, critical), {}).passed


def test_what_a_file_lacks_is_a_failure_and_the_rest_is_judged(release: Path) -> None:
    _change_column(release / "data/faqs/train-00001-of-00002.parquet", "position", None)
    _change_column(release / "data/amounts/train-00001-of-00002.parquet", "low", pa.array(["40"]))
    _change_column(release / "data/rejects/train-00000-of-00001.parquet", "code", pa.array([404]))
    verdict = validations.check(release, report=release / "validation")
    failing = {failure.rule: failure.failing_ids for failure in verdict.failures}
    assert failing == {
        "faqs.columns": ("data/faqs/train-00001-of-00002.parquet",),
        "amounts.types": ("data/amounts/train-00001-of-00002.parquet",),
        "rejects.types": ("data/rejects/train-00000-of-00001.parquet",),
    }
    results = _results(release / "validation")
    assert results["faqs.position.given"] is None
    assert results["articles.n_faqs.rows"] is None
    assert results["articles.n_quotes.rows"] is True


def test_without_sound_articles_the_other_tables_are_still_judged(release: Path) -> None:
    _change_column(release / "data/articles/train-00000-of-00002.parquet", "text", None)
    verdict = validations.check(release, report=release / "validation")
    assert [failure.rule for failure in verdict.failures] == ["articles.columns"]
    results = _results(release / "validation")
    assert results["quotes.text.slice"] is None
    assert results["quotes.speaker_name.reason"] is True


def _change_column(path: Path, name: str, column: pa.Array | None) -> None:
    table = pq.read_table(path)
    index = table.schema.get_field_index(name)
    pq.write_table(table.remove_column(index) if column is None else table.set_column(index, name, column), path)


def _results(report: Path) -> dict[str, bool | None]:
    results = json.loads((report / "expectations.json").read_text("utf-8"))["results"]
    return {entry["rule"]: entry["success"] for entry in results}


_COUNTS = {"inputs": 6, "articles": 4, "rejected": 1, "duplicates": 1}
_TABLES = {"articles": 4, "entities": 2, "quotes": 3, "amounts": 2, "faqs": 1, "rejects": 1}


@pytest.mark.parametrize(
    ("stated", "broken"),
    [
        ({}, set()),
        ({"counts": {**_COUNTS, "inputs": 7}}, {("release.counts.inputs", "inputs")}),
        ({"counts": {**_COUNTS, "inputs": 5, "duplicates": 0}}, set()),
        ({"counts": {**_COUNTS, "articles": 3, "duplicates": 2}}, {("release.counts.articles", "articles")}),
        ({"counts": {**_COUNTS, "rejected": 2, "duplicates": 0}}, {("release.counts.rejected", "rejected")}),
        ({"tables": {**_TABLES, "quotes": 4}}, {("release.tables.rows", "quotes")}),
    ],
)
def test_the_counts_of_the_manifest_hold(
    make_rows: Callable[..., Any],
    put_release: Callable[..., Path],
    tmp_path: Path,
    stated: dict[str, Any],
    broken: set[tuple[str, str]],
) -> None:
    assert _broken(put_release(tmp_path, make_rows(), manifest=stated)) == broken


def test_files_of_another_name_or_number_fail(release: Path) -> None:
    folder = release / "data/faqs"
    old, new = "data/faqs/train-00001-of-00002.parquet", "data/faqs/train-00001-of-00003.parquet"
    (release / old).rename(folder / Path(new).name)
    expected = {(rule, name) for rule in ("release.files.named", "release.files.listed") for name in (old, new)}
    assert _broken(release) == expected
    failures = validations.check(release, report=release / "validation").failures
    assert {(failure.rule, name) for failure in failures for name in failure.failing_ids} == expected
    results = _results(release / "validation")
    assert results["faqs.answer_raw.slice"] is None  # which articles lie beside the file is not known
    assert results["faqs.answer.given"] is True


def test_rows_lost_from_a_file_are_missed(release: Path) -> None:
    path = release / "data/rejects/train-00000-of-00001.parquet"
    pq.write_table(pq.read_table(path).slice(0, 0), path)
    assert _broken(release) == {
        ("release.files.rows", "data/rejects/train-00000-of-00001.parquet"),
        ("release.tables.rows", "rejects"),
        ("release.counts.rejected", "rejected"),
    }


def _broken(release: Path) -> set[tuple[str, str]]:
    return {(check.rule_id, check.id) for check in checks(open_release(release)) if not check.holds}


def test_order_is_held_across_the_row_groups_of_a_file(release: Path) -> None:
    path = release / "data/quotes/train-00000-of-00002.parquet"
    table = pq.read_table(path)
    pq.write_table(pa.concat_tables([table.slice(1, 1), table.slice(0, 1)]), path, row_group_size=1)
    assert _failing(release) == {"quotes.sorted": ("q1",)}


def test_many_frames_give_the_result_of_one(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = release / "data/quotes/train-00000-of-00002.parquet"
    _change_column(path, "kind", pa.array(["loud"] * len(pq.read_table(path))))
    once = _failing(release)
    monkeypatch.setattr(tables, "FRAME_ROWS", 1)
    assert _failing(release) == once == {"quotes.kind.known": ("q1", "q2")}


def _failing(release: Path) -> dict[str, tuple[str, ...]]:
    """Judge the quotes alone."""
    files = open_release(release).files["quotes"]
    texts = tuple(release / "data/articles" / file.path.name for file in files)
    across = frozenset(relation.rule.rule_id for relation in relations(TABLES["quotes"]))
    results = tables.judge_work(tables.Work("quotes", files, texts, {}, across))
    return {result.rule.rule_id: result.failing_ids for result in results if not result.success}


def _no_manifest(release: Path) -> None:
    (release / "manifest.json").unlink()


def _manifest(text: str) -> Callable[[Path], object]:
    return lambda release: (release / "manifest.json").write_text(text, "utf-8")


def _no_table(release: Path) -> None:
    for path in (release / "data/quotes").iterdir():
        path.unlink()


def _no_parquet(release: Path) -> None:
    (release / "data/quotes/train-00000-of-00002.parquet").write_bytes(b"PAR1 or not")


def _torn_pages(release: Path) -> None:
    path = release / "data/quotes/train-00000-of-00002.parquet"
    data = bytearray(path.read_bytes())
    data[40 : len(data) // 3] = b"\xff" * (len(data) // 3 - 40)
    path.write_bytes(data)


def _no_utf8(release: Path) -> None:
    bytes_ = pa.array([b"\xff\xfe"] * 2, pa.binary())
    outlet = pa.StringArray.from_buffers(2, *bytes_.buffers()[1:])
    _change_column(release / "data/articles/train-00000-of-00002.parquet", "outlet", outlet)


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_no_manifest, "not a release: it has no manifest.json; name the folder"),
        (_manifest("{"), "manifest.json: not the manifest of a release"),
        (_manifest("[]"), "manifest.json: not the manifest of a release"),
        (_manifest("null"), "manifest.json: not the manifest of a release"),
        (_manifest('{"counts": {}}'), "KeyError: 'inputs'"),
        (_no_table, "data/quotes: not a release: the table has no Parquet file"),
        (_no_parquet, "train-00000-of-00002.parquet: cannot be read"),
        (_torn_pages, "take the release from its source again"),
        (_no_utf8, "data/articles/train-00000-of-00002.parquet"),
    ],
)
def test_a_folder_that_is_no_release_is_told_so(release: Path, damage: Callable[[Path], object], said: str) -> None:
    damage(release)
    with pytest.raises(validations.NotAReleaseError) as raised:
        validations.check(release)
    assert said in str(raised.value)


def test_the_package_is_imported_at_once() -> None:
    heavy = "great_expectations duckdb pandas"
    code = f"import sys, validations; print([name for name in {heavy.split()} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
