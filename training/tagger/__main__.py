"""Train the bundled name tagger: `python -m training.tagger GOLD`, from the corpora to the weights in the package.

GOLD is the folder with `train/`, `dev/` and `covers.json`. Steps: the corpora are read and, with other names put in,
read again; an encoder is fine-tuned (`teacher`); its chances and the annotations train the small network (`student`);
that is exported, calibrated on the development sets, scored, and the figures are written into the model card.
"""

import argparse
import json
import pickle
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import get_args

import numpy as np
import torch

from builder.taggers.neural import NeuralTagger
from schema.entities import Label
from training.tagger.augmentation import Chances, Pools, pools
from training.tagger.calibration import Judged, curve, judged, measured_bands
from training.tagger.card import write_card, write_figures
from training.tagger.corpora import DEVELOPMENT, TRAINING, Entity, Example, read_corpus
from training.tagger.export import export
from training.tagger.fit import Lesson, fit
from training.tagger.results import CORPUS as RESULTS
from training.tagger.results import results
from training.tagger.scores import SCORED, marked_labels, score
from training.tagger.student import Design, Reader, Schedule, Student, piece_table
from training.tagger.teacher import Pieces, Teacher, teach, train_teacher

PACKAGE = Path(__file__).parents[2] / "builder" / "taggers" / "neural" / "data"
_CALIBRATED_ON = ("en_worldwide_newswire_africa", "uner_pud")  # news, and half news
_SEED = 5
_PAGES = 500  # of made-up sports results
_MEASURED = 100  # documents on which the scales of the inputs are measured


def main() -> None:
    """Run all steps."""
    parser = argparse.ArgumentParser(prog="python -m training.tagger", description=__doc__)
    parser.add_argument("gold", type=Path, help="folder of the annotated corpora")
    parser.add_argument("--epochs", type=float, default=Schedule.epochs, help="passes of the student over the corpora")
    parser.add_argument("--keep", type=Path, help="file for the corpora with the teacher's chances, for the ablation")
    arguments = parser.parse_args()
    lesson = taught(arguments.gold)
    if arguments.keep:
        arguments.keep.write_bytes(pickle.dumps(lesson))
    student, reader = trained(lesson, Design(), Schedule(epochs=arguments.epochs))
    sample = [example for example, _ in lesson["men_malaysian_news"][:_MEASURED]]
    export(student, [reader.batch([example]) for example in sample], PACKAGE)
    calibrate(arguments.gold)
    write_scores(arguments.gold)
    write_card()


def corpora_of(gold: Path, names: Pools) -> dict[str, list[Example]]:
    """Return the corpora of the training, the made-up pages among them."""
    pages = list(results(names, random.Random(_SEED), _PAGES))
    return {name: pages if name == RESULTS else list(read_corpus(gold, "train", name)) for name in TRAINING}


def taught(gold: Path) -> dict[str, list[tuple[Example, Chances | None]]]:
    """Return the corpora with the teacher's chances; the made-up pages, which are annotated for certain, without."""
    names = pools()
    corpora = corpora_of(gold, names)
    teacher, pieces = train_teacher(corpora, names)
    return {
        name: list(zip(examples, chances_of(teacher, pieces, name, examples), strict=True))
        for name, examples in corpora.items()
    }


def chances_of(teacher: Teacher, pieces: Pieces, corpus: str, examples: Sequence[Example]) -> Sequence[Chances | None]:
    """Return the teacher's chances of each example."""
    if corpus == RESULTS:
        return [None] * len(examples)
    return teach(teacher, pieces, [example.document for example in examples])


def trained(
    lesson: Mapping[str, Sequence[tuple[Example, Chances | None]]], design: Design, schedule: Schedule
) -> tuple[Student, Reader]:
    """Return a student trained on the lesson."""
    torch.manual_seed(schedule.seed)
    reader, student = Reader(), Student(design, piece_table())
    fit(student, reader, Lesson(lesson, pools()), schedule)
    return student, reader


def calibrate(gold: Path) -> None:
    """Write the curve from scores to confidences, measured on news, and how well it does on documents left out."""
    tagger = NeuralTagger(confidences=np.ndarray.tolist)
    halves: tuple[list[Judged], list[Judged]] = ([], [])
    for corpus in _CALIBRATED_ON:
        marked = set(marked_labels(gold, corpus)) & set(SCORED)
        examples = list(read_corpus(gold, "dev", corpus))
        found = tagger.tag([example.document for example in examples])
        for number, (example, tags) in enumerate(zip(examples, found, strict=True)):
            halves[number % 2].extend(judged(example, [tag for tag in tags if tag.label in marked]))
    xs, ys = curve(halves[0] + halves[1])
    (PACKAGE / "calibration.json").write_text(json.dumps({"score": xs, "confidence": ys}) + "\n")
    write_figures("confidence", measured_bands(*halves))


def write_scores(gold: Path) -> None:
    """Score the packaged tagger on the development sets and keep the figures for the card."""
    figures = {}
    for corpus in DEVELOPMENT:
        examples = list(read_corpus(gold, "dev", corpus))
        found = NeuralTagger().tag([example.document for example in examples])
        names = [[Entity(*tag[:3]) for tag in tags] for tags in found]
        scores = score(examples, names, marked_labels(gold, corpus), get_args(Label))
        four = score(examples, names, marked_labels(gold, corpus))["all"]
        figures[corpus] = {"micro F1": round(four.f1, 1)} | {
            label: {
                "precision": round(s.precision, 1),
                "recall": round(s.recall, 1),
                "F1": round(s.f1, 1),
                "names": s.annotated,
            }
            for label, s in scores.items()
            if s.annotated and label != "all"
        }
    write_figures("scores", figures)


if __name__ == "__main__":
    main()
