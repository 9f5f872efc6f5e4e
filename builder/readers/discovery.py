"""Find the files of the sources: a file, a folder or a glob."""

import dataclasses
import glob
import hashlib
import itertools
import os
import stat
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from builder.errors import UsageError
from builder.readers.formats import KNOWN, Fields, may_be_article
from builder.readers.source import SourceFile
from builder.readers.stdin import standard_input

_Names = tuple[str, ...]  # the folders below the root and the file, from the outside in


def discover(sources: Sequence[str], *, leave_out: Path | None = None, fields: Fields = ()) -> Iterator[SourceFile]:
    """Yield every file of the sources, in the order of sources and by name within each.

    `-` is standard input, as a file of no name. `fields` says what records call our fields. Hidden files and folders,
    what a browser saved beside a page (`NAME_files`), and the folder `leave_out` (where releases land) are left out. A
    file that two sources reach comes once. Symbolic links below a folder are not followed: what one within the folder
    leads to is reached anyway, and one that leaves it is given as it is, for `read` to refuse. Raises UsageError,
    before the first file, for a SOURCE that does not exist, a glob that matches nothing, and a folder without any file
    of a known format.
    """
    output = None if leave_out is None else Path(os.path.realpath(leave_out))
    found = [_locate(source, output) for source in sources]
    seen: set[bytes] = set()
    for files in found:
        for file in files:
            if len(sources) > 1:
                key = hashlib.blake2b(os.fsencode(file.path), digest_size=16).digest()
                if key in seen:
                    continue
                seen.add(key)
            yield dataclasses.replace(file, fields=fields) if fields else file


def _locate(source: str, output: Path | None) -> Iterator[SourceFile]:
    path = Path(source)
    try:
        if source == "-":
            return iter([standard_input()])
        if source and path.is_dir():
            return _in_folder(source, output)
        if source and path.exists():
            real = Path(os.path.realpath(path))
            return iter([SourceFile(real, _uri((path.name,)), real.stat().st_size)])
        if glob.has_magic(source):
            return _in_glob(source, output)
    except OSError as exc:
        raise UsageError(f"{source}: cannot be opened ({exc.strerror}); see to its permissions") from exc
    raise UsageError(f"{source!r}: no such file or folder; give a file, a folder or a quoted glob like 'news/*.jsonl'")


def _in_folder(source: str, output: Path | None) -> Iterator[SourceFile]:
    os.scandir(source).close()  # a folder that cannot be read is a mistake of the command, one below it is not
    tree = _Tree(source, ("**",), output)
    if not any(may_be_article(file.name) for file in tree.files()):
        raise UsageError(f"{source}: holds no file of a known format; these are {KNOWN}")
    return tree.files()


def _in_glob(source: str, output: Path | None) -> Iterator[SourceFile]:
    parts = source.split("/")
    fixed = next(index for index, part in enumerate(parts) if glob.has_magic(part))
    root = "/".join(parts[:fixed]) or ("/" if fixed else ".")
    tree = _Tree(root, tuple(part for part in parts[fixed:] if part), output)
    if not any(True for _ in tree.files()):
        raise UsageError(f"{source}: matches no file; see to the folder and the pattern, and keep it in quotes")
    return tree.files()


class _Tree:
    """What lies below a folder and matches a pattern (its parts; `**` is any number of folders), walked by name."""

    def __init__(self, root: str, pattern: _Names, output: Path | None) -> None:
        self._root = Path(os.path.realpath(root))
        self._pattern = pattern
        self._output = output  # releases are no articles

    def files(self) -> Iterator[SourceFile]:
        """Yield the files, and what cannot be looked into or followed; folders are listed one at a time."""
        waiting = [self._below(())]
        while waiting:
            names = next(waiting[-1], None)
            if names is None:
                waiting.pop()
                continue
            path = self._root.joinpath(*names)
            try:
                status = path.lstat()
                if stat.S_ISDIR(status.st_mode):
                    if path != self._output and self._descends(names):
                        waiting.append(self._below(names))
                elif not stat.S_ISLNK(status.st_mode):
                    if self._matches(names):
                        yield SourceFile(path, _uri(names), status.st_size)
                elif self._leads_out(path, names):
                    yield SourceFile(path, _uri(names), 0)
            except OSError:  # gone, or without a right to it: `read` tells which
                yield SourceFile(path, _uri(names), 0)

    def _below(self, names: _Names) -> Iterator[_Names]:
        listed = os.listdir(self._root.joinpath(*names))  # noqa: PTH208  (a folder of a million files: names alone)
        saved = {name.rpartition(".")[0] + "_files" for name in listed if name.lower().endswith((".html", ".htm"))}
        return ((*names, name) for name in sorted(listed) if not name.startswith(".") and name not in saved)

    def _matches(self, names: _Names) -> bool:
        """Whether the pattern means this file: by itself, or with a folder it lies in."""
        return any(_match(names[: length + 1], self._pattern) for length in range(len(names)))

    def _descends(self, names: _Names) -> bool:
        """Whether the pattern may mean something below this folder."""
        fixed = itertools.takewhile(lambda part: part != "**", self._pattern)
        return all(fnmatchcase(name, part) for name, part in zip(names, fixed, strict=False))

    def _leads_out(self, link: Path, names: _Names) -> bool:
        """Whether a symbolic link that the pattern means leads to something that this walk does not reach."""
        if not (self._descends(names) if link.is_dir() else self._matches(names)):
            return False
        target = Path(os.path.realpath(link))
        if not target.exists() or not target.is_relative_to(self._root):
            return True
        below = target.relative_to(self._root).parts
        return any(name.startswith(".") for name in below) or not (target.is_dir() or self._matches(below))


def _match(names: _Names, pattern: _Names) -> bool:
    if not pattern:
        return not names
    if pattern[0] == "**":
        return any(_match(names[skipped:], pattern[1:]) for skipped in range(len(names) + 1))
    return bool(names) and fnmatchcase(names[0], pattern[0]) and _match(names[1:], pattern[1:])


def _uri(names: _Names) -> str:
    """Return names as a URI reference; a byte that is no UTF-8 is written as `\\xff`."""
    return "/".join(os.fsencode(name).decode(errors="backslashreplace") for name in names)
