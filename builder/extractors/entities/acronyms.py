"""Acronyms and other short names: the long forms that an article declares for them, or that their letters tell."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.document import Document
from builder.extractors.entities._acronyms import KNOWN_ACRONYMS
from builder.lexicon import coded_names
from builder.lexicon.countries import countries_of, is_country
from builder.lexicon.spelling import normalised, plain_letters
from schema.entities import Label

_DECLARING = (
    r"(?:(?:also|better|commonly|formally|hereafter|hereinafter|henceforth|in|informally|locally|more|often|or|otherwise"
    r"|popularly|referred|short|simply|sometimes|widely|abbreviated|called|dubbed|known|nicknamed|shortened|aka|a\.k\.a\."
    r"|for|as|by|its|his|her|their|the|acronym|abbreviation|initials|nickname|English|French|Spanish|to)[,:]? ?){0,7}"
)
_OPENS = re.compile(rf"(?:['’]s?)? ?[(\[] ?{_DECLARING}[\"“”'‘]?\Z")
_CLOSES = re.compile(r"(?:['’]s)?[\"”“’']? ?[)\],;]")
_ALIAS = re.compile(
    r",? (?:(?:is|was|are|or|also|better|commonly|often|popularly|widely|otherwise|more|who|which|that) ){0,4}"
    r"(?:known|nicknamed|abbreviated|shortened|referred to|dubbed|hereafter|hereinafter|aka|a\.k\.a\.)"
    r"(?: (?:commonly|popularly|simply|widely|locally))?(?: (?:as|by|to))?"
    r"(?: (?:its|the|his|her|their)(?: (?:\w+ )?(?:acronym|abbreviation|initials|nickname))?)?,? [\"“‘']?\Z"
)
_OR = re.compile(r",? or (?:the |simply |just )?[\"“‘']?\Z")
_APPOSED = re.compile(r", (?:or )?(?:the )?\Z")
_APPOSITION_ENDS = re.compile(r"[\"”’']?(?:[,.;:)]| for short)")
_JOINED = re.compile(r"[A-ZÀ-Þ][\w'’-]* (?:of|for|in|and|on|with|&)(?: the)? \Z")
_PARTING = re.compile(r"[\s\-/]+")
_SPACES = re.compile(r"\s+")
_SMALL = frozenset("of the and for in on to de la des du et do da e y a".split())
_LONGEST_DECLARATION = 80  # characters between a name and its short form
_LONG_FORM = 160  # characters before a bracket in which a long form that no tag covers is looked for
_PARTY = 2  # letters in brackets after a person that are a party's: Smith (R), Jones (DA)
_MAX_ACRONYM = 10
_EXPANDED: frozenset[Label] = frozenset(("ORG", "LOC", "EVENT", "LAW", "MISC", "PRODUCT", "WORK_OF_ART", "NORP"))

Kind = Label | None  # the label that a short form must have; None: any, for what is written in capitals alone


def long_forms(document: Document, labels: Sequence[Label], names: Sequence[str]) -> list[str | None]:
    """Return the long form of each name of the document that is a short one; None for the others.

    Declared are short forms in brackets after the long one or before it, after `known as` and the like, or beside the
    long one between commas where the initials agree. What is not declared must have the initials of one name only.
    """
    declared = _agreed(_declarations(document, labels, names))
    by_initials = _by_initials(labels, names)
    found = []
    for label, name in zip(labels, names, strict=True):
        key = normalised(name)
        long = declared.get((key, label)) or (declared.get((key, None)) if _is_acronym(name) else None)
        found.append(long or _undeclared(label, name, by_initials))
    further = {name: long for name, long in zip(names, found, strict=True) if long}
    return [further.get(long, long) if long else None for long in found]


def initials(name: str) -> Iterator[str]:
    """Yield the acronyms that a name of several words may have: of its main words, of all, of its capitals.

    >>> sorted(initials("Center for Strategic and International Studies"))
    ['CFSAIS', 'CSIS']
    >>> list(initials("the KwaZulu-Natal"))
    ['KN', 'KZN']
    """
    bare = name.removeprefix("the ").removeprefix("The ")
    words = [word for word in _PARTING.split(bare) if word[:1].isalnum()]
    if len(words) > 1:
        forms = (
            "".join(word[0] for word in words if word not in _SMALL).upper(),
            "".join(word[0] for word in words).upper(),
            "".join(letter for letter in "".join(words) if letter.isupper()),
        )
        yield from dict.fromkeys(form for form in forms if len(form) > 1 and form not in words)


# ------------------------------------------------------------------ declared


class _Pair(NamedTuple):
    """Two names that follow each other, and the text around them that may declare one of them."""

    one: str
    other: str
    is_of_one_label: bool
    is_of_persons: bool
    between: str
    after: str
    is_cut: bool
    """Whether the first tag may begin in the middle of a longer name: Association of | Nigerian Universities."""


def _declarations(
    document: Document, labels: Sequence[Label], names: Sequence[str]
) -> Iterator[tuple[tuple[str, Kind], str]]:
    """Yield short forms, with the label they are good for, and the long forms declared for them."""
    for first in range(len(names) - 1):
        pair = _pair(document, labels, names, first)
        short = pair and (_short_in_brackets(pair) or _short_in_words(pair))
        if pair and short:
            label = labels[first if short == pair.one else first + 1]
            long = pair.other if short == pair.one else pair.one
            is_open = _is_acronym(short) and not pair.is_of_persons
            yield (normalised(short), None if is_open else label), long
    for index, name in enumerate(names):
        if labels[index] != "PERSON" and (found := _long_form_in_text(document, index, name)):
            yield (normalised(name), None), found


def _pair(document: Document, labels: Sequence[Label], names: Sequence[str], first: int) -> _Pair | None:
    """Return a name and the next one; None where they are far apart, or only one is a person's."""
    tags, text = document.names, document.text
    start, end, stop = tags[first].char_start, tags[first].char_end, tags[first + 1].char_start
    one, other = labels[first], labels[first + 1]
    if stop - end > _LONGEST_DECLARATION or (one == "PERSON") != (other == "PERSON"):
        return None
    return _Pair(
        names[first],
        names[first + 1],
        one == other,
        one == "PERSON",
        _SPACES.sub(" ", text[end:stop]),
        text[tags[first + 1].char_end : tags[first + 1].char_end + 12],
        _JOINED.search(text[max(0, start - _LONGEST_DECLARATION) : start]) is not None,
    )


