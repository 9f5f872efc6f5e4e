"""Open a file, whatever it turns out to be, and give its bytes: unpacked, as UTF-8, without byte order mark."""

import codecs
import errno
import hashlib
import itertools
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from builder.readers import gunzip, unzstd
from builder.readers.limits import CHUNK_BYTES, FREE_BYTES, MAX_RATIO
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile

_HEAD_BYTES = 8192  # what is looked at to tell what a file is

# The longer mark first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_Unpack = Callable[[Iterator[bytes]], Iterator[bytes]]
_PACKED: tuple[tuple[bytes, str, str, _Unpack], ...] = (
    (gunzip.MAGIC, "gz", "bad_gzip", gunzip.gunzip),
    (unzstd.MAGIC, "zst", "bad_zstd", unzstd.unzstd),
)

# Without blocking, so that a pipe nobody writes to cannot hold up a build; without following a link, see `discovery`.
_FLAGS = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC

_REASONS = {
    errno.ENOENT: ("vanished", "the file is no longer there; run the build again when nobody changes the folder"),
    errno.ENOTDIR: ("vanished", "the file is no longer there; run the build again when nobody changes the folder"),
    errno.ELOOP: ("symlink", "is a symbolic link out of the SOURCE or to nothing; give the place it should lead to"),
    errno.EISDIR: ("not_a_file", "is a folder in the place of a file; give it as a SOURCE of its own"),
    errno.ENXIO: ("not_a_file", "is no regular file; give files and folders"),
}


class Stream(NamedTuple):
    """The bytes of a file: the first of them to look at, and all of them."""

    head: bytes
    chunks: Iterator[bytes]


def open_utf8(file: SourceFile) -> Stream:
    """Return the bytes of a file, or of its part, in UTF-8, unpacked if they are packed, without byte order mark.

    Only what has a byte order mark is converted; bytes without one are given as they are, UTF-8 or not. Raises
    RefusedError where there is nothing to read; so do the chunks, after all that can be read.
    """
    raw = _peeked(_read_bytes(file.path, *((file.part.start, file.part.end) if file.part else ())))
    suffix = file.name.lower().rpartition(".")[2]
    for magic, name, code, unpack in _PACKED:
        if raw.head.startswith(magic):
            raw = _peeked(_unpacked(raw.chunks, unpack))
            break
        if raw.head and suffix == name:
            raise RefusedError(code, f"is named .{name} but is not compressed; drop the .{name} or compress it")
    if not raw.head:
        raise RefusedError("empty", "the file is empty; nothing to do unless it should hold articles")
    for mark, encoding in _MARKS:
        if raw.head.startswith(mark):
            return _peeked(_transcoded(raw.chunks, encoding))
    if raw.head.startswith(codecs.BOM_UTF8):
        return Stream(raw.head[3:], itertools.chain([next(raw.chunks)[3:]], raw.chunks))
    return raw


def file_sha256(path: Path) -> str | None:
    """Return the SHA-256 of a file's bytes as they lie; None where they cannot be read."""
    digest = hashlib.sha256()
    try:
        for chunk in _read_bytes(path):
            digest.update(chunk)
    except RefusedError:
        return None
    return digest.hexdigest()


def open_binary(path: Path) -> BinaryIO:
    """Open a regular file to seek in; raise RefusedError for whatever else lies at `path`."""
    try:
        file = open(os.open(path, _FLAGS), "rb", buffering=0)  # noqa: PTH123, SIM115  (pathlib knows no flags; the caller closes)
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            file.close()
            raise RefusedError(*_REASONS[errno.ENXIO])
    except OSError as exc:
        raise _refusal(exc) from exc
    return file


def _read_bytes(path: Path, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """Yield the bytes of a regular file from `start` to `end`, in chunks."""
    with open_binary(path) as file:
        try:
            left = (os.fstat(file.fileno()).st_size if end is None else end) - start
            file.seek(start)
            while chunk := file.read(CHUNK_BYTES if end is None else min(CHUNK_BYTES, left)):
                left -= len(chunk)
                yield chunk
        except OSError as exc:
            raise _refusal(exc) from exc


def _refusal(exc: OSError) -> RefusedError:
    unreadable = ("unreadable", f"the file cannot be read ({exc.strerror}); see to its permissions and its disk")
    return RefusedError(*_REASONS.get(exc.errno or 0, unreadable))


def _unpacked(packed: Iterator[bytes], unpack: _Unpack) -> Iterator[bytes]:
    """Yield unpacked bytes; raise RefusedError for a bomb: far more of them than any text was packed from."""
    taken = given = 0

    def counted() -> Iterator[bytes]:
        nonlocal taken
        for chunk in packed:
            taken += len(chunk)
            yield chunk

    for chunk in unpack(counted()):
        given += len(chunk)
        if given > FREE_BYTES and given > MAX_RATIO * taken:
            message = f"unpacks to more than {MAX_RATIO} times its length; give the text unpacked if it is meant"
            raise RefusedError("bomb", message)
        yield chunk


def _peeked(chunks: Iterator[bytes]) -> Stream:
    """Look at the first bytes; damage found so early is reported when the chunks are taken."""
    taken = bytearray()
    failure: list[RefusedError] = []
    try:
        while len(taken) < _HEAD_BYTES:
            taken += next(chunks)
    except StopIteration:
        pass
    except RefusedError as refusal:
        if not taken:
            raise
        failure.append(refusal)

    def everything() -> Iterator[bytes]:
        yield bytes(taken)
        for refusal in failure:
            raise refusal
        yield from chunks

    return Stream(bytes(taken[:_HEAD_BYTES]), everything())


def _transcoded(chunks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for chunk in chunks:
            yield decoder.decode(chunk).encode()
        yield decoder.decode(b"", final=True).encode()
    except UnicodeError as exc:
        raise RefusedError(
            "undecodable",
            f"bytes that are no {encoding.upper()}, which its byte order mark announces; save it as UTF-8",
        ) from exc
