"""Unpack Zstandard as a stream, by Arrow: in pieces of bounded length, and with an error where the data are cut off."""

import io
from collections.abc import Iterable, Iterator

from builder.readers.limits import CHUNK_BYTES
from builder.readers.refusal import RefusedError

MAGIC = b"\x28\xb5\x2f\xfd"


def unzstd(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the unpacked bytes, all frames of the file one after another.

    Raises RefusedError, after what could be unpacked, where the data end too soon or are damaged.
    """
    import pyarrow as pa

    source = _Chunks(iter(chunks))
    try:
        with pa.CompressedInputStream(pa.PythonFile(source, mode="r"), "zstd") as stream:
            while unpacked := stream.read(CHUNK_BYTES):
                yield unpacked
    except (OSError, MemoryError) as exc:
        if source.refusal:
            raise source.refusal from exc
        code = "truncated_zstd" if "Truncated" in str(exc) else "bad_zstd"
        raise RefusedError(code, f"the compressed data are damaged ({exc}); make or fetch the file again") from exc


class _Chunks(io.RawIOBase):
    """Chunks as a file to read."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks, self._left = chunks, b""
        self.refusal: RefusedError | None = None

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """Return at most so many bytes."""
        try:
            data = self._left or next(self._chunks, b"")
        except RefusedError as refusal:  # an exception of ours would not pass through Arrow as it is
            self.refusal = refusal
            raise OSError("unreadable") from refusal
        size = len(data) if size < 0 else size
        self._left = data[size:]
        return data[:size]
