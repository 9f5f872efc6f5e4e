"""Ablation: `python -m training.tagger.ablation GOLD LESSON`, the recipe with one part left out at a time.

LESSON is the file that `python -m training.tagger --keep LESSON` writes: the corpora with the teacher's chances. The
figures, micro F1 over PERSON, ORG, LOC and NORP per development set, are kept for the card.
"""

import argparse
import dataclasses
import pickle
from collections.abc import Mapping, Sequence
from pathlib import Path

from training.tagger.__main__ import trained
from training.tagger.augmentation import Chances
from training.tagger.card import write_card, write_figures
from training.tagger.corpora import DEVELOPMENT, Example, read_corpus
from training.tagger.fit import found, predict
from training.tagger.scores import marked_labels, score
from training.tagger.student import Design, Schedule

_SHORT = Schedule(epochs=2)
_RUNS = {
    "everything": (Design(), _SHORT),
    "everything, another seed": (Design(), dataclasses.replace(_SHORT, seed=2)),
    "no pretrained word pieces": (Design(pieces=False), _SHORT),
    "no prefixes and suffixes": (Design(affixes=False), _SHORT),
    "no gazetteers": (Design(gazetteers=False), _SHORT),
    "no pooling over equal words, sentence and document": (Design(consistency=False), _SHORT),
    "no distillation (annotations alone)": (Design(), dataclasses.replace(_SHORT, distillation=0)),
}


def main() -> None:
    """Train and score every variant."""
    parser = argparse.ArgumentParser(prog="python -m training.tagger.ablation", description=__doc__)
    parser.add_argument("gold", type=Path, help="folder of the annotated corpora")
    parser.add_argument("lesson", type=Path, help="what `python -m training.tagger --keep` wrote")
    arguments = parser.parse_args()
    ablate(arguments.gold, pickle.loads(arguments.lesson.read_bytes()))  # noqa: S301  (our own file)


def ablate(gold: Path, lesson: Mapping[str, Sequence[tuple[Example, Chances | None]]]) -> None:
    """Train and score every variant, and write the figures into the card."""
    development = {name: list(read_corpus(gold, "dev", name)) for name in DEVELOPMENT}
    figures: dict[str, dict[str, float]] = {}
    for name, (design, schedule) in _RUNS.items():
        student, reader = trained(lesson, design, schedule)
        figures[name] = {}
        for corpus, examples in development.items():
            names = [
                found(example, chances)
                for example, chances in zip(examples, predict(student, reader, examples), strict=True)
            ]
            figures[name][corpus] = round(score(examples, names, marked_labels(gold, corpus))["all"].f1, 1)
        print(name, figures[name], flush=True)
        write_figures("ablation", figures)
    write_card()


if __name__ == "__main__":
    main()
