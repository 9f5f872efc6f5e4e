"""What the program makes of the articles in examples/, held against two kinds of files in tests/golden/<article>/.

`entities.jsonl`, `quotes.jsonl`, `amounts.jsonl` and `faqs.jsonl` are the rows it gives today: any change shows as a
diff here. If the change is meant, run `python tests/golden/update.py` and read `git diff tests/golden` line by line.

`truth.json` is what a careful reader finds, written by hand. Every item of a table must match one row: `contains` is
part of its text, `<column>_contains` part of that column, everything else the column itself.
`same_statement_as_previous` joins an item to the one before it. No row may touch what stands in `not_amounts` and
`not_quotes`, and `faq_count` is exact. What we cannot do yet carries `known_miss` with the reason, and fails here on
the day it is found.
"""

import difflib
import importlib.util
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
SLUGS = sorted(path.parent.name for path in GOLDEN.glob("*/truth.json"))
TABLES = ("entities", "quotes", "amounts", "faqs")
Item = dict[str, Any]


def _load_update() -> ModuleType:
    """Load golden/update.py, which says what a golden row is; it is a script and lies on no import path."""
    spec = importlib.util.spec_from_file_location("golden_update", GOLDEN / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def update() -> ModuleType:
    return _load_update()


@pytest.fixture(scope="module")
def made(update: ModuleType) -> dict[str, Any]:
    return dict(update.read_examples())


def truth(slug: str) -> dict[str, Any]:
    return dict(json.loads((GOLDEN / slug / "truth.json").read_text("utf-8")))


def test_every_example_has_its_golden_folder(made: dict[str, Any]) -> None:
    assert list(made) == SLUGS


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("slug", SLUGS)
def test_rows_are_the_golden_rows(slug: str, table: str, made: dict[str, Any], update: ModuleType) -> None:
    file = GOLDEN / slug / f"{table}.jsonl"
    assert file.exists(), f"no {file.name}: run python tests/golden/update.py"
    golden = file.read_text("utf-8").split("\n")[:-1]  # JSON leaves U+2028 as it is, where splitlines would break
    present = update.golden_lines(made[slug][1], table)
    if golden != present:
        diff = difflib.unified_diff(golden, present, "golden", "now", lineterm="", n=1)
        pytest.fail(f"{slug}/{table}.jsonl differs\n" + "\n".join(diff), pytrace=False)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_careful_reader_misses_nothing(slug: str, table: str, made: dict[str, Any]) -> None:
    items = truth(slug).get(table, [])
    matches = match_all(items, getattr(made[slug][1], table))
    report(slug, ((item, bool(found), "missed") for item, found in zip(items, matches, strict=True)))


@pytest.mark.parametrize("table", ["amounts", "quotes"])
@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_found_where_there_is_nothing(slug: str, table: str, made: dict[str, Any]) -> None:
    document, extraction = made[slug]
    items = [as_item(item) for item in truth(slug).get(f"not_{table}", [])]
    rows = getattr(extraction, table)
    report(slug, ((item, not touches(document.text, item["contains"], rows), f"not {table}") for item in items))


@pytest.mark.parametrize("slug", SLUGS)
def test_question_and_answer_pairs_are_counted(slug: str, made: dict[str, Any]) -> None:
    assert len(made[slug][1].faqs) == truth(slug)["faq_count"]


@pytest.mark.parametrize("slug", SLUGS)
def test_truth_speaks_of_its_article(slug: str, made: dict[str, Any]) -> None:
    """Guards the hand-written files: a slip of the pen would be a miss for ever, or a negative that tests nothing."""
    told = truth(slug)
    items = [item for key, value in told.items() if key != "faq_count" for item in map(as_item, value)]
    words = [item.get("contains") or item.get("text") or item["question"] for item in items]
    assert [word for word in words if word not in made[slug][0].text] == []


def as_item(item: str | Item) -> Item:
    return {"contains": item} if isinstance(item, str) else item


def match_all(items: list[Item], rows: list[Any]) -> Iterator[list[Any]]:
    """Yield, for each item, the rows it matches."""
    before: list[Any] = []
    for item in items:
        found = [row for row in rows if all(agrees(row, key, value) for key, value in item.items())]
        if item.get("same_statement_as_previous"):
            statements = {row.statement_id for row in before}
            found = [row for row in found if row.statement_id in statements]
        yield found
        before = found or before


def agrees(row: Any, key: str, wanted: Any) -> bool:
    if key in ("known_miss", "same_statement_as_previous"):
        return True
    if key == "contains":
        return wanted in row.text
    if key.endswith("_contains"):
        return wanted.casefold() in (getattr(row, key.removesuffix("_contains")) or "").casefold()
    value = getattr(row, key)
    return value == Decimal(wanted) if isinstance(value, Decimal) else value == wanted


def touches(text: str, words: str, rows: list[Any]) -> bool:
    """Whether a row overlaps the words wherever they stand in the text."""
    spans = [(row.char_start, row.char_end) for row in rows]
    start = text.find(words)
    while start >= 0:
        if any(a < start + len(words) and start < b for a, b in spans):
            return True
        start = text.find(words, start + 1)
    return False


def report(slug: str, outcomes: Iterator[tuple[Item, bool, str]]) -> None:
    """Fail with every item that went wrong, and with every known miss that no longer is one."""
    wrong = []
    for item, right, what in outcomes:
        if not right and "known_miss" not in item:
            wrong.append(f"{what}: {json.dumps(item, ensure_ascii=False)}")
        if right and "known_miss" in item:
            wrong.append(f"now right, take it out of the known misses: {json.dumps(item, ensure_ascii=False)}")
    if wrong:
        pytest.fail(f"{slug}\n" + "\n".join(wrong), pytrace=False)


@pytest.mark.parametrize(
    ("item", "is_right", "message"),
    [
        ({"contains": "a"}, True, None),
        ({"contains": "a"}, False, "missed"),
        ({"contains": "a", "known_miss": "why"}, False, None),
        ({"contains": "a", "known_miss": "why"}, True, "now right"),
    ],
)
def test_a_known_miss_is_strict(item: Item, is_right: bool, message: str | None) -> None:
    if message is None:
        report("slug", iter([(item, is_right, "missed")]))
    else:
        with pytest.raises(pytest.fail.Exception, match=message):
            report("slug", iter([(item, is_right, "missed")]))
