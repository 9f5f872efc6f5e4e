"""WARC: web archives, packed or not; every page that they hold is an article. Records are parsed by FastWARC."""

import hashlib
import io
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from builder.article import Article, Rejection
from builder.readers import gunzip
from builder.readers.html import article_of_page
from builder.readers.limits import CHUNK_BYTES, MAX_RATIO, MAX_RECORD_BYTES
from builder.readers.opening import open_binary
from builder.readers.plain import text_of
from builder.readers.record import article_of
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile
from builder.readers.web import read_page

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_OK = 200


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article | Rejection]:  # noqa: ARG001  (it seeks)
    """Yield an article or a rejection for every page and file that was fetched; `source_record` counts all records.

    Requests, notes on fetches and the head of the archive are no inputs. The records of a damaged archive are taken up
    to the damage.
    """
    number = file.first_record - 1
    held: Article | Rejection | None = None  # until the next record shows that this one is whole
    position = 0
    with open_binary(file.path) as raw:
        stream = _Range(raw, *((file.part.start, file.part.end) if file.part else (0, None)))
        try:
            for record in records(stream):
                if held is not None:
                    yield held
                number += 1
                position = record.stream_pos
                held = _read_record(record, file, number)
        except _ERRORS as exc:
            raise RefusedError("bad_warc", f"is damaged behind record {number} ({exc}); fetch it again") from exc
        start = file.part.start if file.part else 0
        if number >= file.first_record and _is_cut(raw, start + position):
            raise RefusedError("bad_warc", f"is cut off in record {number}; fetch the archive again")
    if held is not None:
        yield held
    if number == 0:
        raise RefusedError("bad_warc", "holds no record that can be read; fetch the archive again")


def _is_cut(raw: BinaryIO, position: int) -> bool:
    """Whether the record that begins at a position of the file goes on behind its end."""
    raw.seek(position)
    head = raw.read(_HEAD_BYTES)
    if head.startswith(gunzip.MAGIC):
        member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        while head and not member.eof:
            member.decompress(head, CHUNK_BYTES)
            head = member.unconsumed_tail or raw.read(CHUNK_BYTES)
        return not member.eof
    end, length = head.find(b"\r\n\r\n"), _LENGTH.search(head)
    size = raw.seek(0, io.SEEK_END)
    return head.startswith(b"WARC") and (end < 0 or length is None or position + end + 4 + int(length[1]) > size)


_HEAD_BYTES = 64 << 10
_LENGTH = re.compile(rb"^Content-Length:\s{0,9}(\d{1,18})\s*$", re.IGNORECASE | re.MULTILINE)
_ERRORS = (OSError, EOFError, ValueError, RuntimeError)


def records(stream: io.RawIOBase) -> "ArchiveIterator":
    """Return the records of an archive, their HTTP messages decoded."""
    from fastwarc.warc import ArchiveIterator  # local: only archives need it

    return ArchiveIterator(stream, parse_http=True, auto_decode="all")


def _read_record(record: "WarcRecord", file: SourceFile, number: int) -> Article | Rejection | None:
    kind = (record.headers.get("WARC-Type") or "").strip().lower()
    if kind not in ("response", "resource", "conversion", "revisit"):
        return None
    payload = b""
    try:
        if kind == "revisit":
            raise RefusedError("revisit", "only says that an earlier fetch still holds; give the archive with that one")
        payload = _payload(record, file)
        return _article(record, payload, file, number)
    except RefusedError as refusal:
        sha256 = hashlib.sha256(payload).hexdigest() if payload else None
        where = (record.headers.get("WARC-Target-URI") or "")[:200]
        return Rejection(file.uri, number, refusal.code, f"record {number} {refusal.message} ({where})", sha256)


def _payload(record: "WarcRecord", file: SourceFile) -> bytes:
    if record.content_length > MAX_RATIO * max(1, file.size):
        raise RefusedError("bomb", "says to be far longer than the archive can hold; fetch it again")
    http = record.http_headers
    if http is not None and http.status_code not in (None, _OK):
        raise RefusedError("http_status", f"is an answer with status {http.status_code}; fetch the page again")
    payload: bytes = record.reader.read(MAX_RECORD_BYTES + 1)
    if len(payload) > MAX_RECORD_BYTES:
        raise RefusedError("too_large", f"is a page of more than {MAX_RECORD_BYTES >> 20} MiB; take it out")
    return payload


def _article(record: "WarcRecord", payload: bytes, file: SourceFile, number: int) -> Article:
    http = record.http_headers
    stated = (http.get("Content-Type") if http is not None else record.headers.get("Content-Type")) or ""
    content_type = stated.partition(";")[0].strip().lower()
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    if content_type == "text/plain" or record.headers.get("WARC-Type") == "conversion":
        return article_of({"text": text_of(payload), "url": url}, file, number, "warc")
    if content_type in _PAGES or (not content_type and payload.lstrip()[:1] == b"<"):
        return article_of_page(read_page(payload, content_type=stated, url=url), file, number, "warc")
    raise RefusedError("not_a_page", f"is no web page but {content_type[:60] or 'something unnamed'}; nothing to do")


class _Range(io.RawIOBase):
    """The bytes of a stream from `start` to `end`, None for all, as a stream of its own."""

    def __init__(self, raw: BinaryIO, start: int, end: int | None) -> None:
        self._raw = raw
        self._left = end - start if end is not None else None
        self.is_done = False
        raw.seek(start)

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return at most so many bytes."""
        if self._left is not None:
            size = self._left if size < 0 else min(size, self._left)
        data = self._raw.read(size)
        if self._left is not None:
            self._left -= len(data)
        self.is_done = self.is_done or not data
        return data

    def tell(self) -> int:
        """Return where the stream is."""
        return self._raw.tell()
