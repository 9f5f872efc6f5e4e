"""Builds that are killed at random moments: nothing is lost, nothing doubled, no partial release is ever seen.

A first release stands; the build of the next one is killed again and again, workers, parent or all of them, at any
moment and at those of the release, until it is let finish. By hand, for as many moments as you like:

    python tests/faults/test_kills.py --loops 100
"""

import argparse
import contextlib
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from builder.release import Dataset, open_release
from builder.verify import verify

_ARTICLES = 640  # two shards
_FIRST = 600
_VICTIMS = ("parent", "worker", "all")
_FINISH_EVERY = 12  # kills in a row before a build is let finish


def _article(number: int) -> str:
    return f"Notice {number} of the harbour\nMayor Ann Lee said ferry {number} had cost ${number + 1} million."


def make_pile(folder: Path, articles: int) -> Path:
    folder.mkdir()
    records = [json.dumps({"id": f"a-{n}", "text": _article(n)}) for n in range(articles)]
    for number in range(4):
        (folder / f"part-{number}.jsonl").write_text("\n".join(records[number::4]))
    (folder / "empty.txt").write_bytes(b"")
    return folder


def start(pile: Path, out: Path) -> subprocess.Popen:
    command = [sys.executable, "-m", "builder", "build", pile, "--out", out, "--name", "d", "--workers", "2"]
    return subprocess.Popen(
        [*command, "--tagger", "gazetteer"],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def finish(pile: Path, out: Path) -> Path:
    assert start(pile, out).wait(timeout=300) == 0
    return (out / "d" / "latest").resolve()


def digests(release: Path) -> dict[str, str]:
    return {
        path.relative_to(release).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((release / "data").rglob("*.parquet"))
    }


def kill(process: subprocess.Popen, victim: str) -> None:
    with contextlib.suppress(psutil.Error, ProcessLookupError):
        if victim == "all":
            os.killpg(process.pid, signal.SIGKILL)
        elif victim == "parent":
            process.kill()
        elif children := psutil.Process(process.pid).children(recursive=True):
            random.choice(children).kill()


def wait_for_moment(process: subprocess.Popen, work: Path, seconds: float, *, release: bool) -> None:
    """Wait so long, or, for a moment of the release, until the candidate has its report and a little longer."""
    deadline = time.monotonic() + 120
    report = work / "candidate" / "validation" / "docs" / "index.html"
    while release and process.poll() is None and not report.exists() and time.monotonic() < deadline:
        time.sleep(0.002)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(timeout=seconds / 20 if release else seconds)


def check_nothing_partial(out: Path) -> None:
    """Every version that is seen has every file as its manifest says, and `latest` is one of them."""
    dataset = Dataset(out, "d")
    seen = {path.name for path in dataset.folder.iterdir() if not path.name.startswith(".")}
    assert seen <= {"1.0.0", "1.1.0", "latest"}, seen
    for version in seen - {"latest"}:
        assert [fault for _, fault in verify(open_release(dataset.folder / version)) if fault] == []
    assert (dataset.folder / "latest").resolve().name in seen


def kill_builds(loops: int, seed: int, folder: Path, say: Callable[[str], object] = lambda _: None) -> int:
    """Kill builds at so many moments; return how many were let finish. Raises AssertionError where anything is lost."""
    chance = random.Random(seed)
    first, second = make_pile(folder / "first", _FIRST), make_pile(folder / "second", _ARTICLES)
    base, alone, out = folder / "base", folder / "alone", folder / "out"
    finish(first, base)
    shutil.copytree(base, alone, symlinks=True)
    began = time.monotonic()
    expected, lasts = digests(finish(second, alone)), time.monotonic() - began
    finished = in_a_row = 0
    shutil.copytree(base, out, symlinks=True)
    for loop in range(loops):
        process = start(second, out)
        at_release, victim = chance.random() < 0.3, chance.choice(_VICTIMS)
        wait_for_moment(process, out / "d" / ".work", chance.uniform(0, lasts), release=at_release)
        kill(process, victim)
        process.wait(timeout=300)
        check_nothing_partial(out)
        in_a_row += 1
        if in_a_row == _FINISH_EVERY or loop == loops - 1 or (out / "d" / "1.1.0").exists():
            release = finish(second, out)
            assert release.name == "1.1.0"
            assert digests(release) == expected
            counts = json.loads((release / "manifest.json").read_text())["counts"]
            assert (counts["inputs"], counts["articles"], counts["rejected"]) == (_ARTICLES + 1, _ARTICLES, 1)
            assert {path.name for path in (out / "d" / ".work").iterdir()} == {"lock", "sources.json"}
            shutil.rmtree(out)
            shutil.copytree(base, out, symlinks=True)
            finished, in_a_row = finished + 1, 0
        say(f"{loop + 1}: {victim} killed{' at the release' if at_release else ''}; {finished} finished")
    return finished


def test_nothing_is_lost_whatever_is_killed_when(tmp_path):
    assert kill_builds(4, 7, tmp_path) >= 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--loops", type=int, default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        done = kill_builds(options.loops, options.seed, Path(place), lambda line: print(line, flush=True))  # noqa: T201
    print(f"{options.loops} kills (seed {options.seed}): nothing lost, {done} builds finished with equal bytes")  # noqa: T201
