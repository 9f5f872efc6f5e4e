import random

import numpy as np
import pytest

from training.tagger.calibration import Judged, curve, judged, measured_bands
from training.tagger.corpora import Entity, example, outside
from training.tagger.scores import score

TEXT = "Ann Lee of Harbour Trust left Oslo for Bergen Castle."
ANN, TRUST, OSLO = Entity(0, 7, "PERSON"), Entity(11, 24, "ORG"), Entity(30, 34, "GPE")
CASTLE = Entity(39, 52, "FAC")
READ = example("corpus", TEXT, (ANN, TRUST, OSLO, CASTLE), outside(["PERSON", "ORG", "LOC"]))


@pytest.mark.parametrize(
    ("found", "right", "counted"),
    [
        ([ANN, TRUST, OSLO._replace(label="LOC")], 3, 3),
        ([ANN._replace(end=3)], 0, 1),  # one word too few
        ([TRUST._replace(label="LOC")], 0, 1),
        ([Entity(39, 45, "LOC")], 0, 0),  # touches a place that the corpus marks otherwise
        ([], 0, 0),
    ],
)
def test_names_count_by_exact_span_and_label(found: list[Entity], right: int, counted: int) -> None:
    scored = score([READ], [found], ["PERSON", "ORG", "GPE"])["all"]
    assert (scored.right, scored.found, scored.annotated) == (right, counted, 3)


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    scored = score([READ], [[ANN, TRUST._replace(label="LOC")]], ["PERSON", "ORG", "GPE"])["all"]
    assert scored.f1 == pytest.approx(2 * scored.precision * scored.recall / (scored.precision + scored.recall))


def test_names_that_touch_what_a_corpus_leaves_open_are_not_judged() -> None:
    from builder.document import NameTag

    tags = [NameTag(0, 7, "PERSON", 0.9), NameTag(30, 34, "LOC", 0.8), NameTag(39, 45, "LOC", 0.7)]
    assert judged(READ, tags) == [Judged(0.9, True), Judged(0.8, True)]


def names(count: int, seed: int) -> list[Judged]:
    """Names whose score says too much: of score s, the share of s squared is right."""
    rng = random.Random(seed)
    scores = [rng.random() for _ in range(count)]
    return [Judged(s, rng.random() < s * s) for s in scores]


def test_the_curve_rises_and_gives_the_share_that_is_right() -> None:
    xs, ys = curve(names(20_000, 1))
    assert xs == sorted(xs)
    assert ys == sorted(ys)
    assert np.interp([0.5, 0.7, 0.9], xs, ys) == pytest.approx([0.25, 0.49, 0.81], abs=0.05)


def test_bands_are_measured_on_names_that_the_curve_was_not_made_from() -> None:
    bands = measured_bands(names(20_000, 1), names(20_000, 2))
    assert sum(band["names"] for band in bands) == 40_000
    assert all(100 * band["from"] - 4 <= band["right"] <= 100 * band["to"] + 4 for band in bands if band["names"] > 500)
