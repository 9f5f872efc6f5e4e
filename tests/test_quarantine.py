"""Rows that fail leave for `rejects`, what points at them is put right, and a replay brings them back."""

import json
from pathlib import Path

import duckdb
import pytest

HARBOUR = (
    "Harbour reopens\nMayor Ann Lee said on Monday that the work had cost $3 million. “It was time,” she said, “and it"
    " was worth $4 million.”\n"
)
LIBRARY = "Library stays open\nThe council voted to keep the library open, Tom Reed said. It costs $9 million.\n"


def _rules(folder: Path, table: str, *expectations: dict) -> Path:
    path = folder / f"{table}-rules.json"
    path.write_text(json.dumps({"name": table, "expectations": list(expectations)}))
    return path


def _not(column: str, *values: str, **others) -> dict:
    kwargs = {"column": column, "value_set": list(values)}
    return {"type": "expect_column_values_to_not_be_in_set", "kwargs": kwargs, **others}


def _rows(release: str, sql: str) -> list[tuple]:
    with duckdb.connect() as connection:
        for table in ("articles", "entities", "quotes", "amounts", "faqs", "rejects"):
            connection.execute(f"create view {table} as select * from read_parquet('{release}/data/{table}/*.parquet')")
        return connection.execute(sql).fetchall()


@pytest.fixture
def build(broadsheet, tmp_path):
    def run(folder: Path, *options):
        command = ("build", folder, "--out", tmp_path / "out", "--workers", 1, "--json", "--tagger", "gazetteer")
        return broadsheet(*command, *options)

    return run


def test_a_quote_that_fails_leaves_with_its_statement_and_nothing_points_at_it(build, pile, tmp_path):
    folder = pile({"a.txt": HARBOUR, "b.txt": LIBRARY})
    rules = _rules(tmp_path, "quotes", _not("content", "and it was worth $4 million."))

    result = build(folder, "--expectations", rules, "--max-rejected", "50%")

    assert result.exit_code == 0, result.stderr
    release = result.json["release"]
    left = _rows(release, "select stage, code, source_uri, table_name from rejects order by code")
    assert left[-1] == ("judge", "statement_incomplete", "a.txt", "quotes")
    assert left[0] == ("judge", "quotes_content_own_column_values_to_not_be_in_set", "a.txt", "quotes")
    assert _rows(release, "select row_id from rejects where length(payload_sha256) = 64 and article_id is not null")
    assert result.json["quarantined"] == len(left)
    assert result.json["inputs"] == result.json["articles"] + result.json["rejected"] + result.json["duplicates"] == 2
    assert _rows(release, "select count(*) from quotes where content like '%it was%'") == [(0,)]
    orphans = "select count(*) from amounts anti join quotes using (quote_id) where amounts.quote_id is not null"
    assert _rows(release, orphans) == [(0,)]
    assert _rows(release, "select count(*) from amounts where text = '$4 million'") == [(1,)]
    counted = "select count(*) from quotes where quotes.article_id = articles.article_id"
    wrong = f"select count(*) from articles where n_quotes <> ({counted})"
    assert _rows(release, wrong) == [(0,)]


def test_an_article_that_fails_takes_its_rows_with_it_and_its_copy_becomes_the_original(build, tmp_path):
    records = [
        {"id": "one", "text": HARBOUR, "outlet": "The Bad"},
        {"id": "two", "text": HARBOUR, "outlet": "The Good"},
        {"id": "two-again", "text": HARBOUR, "outlet": "The Good"},
        {"id": "three", "text": LIBRARY},
    ]
    (tmp_path / "wire.jsonl").write_text("\n".join(map(json.dumps, records)))
    rules = _rules(tmp_path, "articles", _not("outlet", "The Bad"))

    result = build(tmp_path / "wire.jsonl", "--expectations", rules)

    assert result.exit_code == 0, result.stderr  # 1 % of four is rounded up to one
    release = result.json["release"]
    assert (result.json["articles"], result.json["rejected"], result.json["quarantined"]) == (3, 1, 0)
    assert _rows(release, "select source_uri, source_record, article_id from rejects") == [("wire.jsonl", 1, "one")]
    assert _rows(release, "select article_id, duplicate_of from articles order by 1") == [
        ("three", None),
        ("two", None),
        ("two-again", "two"),
    ]
    for table in ("entities", "quotes", "amounts"):
        assert _rows(release, f"select count(*) from {table} where article_id = 'one'") == [(0,)]


