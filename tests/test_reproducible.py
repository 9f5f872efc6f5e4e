"""The same inputs give the same data bytes, whatever the workers, the order of files and the interruptions."""

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

_SUBJECTS = (
    "The council",
    "A spokesman for the Harbour Trust",
    "Maria Lopez",
    "Deputy mayor Tom O'Hara",
    "She",
    "The firm",
)
_VERBS = ("said", "warned that", "announced", "told reporters", "denied that")
_OBJECTS = (
    "it would cost $3.5 million",
    '"nobody was hurt"',
    "more than 1,200 people had signed",
    "sales rose 4% to €12m",
)


def _article(number: int) -> str:
    chance = random.Random(number)
    sentences = [f"{chance.choice(_SUBJECTS)} {chance.choice(_VERBS)} {chance.choice(_OBJECTS)}." for _ in range(12)]
    return f"Report {number} from the harbour\n" + " ".join(sentences[:6]) + "\n" + " ".join(sentences[6:])


@pytest.fixture(scope="module")
def big_pile(tmp_path_factory) -> Path:
    """1,200 articles, enough for four shards: three JSON Lines files, some records twice, some broken."""
    folder = tmp_path_factory.mktemp("pile")
    records = [json.dumps({"id": f"a-{n}", "text": _article(n)}) for n in range(1200)]
    records += [*records[:5], "no JSON", json.dumps({"id": "a-7", "text": "Another text under the same id."})]
    random.Random(1).shuffle(records)
    for number in range(3):
        (folder / f"part-{number}.jsonl").write_text("\n".join(records[number::3]))
    return folder


def _digests(release: Path) -> dict[str, str]:
    return {
        path.relative_to(release).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((release / "data").rglob("*.parquet"))
    }


@pytest.fixture(scope="module")
def undisturbed(broadsheet, big_pile, tmp_path_factory) -> dict[str, str]:
    out = tmp_path_factory.mktemp("one")
    result = broadsheet("build", big_pile, "--out", out, "--name", "pile", "--workers", 1, "--json")
    assert (result.json["articles"], result.json["duplicates"], result.json["rejected"]) == (1200, 5, 2)
    return _digests(Path(result.json["release"]))


def test_four_shards(undisturbed):
    assert sum(path.startswith("data/quotes/") for path in undisturbed) == 4


def test_two_workers(broadsheet, big_pile, tmp_path, undisturbed):
    result = broadsheet("build", big_pile, "--out", tmp_path, "--name", "pile", "--workers", 2, "--json")

    assert _digests(Path(result.json["release"])) == undisturbed


def test_sources_in_another_order(broadsheet, big_pile, tmp_path, undisturbed):
    files = sorted(big_pile.iterdir(), reverse=True)

    result = broadsheet("build", *files, "--out", tmp_path, "--name", "pile", "--workers", 1, "--json")

    assert _digests(Path(result.json["release"])) == undisturbed


def _command(pile: Path, out: Path, *, workers: int) -> list[str]:
    build = [sys.executable, "-m", "builder", "build", str(pile), "--out", str(out), "--name", "pile"]
    return [*build, "--workers", str(workers)]


def _wait_for(process: subprocess.Popen, shards: Path, pattern: str) -> None:
    """Wait until a running build has made such a folder among its shards, a minute at most."""
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline and not list(shards.glob(pattern)):
        time.sleep(0.01)


def test_killed_and_run_again(broadsheet, big_pile, tmp_path, undisturbed):
    command = _command(big_pile, tmp_path, workers=1)
    shards = tmp_path / "pile" / ".work" / "shards"
    with subprocess.Popen(command, start_new_session=True) as process:
        _wait_for(process, shards, "0*")
        os.killpg(process.pid, signal.SIGKILL)
    finished = {shard.name: {file.stat().st_ino for file in shard.glob("*.parquet")} for shard in shards.glob("0*")}
    assert 0 < len(finished) < 4, "the build was to be killed between its first and its last shard"
    assert not (tmp_path / "pile" / "latest").exists()

    result = broadsheet("build", big_pile, "--out", tmp_path, "--name", "pile", "--workers", 1, "--json")

    assert _digests(Path(result.json["release"])) == undisturbed
    for shard in sorted(finished):  # the files of the finished shards are the release's: not made anew
        files = (tmp_path / "pile" / "1.0.0" / "data").rglob(f"train-{shard[:5]}-of-00004.parquet")
        assert {path.stat().st_ino for path in files} <= finished[shard]


def test_finished_shards_are_not_done_again(big_pile, tmp_path):
    from builder.digest import code_sha256
    from builder.engines import make_engine
    from builder.ingest import ingest, make_plan, make_tasks
    from builder.readers import discover
    from builder.shard import ShardSpec, finished, run_shard

    spool = tmp_path / "spool"
    spool.mkdir()
    list(make_engine(1).run(ingest, make_tasks(discover([str(big_pile)]), spool)))
    [first, *_] = make_plan(spool).shards
    spec = ShardSpec(0, 4, spool, first.changes, first.inputs_sha256, code_sha256(), tmp_path / "shards")

    assert finished(spec) is None
    receipt = run_shard(spec)
    assert finished(spec) == receipt
    assert finished(ShardSpec(0, 4, spool, {}, "other inputs", code_sha256(), tmp_path / "shards")) is None
    assert finished(ShardSpec(0, 4, spool, {}, first.inputs_sha256, "other code", tmp_path / "shards")) is None
    receipt.path(tmp_path / "shards", "quotes").unlink()
    assert finished(spec) is None


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_a_busy_build_with_one_line(big_pile, tmp_path, sign):
    command = _command(big_pile, tmp_path, workers=2)
    shards = tmp_path / "pile" / ".work" / "shards"
    with subprocess.Popen(command, start_new_session=True, stderr=subprocess.PIPE, text=True) as process:
        _wait_for(process, shards, ".0*")
        workers = psutil.Process(process.pid).children(recursive=True)
        start = time.monotonic()
        process.send_signal(sign)
        _, stderr = process.communicate(timeout=30)

    assert process.returncode == 130
    assert time.monotonic() - start < 5  # two seconds on a quiet machine; the shards at work would take longer
    assert stderr.strip() == "broadsheet: interrupted; run the same command again to go on from what is finished"
    assert not psutil.wait_procs(workers, timeout=5)[1], "workers outlive their build"
