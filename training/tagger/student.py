"""The student: the network that the package carries, in PyTorch, and its training.

The layers are gated convolutions of width 3 (Dauphin et al. 2017) after a layer norm, with the input added; between the
lower and the upper ones, means over equal words, sentence and document come in (`builder.taggers.neural.pooling`).
"""

import dataclasses
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from builder.document import Document
from builder.taggers.neural import words as features
from builder.taggers.neural.decoding import TAGS
from builder.taggers.neural.layout import Layout, Part, lay_out
from builder.taggers.neural.lexemes import Lexemes
from builder.taggers.neural.phrases import PHRASE_FEATURES
from builder.taggers.neural.words import FLAGS, LETTER_FLAGS, WordFeatures
from training.tagger.corpora import Example, stretch
from training.tagger.encoder import encoder_folder


@dataclasses.dataclass(frozen=True)
class Design:
    """The sizes of the network, and the parts that an ablation leaves out."""

    width: int = 160
    lower: int = 2
    upper: int = 2
    pieces: bool = True
    affixes: bool = True
    gazetteers: bool = True
    consistency: bool = True


@dataclasses.dataclass(frozen=True)
class Schedule:
    """How the student is trained."""

    epochs: float = 11
    rows: int = 2500  # tokens read in a step
    rate: float = 2e-3
    distillation: float = 0.95  # share of the loss that the teacher's chances make; the annotation makes the rest
    seed: int = 1


WORD_WIDTH, AFFIX_WIDTH, HIDDEN = 64, 32, 384


def piece_table(size: int = 128) -> Tensor:
    """Return the encoder's vectors of its word pieces, cut to their `size` principal components, [pieces, size]."""
    from safetensors.torch import load_file

    weights = load_file(encoder_folder() / "model.safetensors")
    [vectors] = [value.float() for name, value in weights.items() if name.endswith("word_embeddings.weight")]
    vectors = vectors - vectors.mean(0)
    table = vectors @ torch.linalg.eigh(vectors.T @ vectors)[1].flip(1)[:, :size]
    table = table / table.std()
    table[0] = 0  # no piece
    return table


class Words(nn.Module):
    """From the features of words to their vectors."""

    def __init__(self, design: Design, table: Tensor) -> None:
        super().__init__()
        self.design = design
        self.register_buffer("table", table)
        self.word = nn.Embedding(features.WORD_BUCKETS, WORD_WIDTH)
        self.affixes = nn.ModuleList(nn.Embedding(features.AFFIX_BUCKETS, AFFIX_WIDTH) for _ in range(3))
        self.shape = nn.Embedding(features.SHAPE_BUCKETS, AFFIX_WIDTH)
        for embedding in (self.word, *self.affixes, self.shape):
            nn.init.normal_(embedding.weight, std=0.3)
        size = 3 * table.shape[1] + WORD_WIDTH + 4 * AFFIX_WIDTH + len(FLAGS)
        self.hidden = nn.Linear(size, HIDDEN)
        self.last = nn.Linear(HIDDEN, design.width)
        self.straight = nn.Linear(size, design.width)

    def forward(self, pieces: Tensor, hashes: Tensor, flags: Tensor, known: Tensor) -> Tensor:
        """Return [V, width]; where `known` is 0, a word is seen by its letters and flags alone."""
        vectors = self.table[pieces]
        count = (pieces > 0).sum(1).clamp(min=1)
        last = vectors[torch.arange(len(pieces)), count - 1]
        whole = [
            vectors.sum(1) / count[:, None],
            vectors[:, 0],
            last,
            self.word(hashes[:, 0]) + self.word(hashes[:, 1]),
        ]
        affixes = [table(hashes[:, 2 + index]) for index, table in enumerate(self.affixes)]
        if not self.design.pieces:
            whole[:3] = [vector * 0 for vector in whole[:3]]
        if not self.design.affixes:
            affixes = [vector * 0 for vector in affixes]
        if not self.design.gazetteers:
            flags = flags * torch.tensor([float(name in LETTER_FLAGS) for name in FLAGS])
        x = torch.cat([vector * known[:, None] for vector in whole] + [*affixes, self.shape(hashes[:, 5]), flags], 1)
        hidden: Tensor = self.last(functional.relu(self.hidden(x))) + self.straight(x)
        return hidden


