"""Publishing to an object store: a real S3 server on this machine, and any other file system that fsspec knows."""

import json
import subprocess
import sys
import time

import fsspec
import pytest

from builder.errors import UsageError
from builder.publish import publish
from builder.release import open_release
from builder.verify import verify


def test_the_story_of_a_dataset_on_s3(bucket, releases):
    """One test, as each step needs those before it."""
    s3, address = bucket
    press = f"{address}/data/press"
    count = "select count(*) as n from quotes"

    nothing, first, again, added, refused, verified, newest, oldest, outside, compared = s3.run_all(
        ["verify", press],
        ["publish", releases.first, press],
        ["publish", releases.first, press],
        ["publish", releases.added, press],
        ["publish", releases.other, press],
        ["verify", press],
        ["query", press, count, "--format", "csv"],
        ["query", f"{press}/1.0.0", count, "--format", "csv"],
        ["query", press, f"select * from read_text('{press}/versions/1.0.0.json')"],
        ["diff", f"{press}/1.0.0", press, "--json"],
    )

    assert nothing.returncode == 2
    assert first.returncode == 0, first.stderr
    assert f"Published 1.0.0: {press}/1.0.0" in first.stdout
    assert "Nothing to do" in again.stdout
    assert added.returncode == 0, added.stderr
    assert (refused.returncode, "with other contents" in refused.stderr) == (2, True)
    assert "as released" in verified.stdout
    assert (newest.stdout.split(), oldest.stdout.split()) == (["n", "2"], ["n", "1"])
    assert (outside.returncode, "Permission" in outside.stderr) == (2, True)
    assert json.loads(compared.stdout)["level"] == "MINOR"


def test_nobody_overwrites_the_pointer_of_a_version(bucket, releases):
    s3, address = bucket
    assert s3.run("publish", releases.first, f"{address}/press").returncode == 0
    code = (
        "import fsspec\n"
        "files = fsspec.filesystem('s3')\n"
        f"pointer = '{address}/press/versions/1.0.0.json'\n"
        "try:\n"
        "    files.pipe_file(pointer, b'mine', mode='create')\n"
        "except FileExistsError:\n"
        "    print(files.cat_file(pointer) != b'mine')\n"
    )

    assert s3.python(code).strip() == "True"


def test_of_two_publishers_at_once_one_is_refused(bucket, releases):
    s3, address = bucket
    both = [s3.start("publish", release, f"{address}/press") for release in (releases.first, releases.other)]

    ends = [(process.communicate(timeout=120)[1], process.returncode) for process in both]

    assert sorted(code for _, code in ends) == [0, 2], ends
    assert "with other contents" in next(stderr for stderr, code in ends if code)
    assert "as released" in s3.run("verify", f"{address}/press").stdout


def test_killed_it_shows_nothing_and_goes_on(bucket, releases):
    s3, address = bucket
    code = (
        "import sys, time, s3fs\n"
        "put = s3fs.S3FileSystem._put_file\n"
        "async def slow(*a, **k):\n"
        "    time.sleep(0.3)\n"  # a slow line
        "    return await put(*a, **k)\n"
        "s3fs.S3FileSystem._put_file = slow\n"
        "from builder.cli import main\n"
        f"main(['publish', {str(releases.first)!r}, '{address}/press'])\n"
    )
    process = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, env=s3.all_environment)
    assert process.stderr
    for _ in range(3):
        assert process.stderr.readline().startswith("  + data/")
    process.kill()
    process.communicate()

    press = f"{address}/press"
    before, resumed, after = s3.run_all(
        ["verify", press], ["publish", releases.first, press, "--json"], ["verify", press]
    )

    assert before.returncode == 2
    assert json.loads(resumed.stdout)["unchanged"] >= 3
    assert "as released" in after.stdout


@pytest.fixture
def memory():
    """A store of fsspec that is no S3: memory://."""
    files = fsspec.filesystem("memory")
    files.store.clear()
    files.pseudo_dirs[:] = [""]
    return files


def test_any_address_of_fsspec_will_do(memory, releases, broadsheet):
    done = publish(releases.first, "memory://shelf/press")

    assert done.is_new
    assert not publish(releases.first, "memory://shelf/press").is_new
    assert all(fault is None for _, fault in verify(open_release("memory://shelf/press")))
    assert broadsheet("query", "memory://shelf/press", "select count(*) from quotes", "--format", "csv").exit_code == 0


def test_damage_far_away_is_found(memory, releases, broadsheet):
    publish(releases.first, "memory://shelf/press")
    memory.pipe_file("/shelf/press/1.0.0/load.sql", b"-- other")
    memory.rm_file("/shelf/press/1.0.0/data/quotes/train-00000-of-00001.parquet")

    result = broadsheet("verify", "memory://shelf/press")

    assert result.exit_code == 3
    assert "load.sql: has 8 bytes, not" in result.stderr
    assert "train-00000-of-00001.parquet: is missing" in result.stderr


def test_a_version_begun_with_other_contents_is_refused(memory, releases):
    memory.pipe_file("/shelf/press/claims/1.0.0.json", json.dumps({"manifest_sha256": "0" * 64}).encode())

    with pytest.raises(UsageError, match="another publisher has begun"):
        publish(releases.first, "memory://shelf/press")

    assert not memory.exists("/shelf/press/1.0.0")


def test_what_lies_there_unclaimed_is_not_trusted_by_its_size(memory, releases):
    name = "load.sql"
    memory.pipe_file(f"/shelf/press/1.0.0/{name}", b"x" * (releases.first / name).stat().st_size)

    publish(releases.first, "memory://shelf/press")

    assert memory.cat_file(f"/shelf/press/1.0.0/{name}") == (releases.first / name).read_bytes()


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("nosuch://bucket/press", "cannot be reached from here"),
        ("hf://models/x", "write hf://datasets/ORG/NAME"),
    ],
)
def test_an_address_that_means_nothing_is_a_usage_error(broadsheet, releases, address, says):
    start = time.monotonic()

    result = broadsheet("publish", releases.first, address)

    assert result.exit_code == 2
    assert says in result.stderr
    assert time.monotonic() - start < 20
