"""JSON Lines: a line is one article."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from builder.article import Article, Rejection
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.lines import Line, split_lines
from builder.readers.record import read_record
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article | Rejection]:
    """Yield an article or a rejection for every line that is not blank, in order; `source_record` is its number."""
    is_empty = file.part is None
    for line in split_lines(chunks, MAX_RECORD_BYTES):
        if line.data is None or line.data.strip():
            is_empty = False
            yield _read_line(file, line._replace(number=line.number + file.first_record - 1))
    if is_empty:
        raise RefusedError("empty", "holds no record; nothing to do unless it should hold articles")


def _read_line(file: SourceFile, line: Line) -> Article | Rejection:
    where = f"line {line.number}"
    sha256 = line.sha256 or hashlib.sha256(line.data or b"").hexdigest()
    try:
        record = _parse(line)
    except RefusedError as refusal:
        return Rejection(file.uri, line.number, refusal.code, f"{where} {refusal.message}", sha256)
    return read_record(record, file, line.number, "jsonl", where=where, sha256=sha256)


def _parse(line: Line) -> dict[str, Any]:
    if line.data is None:
        limit = f"{MAX_RECORD_BYTES >> 20} MiB"
        raise RefusedError("too_large", f"is longer than {limit}; write one article to a line, without attachments")
    try:
        record = json.loads(line.data.decode())
    except UnicodeDecodeError as exc:
        raise RefusedError("undecodable", f"is not UTF-8 from its byte {exc.start} on; save it as UTF-8") from exc
    except RecursionError as exc:
        raise RefusedError("bad_json", "is nested too deeply; write the fields of an article side by side") from exc
    except ValueError as exc:
        raise RefusedError("bad_json", f"is not JSON ({exc}); write one whole JSON object to a line") from exc
    if not isinstance(record, dict):
        raise RefusedError("not_an_object", 'is JSON but no object; write {"text": ...} to each line')
    return record
