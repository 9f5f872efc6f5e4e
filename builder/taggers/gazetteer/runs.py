"""Runs: stretches of capitalised words, with the small words that may join them into one name."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.document import Document, Sentence
from builder.lexicon._organisations import HEADS
from builder.lexicon._titles import HYPHENATING, LEADING_PARTICLES, PARTICLES

JOINERS = frozenset("of for and the on against &".split())
HYPHENS = frozenset("-‐‑")
_ABBREVIATIONS = frozenset(
    """
    Adm Adv Amb Arc Atty Barr Brig Bros Capt Cmdr Co Col Corp Cpl Det Dr Engr Fr Ft Gen Gov Hon Inc Insp Jr Lt Ltd
    Maj Mr Mrs Ms Msgr Mt Pres Prof Rep Reps Rev Sen Sens Sgt Sr St Supt Ven
    """.split()
)
APOSTROPHES = frozenset({"'s", "’s", "'", "’"})
_OWNERS = frozenset(
    """
    Andrew Chief Children Employers Farmers General Governor John Journalists King Lawyers Lord Luke Magistrate
    Magistrates Mary Men Minister Patrick Paul People Peoples Peter Physicians President Queen Students Teachers Women
    Workers
    """.split()
)  # before a possessive they belong to the organisation: Prime Minister's Office, Workers' Party
_SAINTS = frozenset({"St", "St.", "Saint"})
_OWNED = 3  # capitalised words after a possessive, the last of them a head: Medical Center
_MAX_TOKENS = 24  # a longer stretch of capitals is cut: no name is as long, and every step after is bounded
_ENGLISH_PARTICLES = frozenset("an as den ten".split())  # also words: they begin a name only before a hyphen
_PREFIXES = PARTICLES | LEADING_PARTICLES | {"sub", "trans"}  # al-Assad, sub-Saharan
_MAX_JOINERS = 3  # small words in a row inside a name: Abd al-Rahman, Institute for the Study
_HEADLINE_SHARE = 0.8
_HEADING_WORDS = 2  # words with a capital that a heading needs to count as a headline
_HEADLINE_WORDS = 6  # and a line that is not known to be a heading
_SMALL_WORDS = frozenset(
    """
    a after amid an and are as at be but by down for from in into is it its nor not of off on or out over per than
    the to up via vs with
    """.split()
)  # in lower case in a headline too
_QUOTES = frozenset("\"'“‘«([:–—•*…")


class Run(NamedTuple):
    """Tokens from `start` to `end` (exclusive); `initial` where the first is capitalised for its place."""

    start: int
    end: int
    initial: bool


def find_runs(document: Document, sentence: Sentence) -> Iterator[Run]:
    """Yield the runs of a sentence, in order."""
    words = document.tokens.words
    end, index = sentence.token_end, sentence.token_start
    while index < end:
        if not is_capitalised(words[index]):
            index += 1
            continue
        start = _leftmost(document, index, sentence.token_start)
        index = _rightmost(document, index + 1, end)
        yield Run(start, index, _is_initial(words, start, sentence.token_start))


def is_capitalised(word: str) -> bool:
    """Whether the word begins with a capital, also after an elision: Obama, d'Ivoire."""
    return word[0].isupper() or (len(word) > 2 and word[1] in "'’" and word[2].isupper())


def _leftmost(document: Document, index: int, floor: int) -> int:
    """Start of the run whose first capital is at `index`: particles before it (al-Assad, von der Leyen) belong."""
    words, starts, ends = document.tokens
    while index - 1 >= floor:
        hyphened = index - 2 >= floor and words[index - 1] in HYPHENS and ends[index - 1] == starts[index]
        if hyphened and words[index - 2] in _PREFIXES:
            index -= 2
        elif words[index - 1] in LEADING_PARTICLES and words[index - 1] not in _ENGLISH_PARTICLES:
            index -= 1
        else:
            break
    return index


def _rightmost(document: Document, index: int, end: int) -> int:
    """End of the run: the next tokens that are capitalised, or join what is."""
    words = document.tokens.words
    limit = min(end, index + _MAX_TOKENS)
    while index < limit:
        step = 1 if is_capitalised(words[index]) else _bridge(document, index, end)
        if not step:
            break
        index += step
    return index


def _bridge(document: Document, index: int, end: int) -> int:
    """Count the tokens from `index` that join the run to its next capital, that capital included; 0 if none do."""
    words, starts, ends = document.tokens
    word = words[index]
    if word in HYPHENS:
        return _over_hyphen(document, index, end)
    if word == "." and starts[index] == ends[index - 1]:
        short = len(words[index - 1]) == 1 or words[index - 1] in _ABBREVIATIONS
        return 2 if short and index + 1 < end and is_capitalised(words[index + 1]) else 0
    if word in APOSTROPHES and (words[index - 1] in _OWNERS or _is_saint(words, index - 1)):
        return _owned(words, index, end)
    stop = index
    while stop < end and stop - index < _MAX_JOINERS and _joins(words, stop):
        stop += 1
    return stop + 1 - index if index < stop < end and is_capitalised(words[stop]) else 0


def _is_saint(words: Sequence[str], index: int) -> bool:
    """Whether the name is a saint's: St. Brendan's Medical Center."""
    before = index - 2 if index > 1 and words[index - 1] == "." else index - 1
    return before >= 0 and words[before] in _SAINTS


def _owned(words: Sequence[str], index: int, end: int) -> int:
    """Count the tokens from the apostrophe to the capital after it, where capitalised words end in a head; else 0."""
    for stop in range(index + 1, min(end, index + 1 + _OWNED)):
        if not is_capitalised(words[stop]):
            break
        if words[stop] in HEADS:
            return 2
    return 0


def _joins(words: Sequence[str], index: int) -> bool:
    word = words[index]
    if word in _ENGLISH_PARTICLES:
        return words[index + 1 : index + 2] == ["-"]
    return word in JOINERS or word in PARTICLES or word in HYPHENS


def _over_hyphen(document: Document, index: int, end: int) -> int:
    words, starts, ends = document.tokens
    if index + 1 >= end or starts[index] != ends[index - 1] or starts[index + 1] != ends[index]:
        return 0
    if is_capitalised(words[index + 1]):
        return 2
    if index >= 2 and words[index - 2] in HYPHENATING and words[index + 1].islower():
        return 2
    particle = words[index + 1] in PARTICLES and index + 3 < end and is_capitalised(words[index + 3])
    return 4 if particle and words[index + 2] in HYPHENS else 0


def _is_initial(words: Sequence[str], index: int, first: int) -> bool:
    """Whether a capital at `index` is due to its place: at the start, or after a quotation mark, colon or bullet."""
    return index == first or words[index - 1] in _QUOTES or (words[index - 1].isdigit() and index - 1 == first)


def is_headline(document: Document, sentence: Sentence) -> bool:
    """Whether nearly every word of the sentence has a capital, so that capitals tell nothing; a full stop ends none."""
    words = document.tokens.words[sentence.token_start : sentence.token_end]
    if words[-1] == ".":
        return False
    content = [word for word in words[1:] if word[0].isalpha() and len(word) > 1 and word.lower() not in _SMALL_WORDS]
    capitals = sum(word[0].isupper() for word in content)
    is_heading = document.paragraphs[sentence.paragraph].kind in {"title", "heading"}
    least = _HEADING_WORDS if is_heading else _HEADLINE_WORDS
    return len(content) >= least and capitals >= _HEADLINE_SHARE * len(content)
