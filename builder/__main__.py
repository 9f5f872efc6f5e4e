"""`python -m builder` is the command `broadsheet`."""

from builder.cli import main

main(prog_name="broadsheet")
