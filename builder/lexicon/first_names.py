"""First names: which words are given names, and the gender they suggest."""

import functools
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from builder.lexicon.data import read_lines

Gender = Literal["m", "f"]


def gender(first_name: str) -> Gender | None:
    """Return the gender that at least nine in ten bearers of the name have; None where either or not known.

    Counted in the census of the United States of 1990; other names after the lists of `faker`.

    >>> gender("Mary"), gender("John"), gender("Robin"), gender("Table")
    ('f', 'm', None, None)
    """
    found = first_names().get(first_name)
    return "m" if found == "m" else "f" if found == "f" else None


@functools.cache
def first_names() -> Mapping[str, str]:
    """Return every known first name with `m`, `f`, or `u` for either; read once."""
    rows = (line.partition("\t") for line in read_lines("first_names.tsv.gz"))
    return MappingProxyType({name: kind for name, _, kind in rows})
