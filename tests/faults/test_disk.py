"""A disk that is full, a folder that cannot be written or goes away: one line, and what was released stays whole."""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.release import Dataset, open_release
from builder.verify import verify

_TEXT = "Notice {0}\nMayor Ann Lee said ferry {0} had cost $3 million."


def _command(pile: Path, out: Path, workers: int = 1) -> list[str]:
    command = [sys.executable, "-m", "builder", "build", str(pile), "--out", str(out), "--name", "d"]
    return [*command, "--workers", str(workers), "--tagger", "gazetteer"]


def _build(pile: Path, out: Path, **options) -> subprocess.CompletedProcess:
    return subprocess.run(_command(pile, out), capture_output=True, text=True, check=False, **options)


def _assert_one_clear_line(process: subprocess.CompletedProcess) -> None:
    assert process.returncode in (1, 2), process.stderr
    assert process.stderr.startswith("broadsheet: ")
    assert len(process.stderr.strip().splitlines()) == 1


def _assert_whole(release: Path) -> None:
    assert [fault for _, fault in verify(open_release(release)) if fault] == []
    assert (release.parent / "latest").resolve() == release.resolve()


@pytest.fixture(scope="module")
def two_piles(tmp_path_factory) -> tuple[Path, Path]:
    first, second = (tmp_path_factory.mktemp(name) for name in ("first", "second"))
    for folder in (first, second):
        for number in range(20):
            (folder / f"{number}.txt").write_text(_TEXT.format(number))
    (second / "more.txt").write_text(_TEXT.format(99) * 400)
    return first, second


@pytest.fixture(scope="module")
def base(broadsheet, two_piles, tmp_path_factory) -> Path:
    """The output folder with one release, made once; each test has a copy of it."""
    out = tmp_path_factory.mktemp("base") / "out"
    command = ("build", two_piles[0], "--out", out, "--name", "d", "--tagger", "gazetteer")
    assert broadsheet(*command, "--workers", 1).exit_code == 0
    return out


@pytest.fixture
def released(base, tmp_path) -> Path:
    """A release that must stay as it is."""
    shutil.copytree(base, tmp_path / "out", symlinks=True)
    return tmp_path / "out" / "d" / "1.0.0"


@pytest.mark.parametrize("limit", [1_000, 40_000])
def test_a_disk_that_takes_no_more(released, two_piles, tmp_path, limit):
    """No file may grow beyond the limit, as on a full disk: in the spool for one, in the release for the other."""

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    process = _build(two_piles[1], tmp_path / "out", preexec_fn=full)

    _assert_one_clear_line(process)
    assert "nothing was released" in process.stderr
    _assert_whole(released)
    assert Dataset(tmp_path / "out", "d").versions() == [(1, 0, 0)]
    assert _build(two_piles[1], tmp_path / "out").returncode == 0
    assert Dataset(tmp_path / "out", "d").versions() == [(1, 0, 0), (1, 1, 0)]


@pytest.mark.parametrize("megabytes", [1, 2])
def test_a_file_system_that_is_full(two_piles, tmp_path, megabytes):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(disk)]
    if os.geteuid() or not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a small file system")
    try:
        (disk / "ballast").write_bytes(bytes(megabytes * (1 << 20) - 40_000))
        _assert_one_clear_line(_build(two_piles[1], disk / "out"))
        assert not list(disk.glob("out/d/[0-9]*"))
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_folder_that_cannot_be_written(two_piles, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid():
        disk.chmod(0o500)
    elif subprocess.run(["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("needs the right to mount, or not to be root")
    try:
        process = _build(two_piles[0], disk / "out")
    finally:
        if not os.geteuid():
            subprocess.run(["umount", str(disk)], check=True)

    _assert_one_clear_line(process)
    assert "--out" in process.stderr


def test_a_folder_that_goes_away_during_the_build(two_piles, tmp_path):
    out = tmp_path / "out"
    process = subprocess.Popen(_command(two_piles[1], out), stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not (out / "d" / ".work" / "spool").exists() and time.monotonic() < deadline:
        time.sleep(0.002)
    while out.exists():
        shutil.rmtree(out, ignore_errors=True)
    _, stderr = process.communicate(timeout=120)

    _assert_one_clear_line(subprocess.CompletedProcess([], process.returncode, "", stderr))
    assert not list(tmp_path.glob("out/d/[0-9]*"))


def test_two_builds_at_once_of_which_one_waits_for_no_one(two_piles, tmp_path):
    builds = [
        subprocess.Popen(_command(two_piles[0], tmp_path / "out"), stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    said = sorted((build.communicate(timeout=120)[1], build.returncode) for build in builds)

    assert [code for _, code in said] == [0, 2]
    assert "another build of this dataset is running" in said[1][0]
    _assert_whole(tmp_path / "out" / "d" / "1.0.0")


def test_ctrl_c_at_the_judgement_ends_with_one_line(released, two_piles, tmp_path):
    process = subprocess.Popen(_command(two_piles[1], tmp_path / "out"), stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not (tmp_path / "out/d/.work/candidate/manifest.json").exists() and time.monotonic() < deadline:
        time.sleep(0.002)
    time.sleep(0.5)
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)

    assert process.returncode == 130
    assert time.monotonic() - start < 5  # two seconds on a quiet machine
    assert stderr.strip() == "broadsheet: interrupted; run the same command again to go on from what is finished"
    _assert_whole(released)
