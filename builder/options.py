"""What a person chose for a build, and what of it makes rows."""

import dataclasses
from decimal import Decimal
from pathlib import Path
from typing import Any

import validations
from builder.errors import UsageError
from builder.ingest import Duplicates
from builder.taggers import tagger_facts


@dataclasses.dataclass(frozen=True, slots=True)
class Options:
    """What a build is told beside its sources."""

    out: Path
    name: str
    workers: int
    strict: bool = False
    tagger: str = "bundled"
    max_rejected: Decimal | None = None  # share of the inputs, and of the rows of each table
    expectations: Path | None = None  # rules beside the program's own
    replay: bool = False  # try again only what the newest release rejected
    fields: tuple[tuple[str, str], ...] = ()  # our names of fields with those that records have for them
    duplicates: Duplicates = "link"

    def configuration(self) -> dict[str, Any]:
        """Return everything that changes rows, as the manifest states it; raise UsageError for what cannot be had."""
        return {**tagger_facts(self.tagger), "duplicates": self.duplicates}

    def own_rules(self) -> tuple[validations.Rule, ...]:
        """Return the rules beside the program's own; raise UsageError where they cannot be read."""
        try:
            return validations.read_own(self.expectations) if self.expectations else ()
        except validations.BadExpectationsError as exc:
            raise UsageError(str(exc)) from exc
