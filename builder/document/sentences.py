"""Sentences: where a full stop ends one and where it does not."""

from collections.abc import Iterator
from typing import NamedTuple

from builder.document.tokens import Tokens

_TERMINATORS = frozenset(".!?…。！？")
_CLOSERS = frozenset("\"'”’»)]›“")  # may stand between the full stop and the next sentence; German closes with “
_OPENERS = frozenset("\"'“‘«([‹„‚`-–—•*")

# Abbreviations that are followed by a name or a number, so a capital after them starts no sentence.
_TITLES = frozenset(
    "adm al approx art atty brig ca capt cf ch cllr cmdr cmsr col congressman const cpl det dr ed eds est fig "
    "fr ft gen gov hon insp justice lt maj messrs mlle mme mr mrs ms msgr mt no nos ofc op p pp pres prof pte "
    "rep reps ret rev sec sen sens sgt sr st supt treas v vol vs".split()
)
# Abbreviations that may also end a sentence: decided by the word that follows.
_AMBIGUOUS = frozenset(
    "co corp inc ltd bros jr sr dept univ assn ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec"
    " mon tue tues wed thu thur thurs fri sat sun etc plc mass calif fla tex ariz colo conn ill mich minn wash".split()
)
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
# Words that, capitalised, nearly always begin a sentence.
_STARTERS = frozenset(
    "a an the this that these those it its he she they we i you his her their our my there here in on at by for from"
    " with as but and or so if when while after before since although though however meanwhile what who why how where"
    " which not no yes one two some many most all both each another such then now also once last next".split()
)


class Sentence(NamedTuple):
    """A sentence: its characters, its tokens (end exclusive) and the number of its paragraph."""

    char_start: int
    char_end: int
    token_start: int
    token_end: int
    paragraph: int


def split_sentences(tokens: Tokens, token_start: int, token_end: int, paragraph: int) -> Iterator[Sentence]:
    """Yield the sentences among the tokens of one paragraph; every token is in exactly one of them."""
    words, starts, ends = tokens
    first = token_start
    index = token_start
    while index < token_end:
        after = index + 1
        if _may_end(words[index]):
            while after < token_end and _closes(tokens, after):
                after += 1
            if after < token_end and _ends_here(tokens, index, after, first):
                yield Sentence(starts[first], ends[after - 1], first, after, paragraph)
                first = after
        index = after
    if first < token_end:
        yield Sentence(starts[first], ends[token_end - 1], first, token_end, paragraph)


def _may_end(word: str) -> bool:
    return word[-1] in _TERMINATORS


def _closes(tokens: Tokens, index: int) -> bool:
    """Whether the token is a further mark of the ending sentence: `?!`, a closing quotation mark or bracket."""
    word = tokens.words[index]
    glued = tokens.starts[index] == tokens.ends[index - 1]
    return glued and (word in _CLOSERS or word in _TERMINATORS)


def _ends_here(tokens: Tokens, stop: int, following: int, first: int) -> bool:
    words, starts, ends = tokens
    if starts[following] == ends[following - 1]:  # nothing between: example.com, No.5
        return False
    opener = following
    while opener < len(words) - 1 and words[opener] in _OPENERS:
        opener += 1
    follower = words[opener]
    if follower[0].islower():
        return False
    stopword = words[stop]
    if stopword != ".":
        if len(stopword) > 1 and stopword[0].isalpha():  # U.S., a.m.: a token that ends in its own full stop
            return follower.lower() in _STARTERS or words[following] in _OPENERS - {"-", "–"}
        return True
    if stop == first:
        return True
    return not _abbreviates(words[stop - 1], follower)


def _abbreviates(word: str, follower: str) -> bool:
    """Whether the full stop after `word` belongs to it, seeing the word that follows."""
    lower = word.lower()
    if len(word) == 1 and word.isalpha() and word.isupper():  # an initial: John F. Kennedy
        return follower.lower() not in _STARTERS
    if lower in _TITLES:
        return word[0].isupper() or follower[0].isdigit()
    if lower in _AMBIGUOUS:
        if lower in _MONTHS and follower[0].isdigit():
            return True
        return follower.lower() not in _STARTERS and word[0].isupper() and lower not in {"etc"}
    return False
