"""Tokens: one compiled regular expression over the whole text."""

import re
from bisect import bisect_left
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    https?://[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]]     # a web address, without the punctuation that follows it
  | [\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+              # a mail address; bounded, so that the search stays linear
  | [@#]\w+                                       # a handle, a tag
  | (?:[A-Za-z]\.){2,}                            # U.S., a.m., J.K.
  | \d+(?:[.,:]\d+)*                              # 12, 1,250.5, 10:30
  | ['’](?:s|S)\b                                 # the possessive (or short "is") is a token of its own
  | [^\W\d_]+(?:['’](?!(?:s|S)\b)[^\W\d_]+)*      # a word; O'Brien and don't are one
  | \w+                                           # letters and digits mixed: COVID19, 5G, x_1
  | \.{2,}                                        # an ellipsis in full stops
  | [^\w\s]                                       # any other character by itself
    """,
    re.VERBOSE,
)


class Tokens(NamedTuple):
    """The tokens of a text as three lists of the same length, in order; offsets are code points, end exclusive."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def first_from(self, char: int) -> int:
        """Index of the first token that starts at `char` or later."""
        return bisect_left(self.starts, char)


def tokenize(text: str) -> Tokens:
    """Split a text into tokens; white space belongs to none.

    >>> tokenize("Blinken’s U.S. trip cost $1,250.50.").words
    ['Blinken', '’s', 'U.S.', 'trip', 'cost', '$', '1,250.50', '.']
    """
    words, starts, ends = [], [], []
    for match in _TOKEN.finditer(text):
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(words, starts, ends)
