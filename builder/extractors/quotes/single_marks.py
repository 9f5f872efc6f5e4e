"""Single marks: which of them are quotation marks and no apostrophes, and how they pair."""

import re
from collections.abc import Iterator, Sequence

from builder.document import Paragraph
from builder.extractors.quotes.quotation import BEFORE_OPENING, Quotation, begins_speech

_ELISION = re.compile(r"(?:em|til|till|cause|tis|twas|n|round|bout|fess|neath|cuz|\d\ds?)\b", re.IGNORECASE)
_STRONG_END = frozenset(".,!?…")
_NEAR = 40  # candidates looked at for the end of a single mark: apostrophes make them cheap and misleading


def pair_singles(
    text: str,
    paragraph: Paragraph,
    marks: Sequence[re.Match[str]],
    doubles: Sequence[Quotation],
    *,
    next_opens: bool,
) -> Iterator[Quotation]:
    """Pair single marks outside double ones; an apostrophe is none, a plural's possessive ends one last of all."""
    found = [(mark, kind) for mark in _outside(marks, doubles) if (kind := _single_kind(text, paragraph, mark))]
    index = 0
    while index < len(found):
        (start, inner), kind = found[index][0].span(), found[index][1]
        index += 1
        closing = _single_end(found, index) if kind == "open" else None
        if closing is not None:
            inner_end, end = found[closing][0].span()
            yield Quotation(start, end, inner, inner_end, is_single=True)
            index = closing + 1
        elif kind == "open" and next_opens and begins_speech(text, paragraph, start, inner):
            yield Quotation(start, paragraph.char_end, inner, paragraph.char_end, is_single=True, is_closed=False)
            return


def _outside(marks: Sequence[re.Match[str]], doubles: Sequence[Quotation]) -> Iterator[re.Match[str]]:
    """Yield the marks that do not lie in a quotation; both come in order."""
    index = 0
    for mark in marks:
        while index < len(doubles) and doubles[index].char_end <= mark.start():
            index += 1
        if index == len(doubles) or mark.start() < doubles[index].char_start:
            yield mark


def _single_kind(text: str, paragraph: Paragraph, mark: re.Match[str]) -> str:
    """Return `open`, `strong` or `weak` (an end after punctuation or not), `plural` (perhaps workers'), or nothing."""
    start, end = mark.span()
    before = text[start - 1] if start > paragraph.char_start else " "
    after = text[end] if end < paragraph.char_end else " "
    if before.isalnum() and after.isalnum():
        return ""
    if before.isspace() or before in BEFORE_OPENING:
        opens = mark[0] != "’" and not after.isspace() and not _ELISION.match(text, end)
        return "open" if opens else ""
    if after.isalnum() or mark[0] in "‘‚`":
        return ""
    if before in _STRONG_END:
        return "strong"
    follower = text[end + 1 : end + 2]
    return "plural" if before in "sz" and after.isspace() and follower.islower() else "weak"


def _single_end(candidates: Sequence[tuple[re.Match[str], str]], first: int) -> int | None:
    """Return the index of the mark that closes a single one opened just before `first`, or None."""
    fallback = None
    for index in range(first, min(len(candidates), first + _NEAR)):
        kind = candidates[index][1]
        if kind in ("strong", "weak"):
            return index
        if kind == "open":
            break
        if fallback is None:
            fallback = index
    return fallback
