"""How much is taken at a time."""

MAX_RECORD_BYTES = 8 << 20
"""Longest record, or file that is one article, that is read: 8 MiB of UTF-8, some dozen novels."""

CHUNK_BYTES = 1 << 20
"""Bytes read and unpacked at a time."""