def test_too_many_failing_rows_stop_the_release(build, pile, tmp_path):
    rules = _rules(tmp_path, "amounts", _not("text", "$3 million", "$4 million"))

    result = build(pile({"a.txt": HARBOUR, "b.txt": LIBRARY}), "--expectations", rules)

    assert result.exit_code == 3
    assert "2 of 3 rows of amounts (66.7%) would have to leave, more than 1%" in result.stderr
    assert "--max-rejected" in result.stderr
    assert not list((tmp_path / "out").glob("*/1.*"))


def test_too_many_rejected_inputs_stop_the_release_only_when_asked(build, pile):
    folder = pile({"a.txt": HARBOUR, "b.txt": "", "c.txt": ""})

    stopped = build(folder, "--max-rejected", "50%")
    assert stopped.exit_code == 0, "two of three, rounded up"
    stopped = build(folder, "--max-rejected", "0.1")
    assert stopped.exit_code == 3
    assert "2 of 3 inputs were rejected (2 empty), more than --max-rejected allows" in stopped.stderr


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "cannot be read as JSON"),
        ('{"name": "harbours", "expectations": [{"type": "expect_table_row_count_to_equal"}]}', "is about no table"),
        ('{"name": "quotes", "expectations": [{"type": "expect_wonders", "kwargs": {}}]}', "knows no expect_wonders"),
        ('{"name": "quotes", "expectations": [{"kwargs": {}}]}', "expectation 1"),
        (
            '{"quotes": [{"type": "expect_column_values_to_not_be_null", "kwargs": {"column": "nothing"}}]}',
            "quotes has no column nothing",
        ),
        (
            '{"quotes": [{"type": "expect_column_values_to_be_between", "kwargs": {"column": "part", "least": 1}}]}',
            "least",
        ),
    ],
)
def test_a_file_of_expectations_that_cannot_be_used(build, pile, tmp_path, content, says):
    (tmp_path / "rules.json").write_text(content)

    result = build(pile({"a.txt": HARBOUR}), "--expectations", tmp_path / "rules.json")

    assert result.exit_code == 2
    assert says in result.stderr


def test_own_expectations_on_a_table_as_a_whole_and_as_warnings(build, broadsheet, pile, tmp_path):
    mean = {"type": "expect_column_mean_to_be_between", "kwargs": {"column": "confidence", "min_value": 0.9999}}
    warning = _not("text", "$3 million", severity="warning", notes="No sum is three million")
    rules = _rules(tmp_path, "amounts", {**mean, "severity": "warning"}, warning)

    result = build(pile({"a.txt": HARBOUR}), "--expectations", rules)

    assert result.exit_code == 0, result.stderr
    assert set(result.json["warnings"]) >= {
        "amounts.confidence.own_column_mean_to_be_between",
        "amounts.text.own_column_values_to_not_be_in_set",
    }
    again = broadsheet("validate", result.json["release"])
    assert "No sum is three million" in again.stdout, "the rules are kept in the release"


