"""Export: the trained student as three ONNX graphs with weights of eight bits.

The inputs of the convolutions are quantised with fixed scales, measured on training texts, so that what a row gets
never depends on the rows beside it in a batch. Scales of weights are per output, of embeddings per table.
"""

import gzip
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from builder.taggers.neural.decoding import TAGS
from builder.taggers.neural.pieces import PIECES
from builder.taggers.neural.words import FLAGS, HASHES
from training.tagger.encoder import encoder_folder
from training.tagger.student import Batch, Convolution, Student, Words

Array = npt.NDArray[Any]

_OPSET, _IR = 18, 9
_ZERO_POINT = 128
_STEPS = 127
WEIGHT_STEPS = 63
"""Seven bits: processors without VNNI add two products in 16 bits, and 2 * 255 * 63 is the most that has room there."""

_SAMPLE, _TOLD_APART = 10_000_000, 0.9999  # torch.quantile takes no more


class Graph:
    """An ONNX graph as it is put together."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: Array) -> str:
        """Add a constant once; return its name."""
        self.constants.setdefault(name, numpy_helper.from_array(np.asarray(value), name))
        return name

    def add(self, kind: str, *inputs: str, outputs: int = 1, domain: str = "", **attributes: Any) -> Any:
        """Add a node; return the name of its output, or the names where there are several."""
        names = [f"{kind}_{len(self.nodes)}_{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, domain=domain, **attributes))
        return names if outputs > 1 else names[0]

    def linear(self, x: str, name: str, layer: torch.nn.Linear) -> str:
        """Add a matrix product with half-precision weights."""
        weight = self.half(f"{name}.weight", _array(layer.weight).T)
        return self.add("Add", self.add("MatMul", x, weight), self.constant(f"{name}.bias", _array(layer.bias)))

    def half(self, name: str, value: Array) -> str:
        """Add a constant stored in half precision."""
        stored = self.constant(f"{name}.half", value.astype(np.float16))
        return self.add("Cast", stored, to=TensorProto.FLOAT)

    def lookup(self, name: str, table: Array, rows: str) -> str:
        """Add a look-up in a table of eight-bit rows."""
        scale = float(np.abs(table).max()) / _STEPS
        stored = self.constant(f"{name}.table", np.round(table / scale).astype(np.int8))
        found = self.add("Cast", self.add("Gather", stored, rows), to=TensorProto.FLOAT)
        return self.add("Mul", found, self.constant(f"{name}.scale", np.float32(scale)))

    def norm(self, x: str, name: str, layer: torch.nn.LayerNorm) -> str:
        """Add a layer norm."""
        gain, bias = (
            self.constant(f"{name}.gain", _array(layer.weight)),
            self.constant(f"{name}.bias", _array(layer.bias)),
        )
        return self.add("LayerNormalization", x, gain, bias, axis=-1, epsilon=layer.eps)

    def convolution(self, x: str, keep: str, name: str, layer: Convolution, reach: float) -> str:
        """Add a gated convolution whose input is quantised; `reach` is the greatest input that is told apart."""
        width = layer.norm.normalized_shape[0]
        scale = self.constant(f"{name}.in", np.float32(reach / _STEPS))
        zero = self.constant("zero_point", np.uint8(_ZERO_POINT))
        rows = self.add("QuantizeLinear", self.add("Mul", self.norm(x, f"{name}.norm", layer.norm), keep), scale, zero)
        empty = self.constant("empty_row", np.full((1, width), _ZERO_POINT, np.uint8))
        first, last, one, end, axis = (
            self.constant(key, np.array([value], np.int64))
            for key, value in {"first": 0, "last": -1, "one": 1, "end": 2**40, "axis": 0}.items()
        )
        before = self.add("Concat", empty, self.add("Slice", rows, first, last, axis), axis=0)
        after = self.add("Concat", self.add("Slice", rows, one, end, axis), empty, axis=0)
        weight = _array(layer.linear.weight).T
        scales = np.abs(weight).max(axis=0) / WEIGHT_STEPS
        product = self.add(
            "MatMulIntegerToFloat",
            self.add("Concat", before, rows, after, axis=1),
            self.constant(f"{name}.weight", np.round(weight / scales).astype(np.int8)),
            scale,
            self.constant(f"{name}.scales", scales.astype(np.float32)),
            zero,
            self.constant(f"{name}.zero", np.zeros(len(scales), np.int8)),
            self.constant(f"{name}.bias", _array(layer.linear.bias)),
            domain="com.microsoft",
        )
        value, gate = self.add("Split", product, outputs=2, axis=1, num_outputs=2)
        return self.add("Add", x, self.add("Mul", value, self.add("Sigmoid", gate)))  # type: ignore[no-any-return]

    def save(
        self,
        path: Path,
        inputs: dict[str, tuple[int, Sequence[Any]]],
        outputs: dict[str, tuple[str, Sequence[Any], int]],
    ) -> None:
        """Write the graph; `outputs` name the inner outputs that the graph gives."""
        for name, (inner, _, _) in outputs.items():
            self.nodes.append(helper.make_node("Identity", [inner], [name]))
        graph = helper.make_graph(
            self.nodes,
            path.stem,
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(name, kind, shape) for name, (_, shape, kind) in outputs.items()],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid("com.microsoft", 1)]
        onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=_IR, producer_name="broadsheet"), path)


def export(student: Student, batches: Sequence[Batch], folder: Path) -> None:
    """Write `words.onnx`, `lower.onnx`, `upper.onnx` and the vocabulary; the scales are measured on the batches."""
    student.eval()
    reaches = _reaches(student, batches)
    _words(student.words, folder / "words.onnx")
    _lower(student, reaches, folder / "lower.onnx")
    _upper(student, reaches, folder / "upper.onnx")
    vocabulary = (encoder_folder() / "vocab.txt").read_bytes()
    (folder / "vocabulary.txt.gz").write_bytes(gzip.compress(vocabulary, mtime=0))


def _reaches(student: Student, batches: Sequence[Batch]) -> dict[int, float]:
    """Return the greatest input of each convolution, a few in a hundred thousand left out."""
    seen: dict[int, list[float]] = {}
    layers = [layer for layer in (*student.lower, *student.upper) if isinstance(layer, Convolution)]
    hooks = [layer.norm.register_forward_hook(partial(_note, seen.setdefault(id(layer), []))) for layer in layers]
    with torch.no_grad():
        for batch in batches:
            student(batch, torch.ones(len(batch.capital)))
    for hook in hooks:
        hook.remove()
    return {key: max(values) * 1.1 for key, values in seen.items()}


def _note(seen: list[float], _module: torch.nn.Module, _inputs: Any, output: torch.Tensor) -> None:
    sample = output.abs().flatten()[:: 1 + output.numel() // _SAMPLE]
    seen.append(float(torch.quantile(sample, _TOLD_APART)))


def _array(weight: torch.Tensor) -> Array:
    return weight.detach().numpy()  # type: ignore[no-any-return]


def _words(words: Words, path: Path) -> None:
    g = Graph()
    vectors = g.lookup("pieces", _array(words.table), "pieces")
    zero, one = g.constant("0", np.int32(0)), g.constant("1", np.int64(1))
    axis = g.constant("axis1", np.array([1], np.int64))
    is_piece = g.add("Cast", g.add("Greater", "pieces", zero), to=TensorProto.INT64)
    count = g.add("ReduceSum", is_piece, axis, keepdims=1)
    mean = g.add("Div", g.add("ReduceSum", vectors, axis, keepdims=0), g.add("Cast", count, to=TensorProto.FLOAT))
    first = g.add("Gather", vectors, g.constant("i0", np.int64(0)), axis=1)
    last = g.add("GatherND", vectors, g.add("Sub", count, one), batch_dims=1)
    columns = [g.add("Gather", "hashes", g.constant(f"i{i}", np.int64(i)), axis=1) for i in range(HASHES)]
    word = _array(words.word.weight)
    whole = g.add("Add", g.lookup("word", word, columns[0]), g.lookup("word", word, columns[1]))
    affixes = [g.lookup(f"affix{i}", _array(t.weight), columns[2 + i]) for i, t in enumerate(words.affixes)]  # type: ignore[arg-type]
    shape = g.lookup("shape", _array(words.shape.weight), columns[5])
    x = g.add("Concat", mean, first, last, whole, *affixes, shape, "flags", axis=1)
    hidden = g.linear(g.add("Relu", g.linear(x, "hidden", words.hidden)), "last", words.last)
    out = g.add("Cast", g.add("Add", hidden, g.linear(x, "straight", words.straight)), to=TensorProto.FLOAT16)
    inputs = {
        "pieces": (TensorProto.INT32, ["words", PIECES]),
        "hashes": (TensorProto.INT32, ["words", HASHES]),
        "flags": (TensorProto.FLOAT, ["words", len(FLAGS)]),
    }
    g.save(path, inputs, {"vectors": (out, ["words", words.design.width], TensorProto.FLOAT16)})


def _lower(student: Student, reaches: dict[int, float], path: Path) -> None:
    g, width = Graph(), student.design.width
    phrase = g.lookup("phrase", _array(student.phrase.weight), "phrases")
    x = g.add("Mul", g.add("Add", "vectors", phrase), "keep")
    for index, layer in enumerate(student.lower):
        x = g.convolution(x, "keep", f"lower{index}", layer, reaches[id(layer)])  # type: ignore[arg-type]
    ready = g.add("Mul", g.norm(x, "pooled", student.pooled), "keep")
    rows = ["rows", width]
    inputs = {
        "vectors": (TensorProto.FLOAT, rows),
        "phrases": (TensorProto.INT64, ["rows"]),
        "keep": (TensorProto.FLOAT, ["rows", 1]),
    }
    g.save(path, inputs, {"state": (x, rows, TensorProto.FLOAT), "ready": (ready, rows, TensorProto.FLOAT)})


def _upper(student: Student, reaches: dict[int, float], path: Path) -> None:
    g, width = Graph(), student.design.width
    same_word = g.linear("words", "same_word", student.same_word)
    has_group = g.constant("ungrouped", np.array(0, np.int64))
    grouped = g.add("Cast", g.add("Greater", "word_of", has_group), to=TensorProto.FLOAT)
    grouped = g.add("Unsqueeze", grouped, g.constant("axis1", np.array([1], np.int64)))
    x = g.add("Add", "state", g.add("Mul", g.add("Gather", same_word, "word_of"), grouped))
    for name, layer in (("sentence", student.sentence), ("document", student.document)):
        x = g.add("Add", x, g.add("Gather", g.linear(f"{name}s", name, layer), f"{name}_of"))
    x = g.add("Mul", x, "keep")
    for index, convolution in enumerate(student.upper):
        x = g.convolution(x, "keep", f"upper{index}", convolution, reaches[id(convolution)])  # type: ignore[arg-type]
    logits = g.linear(g.norm(x, "norm", student.norm), "out", student.out)
    chances = g.add("LogSoftmax", logits, axis=-1)
    index = (TensorProto.INT64, ["rows"])
    inputs = {
        "state": (TensorProto.FLOAT, ["rows", width]),
        "keep": (TensorProto.FLOAT, ["rows", 1]),
        "words": (TensorProto.FLOAT, ["groups", 2 * width]),
        "sentences": (TensorProto.FLOAT, ["sentences", width]),
        "documents": (TensorProto.FLOAT, ["documents", width]),
        "word_of": index, "sentence_of": index, "document_of": index,
    }  # fmt: skip
    g.save(path, inputs, {"chances": (chances, ["rows", TAGS], TensorProto.FLOAT)})
