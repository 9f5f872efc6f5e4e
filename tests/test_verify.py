"""Verify finds every file that is not as released."""

import json
import shutil

import pytest


@pytest.fixture
def copy(release, tmp_path):
    return shutil.copytree(release, tmp_path / "copy")


def test_an_untouched_release_is_fine(broadsheet, release):
    result = broadsheet("verify", release)

    assert result.exit_code == 0
    assert "as released" in result.stdout


def _flip_a_byte(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("name", "damage", "says"),
    [
        ("data/quotes/train-00000-of-00001.parquet", _flip_a_byte, "other contents"),
        ("README.md", lambda path: path.write_text("short"), "bytes, not"),
        ("CHANGELOG.md", lambda path: path.unlink(), "is missing"),
        ("data/quotes/extra.parquet", lambda path: path.write_text("x"), "not in the manifest"),
        ("manifest.json", lambda path: path.write_text("{"), "cannot be read"),
    ],
)
def test_damage_is_named(broadsheet, copy, name, damage, says):
    damage(copy / name)

    result = broadsheet("verify", copy)

    assert result.exit_code in (2, 3)
    assert str(copy / name) in result.stderr
    assert says in result.stderr


@pytest.mark.parametrize("name", ["../outside", "/etc/hostname", "data/quotes/../../../outside"])
def test_a_manifest_that_names_files_outside_is_refused(broadsheet, copy, name):
    manifest = json.loads((copy / "manifest.json").read_text())
    manifest["files"][name] = {"sha256": "0" * 64, "bytes": 1}
    (copy / "manifest.json").write_text(json.dumps(manifest))

    result = broadsheet("verify", copy)

    assert (result.exit_code, "outside of the release" in result.stderr) == (2, True)


def test_what_git_and_the_hub_lay_beside_it_is_no_fault(broadsheet, copy):
    (copy / ".gitattributes").write_text("*.parquet filter=lfs")

    assert broadsheet("verify", copy).exit_code == 0
