"""How much is taken at a time."""

MAX_RECORD_BYTES = 8 << 20
"""Longest record, or file that is one article, that is read: 8 MiB of UTF-8, some dozen novels."""

CHUNK_BYTES = 1 << 20
"""Bytes read and unpacked at a time."""

MAX_RATIO = 200
"""How many times longer than packed something may be unpacked; text stays below 50, repeated lines below 150."""

FREE_BYTES = 256 << 20
"""Unpacked bytes to which that does not apply: so much is read in a second."""
