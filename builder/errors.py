"""What can go wrong, on one page.

BroadsheetError
├── UsageError          the command cannot be carried out as given; exit code 2
├── JudgementError      the data failed its expectations; exit code 3
└── RejectedInputError  some input was rejected and --strict was given; exit code 4
"""


class BroadsheetError(Exception):
    """An error with a message for the person at the terminal: where, what, and what to do next."""

    exit_code = 1


class UsageError(BroadsheetError):
    """The command cannot be carried out as given."""

    exit_code = 2


class JudgementError(BroadsheetError):
    """The data failed its expectations, so nothing was released."""

    exit_code = 3


class RejectedInputError(BroadsheetError):
    """Some input was rejected and `--strict` asks for none."""

    exit_code = 4
