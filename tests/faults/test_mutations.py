"""Inputs that were damaged at random: no crash, no hang, every one accounted for. By hand, for as many as you like:

python tests/faults/test_mutations.py --inputs 10000
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from builder.article import Article
from builder.document import annotate
from builder.extractors import extract
from builder.readers import discover, read
from builder.taggers import load_tagger

_EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "articles"
_MOST_SECONDS = 10


def truncated(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def spliced(data: bytes, chance: random.Random) -> bytes:
    one, other = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:one] + data[one:other] * chance.randint(0, 30) + data[other:]


def nested(data: bytes, chance: random.Random) -> bytes:
    signs = chance.choice([(b"[", b"]"), (b'{"text":', b"}"), (b"(", b")"), (b"> ", b""), ("“".encode(), "”".encode())])
    depth = chance.choice([10, 1_000, 50_000])
    return signs[0] * depth + data[:2000] + signs[1] * depth


def noise(data: bytes, chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(1, 20_000))


def huge(data: bytes, chance: random.Random) -> bytes:
    pieces = [b"a", b"\n", b" ", b'"', b"$1 million ", b"Q: ", b"9", b".", b"A. B. ", "’".encode(), data[:50] or b"x"]
    return chance.choice(pieces) * chance.choice([1_000, 20_000])


MUTATIONS = (truncated, flipped, spliced, nested, noise, huge)


def damage(folder: Path, inputs: int, seed: int) -> None:
    """Write so many damaged files."""
    chance = random.Random(seed)
    sources = sorted(path for path in _EXAMPLES.iterdir() if path.is_file())
    for number in range(inputs):
        source, mutation = chance.choice(sources), chance.choice(MUTATIONS)
        suffix = chance.choice([source.suffix, source.suffix, ".txt", ".md", ".jsonl", ".jsonl.gz"])
        (folder / f"{number:06}-{mutation.__name__}{suffix}").write_bytes(mutation(source.read_bytes(), chance))


def slowest(folder: Path) -> tuple[float, str]:
    """Read and extract every file by itself; return the longest time and the file that took it."""
    tagger, longest = load_tagger("gazetteer"), (0.0, "")
    for file in discover([str(folder)]):
        start = time.process_time()  # of this process: other work on the machine is no hang
        for item in read(file):
            if isinstance(item, Article):
                for document in annotate([item], tagger):
                    extract(document)
        longest = max(longest, (time.process_time() - start, file.uri))
    return longest


def try_damaged(folder: Path, inputs: int, seed: int, say: Callable[[str], object] = lambda _: None) -> None:
    pile = folder / "pile"
    pile.mkdir()
    damage(pile, inputs, seed)
    seconds, file = slowest(pile)
    say(f"slowest: {file}, {seconds:.1f} s")
    assert seconds < _MOST_SECONDS, file
    command = [sys.executable, "-m", "builder", "build", pile, "--out", folder / "out", "--json", "--workers", "2"]
    process = subprocess.run([*command, "--tagger", "gazetteer"], capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stderr[-2000:]
    assert process.stderr == ""
    outcome = json.loads(process.stdout)
    say({key: outcome[key] for key in ("inputs", "articles", "rejected", "duplicates", "quarantined")})
    assert outcome["inputs"] >= inputs
    assert outcome["inputs"] == outcome["articles"] + outcome["rejected"] + outcome["duplicates"]


def test_damaged_inputs_are_accounted_for(tmp_path):
    try_damaged(tmp_path, 150, 3)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        try_damaged(Path(place), options.inputs, options.seed, print)
    print(f"{options.inputs} damaged inputs (seed {options.seed}): no crash, no hang, all accounted for")  # noqa: T201
