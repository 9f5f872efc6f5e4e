"""Publishing to a plain folder: whole or absent, once, in order."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest


def _tree(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_published_version_has_the_bytes_of_the_release(broadsheet, releases, tmp_path):
    result = broadsheet("publish", releases.first, tmp_path / "press")

    assert result.exit_code == 0, result.stderr
    assert _tree(tmp_path / "press" / "1.0.0") == _tree(releases.first)
    assert (tmp_path / "press" / "latest").resolve().name == "1.0.0"
    assert broadsheet("verify", tmp_path / "press").exit_code == 0


def test_publishing_again_changes_nothing(broadsheet, releases, tmp_path):
    broadsheet("publish", releases.first, tmp_path / "press")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "press" / "1.0.0").rglob("*")}

    result = broadsheet("publish", releases.first, tmp_path / "press")

    assert result.exit_code == 0
    assert "Nothing to do" in result.stdout
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "press" / "1.0.0").rglob("*")} == before


def test_a_dry_run_lists_what_would_come_and_touches_nothing(broadsheet, releases, tmp_path):
    result = broadsheet("publish", releases.first, tmp_path / "press", "--dry-run")

    assert "+ data/quotes/train-00000-of-00001.parquet" in result.stdout
    assert not (tmp_path / "press").exists()


def test_the_steps_as_json(broadsheet, releases, tmp_path):
    result = broadsheet("publish", releases.first, tmp_path / "press", "--json")

    assert result.json["new"]
    assert result.json["version"] == "1.0.0"
    assert result.json["steps"][-1]["what"] == "mark"
    assert broadsheet("publish", releases.first, tmp_path / "press", "--json").json["steps"] == []


def test_a_version_that_is_there_with_other_contents_is_refused(broadsheet, releases, tmp_path):
    broadsheet("publish", releases.first, tmp_path / "press")
    before = _tree(tmp_path / "press" / "1.0.0")

    result = broadsheet("publish", releases.other, tmp_path / "press")

    assert result.exit_code == 2
    assert "with other contents" in result.stderr
    assert _tree(tmp_path / "press" / "1.0.0") == before


def test_an_older_version_is_refused(broadsheet, releases, tmp_path):
    broadsheet("publish", releases.added, tmp_path / "press")

    result = broadsheet("publish", releases.first, tmp_path / "press")

    assert result.exit_code == 2
    assert "publish versions in their order" in result.stderr


def _as_version(release, version, tmp_path):
    """A copy of a release under a version that its rows do not give."""
    copy = shutil.copytree(release, tmp_path / "forged" / version)
    manifest = json.loads((copy / "manifest.json").read_text()) | {"version": version}
    (copy / "manifest.json").write_text(json.dumps(manifest))
    return copy


@pytest.mark.parametrize(("version", "least"), [("1.1.1", "2.0.0"), ("1.2.0", "2.0.0")])
def test_a_version_that_says_too_little_is_refused(broadsheet, releases, tmp_path, version, least):
    broadsheet("publish", releases.added, tmp_path / "press")

    result = broadsheet("publish", _as_version(releases.changed, version, tmp_path), tmp_path / "press")

    assert result.exit_code == 2
    assert f"{version} says too little" in result.stderr
    assert least in result.stderr
    assert not (tmp_path / "press" / version).exists()


def test_a_version_may_say_more_than_it_must(broadsheet, releases, tmp_path):
    broadsheet("publish", releases.first, tmp_path / "press")

    assert broadsheet("publish", _as_version(releases.added, "3.0.0", tmp_path), tmp_path / "press").exit_code == 0


def test_another_dataset_is_refused(broadsheet, releases, release, tmp_path):
    broadsheet("publish", releases.first, tmp_path / "press")

    result = broadsheet("publish", _as_version(release, "2.0.0", tmp_path), tmp_path / "press")

    assert result.exit_code == 2
    assert "holds the dataset 'press', not 'examples'" in result.stderr


def test_a_damaged_release_is_not_published(broadsheet, releases, tmp_path):
    copy = shutil.copytree(releases.first, tmp_path / "1.0.0")
    (copy / "README.md").write_text("other words")

    result = broadsheet("publish", copy, tmp_path / "press")

    assert result.exit_code == 2
    assert "not as it was released (README.md" in result.stderr
    assert not (tmp_path / "press" / "1.0.0").exists()


def test_killed_it_leaves_nothing_visible_and_goes_on(releases, broadsheet, tmp_path):
    code = (
        "import shutil, sys, time\n"
        "copy = shutil.copyfile\n"
        "shutil.copyfile = lambda *a: (time.sleep(0.2), copy(*a))\n"  # a slow disk
        "from builder.cli import main\n"
        "main(sys.argv[1:])\n"
    )
    arguments = ["publish", str(releases.first), str(tmp_path / "press")]
    process = subprocess.Popen([sys.executable, "-c", code, *arguments], stdout=subprocess.DEVNULL)
    while len(list((tmp_path / "press").rglob("*.parquet"))) < 3:
        assert process.poll() is None
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not (tmp_path / "press" / "1.0.0").exists()

    result = broadsheet("publish", releases.first, tmp_path / "press", "--json")

    assert 0 < result.json["unchanged"] < len(_tree(releases.first))
    assert _tree(tmp_path / "press" / "1.0.0") == _tree(releases.first)
