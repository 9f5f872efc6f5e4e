"""How fast pages are read, and how a large web archive is built: pages a second, cores used, memory of all processes.

    python benchmarks/readers.py PAGES [--megabytes 1000] [--workers 2]

PAGES is a folder of .html or .html.gz files. The archive is made of them: each page again and again, with numbers put
between its words so that no two are copies, until it is as long as asked, packed record by record as crawlers do.
"""

import argparse
import contextlib
import gzip
import itertools
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import psutil

from builder.readers.refusal import RefusedError
from builder.readers.web import read_page


def main() -> None:
    """Measure both, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--megabytes", type=int, default=1000, help="Length of the archive.")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    pages = [_unpacked(path) for path in sorted(options.pages.glob("*.htm*"))]
    print(f"reading: {pages_a_second(pages, options.workers):.0f} pages a second, {options.workers} processes")
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "news.warc.gz"
        count = write_archive(archive, pages, options.megabytes << 20)
        print(f"archive: {count:,} pages, {archive.stat().st_size / 1e6:,.0f} MB")
        outcome, peak, share = watch(archive, Path(folder) / "out", options.workers)
        print(f"build: {outcome['articles']:,} articles, {outcome['rejected']:,} rejected, {outcome['seconds']}")
        print(f"peak memory of all processes {peak / 1e9:.2f} GB; cores busy on average {share:.2f}")


def _unpacked(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def _read(page: bytes) -> None:
    with contextlib.suppress(RefusedError):
        read_page(page)


def pages_a_second(pages: list[bytes], workers: int, rounds: int = 8) -> float:
    """Return how many pages so many processes read in a second, once they have started."""
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(_read, pages * workers))
        start = time.perf_counter()
        list(pool.map(_read, pages * rounds, chunksize=4))
        return len(pages) * rounds / (time.perf_counter() - start)


def write_archive(path: Path, pages: list[bytes], size: int) -> int:
    """Write an archive of at least so many bytes; return the number of its pages."""
    chance = random.Random(1)
    with path.open("wb") as file:
        for number in itertools.count(1):
            words = pages[number % len(pages)].split(b" the ")
            page = b"".join(word + (b" the %d " % chance.randrange(10_000)) for word in words[:-1]) + words[-1]
            page = re.sub(rb'rel="canonical"', b'rel="no"', page).replace(b"og:url", b"no:url")
            http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = (
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2026-03-01T00:00:00Z\r\n"
                f"WARC-Target-URI: https://example.org/{number}\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 6))
            if file.tell() >= size:
                return number
    raise AssertionError("the count has no end")


def watch(archive: Path, out: Path, workers: int) -> tuple[dict, int, float]:
    """Build the archive; return what the command said, its peak memory and how many cores it kept busy."""
    command = [sys.executable, "-m", "builder", "build", archive, "--out", out, "--workers", str(workers), "--json"]
    start = time.perf_counter()
    with subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, text=True) as process:
        tree, peak, busy = psutil.Process(process.pid), 0, {}
        while process.poll() is None:
            try:
                members = [tree, *tree.children(recursive=True)]
                peak = max(peak, sum(member.memory_info().rss for member in members))
                for member in members:
                    times = member.cpu_times()
                    busy[member.pid] = times.user + times.system
            except psutil.Error:  # one ended meanwhile
                pass
            time.sleep(0.2)
        outcome = json.loads(process.stdout.read())
    return outcome, peak, sum(busy.values()) / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
