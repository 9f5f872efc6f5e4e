"""Versions follow from the rows, and a build that changes nothing releases nothing."""

import json
from pathlib import Path

import pytest

from builder.errors import UsageError
from builder.release import Dataset, find_release

FIRST = "Harbour reopens\nMayor Ann Lee said the work cost $3 million.\n"
SECOND = "Library stays open\nThe council voted to keep the library open, Tom Reed said.\n"


@pytest.fixture
def built(broadsheet, pile, tmp_path):
    def build(files: dict[str, str], *options: str):
        folder = pile(files, name="press")
        for path in folder.iterdir():
            if path.name not in files:
                path.unlink()
        result = broadsheet("build", folder, "--out", tmp_path / "out", "--workers", 1, "--json", *options)
        assert result.exit_code == 0, result.stderr
        return result.json

    return build


def test_the_story_of_a_dataset(built, tmp_path):
    """One test, as each step needs the release before it."""
    assert built({"a.txt": FIRST})["version"] == "1.0.0"

    again = built({"a.txt": FIRST})
    assert (again["version"], again["new"]) == ("1.0.0", False)

    assert built({"a.txt": FIRST, "b.txt": SECOND})["version"] == "1.1.0"  # rows are only added
    assert built({"a.txt": FIRST, "b.txt": SECOND, "c.txt": ""})["version"] == "1.1.1"  # the same rows, one more reject
    assert built({"a.txt": FIRST, "b.txt": SECOND.replace("Tom", "Ken")})["version"] == "2.0.0"  # rows change
    assert built({"b.txt": SECOND.replace("Tom", "Ken")})["version"] == "3.0.0"  # rows go

    folder = tmp_path / "out" / "press"
    assert Dataset(tmp_path / "out", "press").versions() == [(1, 0, 0), (1, 1, 0), (1, 1, 1), (2, 0, 0), (3, 0, 0)]
    assert (folder / "latest").readlink() == Path("3.0.0")
    log = (folder / "3.0.0" / "CHANGELOG.md").read_text()
    assert [line for line in log.splitlines() if line.startswith("## ")] == [
        "## 3.0.0",
        "## 2.0.0",
        "## 1.1.1",
        "## 1.1.0",
        "## 1.0.0",
    ]
    assert "- `articles`: 1 row removed." in log
    assert json.loads((folder / "3.0.0" / "manifest.json").read_text())["previous"] == "2.0.0"


def test_a_release_that_stands_is_never_touched(built, tmp_path):
    first = Path(built({"a.txt": FIRST})["release"])
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in first.rglob("*")}

    built({"a.txt": FIRST, "b.txt": SECOND})

    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in first.rglob("*")} == before


def test_a_release_is_found_by_folder_by_dataset_and_by_output(built, tmp_path):
    release = Path(built({"a.txt": FIRST})["release"]).resolve()

    for place in (release, release.parent, release.parent / "latest", tmp_path / "out"):
        assert find_release(place) == release


def test_a_place_without_release_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="broadsheet build"):
        find_release(tmp_path)