def _short_in_brackets(pair: _Pair) -> str | None:
    """Return which name is the short form of the other, of two with a bracket between: `Federal Reserve (the Fed)`."""
    if not _OPENS.fullmatch(pair.between) or not _CLOSES.match(pair.after):
        return None
    if pair.is_of_persons and pair.other.isupper() and len(pair.other) <= _PARTY:
        return None
    is_said = pair.is_of_one_label and any(word in pair.between for word in ("known", "called", "nicknamed"))
    if is_said or _abbreviates(pair.other, pair.one) or _may_be_acronym(pair):
        return pair.other
    return pair.one if _has_initials(pair.one, pair.other) else None


def _short_in_words(pair: _Pair) -> str | None:
    """Return which name is the short form of the other, of two with `known as`, `or` or a comma between."""
    one, other = pair.one, pair.other
    if pair.is_of_one_label and _ALIAS.fullmatch(pair.between) and not pair.after.startswith(("'s", "’s")):
        return other if len(other.split()) <= len(one.split()) and not is_country(other) else None
    if not _APPOSITION_ENDS.match(pair.after):
        return None
    if _OR.fullmatch(pair.between):
        return next((short for short, long in ((other, one), (one, other)) if _abbreviates(short, long)), None)
    if _APPOSED.fullmatch(pair.between) and not pair.is_of_persons:
        return next((short for short, long in ((one, other), (other, one)) if _has_initials(short, long)), None)
    return None


def _has_initials(short: str, long: str) -> bool:
    return short.upper().replace(".", "") in initials(long)


