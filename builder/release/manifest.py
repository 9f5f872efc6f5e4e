"""The manifest: what went in, what made it, what came out, and the digest of every file."""

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from builder.digest import file_sha256, libraries, value_sha256
from builder.release.candidate import Counts, data_files
from schema import SCHEMA_VERSION, TABLES


def describe(
    folder: Path,
    *,
    name: str,
    counts: Counts,
    inputs_sha256: str,
    configuration: Mapping[str, Any],
    expectations_sha256: str,
    code_sha256: str,
) -> dict[str, Any]:
    """Return the manifest of a candidate, as far as its data files decide it (no version yet)."""
    files = data_files(folder)
    rows = {table: sum(int(f["rows"]) for path, f in files.items() if path.split("/")[1] == table) for table in TABLES}
    return {
        "dataset": name,
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "broadsheet", "version": tool_version()},
        "code_sha256": code_sha256,
        "libraries": libraries(),
        "configuration": dict(configuration),
        "configuration_sha256": value_sha256(dict(configuration)),
        "expectations_sha256": expectations_sha256,
        "inputs_sha256": inputs_sha256,
        "counts": dataclasses.asdict(counts),
        "tables": rows,
        "files": files,
    }


def complete(folder: Path, manifest: Mapping[str, Any]) -> dict[str, Any]:
    """Return the manifest with every other file of the release, by path."""
    data = manifest["files"]
    others = {
        path.relative_to(folder).as_posix(): {"sha256": file_sha256(path), "bytes": path.stat().st_size}
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.json" and path.relative_to(folder).as_posix() not in data
    }
    return {**manifest, "files": dict(sorted({**data, **others}.items()))}


def write(folder: Path, manifest: Mapping[str, Any]) -> None:
    """Write the manifest into the release."""
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", "utf-8")


def tool_version() -> str:
    """Return the version of Broadsheet."""
    import importlib.metadata

    return importlib.metadata.version("broadsheet")
