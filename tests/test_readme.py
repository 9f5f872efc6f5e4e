"""Everything that the README shows is run, in order, in a folder that holds the examples.

A `$ broadsheet ...` line is run and must print what stands under it; Python blocks must run. `python
tests/test_readme.py` writes the present output into the README.
"""

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_RATE = re.compile(r"[\d,.]+ seconds, [\d,.]+ articles a second")


def blocks() -> Iterator[tuple[str, str, str]]:
    """Yield (language, command or code, expected output) of every block that can be run."""
    for language, body in _BLOCK.findall(README.read_text("utf-8")):
        if language == "python":
            yield language, body, ""
        elif body.startswith("$ broadsheet "):
            command, _, expected = body.removeprefix("$ ").partition("\n")
            yield language, command, expected


def run(language: str, code: str) -> str:
    """Run a block in the present folder; return what it printed."""
    if language == "python":
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(code, "README.md", "exec"), {})  # noqa: S102  (our own README)
        return printed.getvalue()
    arguments = [sys.executable, "-m", "builder", *shlex.split(code)[1:]]
    done = subprocess.run(arguments, capture_output=True, text=True, env=os.environ | {"COLUMNS": "118"})
    assert done.returncode == 0, f"{code}: {done.stderr}"
    return _steady(done.stdout)


def _steady(output: str) -> str:
    """Output without what differs between runs, and without blank lines and spaces at the ends."""
    lines = [line.rstrip() for line in _RATE.sub("… seconds, … articles a second", output).splitlines()]
    return "\n".join(lines).strip("\n") + "\n" if any(lines) else ""


@pytest.fixture
def workshop(tmp_path, monkeypatch, broadsheet):
    """A folder as a newcomer has it after `make demo`."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    assert broadsheet("build", "examples/articles", "--name", "demo").exit_code == 0


@pytest.mark.usefixtures("workshop")
def test_all_that_the_readme_shows_is_so():
    for language, code, expected in blocks():
        output = run(language, code)
        if language == "console":
            assert output == _steady(expected), code


def test_the_commands_of_the_readme_are_those_of_the_makefile():
    makefile = (ROOT / "Makefile").read_text("utf-8")

    for chore in re.findall(r"^make (\w+)$", README.read_text("utf-8"), re.MULTILINE):
        assert f"\n{chore}: " in makefile


def _update() -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        os.chdir(folder)
        run("console", "broadsheet build examples/articles --name demo")
        text = README.read_text("utf-8")
        for language, code, expected in list(blocks()):
            output = run(language, code)
            if language == "console":
                text = text.replace(f"$ {code}\n{expected}```", f"$ {code}\n{output}```")
        README.write_text(text, "utf-8")


if __name__ == "__main__":
    _update()
