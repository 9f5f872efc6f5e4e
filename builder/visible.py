"""Text made safe to look at: what would steer a terminal or turn the reading direction is shown, not obeyed."""

import re

_STEERING = re.compile(
    r"""
    [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]  # controls of C0 and C1, among them ESC and CSI
  | [\u202a-\u202e\u2066-\u2069]                    # bidirectional embeddings, overrides and isolates (UAX #9)
  | [\ud800-\udfff\ufffe\uffff]                     # no characters: HTML and UTF-8 refuse them
    """,
    re.VERBOSE,
)
_LINE_ENDS = str.maketrans({"\r": " ", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_SPACES = re.compile(r"[ \t\n]+")


def visible(text: str) -> str:
    r"""Return the text with every steering character replaced by a sign for it; line ends stay, as `\n`.

    >>> visible("a\x1b[31mred\u202edlog")
    'a␛[31mred⟨U+202E⟩dlog'
    """
    return _STEERING.sub(_sign, text).translate(_LINE_ENDS)


def reflowed(text: str) -> str:
    r"""Return the visible text on one line: runs of spaces, tabs and line ends are one space.

    >>> reflowed("one\r\n  two")
    'one two'
    """
    return _SPACES.sub(" ", visible(text))


def shortened(text: str, length: int) -> str:
    """Return the reflowed text, cut to `length` code points with an ellipsis where it is longer.

    >>> shortened("The council will decide", 12)
    'The council…'
    """
    line = reflowed(text[: 4 * length]).strip()  # four: some white space may go, and no more is looked at
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)  # the block Control Pictures
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"