class Convolution(nn.Module):
    """A gated convolution over each row and its two neighbours."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.linear = nn.Linear(3 * width, 2 * width)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x: Tensor, keep: Tensor) -> Tensor:
        """Return [N, width]; nothing is read across the rows where `keep` [N, 1] is 0."""
        h = self.norm(x) * keep
        zero = torch.zeros_like(h[:1])
        h = torch.cat([torch.cat([zero, h[:-1]]), h, torch.cat([h[1:], zero])], 1)
        return x + self.dropout(functional.glu(self.linear(h)))


class Student(nn.Module):
    """The whole network."""

    def __init__(self, design: Design, table: Tensor) -> None:
        super().__init__()
        width = design.width
        self.design = design
        self.words = Words(design, table)
        self.phrase = nn.Embedding(PHRASE_FEATURES, width)
        nn.init.normal_(self.phrase.weight, std=0.1)
        self.lower = nn.ModuleList(Convolution(width) for _ in range(design.lower))
        self.pooled = nn.LayerNorm(width)
        self.same_word, self.sentence, self.document = (
            nn.Linear(2 * width, width),
            nn.Linear(width, width),
            nn.Linear(width, width),
        )
        self.upper = nn.ModuleList(Convolution(width) for _ in range(design.upper))
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, TAGS)
        self.dropout = nn.Dropout(0.15)

    def forward(self, batch: "Batch", known: Tensor) -> Tensor:
        """Return the logits of the tags, [N, TAGS]."""
        keep = batch.keep[:, None]
        x = self.words(batch.pieces, batch.hashes, batch.flags, known)[batch.lexeme] * keep
        if self.design.gazetteers:
            x = x + self.phrase(batch.phrase)
        x = self.dropout(x) * keep
        for layer in self.lower:
            x = layer(x, keep)
        if self.design.consistency:
            x = (x + self._pools(self.pooled(x) * keep, batch)) * keep
        for layer in self.upper:
            x = layer(x, keep)
        logits: Tensor = self.out(self.dropout(self.norm(x)))
        return logits

    def _pools(self, ready: Tensor, batch: "Batch") -> Tensor:
        count = int(batch.spelling.max()) + 1
        index = batch.spelling[:, None].expand_as(ready)
        highest = torch.full((count, ready.shape[1]), -1e3).scatter_reduce(0, index, ready, "amax")
        words = self.same_word(torch.cat([_means(ready, batch.spelling, torch.ones(len(ready))), highest], 1))
        words = torch.cat([torch.zeros_like(words[:1]), words[1:]])
        sentence = self.sentence(_means(ready, batch.sentence, batch.keep))
        document = self.document(_means(ready, batch.part, batch.keep))
        pools: Tensor = words[batch.spelling] + sentence[batch.sentence] + document[batch.part]
        return pools


def _means(x: Tensor, group: Tensor, keep: Tensor) -> Tensor:
    count = int(group.max()) + 1
    sums = torch.zeros(count, x.shape[1]).index_add(0, group, x)
    return sums / torch.zeros(count).index_add(0, group, keep).clamp(min=1)[:, None]


@dataclasses.dataclass(frozen=True)
class Batch:
    """A layout as tensors, with the features of its words."""

    token: npt.NDArray[np.int64]
    keep: Tensor
    lexeme: Tensor
    phrase: Tensor
    spelling: Tensor
    sentence: Tensor
    part: Tensor
    pieces: Tensor
    hashes: Tensor
    flags: Tensor
    capital: Tensor


def _whole(number: int, document: Document) -> Part:
    read = stretch(document)
    return Part(number, document, read.start, read.stop)


class Reader:
    """Lays out examples as batches; remembers the features of every word."""

    def __init__(self) -> None:
        self._features = features.word_features([])
        self._lexemes = Lexemes(self._remember, 1, capacity=10**9)

    def _remember(self, new: WordFeatures) -> npt.NDArray[np.float16]:
        self._features = WordFeatures(*(np.concatenate(pair) for pair in zip(self._features, new, strict=True)))
        return np.zeros((len(new.pieces), 1), np.float16)

    def layout(self, examples: Sequence[Example]) -> Layout:
        """Return the rows of the documents of the examples."""
        return lay_out([_whole(number, example.document) for number, example in enumerate(examples)], self._lexemes)

    def features(self, lexemes: npt.NDArray[np.int64]) -> WordFeatures:
        """Return the features of the words that rows of a layout name."""
        return WordFeatures(*(np.asarray(feature)[lexemes] for feature in self._features))

    def batch(self, examples: Sequence[Example]) -> Batch:
        """Return the documents of the examples as one batch."""
        layout = self.layout(examples)
        lexemes, lexeme = np.unique(layout.lexeme, return_inverse=True)
        pieces, hashes, flags = (torch.from_numpy(feature) for feature in self.features(lexemes))
        capital = flags[:, FLAGS.index("capital")]
        token, rest = layout.token, (torch.from_numpy(a) for a in (lexeme, *layout[2:]))
        keep = torch.from_numpy((token >= 0).astype(np.float32))
        return Batch(token, keep, *rest, pieces.long(), hashes.long(), flags.float(), capital.float())
