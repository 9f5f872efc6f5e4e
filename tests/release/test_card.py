"""The card: every block of code in it runs, its YAML is what the Hub takes, and it says what a stranger must know."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import duckdb
import pytest
import yaml

from builder.release.accuracy import read_figures
from builder.release.card import card
from builder.release.charts import Bar, Chart, svg
from builder.release.facts import facts_of
from builder.release.location import local, read_manifest
from schema import TABLES

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def text(release):
    return (release / "README.md").read_text("utf-8")


def test_every_block_of_python_runs_in_the_folder(release, text, tmp_path):
    blocks = [code for language, code in _BLOCK.findall(text) if language == "python"]
    script = "".join(f"exec(compile({code!r}, 'README.md', 'exec'), {{}})\n" for code in blocks)

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=release, capture_output=True, text=True,
        env={**__import__("os").environ, "HF_HOME": str(tmp_path)},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert len(blocks) == 4


@pytest.mark.parametrize("opened", ["load.sql", "catalog.duckdb"])
def test_every_block_of_sql_runs_and_finds_rows(release, text, monkeypatch, opened):
    monkeypatch.chdir(release)
    [block] = [code for language, code in _BLOCK.findall(text) if language == "sql"]

    with duckdb.connect(":memory:" if opened == "load.sql" else opened, read_only=opened != "load.sql") as connection:
        if opened == "load.sql":
            connection.execute((release / opened).read_text())
        rows = [connection.execute(statement).fetchall() for statement in block.split(";") if statement.strip()]

    assert len(rows) == 6
    assert all(rows[:3])


def test_no_other_language_is_in_a_block(text):
    assert {language for language, _ in _BLOCK.findall(text)} == {"python", "sql", "bibtex"}


def test_the_yaml_is_what_the_hub_takes(text):
    facts = yaml.safe_load(text.split("---\n")[1])

    assert facts["license"] == "other"  # articles state several licences, or none
    assert all(re.fullmatch(r"[a-z]{2,3}", code) for code in facts["language"])
    assert facts["annotations_creators"] == ["machine-generated"]
    assert [config["config_name"] for config in facts["configs"]] == [name for name in TABLES if name != "rejects"]
    assert all(config["version"] == "1.0.0" for config in facts["configs"])


@pytest.mark.parametrize(
    "heading",
    "Load it|What rows look like|How it was made|How accurate it is|Licences|Limits and biases|Personal data|Cite it"
    "|Columns".split("|"),
)
def test_a_stranger_finds(text, heading):
    assert f"\n## {heading}\n" in text


def test_every_table_has_an_example_and_every_column_its_meaning(text):
    for name, table in TABLES.items():
        assert name == "rejects" or f"One row of `{name}`" in text
        assert all(f"| `{column.name}` |" in text for column in table.columns)


def test_licences_are_summed_up(release, text):
    stated = duckdb.sql(
        f"select license, count(*) from '{release}/data/articles/*.parquet' where license is not null group by 1"
    ).fetchall()

    assert stated
    assert all(f"| `{name}` | {count:,} |" in text for name, count in stated), (
        "as code: what an article states is shown, and means nothing"
    )
    assert "| none stated |" in text


def test_accuracy_has_n_and_an_interval_around_the_figure(text):
    figures = list(read_figures())

    assert {figure.table for figure in figures} == {"entities", "quotes", "amounts"}
    for figure in figures:
        low, high = figure.interval
        assert low <= figure.value <= high
        assert f"| {figure.value:.1f} | {figure.n:,} | {low:.1f}–{high:.1f} |" in text


def test_figures_for_names_are_not_told_of_another_tagger(release):
    manifest = read_manifest(local(release))

    text = card(facts_of(release, manifest | {"configuration": {"tagger": "gazetteer-2"}}), release, [])

    assert "| entities | UNER" not in text
    assert "`gazetteer-2`, which these tests do not measure" in text


def test_charts_are_drawn_and_shown(release, text):
    for name in ("names", "amounts", "months"):
        assert f"(charts/{name}.svg)" in text
        picture = ET.parse(release / "charts" / f"{name}.svg").getroot()  # noqa: S314  (our own file)
        assert picture.tag == "{http://www.w3.org/2000/svg}svg"
        assert "prefers-color-scheme:dark" in "".join(picture.itertext())


def test_names_in_a_chart_are_text_and_nothing_else():
    picture = svg(Chart("x.svg", "Names", (Bar("</text><script>alert(1)</script>", (3,)), Bar("\x1b[31m", (1,)))))

    ET.fromstring(picture)  # noqa: S314  (our own string)
    assert "<script" not in picture


def test_names_of_licences_and_languages_cannot_break_the_card(release):
    manifest = read_manifest(local(release))
    import dataclasses

    facts = dataclasses.replace(facts_of(release, manifest), licenses={"a|b\n## Forged": 3}, unlicensed=0)

    assert "\n## Forged" not in card(facts, release, [])
