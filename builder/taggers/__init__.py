"""Name taggers: the interface is `builder.document.Tagger`; each file here is one way to do it."""

from builder.document import Tagger
from builder.taggers.gazetteer import GazetteerTagger

__all__ = ["load_tagger"]


def load_tagger() -> Tagger:
    """Return the tagger that builds use."""
    return GazetteerTagger()