def test_replay_tries_again_only_what_was_rejected(build, broadsheet, pile, tmp_path, monkeypatch):
    from builder import shard

    folder = pile({"a.txt": HARBOUR, "b.txt": "", "c.txt": "", "wire.jsonl": '{"id": "w-1", "text": "Rain."}\n{bad'})
    first = build(folder)
    assert (first.json["articles"], first.json["rejected"]) == (2, 3)
    (folder / "b.txt").write_text(LIBRARY)
    (folder / "wire.jsonl").write_text('{"id": "w-1", "text": "Rain."}\n{"id": "w-2", "text": "Snow fell in Oslo."}')
    (folder / "new.txt").write_text("Not asked for\nThis file is new, and no replay looks at it.\n")
    (folder / "a.txt").write_text(HARBOUR.replace("Ann", "Eve"))
    extracted: list[str] = []
    sound = shard.article_row
    monkeypatch.setattr(
        shard, "article_row", lambda *given: extracted.append(given[0].article.article_id) or sound(*given)
    )

    second = broadsheet("build", "--replay", first.json["release"], "--workers", 1, "--json", "--tagger", "gazetteer")

    assert second.exit_code == 0, second.stderr
    assert (second.json["version"], second.json["articles"], second.json["rejected"]) == ("1.1.0", 4, 1)
    assert second.json["inputs"] == 5
    assert len(extracted) == 2
    texts = _rows(
        second.json["release"], "select text from articles where source_uri in ('a.txt', 'b.txt') order by source_uri"
    )
    assert texts == [(HARBOUR,), (LIBRARY,)]
    whole = broadsheet("build", "--replay", tmp_path / "out", "--workers", 1, "--json", "--tagger", "gazetteer")
    assert not whole.json["new"]


def test_replay_brings_back_rows_once_the_expectation_is_mended(build, broadsheet, pile, tmp_path):
    folder = pile({"a.txt": HARBOUR, "b.txt": LIBRARY})
    rules = _rules(tmp_path, "amounts", _not("text", "$9 million"))
    first = build(folder, "--expectations", rules, "--max-rejected", "50%")
    assert first.json["quarantined"] == 1

    second = broadsheet("build", "--replay", tmp_path / "out", "--workers", 1, "--json", "--tagger", "gazetteer")

    assert second.json["quarantined"] == 0
    assert second.json["tables"]["amounts"] == first.json["tables"]["amounts"] + 1


_PAGE = """<!doctype html><html lang="en"><head><title>What the levy on empty flats means</title></head><body><article>
<h1>What the levy on empty flats means</h1>
<p>The town of Larkspur will tax flats that stand empty for more than a year, the council said on Monday.</p>
<p>Mayor Ann Lee said the levy would bring in $3 million, and that most of it would go to repairs.</p>
<details><summary>Who pays the levy?</summary><p>Owners of flats that stood empty for a year.</p></details>
<details><summary>When does it start?</summary><p>In January, after a vote in the autumn.</p></details>
</article></body></html>"""


def test_replay_reads_a_page_again_for_what_only_the_page_marks(build, broadsheet, tmp_path):
    (tmp_path / "levy.html").write_text(_PAGE)
    rules = _rules(tmp_path, "faqs", _not("question", "Who pays the levy?"))
    first = build(tmp_path / "levy.html", "--expectations", rules, "--max-rejected", "50%")
    assert (first.json["tables"]["faqs"], first.json["quarantined"]) == (1, 1), first.stderr

    second = broadsheet("build", "--replay", tmp_path / "out", "--workers", 1, "--json", "--tagger", "gazetteer")

    assert second.exit_code == 0, second.stderr
    assert (second.json["inputs"], second.json["articles"], second.json["quarantined"]) == (1, 1, 0)
    questions = "select question, source from faqs order by position"
    assert _rows(second.json["release"], questions) == [
        ("Who pays the levy?", "details"),
        ("When does it start?", "details"),
    ]


def test_replay_knows_what_the_records_call_their_fields(build, broadsheet, tmp_path):
    source = tmp_path / "wire.jsonl"
    source.write_text('{"body": "Rain fell in Oslo."}\n{"body": ""}')
    assert build(source, "--map", "text=body").json["rejected"] == 1
    source.write_text('{"body": "Rain fell in Oslo."}\n{"body": "Snow fell in Bergen."}')

    second = broadsheet("build", "--replay", tmp_path / "out", "--workers", 1, "--json", "--tagger", "gazetteer")

    assert (second.json["articles"], second.json["rejected"]) == (2, 0), second.stderr


def test_no_replay_of_what_came_by_standard_input(tmp_path):
    from builder.release import Dataset

    dataset = Dataset(tmp_path / "out", "d")
    dataset.create()
    dataset.remember_sources(["-"], ())

    assert dataset.known_sources() == ((), ())
