"""Look at one article: read and extract it alone, without a build."""

from pathlib import Path

from builder.article import Article
from builder.document import Document, annotate
from builder.errors import UsageError
from builder.extractors import Extraction, extract
from builder.readers import discover, read
from builder.taggers import load_tagger


def look_at(path: Path, record: int | None = None) -> tuple[Document, Extraction]:
    """Return an article as a document with its rows: the first of a file, or the one at line `record`.

    Raises UsageError where there is none, with the reason why it could not be read.
    """
    if not path.is_file():
        raise UsageError(f"{path}: is no file; give the file of one article, and --record for one among many")
    items = (item for file in discover([str(path)]) for item in read(file))
    item = next((item for item in items if record is None or item.source_record == record), None)
    if item is None:
        raise UsageError(f"{path}: has no record at line {record}")
    if not isinstance(item, Article):
        raise UsageError(f"{path}: {item.message}")
    [document] = annotate([item], load_tagger())
    return document, extract(document)
