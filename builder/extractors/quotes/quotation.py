"""Quotation: a stretch of text in quotation marks, and what tells that speech begins with one."""

from typing import NamedTuple

from builder.document import Paragraph

BEFORE_OPENING = frozenset("([{<—–-/>:=*_|\"“‘„«'")
"""Characters that may stand before an opening mark, beside white space."""


class Quotation(NamedTuple):
    """A stretch of text in quotation marks, marks included; it lies within one paragraph."""

    char_start: int
    char_end: int
    inner_start: int
    inner_end: int
    is_single: bool = False
    is_closed: bool = True
    continues: bool = False  # the quotation before was left open at the end of the paragraph before
    reads_as_sentence: bool = True  # it begins with a capital, or ends with punctuation
    is_punctuated: bool = True  # it ends with punctuation
    n_words: int = 0


def begins_speech(text: str, paragraph: Paragraph, start: int, inner: int) -> bool:
    """Whether a sentence begins after an opening mark, and what stands before it may introduce it."""
    before = rstrip(text, max(paragraph.char_start, start - 3), start)
    first = text[inner : inner + 1]
    begins = before <= paragraph.char_start or text[before - 1] in ",:.!?…—–-)”\"'"
    return begins and (first.isupper() or first.isdigit() or first in "'‘’…[.“\"")


def rstrip(text: str, start: int, end: int) -> int:
    """Return the end of some words without the white space that closes them."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
