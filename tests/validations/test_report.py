"""The report: every expectation with its result, and pages that need nothing but themselves."""

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import validations
from schema import TABLES
from validations import judgement

_PAGES = {"index.html", "release.html", *(f"{table}.html" for table in TABLES), "style.css"}


@pytest.fixture(scope="module")
def damaged(
    make_rows: Callable[..., Any], put_release: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A release whose rows hold markup, with its report."""
    rows = make_rows()
    rows["quotes"][2]["text"] = "<script>alert(1)</script>"
    rows["entities"][0]["label"] = "<img src=http://example.org/x.png onerror=alert(1)>"
    rows["faqs"][0]["faq_id"] = '"><a href="//example.org">f1</a>'
    rows["faqs"][0]["position"] = 3
    release = put_release(tmp_path_factory.mktemp("damaged") / "harbour", rows)
    validations.check(release, report=release / "validation")
    return release


def test_the_json_has_every_expectation_with_its_result(damaged: Path) -> None:
    report = json.loads((damaged / "validation/expectations.json").read_text("utf-8"))
    assert report["passed"] is False
    assert report["n_expectations"] == len(report["results"])
    by_rule = {entry["rule"]: entry for entry in report["results"]}
    assert by_rule["quotes.text.slice"] == {
        "rule": "quotes.text.slice",
        "table": "quotes",
        "column": "text",
        "severity": "critical",
        "level": "row",
        "says": "`text` is what the article's text says from `char_start` to `char_end`",
        "expectation": "expect_column_values_to_be_in_set",
        "kwargs": {"column": "quotes.text.slice", "value_set": [True]},
        "success": False,
        "n_rows": 3,
        "n_failing": 1,
        "failing_ids": ["q3"],
    }
    assert by_rule["amounts.currency.known"]["success"] is True
    assert report["tables"]["faqs"].items() >= {"rows": 1, "failed": 1}.items()


def test_results_stand_in_the_order_of_tables_and_rules(damaged: Path) -> None:
    report = json.loads((damaged / "validation/expectations.json").read_text("utf-8"))
    order = ["release", *TABLES]
    places = [(order.index(entry["table"]), entry["rule"]) for entry in report["results"]]
    assert places == sorted(places)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links.update(value or "" for name, value in attrs if name in {"href", "src", "srcset", "action", "data"})


def test_the_pages_refer_to_nothing_outside(damaged: Path) -> None:
    docs = damaged / "validation/docs"
    assert {path.name for path in docs.iterdir()} == _PAGES
    assert sum(path.stat().st_size for path in docs.iterdir()) < 500_000
    assert not re.search(r"url\(|@import|//", (docs / "style.css").read_text("utf-8"))
    for page in docs.glob("*.html"):
        parser = _Links()
        parser.feed(page.read_text("utf-8"))
        assert not parser.tags & {"script", "img", "iframe", "object", "form"}
        for link in parser.links:
            file, _, anchor = link.partition("#")
            target = docs / file if file else page
            assert target.is_file(), link
            assert not anchor or f'id="{anchor}"' in target.read_text("utf-8")


def test_nothing_from_an_article_is_markup(damaged: Path) -> None:
    docs = damaged / "validation/docs"
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in (docs / "quotes.html").read_text("utf-8")
    assert "&lt;img src=http://example.org/x.png" in (docs / "entities.html").read_text("utf-8")
    assert "&#34;&gt;&lt;a href=" in (docs / "faqs.html").read_text("utf-8")


def test_a_failing_row_is_shown_with_what_the_article_says(damaged: Path) -> None:
    page = (damaged / "validation/docs/quotes.html").read_text("utf-8")
    assert "Between 40 and 60 passengers" in page
    assert "q3" in page


def test_the_same_release_gives_the_same_bytes_with_workers(
    damaged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judgement, "_POOL_ROWS", 0)
    validations.check(damaged, workers=2, report=tmp_path / "again")
    files = sorted(path.relative_to(tmp_path / "again") for path in (tmp_path / "again").rglob("*") if path.is_file())
    assert len(files) == len(_PAGES) + 2
    for file in files:
        data = (tmp_path / "again" / file).read_bytes()
        assert data == (damaged / "validation" / file).read_bytes()
        assert str(damaged.parent).encode() not in data
