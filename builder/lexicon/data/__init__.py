"""The gazetteers as files, made by `training/gazetteers.py`; the README beside them names sources and licences."""

import gzip
from importlib.resources import files


def read_lines(name: str) -> list[str]:
    """Return the lines of a gzipped data file."""
    return gzip.decompress(files(__name__).joinpath(name).read_bytes()).decode("utf-8").splitlines()
