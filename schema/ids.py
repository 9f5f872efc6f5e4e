"""Identities: stable hashes of what a row says, never of its position among other rows."""

import hashlib

_DIGITS = 20  # 80 bits: among a billion rows of one table a clash has a chance of one in two million


def stable_id(prefix: str, *parts: str | int | None) -> str:
    """Return `prefix`, an underscore and 20 hexadecimal digits that depend on the parts alone.

    Parts are length-prefixed before hashing (BLAKE2b), so ("ab", "c") and ("a", "bc") differ.

    >>> stable_id("m", "article-1", 0, 5)
    'm_3c186ca312e3011418d1'
    >>> stable_id("m", "article-1", 0, 5) == stable_id("m", "article-1", 0, 6)
    False
    """
    words = ["\x00" if part is None else str(part) for part in parts]
    told_apart = "".join([f"{len(word)}:{word}" for word in words])
    if told_apart.isascii():  # nearly always: then characters are bytes, and one step encodes all parts
        data = told_apart.encode("ascii")
    else:
        encoded = [word.encode("utf-8", "surrogatepass") for word in words]
        data = b"".join([b"%d:%b" % (len(word), word) for word in encoded])
    return f"{prefix}_{hashlib.blake2b(data, digest_size=_DIGITS // 2).hexdigest()}"


def sha256_hex(text: str) -> str:
    """Return the SHA-256 of the text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