def _abbreviates(short: str, long: str) -> bool:
    """Whether the letters of a short form stand in the long one in that order, the first as its first."""
    letters, whole = plain_letters(short), plain_letters(long).removeprefix("the ")
    letters = "".join(c for c in letters.removeprefix("the ") if c.isalnum())
    if not letters or len(short) >= len(long) or whole[:1] != letters[0]:
        return False
    rest = iter(whole)
    return all(letter in rest for letter in letters)


def _may_be_acronym(pair: _Pair) -> bool:
    """Whether what stands in brackets after a name of the same label is its acronym, whatever its letters: (MSF)."""
    is_name = pair.is_of_one_label and not pair.is_of_persons and " " in pair.one and not pair.is_cut
    return is_name and _is_acronym(pair.other) and not countries_of(pair.other).possible


def _is_acronym(name: str) -> bool:
    if " " in name or len(name) > 2 * _MAX_ACRONYM:
        return False
    letters = [c for c in name if c.isalpha()]
    return 1 < len(letters) <= _MAX_ACRONYM and sum(map(str.isupper, letters)) * 2 > len(letters)


def _long_form_in_text(document: Document, index: int, name: str) -> str | None:
    """Return the long form right before a short one in brackets, where no tag has it as a whole.

    After Schwartz and Hearst (2003): read from the right, each letter of the short form is the next one of the text
    that agrees; here each must begin a word, small words may stand between, and the first word has a capital.
    """
    tag, text = document.names[index], document.text
    if not _is_acronym(name) or text[tag.char_end : tag.char_end + 1] != ")":
        return None
    opening = tag.char_start - 1
    if opening < 1 or text[opening] != "(":
        return None
    sentence = document.sentences[document.sentence_at(opening)].char_start
    words = text[max(sentence, opening - _LONG_FORM) : opening].split()
    return _spelled_by(words, [c for c in name.casefold() if c.isalnum()])


def _spelled_by(words: Sequence[str], letters: list[str]) -> str | None:
    """Return the last words whose initials are the letters, small words left out."""
    last = len(words)
    while words and letters and last:
        last -= 1
        if words[last][:1].casefold() == letters[-1]:
            letters.pop()
        elif words[last] not in _SMALL:
            return None
    return " ".join(words[last:]) if words and not letters and words[last][:1].isupper() else None


def _agreed(found: Iterable[tuple[tuple[str, Kind], str]]) -> Mapping[tuple[str, Kind], str]:
    """Return the long form of each short one: of several, the longest, where the short form abbreviates them all."""
    forms: dict[tuple[str, Kind], dict[str, str]] = defaultdict(dict)
    for short, long in found:
        forms[short].setdefault(normalised(long), long)
    return {
        short: max(longs.values(), key=lambda long: (len(long), long))
        for short, longs in forms.items()
        if len(longs) == 1 or all(_abbreviates(short[0], long) for long in longs)
    }


# ------------------------------------------------------------------ not declared


def _by_initials(labels: Sequence[Label], names: Sequence[str]) -> Mapping[tuple[Kind, str], Mapping[str, str]]:
    """Return the names of several words by label and initials, and by initials alone (label None)."""
    found: dict[tuple[Kind, str], dict[str, str]] = defaultdict(dict)
    for label, name in dict.fromkeys(zip(labels, names, strict=True)):
        if label in _EXPANDED:
            for letters in initials(name):
                for kind in (label, None):
                    found[kind, letters].setdefault(normalised(name), name)
    return found


def _undeclared(label: Label, name: str, by_initials: Mapping[tuple[Kind, str], Mapping[str, str]]) -> str | None:
    letters = name.replace(".", "").replace("&", "")
    if label not in _EXPANDED or not letters.isupper() or not 1 < len(letters) <= _MAX_ACRONYM:
        return None
    longs = by_initials.get((label, letters)) or (by_initials.get((None, letters), {}) if len(letters) > 2 else {})
    known = _known_acronyms().get(letters)
    if known is not None:
        longs = {key: long for key, long in longs.items() if key in known}
    return next(iter(longs.values())) if len(longs) == 1 else None


@functools.cache
def _known_acronyms() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for letters, name in coded_names(KNOWN_ACRONYMS):
        found[letters].add(normalised(name))
    return {letters: frozenset(names) for letters, names in found.items()}
