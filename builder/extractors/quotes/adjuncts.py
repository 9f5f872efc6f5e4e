"""Adjuncts: addressees, times and places between a reporting verb and what it reports."""

from builder.extractors.quotes import _word_classes as wc
from builder.extractors.quotes.lines import QUOTED, Line
from builder.extractors.quotes.phrases import NOUNISH, starts_time
from builder.extractors.quotes.verbs import is_clause_verb

_TITLE_LENGTH = 40  # characters of the name of a broadcast or a paper


def skip_adjuncts(line: Line, index: int) -> int:
    """Return the item after times, places and occasions that follow a verb: said | on Tuesday in a statement |."""
    shape = line.shape
    while index < len(shape):
        letter = shape[index]
        after = index
        if letter in "tyY":
            after = index + 1
        elif letter in "rf" or (letter == wc.TO and _is_phrase(line, index + 1)):
            after = _prepositional(line, index)
        elif letter in "dx" and starts_time(line, index):
            after = shape.index(wc.TIME, index) + 1
        if after == index:
            break
        index = after
    return index


def _is_phrase(line: Line, index: int) -> bool:
    """Whether a noun phrase rather than an infinitive follows `to`: to the crowd, to reporters."""
    letter = line.shape[index : index + 1]
    return letter in tuple("dpPONLMX") or (letter == wc.OTHER and line.words[index].endswith("s"))


def _prepositional(line: Line, index: int) -> int:
    """Return the item after a prepositional phrase that begins at `index`; `index` itself where none does."""
    shape = line.shape
    after = index + 1
    if shape[after : after + 1] in ("r", "f"):
        after += 1
    if shape[after : after + 1] == "t" or (shape[after : after + 1] in ("d", "x") and "t" in shape[after : after + 3]):
        return _time_end(shape, after)
    end = addressee(line, after)
    while end < len(shape) and shape[end] == wc.OF and (more := addressee(line, end + 1)) > end + 1:
        end = more
    return end if end > after else index


def _time_end(shape: str, index: int) -> int:
    """Return where a time ends: Tuesday, the first week, Jan. 5."""
    while index < len(shape) and shape[index] in "tdx0":
        index += 1
        if shape[index - 1] == "t" and shape[index : index + 1] not in ("t", "0"):
            break
    return index


def addressee(line: Line, first: int) -> int:
    """Return the item after a short noun phrase at `first`: told | reporters |; `first` itself where none is."""
    shape = line.shape
    if shape[first : first + 1] == "p":
        return first + 1
    index = first
    seen_noun = False
    while index < len(shape):
        letter = shape[index]
        if letter in "h~0ey" or (letter == wc.OF and seen_noun):
            seen_noun = seen_noun and letter not in "hf~"
        elif letter in NOUNISH and letter not in "tg":
            if seen_noun and _begins_another(line, index):
                break
            seen_noun = True
        elif letter == QUOTED and not seen_noun and not shape[first:index].strip("dOXh") and _is_title(line, index):
            seen_noun = True
        elif letter == wc.COORDINATOR and seen_noun and shape[index + 1 : index + 2] in tuple("POxXNLd"):
            seen_noun = False
        elif letter != wc.DETERMINER or seen_noun:
            break
        index += 1
    return index if seen_noun else first


def _begins_another(line: Line, index: int) -> bool:
    """Whether another phrase begins at an item: told CNN | Trump was; or a verb."""
    letter, before = line.shape[index], line.shape[index - 1]
    if letter in "PO":
        return line.names[index] != line.names[index - 1] and before in "PONLx"
    return letter == wc.REPORTED and is_clause_verb(line, index)


def _is_title(line: Line, index: int) -> bool:
    """Whether a quotation is the short name of a broadcast or a paper: on "Morning News"."""
    quotation = line.quotations[index]
    return quotation.inner_end - quotation.inner_start <= _TITLE_LENGTH
