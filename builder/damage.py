"""Damage told: what a disk, a folder or an earlier release did to a build, in one line and with what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
import pyarrow as pa

import validations
from builder.errors import BroadsheetError, UsageError
from builder.release import Dataset


@contextmanager
def told(dataset: Dataset) -> Iterator[None]:
    """Say what happened to the dataset's folder while the body ran, and that nothing is lost."""
    try:
        yield
    except (validations.NotAReleaseError, pa.ArrowInvalid, duckdb.InvalidInputException) as exc:
        raise UsageError(
            f"{dataset.newest() or dataset.folder}: is damaged ({' '.join(str(exc).split())}); `broadsheet verify`"
            " tells which file; take it from where it was published, or move it away"
        ) from exc
    except (OSError, duckdb.IOException) as exc:
        reason = (exc.strerror if isinstance(exc, OSError) else None) or " ".join(str(exc).split())
        where = (exc.filename if isinstance(exc, OSError) else None) or dataset.folder
        raise BroadsheetError(
            f"{where}: {reason}; nothing was released, and earlier releases are as they were; see to the disk and to"
            " the folder, then run the same command again to go on from what is finished"
        ) from exc
