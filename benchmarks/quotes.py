"""How fast quotes are found, names given, in megabytes of text a second of processor time. Run by hand.

Articles are those of JSON Lines files with `text`, gzipped or not (better: real ones, whole and all different), or else
are made from the sentences of examples/articles. They are tokenised and tagged first, which is not counted. The speed
of tokens and sentences is measured beside it: times differ between machines and their load, so quote ratios.
Then the time for odd texts of a megabyte each, which must grow with their length and no faster.

    python benchmarks/quotes.py [--articles 1000] [PILE.jsonl ...]
"""

import argparse
import gc
import gzip
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from build import make_articles

from builder.article import Article
from builder.document import annotate, parse
from builder.extractors import extract_entities, extract_quotes
from builder.taggers import load_tagger

_ROUNDS = 5  # the best counts: everything else is what other processes took
_ODD = [
    "he said ",
    '"A b c," he said. ',
    "“A b c.” ",
    "who said, ",
    '" ',
    "' ",
    "“\n",
    "A: b c\n",
    'Smith said that "',
    "- ",
]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("piles", type=Path, nargs="*")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    texts = [text for pile in options.piles for text in read_texts(pile)] or make_articles(options.articles, 730)
    articles = [Article(str(n), text, "benchmark", None, "text") for n, text in enumerate(texts)][: options.articles]
    read = [(document, list(extract_entities(document))) for document in annotate(articles, load_tagger())]
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    gc.freeze()  # all that is only input here
    quotes = best(lambda: [list(extract_quotes(*pair)) for pair in read])
    tokens = best(lambda: [parse(article) for article in articles])
    print(f"{len(articles)} articles, {megabytes:.1f} MB")
    print(f"quotes: {megabytes / quotes:.2f} MB/s; tokens and sentences: {megabytes / tokens:.2f} MB/s")
    print(f"quotes take {quotes / tokens:.1f} times as long as tokens and sentences")
    for unit in _ODD:
        document = parse(Article("odd", unit * (1_000_000 // len(unit)), "benchmark", None, "text"))
        print(f"  a megabyte of {unit!r}: {best(lambda d=document: list(extract_quotes(d, [])), rounds=1):.1f} s")


def best(job: Callable[[], object], rounds: int = _ROUNDS) -> float:
    """Return the least processor time that a job took, in seconds."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        job()
        spent.append(time.process_time() - start)
    return min(spent)


def read_texts(path: Path) -> Iterator[str]:
    """Yield the texts of a JSON Lines file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)["text"]


if __name__ == "__main__":
    main()
