"""Calibration: from the network's score of a name to the share of such names that are right."""

import functools
import json
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from builder.taggers.neural.network import Floats


@functools.cache
def _curve() -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Scores and confidences between which the curve is straight, measured by the training on development sets."""
    curve = json.loads(files("builder.taggers.neural.data").joinpath("calibration.json").read_text("utf-8"))
    return np.array(curve["score"]), np.array(curve["confidence"])


def calibrated(scores: Floats) -> list[float]:
    """Return the confidence of each score, 0 to 1 in steps of a thousandth."""
    found: list[float] = np.round(np.interp(scores, *_curve()), 3).tolist()
    return found
