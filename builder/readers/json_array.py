"""JSON: an array of articles, alone or inside an object, or one object that is an article. Read element by element."""

import codecs
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from builder.article import Article, Rejection
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.record import read_record, source_fields
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

_SPACE = re.compile(r"[\s,]*")
_BEGIN = re.compile(
    r"\s*(?:\{\s*(?:\"[^\"\\]{0,80}\"\s*:\s*(?:\"(?:[^\"\\]|\\.){0,2000}\"|[\d.eE+-]{1,40}|true|false|null)\s*,\s*){0,40}\"[^\"\\]{0,80}\"\s*:\s*)?\["
)


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article | Rejection]:
    """Yield an article or a rejection for every element, in order; `source_record` is its number.

    What stands behind an element that is no JSON, or longer than a record may be, is refused as one with it.
    """
    buffer = _Buffer(chunks)
    buffer.fill(1)
    if not (begin := _BEGIN.match(buffer.text)) or _is_record(buffer.text, file):
        yield _read_element(buffer.element(0), file, 1)
        return
    buffer.drop(begin.end())
    number = 0
    while not buffer.at_end():
        number += 1
        yield _read_element(buffer.element(number), file, number)
    if number == 0:
        raise RefusedError("empty", "holds no element; nothing to do unless it should hold articles")


def _is_record(text: str, file: SourceFile) -> bool:
    """Whether the file is one object that names a text before it begins an array."""
    wanted = [json.dumps(name) for ours, name in zip(("text", "html"), source_fields(file), strict=False)]
    return text.lstrip().startswith("{") and any(name in text.partition("[")[0] for name in wanted)


def _read_element(element: Any, file: SourceFile, number: int) -> Article | Rejection:
    sha256 = hashlib.sha256(json.dumps(element, sort_keys=True).encode()).hexdigest()
    where = f"element {number}"
    if not isinstance(element, dict):
        message = f'{where} is JSON but no object; make each element {{"text": ...}}'
        return Rejection(file.uri, number, "not_an_object", message, sha256)
    return read_record(element, file, number, "json", where=where, sha256=sha256)


class _Buffer:
    """Text that has been read and not yet used; never more than twice the longest record."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._scan = json.JSONDecoder().raw_decode
        self._is_over = False
        self.text = ""

    def fill(self, length: int) -> None:
        """Read until the text is so long, or until there is no more."""
        pieces = [self.text]
        size = len(self.text)
        while size < length and not self._is_over:
            chunk = next(self._chunks, b"")
            self._is_over = not chunk
            try:
                pieces.append(self._decoder.decode(chunk, final=self._is_over))
            except UnicodeDecodeError as exc:
                raise RefusedError("undecodable", "is not UTF-8 throughout; save it as UTF-8") from exc
            size += len(pieces[-1])
        self.text = "".join(pieces)

    def drop(self, length: int) -> None:
        """Forget what has been used."""
        self.text = self.text[length:]

    def at_end(self) -> bool:
        """Whether the array ends here; separators are passed over."""
        while True:
            if space := _SPACE.match(self.text):
                self.drop(space.end())
            if self.text or self._is_over:
                break
            self.fill(1)
        if not self.text:
            raise RefusedError("bad_json", "ends before its array does; fetch or write the file again")
        return self.text[0] == "]"

    def element(self, number: int) -> Any:
        """Return the next element, reading as much as it needs."""
        while True:
            try:
                value, end = self._scan(self.text.lstrip() if number == 0 else self.text)
            except RecursionError as exc:
                message = (
                    f"element {number} is nested too deeply, what follows is not read; write its fields side by side"
                )
                raise RefusedError("bad_json", message) from exc
            except ValueError as exc:
                self._grow(number, exc)
                continue
            if end < len(self.text) or self._is_over:  # else a number may go on
                self.drop(end)
                return value
            self.fill(len(self.text) + 1)

    def _grow(self, number: int, exc: ValueError) -> None:
        if len(self.text) > MAX_RECORD_BYTES:
            message = (
                f"element {number} is longer than {MAX_RECORD_BYTES >> 20} MiB or no JSON; what follows is not read"
            )
            raise RefusedError("too_large", message) from exc
        if self._is_over:
            message = f"element {number} is not JSON ({exc}), what follows is not read; write the file again"
            raise RefusedError("bad_json", message) from exc
        self.fill(2 * len(self.text))
