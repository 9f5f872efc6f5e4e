"""How fast a build is, how much memory it takes, and where the time goes. Run by hand: `make bench`.

For each size, that many different articles are made from the sentences of examples/articles, built by the command in
a process of its own, and watched: articles and words a second of the whole build, and the peak memory of the whole
process tree (proportional set size: pages that processes share count once). Then the
share of time per stage, of the build and within extraction. Times differ between machines: quote ratios.

    python benchmarks/build.py [--sizes 1000 20000] [--workers 2] [--words 730]
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import psutil

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


def main() -> None:
    """Measure each size, then the shares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 20_000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--words", type=int, default=730, help="words to an article")
    options = parser.parse_args()
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            pile = Path(folder) / "pile.jsonl"
            words = write_pile(pile, size, options.words)
            report(size, words, *watch(pile, Path(folder) / "output", options.workers))
    print("\nshare of time within extraction, one process")
    for stage, share in shares(300, options.words).items():
        print(f"  {stage:<12}{share:6.1%}")


def write_pile(path: Path, size: int, words: int) -> int:
    """Write `size` articles as JSON Lines; return the number of words in all of them."""
    total = 0
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(make_articles(size, words)):
            total += len(text.split())
            file.write(json.dumps({"id": f"a-{number}", "text": text}) + "\n")
    return total


def make_articles(size: int, words: int) -> Iterator[str]:
    """Yield articles of real paragraphs in ever new combinations."""
    paragraphs = [
        line
        for path in sorted(EXAMPLES.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if len(line) > 80
    ]
    for number in range(size):
        chance = random.Random(number)
        parts: list[str] = [f"Report number {number} of the day"]
        while sum(len(part.split()) for part in parts) < words:
            parts.append(chance.choice(paragraphs))
        yield "\n".join(parts)


def watch(pile: Path, out: Path, workers: int) -> tuple[dict[str, object], int]:
    """Build the pile by the command; return what it says and the peak memory of its process tree in bytes."""
    command = [sys.executable, "-m", "builder", "build", pile, "--out", out, "--workers", str(workers), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        tree, peak = psutil.Process(process.pid), 0
        while process.poll() is None:
            peak = max(peak, _resident(tree))
            time.sleep(0.1)
        stdout, _ = process.communicate()
    if process.returncode:
        sys.exit(f"the build ended with exit code {process.returncode}")
    return json.loads(stdout), peak


def _resident(tree: psutil.Process) -> int:
    total = 0
    for process in [tree, *_children(tree)]:
        try:
            total += process.memory_full_info().pss
        except psutil.Error:  # it ended meanwhile
            continue
    return total


def _children(tree: psutil.Process) -> list[psutil.Process]:
    try:
        return tree.children(recursive=True)
    except psutil.Error:  # it ended meanwhile
        return []


def report(size: int, words: int, outcome: dict, peak: int) -> None:
    """Print the figures of one build."""
    seconds = sum(outcome["seconds"].values())
    stages = ", ".join(f"{stage} {share / seconds:.0%}" for stage, share in outcome["seconds"].items())
    print(
        f"{size:>7,} articles: {size / seconds:7.1f} articles/s, {words / seconds:9,.0f} words/s,"
        f" peak {peak / 1e6:6.0f} MB; {stages}"
    )


def shares(size: int, words: int) -> dict[str, float]:
    """Return the share of each step of extraction, over `size` articles in this process."""
    from builder.article import Article
    from builder.document import parse, tag_documents
    from builder.extractors import extract_amounts, extract_entities, extract_faqs, extract_quotes
    from builder.language import identify_language
    from builder.taggers import load_tagger

    tagger, spent = load_tagger(), Counter()

    def timed(stage, function, *arguments):
        start = time.perf_counter()
        result = function(*arguments)
        result = result if result is None or isinstance(result, str) or hasattr(result, "tokens") else list(result)
        spent[stage] += time.perf_counter() - start
        return result

    for number, text in enumerate(make_articles(size, words)):
        article = Article(str(number), text, "pile.jsonl", number + 1, "jsonl")
        document = timed("tokens", parse, article)
        timed("language", identify_language, text)
        [document] = timed("names", tag_documents, [document], tagger)
        entities = timed("entities", extract_entities, document)
        quotes = timed("quotes", extract_quotes, document, entities)
        timed("amounts", extract_amounts, document, quotes)
        timed("faqs", extract_faqs, document)
    return {stage: seconds / spent.total() for stage, seconds in spent.most_common()}


if __name__ == "__main__":
    main()
