"""Fitting: the student's training on annotations and on the teacher's chances, and its predictions."""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from builder.taggers.neural.decoding import LABELS, TAGS, spans
from training.tagger.augmentation import Chances, Pools, varied
from training.tagger.corpora import TRAINING, Entity, Example, stretch
from training.tagger.student import Batch, Reader, Schedule, Student

_BITS = 1 << np.arange(TAGS)
_UNKNOWN_CAPITALISED, _UNKNOWN = 0.12, 0.03  # words shown without their own vectors
_AVERAGE = 0.998  # of the weights over the steps
_NOISY = {"gmb": 1.3}  # the teacher counts for more where the annotation is doubtful


class Lesson:
    """Examples with the teacher's chances, by corpus; every time one is drawn, it may come with other names."""

    def __init__(self, corpora: Mapping[str, Sequence[tuple[Example, Chances | None]]], names: Pools) -> None:
        self._corpora = corpora
        self._names = names

    def epoch(self, rng: random.Random, rows: int) -> Iterator[list[tuple[Example, Chances | None]]]:
        """Yield batches of about `rows` tokens, each corpus by its share."""
        drawn: list[tuple[Example, Chances | None]] = []
        for name, examples in self._corpora.items():
            wanted = TRAINING[name].share * len(examples)
            while wanted >= 1:
                drawn += rng.sample(list(examples), min(len(examples), int(wanted)))
                wanted -= len(examples)
        rng.shuffle(drawn)
        batch: list[tuple[Example, Chances | None]] = []
        size = 0
        for example, chances in drawn:
            batch.append(varied(example, chances, self._names, rng))
            size += len(example.allowed)
            if size >= rows:
                yield batch
                batch, size = [], 0
        if batch:
            yield batch

    def steps(self, rows: int) -> int:
        """Return about how many batches an epoch has."""
        tokens = sum(
            TRAINING[name].share * sum(len(example.allowed) for example, _ in examples)
            for name, examples in self._corpora.items()
        )
        return int(tokens / rows)


def fit(student: Student, reader: Reader, lesson: Lesson, schedule: Schedule) -> None:
    """Train the student in place; at the end it has the average of its weights over the last steps."""
    torch.manual_seed(schedule.seed)
    rng = random.Random(schedule.seed)
    optimizer = torch.optim.AdamW(student.parameters(), lr=schedule.rate, weight_decay=0.01, betas=(0.9, 0.98))
    steps = int(lesson.steps(schedule.rows) * schedule.epochs)
    average = {name: weight.clone() for name, weight in student.state_dict().items()}
    step, began, loss_average = 0, time.monotonic(), 0.0
    student.train()
    while step < steps:
        for examples in lesson.epoch(rng, schedule.rows):
            for group in optimizer.param_groups:
                group["lr"] = schedule.rate * min(1, (step + 1) / 200) * max(0.01, 1 - step / steps)
            loss = _loss(student, reader.batch([example for example, _ in examples]), examples, schedule)
            if loss is None:
                continue
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimizer.step()
            step += 1
            loss_average += (loss.item() - loss_average) * max(0.02, 1 / step)
            _blend(average, student.state_dict(), min(_AVERAGE, step / (step + 50)))
            if step % 500 == 0:
                minutes = (time.monotonic() - began) / 60
                print(f"{minutes:.1f} min: step {step} of {steps}, loss {loss_average:.4f}", flush=True)
            if step >= steps:
                break
    student.load_state_dict(average)


def _loss(
    student: Student, batch: Batch, examples: Sequence[tuple[Example, Chances | None]], schedule: Schedule
) -> Tensor | None:
    rows = np.flatnonzero(batch.token >= 0)
    if not len(rows):
        return None
    token = batch.token[rows]
    unknown = torch.rand(len(batch.capital)) < torch.where(
        batch.capital > 0, torch.tensor(_UNKNOWN_CAPITALISED), torch.tensor(_UNKNOWN)
    )
    chances = student(batch, (~unknown).float())[torch.from_numpy(rows)].log_softmax(-1)
    allowed = np.concatenate([example.allowed[stretch(example.document)] for example, _ in examples])[token]
    possible = torch.from_numpy((allowed[:, None] & _BITS) > 0)
    annotated = -torch.logsumexp(chances.masked_fill(~possible, -1e4), -1)  # the marginal over what may stand there
    weight = torch.from_numpy(_per_token(examples, lambda example, _: TRAINING[example.corpus].weight)[token])
    share = _per_token(examples, lambda example, chances: _share(example, chances, schedule))[token]
    taught = torch.from_numpy(np.concatenate([_taught(*item) for item in examples])[token].astype(np.float32))
    distilled = -(taught / taught.sum(1, keepdim=True) * chances).sum(-1)
    return ((annotated + torch.from_numpy(share) * (distilled - annotated)) * weight).sum() / weight.sum()


def _share(example: Example, chances: Chances | None, schedule: Schedule) -> float:
    return 0 if chances is None else min(1, schedule.distillation * _NOISY.get(example.corpus, 1))


def _taught(example: Example, chances: Chances | None) -> Chances:
    read = stretch(example.document)
    return np.ones((read.stop - read.start, TAGS), np.float16) if chances is None else chances[read]


def _per_token(
    examples: Sequence[tuple[Example, Chances | None]], value: Callable[[Example, Chances | None], float]
) -> npt.NDArray[np.float32]:
    lengths = [len(example.allowed[stretch(example.document)]) for example, _ in examples]
    return np.repeat([value(*item) for item in examples], lengths).astype(np.float32)


def _blend(average: dict[str, Tensor], weights: Mapping[str, Tensor], share: float) -> None:
    for name, weight in weights.items():
        average[name].lerp_(weight, 1 - share)


def predict(student: Student, reader: Reader, examples: Sequence[Example]) -> Iterator[npt.NDArray[np.float32]]:
    """Yield the logarithms of the chances of the tags of each example, [tokens, TAGS]."""
    student.eval()
    for example in examples:
        batch = reader.batch([example])
        chances = np.full((len(example.allowed), TAGS), -20, np.float32)
        chances[:, 0] = 0
        rows = np.flatnonzero(batch.token >= 0)
        if len(rows):
            with torch.no_grad():
                found = student(batch, torch.ones(len(batch.capital))).log_softmax(-1).numpy()
            chances[stretch(example.document).start + batch.token[rows]] = found[rows]
        yield chances


def found(example: Example, chances: npt.NDArray[np.float32]) -> list[Entity]:
    """Return the names that the chances of an example's tags give."""
    document = example.document
    token = np.concatenate([[-1, *range(s.token_start, s.token_end)] for s in document.sentences])
    names = spans(chances[np.maximum(token, 0)], token)
    starts, ends = token[names.starts], token[names.ends - 1]
    return [
        Entity(document.tokens.starts[start], document.tokens.ends[end], LABELS[label])
        for start, end, label in zip(starts.tolist(), ends.tolist(), names.labels.tolist(), strict=True)
    ]
