"""What every test may use: the command in this process, the example articles, one release made from them."""

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

ROOT = Path(__file__).parent.parent


@dataclasses.dataclass(frozen=True)
class Result:
    """What a command said and how it ended."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.stdout)


def _run(*arguments: object) -> Result:
    from builder.cli import main

    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Result(result.exit_code, result.stdout, result.stderr)


@pytest.fixture(scope="session")
def broadsheet() -> Callable[..., Result]:
    """Run the command `broadsheet` in this process: broadsheet("build", folder, "--out", out)."""
    return _run


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of example articles."""
    return ROOT / "examples" / "articles"


@pytest.fixture(scope="session")
def gold() -> Path:
    """The gold data beside the checkout; tests that need it skip where it is not."""
    folder = ROOT.parent / "shared" / "gold"
    if not folder.is_dir():
        pytest.skip("needs the gold data, which is not part of the repository")
    return folder


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> Path:
    """A release of the example articles, to read and never to change."""
    out = tmp_path_factory.mktemp("output")
    result = _run("build", examples, "--out", out, "--name", "examples", "--workers", 1, "--json")
    assert result.exit_code == 0, result.stderr
    return Path(result.json["release"])


@pytest.fixture
def pile(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Make a folder of files from {name: text}."""

    def make(files: dict[str, str], name: str = "pile") -> Path:
        folder = tmp_path / name
        for file, text in files.items():
            path = folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return folder

    return make
