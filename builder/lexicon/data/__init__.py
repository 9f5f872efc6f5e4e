"""The gazetteers as files, made by `training/gazetteers.py`; the README beside them names sources and licences."""

import gzip
from importlib.resources import files


def read_lines(name: str, package: str = __name__) -> list[str]:
    """Return the lines of a gzipped data file, of this folder or of another that is a package."""
    return gzip.decompress(files(package).joinpath(name).read_bytes()).decode("utf-8").splitlines()
