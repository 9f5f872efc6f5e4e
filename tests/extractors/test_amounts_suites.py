"""The test suites of other libraries, scored by the scorer that lies with them, before and after conventions.

A suite marks what its library finds: an age suite leaves percentages unmarked, a currency suite counts pence and not
pounds. Each such difference is a `Convention` here: it brings gold and rows to the same form, and is counted. What is
left are differences of reading. `docs/amounts.md` has figures and counts in tables, and the tests hold it to them:
figures may not fall below those printed. `python tests/extractors/test_amounts_suites.py` prints both tables anew.
"""

import gzip
import itertools
import json
import re
import runpy
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from builder.article import Article
from builder.document import parse
from builder.extractors.amounts import extract_amounts
from builder.extractors.amounts.si import conversion
from schema import AMOUNTS, AmountRow

Gold = dict[str, Any]
Fixed = Callable[[Gold, list[Gold], list[AmountRow]], bool]
"""Brings one gold amount, of all of its text, and the rows to the same form; tells whether there was a difference."""

KINDS = {
    "recognizers/age": {"age"},
    "recognizers/currency": {"money"},
    "recognizers/dimension": {"measure"},
    "recognizers/percent": {"percent", "percentage_points", "ratio"},
    "recognizers/percent_mode": {"percent", "percentage_points", "ratio"},
    "recognizers/temperature": {"temperature"},
    "duckling/AmountOfMoney": {"money"},
}
"""What a suite marks; rows of other kinds are neither hit nor error there."""

_PARTS = frozenset("cent cents pence penny pennies ¢ c".split())


def _overlapping(gold: Gold, rows: list[AmountRow]) -> list[AmountRow]:
    """Return the rows that overlap the gold amount; all where it has no span."""
    if gold["start"] is None:
        return list(rows)
    return [row for row in rows if row.char_start < gold["end"] and gold["start"] < row.char_end]


