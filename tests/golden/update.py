"""Write the golden rows anew from what the program gives now: `python tests/golden/update.py`, then read `git diff`.

A golden folder holds, for one article of examples/articles, a file per table with one row a line. Only the columns that
people review are kept, and of these only the ones that say something: not what is null, and not a `low` or `high` that
equals the `value` beside it. `truth.json` is written by hand and never touched.
"""

import decimal
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from builder.article import Article
from builder.document import Document, annotate
from builder.extractors import Extraction, extract
from builder.readers import discover, read
from builder.taggers import load_tagger
from schema import Row

GOLDEN = Path(__file__).parent
EXAMPLES = GOLDEN.parent.parent / "examples" / "articles"

REVIEWED = {
    "entities": ("text", "label", "name", "country_code"),
    "quotes": ("kind", "text", "speaker", "speaker_name", "cue", "attribution"),
    "amounts": (
        *("text", "kind", "value", "low", "high", "bound"),
        *("currency", "unit", "per", "subject"),
    ),
    "faqs": ("question", "answer", "source"),
}
"""The columns that stand in the golden files, by table."""


def read_examples() -> dict[str, tuple[Document, Extraction]]:
    """Return what the program makes of every example, by slug, in the order of the slugs."""
    articles = list(_articles())
    made = {slug(document.article): (document, extract(document)) for document in annotate(articles, load_tagger())}
    assert len(made) == len(articles), "two examples share a slug"
    return dict(sorted(made.items()))


def slug(article: Article) -> str:
    """Return the name of an article's golden folder: its file's name, or its id where a file holds several."""
    return Path(article.source_uri).stem if article.source_record is None else article.article_id


def golden_lines(extraction: Extraction, table: str) -> list[str]:
    """Return the rows of a table as they stand in a golden file, a JSON object a line."""
    return [_line(row, REVIEWED[table]) for row in getattr(extraction, table)]


def _articles() -> Iterator[Article]:
    for file in discover([str(EXAMPLES)]):
        for item in read(file):
            assert isinstance(item, Article), f"an example is refused: {item}"
            yield item


def _line(row: Row, columns: tuple[str, ...]) -> str:
    values = {column: getattr(row, column) for column in columns}
    said = {column: _plain(value) for column, value in values.items() if _says_something(column, values)}
    return json.dumps(said, ensure_ascii=False)


def _says_something(column: str, values: dict[str, Any]) -> bool:
    value = values[column]
    if column in ("low", "high"):  # null beside a value says that this end is open
        return bool(value != values["value"])
    return value is not None


def _plain(value: object) -> object:
    """Return a number as people write it: 1250000000, not 1.25E+9."""
    return f"{value.normalize():f}" if isinstance(value, decimal.Decimal) else value


def main() -> None:
    """Rewrite the golden rows of every example."""
    for name, (_, extraction) in read_examples().items():
        folder = GOLDEN / name
        folder.mkdir(exist_ok=True)
        for table in REVIEWED:
            lines = golden_lines(extraction, table)
            (folder / f"{table}.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    main()
