"""Digests: of files, of values, and of the program itself."""

import functools
import hashlib
import importlib.metadata
import json
import platform
from pathlib import Path
from typing import Any

# What the bytes of the data depend on beside our own code: these write or shape the rows.
_LIBRARIES = (
    "babel",
    "charset-normalizer",
    "fastwarc",
    "lxml",
    "numpy",
    "onnxruntime",
    "py3langid",
    "pyarrow",
    "pydantic",
    "rensa",
    "trafilatura",
)
_PACKAGE = Path(__file__).parent


def file_sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def value_sha256(value: Any) -> str:  # any value that JSON can hold
    """Return the SHA-256 of a value in canonical JSON (sorted keys, no spaces)."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@functools.cache
def libraries() -> dict[str, str]:
    """Return the versions of the libraries that shape the data."""
    versions = {name: importlib.metadata.version(name) for name in _LIBRARIES}
    return versions | {"python": ".".join(platform.python_version_tuple()[:2])}


@functools.cache
def code_sha256() -> str:
    """Return a digest of the code that makes rows: this package, the schema, and the libraries' versions.

    The parts that only judge, release or show rows are not in it: changing them repeats no extraction.
    """
    roots = [_PACKAGE / name for name in ("document", "extractors", "ingest", "lexicon", "readers", "taggers")] + [
        _PACKAGE.parent / "schema"
    ]
    files = [
        path
        for root in roots
        for path in root.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md"
    ]
    files += [_PACKAGE / name for name in ("article.py", "language.py", "shard.py", "writer.py")]
    digests = {str(path.relative_to(_PACKAGE.parent)): file_sha256(path) for path in files}
    return value_sha256([digests, libraries()])
