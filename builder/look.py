"""Look at one article: read and extract it alone, without a build."""

import itertools
from pathlib import Path

from builder.article import Article
from builder.document import Document, annotate
from builder.errors import UsageError
from builder.extractors import Extraction, extract
from builder.readers import discover, read
from builder.taggers import load_tagger


def look_at(path: Path, record: int = 1) -> tuple[Document, Extraction]:
    """Return an article as a document with its rows: the only one of a file, or the `record`-th it holds.

    Raises UsageError where there is none, with the reason why it could not be read.
    """
    if path.is_dir():
        raise UsageError(f"{path}: is a folder; give the file of one article")
    items = [item for file in discover([str(path)]) for item in itertools.islice(read(file), record)]
    if len(items) < record:
        raise UsageError(f"{path}: holds {len(items)} articles, so there is no --record {record}")
    item = items[-1]
    if not isinstance(item, Article):
        raise UsageError(f"{path}: {item.message}")
    [document] = annotate([item], load_tagger())
    return document, extract(document)
