"""The weights and the vocabulary of the network, made by `python -m training.tagger`; see MODEL_CARD.md."""

import gzip
from importlib.resources import files


def read_lines(name: str) -> list[str]:
    """Return the lines of a gzipped data file."""
    return gzip.decompress(files(__name__).joinpath(name).read_bytes()).decode("utf-8").splitlines()
