"""The network: three ONNX graphs run by onnxruntime, one thread each.

`words` makes a vector of a word's features, once for every different word. `lower` reads each word with its neighbours.
Then the vectors of the same word over the document, of the sentence and of the document are pooled (`pooling`), and
`upper` reads on with them and gives the chance of every tag.
"""

import functools
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from builder.taggers.neural.layout import Ints
from builder.taggers.neural.words import WordFeatures

Floats = npt.NDArray[np.float32]


class Pools(NamedTuple):
    """Means over the document's equal words, the sentence and the document, and where each row finds its own."""

    words: Floats
    """[G, 2 * width]: mean and maximum; row 0 is for rows that belong to no group."""
    sentences: Floats
    documents: Floats
    word_of: Ints
    sentence_of: Ints
    document_of: Ints


WEIGHTS = files("builder.taggers.neural.data")
"""The weights in the package."""


class Network:
    """The three graphs of a folder, ready to run."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        self._words = _session(folder / "words.onnx")
        self._lower = _session(folder / "lower.onnx")
        self._upper = _session(folder / "upper.onnx")
        self.width: int = self._words.get_outputs()[0].shape[1]

    def embed(self, features: WordFeatures) -> npt.NDArray[np.float16]:
        """Return the vectors of words, [V, width]."""
        outputs: list[npt.NDArray[np.float16]] = self._words.run(None, features._asdict())
        return outputs[0]

    def read(self, vectors: Floats, phrases: Ints, keep: Floats) -> tuple[Floats, Floats]:
        """Return the state of every row after the lower layers, and the same made ready for pooling, [N, width] each.

        Rows where `keep` is 0 part the stretches of text: nothing is read across them.
        """
        outputs: list[Floats] = self._lower.run(None, {"vectors": vectors, "phrases": phrases, "keep": keep[:, None]})
        return outputs[0], outputs[1]

    def tag(self, state: Floats, pools: Pools, keep: Floats) -> Floats:
        """Return the logarithms of the chances of every tag, [N, tags]."""
        outputs: list[Floats] = self._upper.run(None, {"state": state, "keep": keep[:, None], **pools._asdict()})
        return outputs[0]


@functools.cache
def _share_memory() -> None:
    """Let all graphs of the process take their memory from one place, in the sizes that they ask for."""
    import onnxruntime

    memory = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    as_requested = onnxruntime.OrtArenaCfg({"arena_extend_strategy": 1})
    onnxruntime.create_and_register_allocator(memory, as_requested)


def _session(graph: Traversable) -> Any:  # onnxruntime ships no types
    import onnxruntime

    _share_memory()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # the engine's workers share out the cores
    options.add_session_config_entry("session.use_env_allocators", "1")
    return onnxruntime.InferenceSession(graph.read_bytes(), options, providers=["CPUExecutionProvider"])
