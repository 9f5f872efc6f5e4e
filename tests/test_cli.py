"""The command itself: fast help, one line a fault."""

import subprocess
import sys

import click
import pytest

from builder.cli import main


@pytest.mark.parametrize("command", main.commands.values(), ids=main.commands)
def test_every_command_and_option_has_words(command):
    assert command.help
    assert all(parameter.help for parameter in command.params if isinstance(parameter, click.Option))


def test_help_imports_nothing_heavy():
    heavy = {"pyarrow", "duckdb", "pydantic", "pandas", "numpy"}
    code = f"import sys, builder.cli; print([name for name in {sorted(heavy)} if name in sys.modules])"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments", [["build"], ["nonsense"], ["build", "--workers", "0", "x"], ["build", "x", "--name", "a/b"]]
)
def test_wrong_usage_exits_with_2_and_says_why(broadsheet, arguments):
    result = broadsheet(*arguments)

    assert result.exit_code == 2
    assert result.stderr
    assert "Traceback" not in result.stderr
