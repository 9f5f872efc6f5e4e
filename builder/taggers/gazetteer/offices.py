"""Offices: titles that stand before a person's name, with their fields."""

from builder.lexicon import _organisations as organisations
from builder.lexicon import _titles as titles
from builder.taggers.gazetteer.reading import GLUE, Reading
from builder.taggers.gazetteer.runs import APOSTROPHES, JOINERS


def title_end(reading: Reading, index: int, end: int) -> int:
    """End of the title that begins at `index`, with its field (`Minister of Health`); `index` if none does."""
    words = reading.words
    if _is_organisation_ahead(reading, index, end) or reading.begins_phrase(index, end):
        return index
    stop = last = index
    while stop < end and (reading.is_honorific(stop) or words[stop] in titles.MODIFIERS or words[stop] in GLUE):
        stop += 1
        if words[stop - 1] in titles.HONORIFICS or (last > index and words[stop - 1] in titles.AFTER_TITLE):
            last = stop
        if words[stop - 1] in titles.HONORIFICS and words[stop - 1] in titles.OFFICES_OF:
            last = stop = _field_end(reading, stop, end)
    if index < last < end and words[last] in APOSTROPHES:  # the office of a minister, not the minister
        return index
    if last > index and stop == end and words[last - 1] not in titles.PERSONAL:  # nobody follows: Chief Whip
        return end
    while index < last < end and words[last] == ".":
        last += 1
    return last


def _is_organisation_ahead(reading: Reading, index: int, end: int) -> bool:
    """Whether the words at `index` end in a head: `Justice Department`, `General Assembly`."""
    return any(word in organisations.HEADS for word in reading.words[index + 1 : reading.atom(index, end)])


def _field_end(reading: Reading, index: int, end: int) -> int:
    """End of `of Health and Social Welfare` at `index`; `index` where no field of government stands."""
    stop = index
    while stop < end and (reading.words[stop] in JOINERS or reading.words[stop] in titles.OFFICE_FIELDS):
        stop += 1
    while stop > index and reading.words[stop - 1] in JOINERS:
        stop -= 1
    return stop
