"""How fast the name tagger is from text, how soon it is loaded and how much memory it takes. Run by hand.

Articles are those of a JSON Lines file with `text` (better: real ones, all different), or else are made from the
sentences of examples/articles with names of the gazetteers put in, so that new words keep coming. One core, nothing
remembered at the start; times are of tokens, sentences and tags together. Times differ between machines: quote ratios.

    python benchmarks/tagger.py [--articles 5000] [--tagger bundled] [PILE.jsonl]
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
from build import make_articles

from builder.article import Article
from builder.document import parse
from builder.lexicon.data import read_lines
from builder.taggers import load_tagger

_BATCH = 32
_OTHER_NAME = 0.5  # share of capitalised words that become a name of the gazetteers


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pile", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--tagger", default="bundled")
    options = parser.parse_args()
    texts = list(read_texts(options.pile, options.articles) if options.pile else make_texts(options.articles))
    memory = psutil.Process().memory_info().rss
    began = time.perf_counter()
    tagger = load_tagger(options.tagger)
    tagger.tag([parse(article("Ann Lee of Harbour Trust spoke in Oslo."))])  # word lists are read when first asked for
    loaded = time.perf_counter()
    spent, tokens, names = time.process_time(), 0, 0
    for first in range(0, len(texts), _BATCH):
        documents = [parse(article(text)) for text in texts[first : first + _BATCH]]
        tokens += sum(len(document.tokens.words) for document in documents)
        names += sum(map(len, tagger.tag(documents)))
    spent = time.process_time() - spent
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(f"{tagger.method}: loaded in {loaded - began:.2f} s with all word lists")
    print(f"{len(texts)} articles, {tokens} tokens, {names} names: {tokens / spent:,.0f} tokens/s of processor time")
    print(f"memory: {(peak - memory) / 1e6:.0f} MB more than before the tagger was loaded, at the peak")


def article(text: str) -> Article:
    """Return a text as an article."""
    return Article("a", text, "benchmark", None, "text")


def read_texts(path: Path, most: int) -> Iterator[str]:
    """Yield the texts of a JSON Lines file."""
    with path.open(encoding="utf-8") as file:
        for _, line in zip(range(most), file, strict=False):
            yield json.loads(line)["text"]


def make_texts(count: int) -> Iterator[str]:
    """Yield articles with ever new names."""
    surnames = read_lines("surnames.txt.gz")
    rng = random.Random(1)
    for text in make_articles(count, 730):
        words = text.split(" ")
        yield " ".join(rng.choice(surnames) if w.istitle() and rng.random() < _OTHER_NAME else w for w in words)


if __name__ == "__main__":
    main()
