"""Publishing to a git remote with git-lfs."""

import shutil
import subprocess

import pytest

pytestmark = pytest.mark.skipif(not shutil.which("git-lfs"), reason="needs git-lfs")


@pytest.fixture
def remote(tmp_path, monkeypatch):
    """An empty bare repository, and a home without settings of git."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    subprocess.run(["git", "init", "--quiet", "--bare", tmp_path / "remote.git"], check=True)
    return f"git+file://{tmp_path}/remote.git"


def _clone(remote, tag, place):
    subprocess.run(["git", "clone", "--quiet", "--branch", tag, remote.removeprefix("git+"), place], check=True)
    subprocess.run(["git", "lfs", "install", "--local"], check=True, cwd=place, capture_output=True)
    subprocess.run(["git", "lfs", "pull"], check=True, cwd=place)
    return place


def test_the_story_of_a_dataset_in_git(broadsheet, releases, remote, tmp_path):
    for release in (releases.first, releases.added):
        done = broadsheet("publish", release, remote)
        assert done.exit_code == 0, done.stderr

    assert "Nothing to do" in broadsheet("publish", releases.added, remote).stdout
    refused = broadsheet("publish", releases.other, remote)
    assert (refused.exit_code, "with other contents" in refused.stderr) == (2, True)

    for tag in ("v1.0.0", "v1.1.0"):
        assert "as released" in broadsheet("verify", _clone(remote, tag, tmp_path / tag)).stdout
    pointer = subprocess.run(
        ["git", "show", "v1.0.0:data/quotes/train-00000-of-00001.parquet"],
        cwd=tmp_path / "remote.git", capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert pointer.startswith("version https://git-lfs")


def test_a_remote_that_is_not_there_is_a_usage_error(broadsheet, releases, remote):
    result = broadsheet("publish", releases.first, f"{remote}-gone")

    assert result.exit_code == 2
    assert "git ls-remote failed" in result.stderr
