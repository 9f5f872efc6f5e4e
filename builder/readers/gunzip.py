"""Unpack gzip as a stream, giving everything that stands before any damage.

The `gzip` module loses up to a buffer of good data when the data behind it are corrupt; here no byte is lost.
"""

import zlib
from collections.abc import Iterable, Iterator

from builder.readers.limits import CHUNK_BYTES
from builder.readers.refusal import RefusedError

MAGIC = b"\x1f\x8b"
_GZIP = 16 + zlib.MAX_WBITS  # zlib's way to ask for a gzip header


_PIECE_BYTES = 16 << 10  # fed at a time: what stands behind the end of a member is copied, and members may be tiny


def gunzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the unpacked bytes in pieces of at most `CHUNK_BYTES`, all members of the file one after another.

    Raises RefusedError, after all that could be unpacked, where the data end too soon or are damaged.
    """
    member = zlib.decompressobj(_GZIP)
    inside = False  # whether a member has begun and not ended
    for data in _pieces(chunks):
        while data and (inside or data.strip(b"\0")):  # zeros behind a member are padding
            before = member.copy()
            try:
                unpacked = member.decompress(data, CHUNK_BYTES)
            except zlib.error as exc:
                yield _salvage(before, data)
                message = f"the compressed data are damaged ({exc}); make or fetch the file again"
                raise RefusedError("bad_gzip", message) from exc
            if unpacked:
                yield unpacked
            inside = not member.eof
            data = member.unconsumed_tail if inside else member.unused_data
            if not inside:
                member = zlib.decompressobj(_GZIP)
    if inside:
        yield member.flush()
        raise RefusedError("truncated_gzip", "the compressed data end in the middle; make or fetch the file again")


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        for start in range(0, len(chunk), _PIECE_BYTES):
            yield chunk[start : start + _PIECE_BYTES]


def _salvage(member: "zlib._Decompress", data: bytes) -> bytes:
    """Unpack byte by byte, up to the damage."""
    unpacked = bytearray()
    for index in range(len(data)):
        try:
            unpacked += member.decompress(data[index : index + 1])
        except zlib.error:
            break
    return bytes(unpacked)
