"""Quotation marks: which words of a text stand in marks, whatever the marks and however badly they are kept.

Marks are paired within a paragraph: what is left open there ends with it, so that a lost mark costs one quotation and
never swallows an article. News opens every paragraph of a longer speech anew and closes only the last: such pieces
`continue` the one before.
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from builder.document import Document, Paragraph
from builder.extractors.quotes.quotation import BEFORE_OPENING, Quotation, begins_speech, rstrip
from builder.extractors.quotes.single_marks import pair_singles

_MARK = re.compile(
    r"""
    ["“”„‟«»‹›‘’‚'`]
    (?: (?<=`)` | (?<=')'{1,2} )?                    # typewriter double marks
    (?: (?<!\w.) | (?!\w) | (?<=["“”„‟«»‹›]) )       # but no apostrophe within a word
    """,
    re.VERBOSE,
)
_DOUBLE = frozenset(["``", "''", "'''", *'"“”„‟«»‹›'])
_PAIRS = {"„": "“”‟", "«": "»", "»": "«", "‹": "›", "›": "‹", "“": "”‟“", "‟": "”", "‚": "‘’"}
_OPENING = frozenset(["``", *"“„«‹‟"])
_CLOSING = frozenset("”»›")
_AFTER_CLOSING = frozenset(")]}>.,;:!?—–-/…<*_|\"”’»'")
_WORD = re.compile(r"\w")
_ENDINGS = frozenset(".!?,…—–")
_ATTRIBUTION = re.compile(  # after words whose closing or opening mark is lost
    r"""
    [ ]? (?: (?:said|says|added|asked|replied|told|wrote|explained|tweeted)\b
      | (?:he|she|they | (?:[A-Z][\w’'.-]{0,30}[ ]){0,3}[A-Z][\w’'.-]{0,30}) [ ]
        (?:said|says|added|asked|replied|told|wrote)\b )
    """,
    re.VERBOSE,
)
_SHORT = 60  # characters from which words are counted: the number matters only where it is small
_COMMA = re.compile("[,?!]")
_ATTRIBUTION_REACH = 300  # characters at the end of a paragraph in which the words that report are looked for


class _Mark(NamedTuple):
    start: int
    end: int
    sign: str
    role: Literal["open", "close", "either"]


def find_quotations(document: Document) -> dict[int, list[Quotation]]:
    """Return the outermost quotations of each paragraph that has some, in order and without overlap."""
    found: dict[int, list[Quotation]] = {}
    left_open = False
    for number, paragraph in enumerate(document.paragraphs):
        marks = list(_MARK.finditer(document.text, paragraph.char_start, paragraph.char_end))
        if not marks:
            left_open = False
            continue
        next_opens = _opens(document, number + 1)
        quotations = _in_paragraph(document.text, paragraph, marks, next_opens=next_opens, left_open=left_open)
        quotations = [_described(document.text, q) for q in quotations if _has_words(document.text, q)]
        if quotations and left_open and quotations[0].char_start <= paragraph.char_start + 1:
            quotations[0] = quotations[0]._replace(continues=True)
        left_open = bool(quotations) and not quotations[-1].is_closed and quotations[-1].char_end == paragraph.char_end
        if quotations:
            found[number] = quotations
    return found


def _has_words(text: str, quotation: Quotation) -> bool:
    return _WORD.search(text, quotation.inner_start, quotation.inner_end) is not None


def _described(text: str, quotation: Quotation) -> Quotation:
    """Return a quotation with what its words look like."""
    start, end = quotation.inner_start, quotation.inner_end
    while start < end and not text[start].isalnum():
        start += 1
    punctuated = text[end - 1 : end] in _ENDINGS
    capital = text[start : start + 1].isupper() or text[start : start + 1].isdigit()
    words = len(text[start : min(end, start + _SHORT)].split())
    return quotation._replace(reads_as_sentence=capital or punctuated, is_punctuated=punctuated, n_words=words)


def _opens(document: Document, number: int) -> bool:
    """Whether the paragraph begins with an opening mark."""
    if number >= len(document.paragraphs):
        return False
    mark = _MARK.match(document.text, document.paragraphs[number].char_start)
    return mark is not None and mark[0] not in _CLOSING


def _in_paragraph(
    text: str,
    paragraph: Paragraph,
    marks: Sequence[re.Match[str]],
    *,
    next_opens: bool,
    left_open: bool,
) -> list[Quotation]:
    ends = [_role(text, paragraph, m) for m in marks if m[0] in _DOUBLE]
    carried = [_carried(paragraph, ends.pop(0))] if left_open and ends and ends[0].role == "close" else []
    doubles = [*carried, *_pair_doubles(text, paragraph, ends, next_opens=next_opens)]
    singles = [m for m in marks if m[0] not in _DOUBLE]
    if not singles:
        return doubles
    return _outermost([*doubles, *pair_singles(text, paragraph, singles, doubles, next_opens=next_opens)])


def _carried(paragraph: Paragraph, closer: _Mark) -> Quotation:
    """Return what a quotation left open in the paragraph before goes on with, up to the mark that closes it here."""
    return Quotation(paragraph.char_start, closer.end, paragraph.char_start, closer.start, continues=True)


def _role(text: str, paragraph: Paragraph, mark: re.Match[str]) -> _Mark:
    """Tell whether a double mark opens or closes, by its sign and by the space around it."""
    start, end = mark.span()
    before = text[start - 1] if start > paragraph.char_start else " "
    after = text[end] if end < paragraph.char_end else " "
    opens = before.isspace() or before in BEFORE_OPENING
    closes = after.isspace() or after in _AFTER_CLOSING
    role: Literal["open", "close", "either"] = "either"
    if mark[0] in _OPENING:
        role = "either" if closes and not opens else "open"
    elif mark[0] in _CLOSING:
        role = "either" if opens and not closes else "close"
    elif opens != closes:
        role = "open" if opens else "close"
    return _Mark(start, end, mark[0], role)


def _pair_doubles(text: str, paragraph: Paragraph, marks: Sequence[_Mark], *, next_opens: bool) -> list[Quotation]:
    stack: list[_Mark] = []
    found: list[Quotation] = []
    if marks and marks[0].role == "close" and (lost := _unopened(text, paragraph, marks[0])):
        found.append(lost)
        marks = marks[1:]
    for mark in marks:
        if stack and _closes(stack[-1], mark):
            opener = stack.pop()
            while found and found[-1].char_start > opener.start:  # what was nested in it
                found.pop()
            found.append(_quotation(opener, mark))
        elif mark.role != "close":
            stack.append(mark)
    return _with_unclosed(text, paragraph, found, stack, next_opens=next_opens)


def _closes(opener: _Mark, mark: _Mark) -> bool:
    """Whether the mark ends what the opener began."""
    if mark.role == "open":
        return mark.sign in _PAIRS.get(opener.sign, "") and opener.sign in "„»›" and mark.sign != opener.sign
    if opener.sign in "„«‹»›" and mark.sign in "“”«»‹›":
        return mark.sign in _PAIRS[opener.sign]
    return True


def _quotation(opener: _Mark, closer: _Mark) -> Quotation:
    return Quotation(opener.start, closer.end, opener.end, closer.start)


def _with_unclosed(
    text: str,
    paragraph: Paragraph,
    found: list[Quotation],
    unclosed: Sequence[_Mark],
    *,
    next_opens: bool,
) -> list[Quotation]:
    """Add what was left open: up to the next quotation or the end of the paragraph, where it reads as speech."""
    if not unclosed:
        return found
    extra = []
    starts = sorted([*(q.char_start for q in found), *(mark.start for mark in unclosed)])
    following = dict(zip(starts, [*starts[1:], paragraph.char_end], strict=True))
    for mark in unclosed:
        stop = following[mark.start]
        is_last = stop == paragraph.char_end
        end = rstrip(text, mark.end, stop)
        if is_last and not next_opens and (said := _last_attribution(text, mark.end, end)):
            is_last, end = False, said
        speech = begins_speech(text, paragraph, mark.start, mark.end)
        if end > mark.end and (speech if is_last else speech and text[end - 1] in ".!?,…"):
            extra.append(Quotation(mark.start, end, mark.end, end, is_closed=False))
    return sorted([*found, *extra])


def _last_attribution(text: str, start: int, end: int) -> int:
    """Return where the words end before `, she said` in a quotation whose closing mark is lost; 0 where nothing is."""
    first = max(start, end - _ATTRIBUTION_REACH)
    ends = [match.end() for match in _COMMA.finditer(text, first, end) if _ATTRIBUTION.match(text, match.end(), end)]
    return ends[-1] if ends else 0


def _unopened(text: str, paragraph: Paragraph, mark: _Mark) -> Quotation | None:
    """Return the words from the begin of a paragraph to a mark that closes them and an attribution; else None."""
    start = paragraph.char_start
    if text[mark.start - 1 : mark.start] not in (",", ".", "?", "!") or not text[start].isupper():
        return None
    return Quotation(start, mark.end, start, mark.start) if _ATTRIBUTION.match(text, mark.end) else None


def _outermost(quotations: list[Quotation]) -> list[Quotation]:
    """Return quotations in order, without what lies within another; where two cross, the first counts."""
    kept: list[Quotation] = []
    for quotation in sorted(quotations):
        if not kept or quotation.char_start >= kept[-1].char_end:
            kept.append(quotation)
    return kept
