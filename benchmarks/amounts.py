"""How many megabytes of text a second the amounts of whole articles are read at, on one core. Run by hand.

Articles are made from the paragraphs of examples/articles; splitting them into tokens and sentences, which every
extractor shares, is timed apart. Then the time for texts of one repeated thing, at two lengths: eight times the length
should take eight times the time. Times differ between machines and with what else runs on them: quote ratios.

    python benchmarks/amounts.py [--articles 500]
"""

import argparse
import time
from pathlib import Path

from builder.article import Article
from builder.document import Document, parse
from builder.extractors.amounts import extract_amounts

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"
REPEATED = ("7", "1,", "million million ", "1,234 ", "$5 ", "rose from 3 to ")


def main() -> None:
    """Print megabytes a second for articles, and how time grows for each repeated text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=500)
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    texts = [texts[number % len(texts)] for number in range(parser.parse_args().articles)]
    start = time.process_time()
    documents = [parse(Article(f"a-{number}", text, "bench", None, "text")) for number, text in enumerate(texts)]
    parsed = time.process_time() - start
    seconds, rows = min(measure(documents) for _ in range(3))
    megabytes = sum(map(len, texts)) / 1e6
    print(f"{megabytes:.1f} MB, {rows} amounts: {megabytes / seconds:.1f} MB/s")
    print(f"tokens and sentences before: {megabytes / parsed:.1f} MB/s")
    for unit in REPEATED:
        short, long = (
            measure([parse(Article("a", unit * (n // len(unit)), "bench", None, "text"))])[0] for n in (50_000, 400_000)
        )
        print(f"  {unit!r:<20}{short:8.3f} s {long:8.3f} s  x{long / max(short, 1e-9):.1f}")


def measure(documents: list[Document]) -> tuple[float, int]:
    """Return the seconds that the amounts of the documents take, and how many there are."""
    start = time.process_time()
    rows = sum(1 for document in documents for _ in extract_amounts(document, ()))
    return time.process_time() - start, rows


if __name__ == "__main__":
    main()