def _no_number(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    if gold["value"] is None and gold["low"] is None and gold["high"] is None:
        among.remove(gold)
        return True
    return False


def _no_iso_currency(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    if str(gold["unit"]).lower() not in ("bitcoin", "satoshi"):
        return False
    among.remove(gold)
    for row in _overlapping(gold, rows):
        rows.remove(row)
    return True


def _parts(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    is_part = str(gold["unit"]).lower() in _PARTS and gold["kind"] == "money" and gold["value"] is not None
    if is_part:
        gold |= {"value": gold["value"] / 100, "unit": None, "currency": None}
    return is_part


def _share(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    is_share = gold["kind"] == "percent" and not re.search(r"%|per ?cent", gold["text"])
    if is_share and gold["value"] is not None:
        for row in [row for row in _overlapping(gold, rows) if row.kind == "ratio" and row.value is not None]:
            assert row.value is not None
            rows[rows.index(row)] = row.model_copy(update={"kind": "percent", "value": row.value * 100})
        gold["value"] = round(gold["value"], 7)
    return is_share


def _of_percent(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    """`per cent of 20` is twenty per cent to the suite, to a reader no amount."""
    is_turned = gold["kind"] == "percent" and bool(re.match(r"per ?cents? of", gold["text"]))
    if is_turned:
        among.remove(gold)
    return is_turned


def _range(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    """A range is one row with both ends; the suite marks its last number."""
    for row in _overlapping(gold, rows):
        if row.value is None and gold["value"] is not None and row.high == Decimal(str(gold["value"])):
            rows[rows.index(row)] = row.model_copy(update={"value": row.high})
            return True
    return False


def _smaller_unit(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    """The same quantity in another unit: `5 ft 2 in` is 62 inches here, 5.16 feet there."""
    wanted = conversion(str(gold["unit"]).lower().replace(" ", "-").replace("tre", "ter"))
    for row in _overlapping(gold, rows):
        if wanted is None or row.unit_si != wanted.unit or row.value_si is None or gold["value"] is None:
            continue
        is_same = float(row.value_si) == pytest.approx(gold["value"] * float(wanted.ratio), rel=1e-6)
        if is_same and float(row.value or 0) != pytest.approx(gold["value"], rel=1e-6):
            gold |= {"value": float(row.value or 0), "unit": row.unit}
            return True
    return False


def _country(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    """A suite of one country takes a bare `$` for its dollars."""
    for row in _overlapping(gold, rows):
        if row.currency_basis == "default" and gold["currency"] and gold["currency"] != row.currency:
            gold |= {"currency": None, "unit": None}
            return True
    return False


def _one_price(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    """A shop's price is the first of a text: other sums are left unmarked."""
    first = next(iter(_overlapping(gold, rows)), None)
    others = [row for row in rows if row is not first] if len(rows) > 1 and first else []
    for row in others:
        rows.remove(row)
    return bool(others)


def _price_alone(gold: Gold, among: list[Gold], rows: list[AmountRow]) -> bool:
    """Bare digits are a price to a shop; a comma between them is read as decimal only beside a currency."""
    is_bare = not re.search(r"[^\W\d]|[$€£¥₹₽]", gold["text"]) and not any(row.currency for row in rows)
    if is_bare:
        among.remove(gold)
        rows.clear()
    return is_bare


CONVENTIONS: Mapping[str, tuple[str, tuple[str, ...], Fixed]] = {
    "unit alone": ("`dollar`, `fahrenheit` without a number are amounts", ("recognizers", "duckling"), _no_number),
    "bitcoin": ("bitcoins are money; ISO 4217 has no code for them", ("recognizers",), _no_iso_currency),
    "parts": ("cents and pence are counted in parts", ("recognizers", "duckling", "rustling"), _parts),
    "turned": ("`per cent of 20` is 20 %", ("recognizers",), _of_percent),
    "share": ("`one in two`, `a quarter of` are percentages", ("recognizers",), _share),
    "range": ("of `40 - 50 years` the last number is marked", ("recognizers", "price-parser"), _range),
    "smaller unit": (
        "`5 ft 2 in` is in feet, `half an hour` in minutes",
        ("recognizers", "duckling", "quantulum3"),
        _smaller_unit,
    ),
    "country": ("a bare `$` is the dollar of the suite's country", ("duckling",), _country),
    "bare price": ("`690,00` is a price without any currency", ("price-parser",), _price_alone),
    "one price": ("of several sums one is the price", ("price-parser",), _one_price),
}


Measured = tuple[dict[str, tuple[float, float]], dict[str, Counter[str]]]


def read_suite(gold: Path, name: str) -> list[Gold]:
    with gzip.open(gold / "amounts" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [document for line in file if (document := json.loads(line))["text"].strip()]


def rows_of(text: str, article_id: str) -> list[AmountRow]:
    return list(extract_amounts(parse(Article(article_id, text, "gold", None, "jsonl")), ()))


def agree(document: Gold, rows: list[AmountRow]) -> Counter[str]:
    """Bring the gold of a document and its rows to the same form; count the conventions that differed."""
    used: Counter[str] = Counter()
    for name, (_, suites, fix) in CONVENTIONS.items():
        if document["suite"].split("/")[0] in suites:
            for gold in list(document["amounts"]):
                if gold in document["amounts"]:
                    used[name] += fix(gold, document["amounts"], rows)
    return used


def load_scorer(gold: Path) -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(gold.parent / "score" / "score.py")))


def measure(gold: Path, scorer: SimpleNamespace, folder: Path) -> Measured:
    """Return for every suite value F1 before and after conventions, and how often each convention differed."""
    figures: dict[str, tuple[float, float]] = {}
    counts: dict[str, Counter[str]] = {}
    for name in ("recognizers", "duckling", "rustling", "quantulum3", "price-parser"):
        suites: dict[str, list[Gold]] = {}
        for document in read_suite(gold, name):
            if not document.get("raw", {}).get("latent"):
                suites.setdefault(document["suite"] if name in ("recognizers", "duckling") else name, []).append(
                    document
                )
        for suite, documents in suites.items():
            kinds = KINDS.get(suite)
            rows = {
                d["id"]: [row for row in rows_of(d["text"], d["id"]) if kinds is None or row.kind in kinds]
                for d in documents
            }
            raw = _score(scorer, folder, documents, rows)
            counts[suite] = sum((agree(d, rows[d["id"]]) for d in documents), Counter())
            figures[suite] = (raw, _score(scorer, folder, documents, rows))
    return figures, counts


def _score(scorer: SimpleNamespace, folder: Path, documents: list[Gold], rows: dict[str, list[AmountRow]]) -> float:
    (folder / "data" / "amounts").mkdir(parents=True, exist_ok=True)
    table = pa.Table.from_batches([AMOUNTS.record_batch([row for own in rows.values() for row in own])], AMOUNTS.arrow)
    pq.write_table(table, folder / "data" / "amounts" / "train.parquet")
    figure: float = scorer.amounts(documents, str(folder))["all"]["value"]["f1"]
    return figure


@pytest.fixture(scope="module")
def measured(gold: Path, tmp_path_factory: pytest.TempPathFactory) -> Measured:
    return measure(gold, load_scorer(gold), tmp_path_factory.mktemp("suites"))


@pytest.mark.parametrize(
    ("suite", "bar"),
    [
        ("recognizers/currency", 95),
        ("recognizers/percent", 97),
        ("recognizers/age", 94),
        ("recognizers/dimension", 90),
        ("duckling/AmountOfMoney", 90),
        ("price-parser", 85),
    ],
)
def test_what_a_suite_marks_is_found(measured: Measured, suite: str, bar: float) -> None:
    assert measured[0][suite][1] >= bar


def test_no_figure_falls_below_the_one_that_is_printed(measured: Measured, root: Path) -> None:
    printed = {name: (float(before), float(after)) for name, before, after in _table(root, "suite")}

    assert set(printed) == set(measured[0])
    for suite, floors in printed.items():
        assert all(now >= floor - 0.05 for now, floor in zip(measured[0][suite], floors, strict=True)), suite


def test_every_difference_of_convention_is_printed_with_its_count(measured: Measured, root: Path) -> None:
    total = sum(measured[1].values(), Counter[str]())

    assert {(name, meaning, int(count)) for name, meaning, count in _table(root, "convention")} == {
        (name, CONVENTIONS[name][0], total[name]) for name in CONVENTIONS
    }


def test_spoken_and_written_pairs_mean_the_same(gold: Path) -> None:
    """Pairs of a text normaliser: both sides give the same amounts, none on either side included."""
    pairs = read_suite(gold, "nemo")
    same = sum(_meaning(pair["text"]) == _meaning(pair["raw"]["expected"]) for pair in pairs)

    assert same / len(pairs) >= 0.9


def _meaning(text: str) -> list[tuple[Any, ...]]:
    return [(row.kind, row.value, row.low, row.high, row.currency, row.unit) for row in rows_of(text, "a-1")]


def _table(root: Path, first: str) -> list[list[str]]:
    """Return the cells of the table in docs/amounts.md whose first column has this head."""
    lines = (root / "docs" / "amounts.md").read_text("utf-8").splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith(f"| {first} |"))
    rows = itertools.takewhile(lambda line: line.startswith("|"), lines[start + 2 :])
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def main() -> None:
    """Print the tables of docs/amounts.md."""
    gold = Path(__file__).parents[3] / "shared" / "gold"
    with tempfile.TemporaryDirectory() as folder:
        figures, counts = measure(gold, load_scorer(gold), Path(folder))
    total = sum(counts.values(), Counter[str]())
    print(*(f"| {suite} | {before} | {after} |" for suite, (before, after) in figures.items()), sep="\n")  # noqa: T201
    print(*(f"| {name} | {CONVENTIONS[name][0]} | {total[name]} |" for name in CONVENTIONS), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
