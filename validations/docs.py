"""Data Docs: the results of Great Expectations as pages that open anywhere.

The library's own pages need fifteen files from the network, show an empty index without scripts, and do not escape the
values they print. These have the same content, no script, no address of another host, and escape everything.
"""

import itertools
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup

from schema import TABLES
from validations.judge import great_expectations
from validations.rule import Rule
from validations.verdict import Result, TableCounts, Verdict

_PAGES = Path(__file__).parent / "pages"
_CALL = 200  # characters of a call, which may list hundreds of values

_MARKS = {"held": "✓", "warning": "!", "critical": "✗", "unjudged": "–"}
_WORDS = {"held": "holds", "warning": "warning", "critical": "fails", "unjudged": "not judged"}
_RELEASE = "The files of the release, its manifest, and how the two agree."


class _Part(NamedTuple):
    """A table, or the release as a whole, in the navigation and in the overview."""

    name: str
    status: str
    word: str
    counts: TableCounts
    unjudged: int


def write_docs(folder: Path, dataset: str, verdict: Verdict, results: Sequence[Result]) -> None:
    """Write `index.html`, a page per table and `style.css`; nothing in them depends on when or where."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = [_part(name, counts, _of(name, results)) for name, counts in verdict.tables.items()]
    common = {"dataset": dataset or "the release", "parts": parts, "library": great_expectations().__version__}
    environment = _environment()
    index = _index(verdict, results)
    (folder / "index.html").write_text(environment.get_template("index.html").render(**common, **index), "utf-8")
    for part in parts:
        page = _page(part, _of(part.name, results))
        (folder / f"{part.name}.html").write_text(
            environment.get_template("table.html").render(**common, **page), "utf-8"
        )
    (folder / "style.css").write_bytes((_PAGES / "style.css").read_bytes())


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_PAGES),
        autoescape=True,  # everything: texts of articles are shown
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
    )
    environment.globals.update(mark=_mark, words=_code, call=_call, status=_status, word=_WORDS.__getitem__)
    return environment


def _index(verdict: Verdict, results: Sequence[Result]) -> dict[str, Any]:
    return {
        "title": "Validation",
        "here": "",
        "verdict": verdict,
        "failures": _failures(results),
        "unjudged": sum(not result.judged for result in results),
    }


def _page(part: _Part, results: Sequence[Result]) -> dict[str, Any]:
    table = TABLES.get(part.name)
    columns = ["", *(table.arrow.names if table else sorted({result.rule.column or "" for result in results} - {""}))]
    ordered = sorted(results, key=lambda result: columns.index(result.rule.column or ""))
    groups = itertools.groupby(ordered, key=lambda result: result.rule.column)
    return {
        "title": part.name,
        "here": part.name,
        "part": part,
        "description": table.description if table else _RELEASE,
        "failures": _failures(results),
        "groups": [(column, list(same)) for column, same in groups],
    }


def _part(name: str, counts: TableCounts, results: Sequence[Result]) -> _Part:
    statuses = {_status(result) for result in results}
    worst = next(status for status in ("critical", "unjudged", "warning", "held") if status in statuses)
    return _Part(name, worst, _WORDS[worst], counts, sum(not result.judged for result in results))


def _of(name: str, results: Sequence[Result]) -> list[Result]:
    return [result for result in results if result.rule.table == name]


def _failures(results: Sequence[Result]) -> list[Result]:
    failed = [result for result in results if result.success is False]
    return sorted(failed, key=lambda result: result.rule.severity)  # critical before warning


def _status(result: Result) -> str:
    if result.success is None:
        return "unjudged"
    return "held" if result.success else result.rule.severity


def _mark(status: str) -> Markup:
    return Markup('<span class="mark {0}" aria-hidden="true">{1}</span>').format(status, _MARKS[status])


def _code(says: str) -> Markup:
    """Show what stands in backticks as code."""
    pieces = re.split(r"`([^`]*)`", says)
    marked = (
        Markup("<code>{}</code>").format(piece) if i % 2 else Markup.escape(piece) for i, piece in enumerate(pieces)
    )
    return Markup("").join(marked)


def _call(rule: Rule) -> str:
    """Write a rule as the call that judges it."""
    if rule.is_fact:
        return f"{rule.expectation}([True])"
    arguments = ", ".join(f"{name}={value!r}" for name, value in rule.kwargs.items())
    text = f"{rule.expectation}({arguments})"
    return text if len(text) <= _CALL else text[:_CALL] + "…)"
