"""Roles: the office and the organisation that an article states beside a name, or in a description without one."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.extractors.quotes._roles import HONORIFICS, ROLE_NOUNS
from builder.extractors.quotes._word_classes import CLASS_OF
from builder.extractors.quotes.names import Names
from schema import EntityRow

_WORD = re.compile(r"[^\W_][\w’'.-]*|[,;:()\"“”]")
_WINDOW = 140  # characters beside a name in which its description is looked for
_DETERMINERS = frozenset("a an the his her its their our my one another this that".split())
_STOPS = frozenset(
    [
        *(word for word, letter in CLASS_OF.items() if letter in "rsamvwqpbT"),
        *"said says told and or asked".split(),
        *',;:()"“”',
    ]
)
_LINKS = frozenset("at for with from of in".split())
_ROLE_OF = re.compile(
    r"(?:secretary|minister|chief|head|director|commissioner|professor|vice[- ]president|president|dean|member)\Z", re.I
)
_CONTINUES = re.compile(
    r"""
    of \s
    (?: (?i:state|staff|defen[cs]e|education|health|energy|agriculture|justice|the\s(?:interior|treasury|house))\b
      | (?!the\b|an?\b|his\b|her\b|its\b|their\b) [a-z][\w-]* )
    (?: \s and \s [a-z][\w-]*
      | \s (?!at\b|in\b|of\b|for\b|who\b|and\b|to\b|on\b|from\b|with\b|said\b) [a-z][\w-]* )?
    """,
    re.VERBOSE,
)
_NAMED = re.compile(
    r"(?:the |The )?([A-Z][\w’'&.-]*(?: (?:of|for|and|the|de|&) (?=[A-Z])| [A-Z][\w’'&.-]*)*[A-Z]?[\w’'&-]*)"
)
_LONGEST_ABBREVIATION = 5  # characters, its full stop among them
_LONGEST_ROLE = 8  # words
_WORDS_TO_NAME = 8  # words from a role on, in which its organisation is looked for


class Description(NamedTuple):
    """What a person is said to be; None where nothing is said."""

    role: str | None
    org: str | None


NOTHING = Description(None, None)


def describe(text: str, row: EntityRow, names: Names) -> Description:
    """Return role and organisation stated right before or after a mention of a person."""
    before = _before(text, row, names)
    if before.role and before.org:
        return before
    after = _after(text, row, names)
    return Description(before.role or after.role, before.org or after.org)


def describe_span(text: str, start: int, end: int, names: Names) -> Description:
    """Return role and organisation of a description without a name: a spokesman for Acme."""
    return _phrase(text, start, end, names)


def _after(text: str, row: EntityRow, names: Names) -> Description:
    """Read `, chief executive of Acme,` and ` of Acme` after a name."""
    start, limit = row.char_end, min(len(text), row.char_end + _WINDOW)
    rest = text[start:limit].split("\n", 1)[0]
    if rest.startswith((" of ", " from ", " at ")):
        return Description(None, _organisation(text, start + 1, start + len(rest), names))
    if not rest.startswith((", ", " (")):
        return NOTHING
    return _phrase(text, start + 2, start + len(rest), names)


def _phrase(text: str, start: int, limit: int, names: Names) -> Description:
    """Read `a senior adviser at Acme` from its first word on."""
    words = list(_WORD.finditer(text, start, limit))
    index = 0
    while index < len(words) and (words[index][0].lower() in _DETERMINERS or words[index][0].isdigit()):
        index += 1
    if index < len(words) and words[index][0] in ("of", "from", "at"):
        return Description(None, _organisation(text, words[index].start(), limit, names))
    first, role_end = index, None
    while index < len(words) and index - first < _LONGEST_ROLE:
        lower = words[index][0].lower()
        if lower in _STOPS or lower == "of":
            break
        if _is_role(lower):
            role_end = index
        index += 1
    if role_end is None or (role_end != index - 1 and words[role_end + 1][0][0].isupper()):
        return NOTHING
    end = _extended(text, words[role_end].end(), limit)
    begin, inside = _without_organisation(words, first, role_end, names)
    role = text[begin:end]
    org = inside or _organisation(text, end, limit, names)
    return Description(role or None, org)


def _may_have_role(window: str) -> bool:
    """Whether some words may hold a role; a cheap no for most."""
    found = _WORD.findall(window.lower())
    return not ROLE_NOUNS.isdisjoint(found) or "-" in window


def _is_role(lower: str) -> bool:
    bare = lower.removesuffix("'s").removesuffix("’s")
    return lower == bare and (lower in ROLE_NOUNS or lower.rpartition("-")[2] in ROLE_NOUNS) and lower not in HONORIFICS


def _extended(text: str, end: int, limit: int) -> int:
    """Return where the role ends: secretary | of state |, chief | of staff |."""
    word = text[max(0, end - 16) : end].rpartition(" ")[2]
    more = (
        _CONTINUES.match(text, end + 1, limit)
        if _ROLE_OF.search(word) or text[end + 1 : end + 9].lower() == "of state"
        else None
    )
    return more.end() if more else end


def _without_organisation(
    words: Sequence[re.Match[str]], first: int, last: int, names: Names
) -> tuple[int, str | None]:
    """Return where the role begins and the organisation before it: Acme | chief executive."""
    begin, org = words[first].start(), None
    for row in names.between(words[first].start(), words[last].start()):
        if row.label in ("ORG", "LOC", "NORP") and row.char_start == begin:
            org = row.name if row.label == "ORG" else org
            follower = next((w.start() for w in words[first : last + 1] if w.start() >= row.char_end), begin)
            begin = follower
    return begin, org


def _organisation(text: str, start: int, limit: int, names: Names) -> str | None:
    """Return the organisation named after `of`, `at`, `for` ... at `start`, as far as the phrase goes."""
    words = list(itertools.islice(_WORD.finditer(text, start, limit), _WORDS_TO_NAME + 1))
    for index, word in enumerate(words[:_WORDS_TO_NAME]):
        if word[0] in ",;:()" or (word[0].lower() in _STOPS and word[0] not in _LINKS):
            return None
        if word[0] not in _LINKS or index + 1 >= len(words):
            continue
        row = next((r for r in names.between(word.end(), limit) if r.label != "NORP"), None)
        gap = text[word.end() : row.char_start] if row is not None else ""
        if row is not None and row.label == "ORG" and len(gap.split()) <= 3 and "," not in gap:
            return row.name
        if row is not None and row.label in ("LOC", "PERSON") and len(gap.split()) <= 1:
            continue
        named = _NAMED.match(text, word.end() + 1, limit)
        if named is not None and " " in named[1].strip():
            return named[1].strip(" .,’'")
    return None


def _before(text: str, row: EntityRow, names: Names) -> Description:
    """Read `Acme chief executive Jane Doe` and `the mayor, Jane Doe` before a name."""
    start = max(0, row.char_start - _WINDOW)
    start = max(start, text.rfind("\n", start, row.char_start) + 1)
    if not _may_have_role(text[start : row.char_start]):
        return NOTHING
    words = list(_WORD.finditer(text, start, row.char_start))
    index = len(words) - 1
    if index >= 0 and words[index][0] == ",":
        index -= 1
    while index >= 0 and words[index][0].lower().rstrip(".") in HONORIFICS:
        index -= 1
    if index >= 0 and words[index][0] == ",":
        index -= 1
    last = index
    role_at = None
    while index >= 0 and last - index < _LONGEST_ROLE:
        lower = words[index][0].lower()
        if lower in _DETERMINERS or (lower in _STOPS and not (lower == "and" and role_at is not None)):
            break
        if lower == "of" and role_at is not None:
            break
        if _is_role(lower) and (role_at is None or index == role_at - 1):
            role_at = role_at if role_at is not None else index
        if lower.endswith(("'s", "’s")) or lower in _VERBS or _ends_sentence(words, index, last):
            break
        index -= 1
    if role_at is None:
        return NOTHING
    first = index + 1
    tail = text[words[role_at].end() : words[last].end()]
    if role_at != last and not re.match(r" of ", tail):
        return NOTHING
    begin, org = _without_organisation(words, first, role_at, names)
    if role_at == last:
        return Description(text[begin : words[role_at].end()] or None, org or _owner(words, index, names))
    end = _extended(text, words[role_at].end(), words[last].end())
    return Description(text[begin:end], org or _organisation(text, end, words[last].end(), names))


_VERBS = frozenset("said says told asked added called is was met meet visited named appointed elected".split())


def _ends_sentence(words: Sequence[re.Match[str]], index: int, last: int) -> bool:
    """Whether a word before others ends a sentence: its full stop is none of `Corp.`, `U.S.` or an initial."""
    word = words[index][0]
    return index < last and word.endswith(".") and "." not in word[:-1] and len(word) > _LONGEST_ABBREVIATION


def _owner(words: Sequence[re.Match[str]], index: int, names: Names) -> str | None:
    """Return the organisation that owns the office: Acme's chief executive."""
    if index < 0 or not words[index][0].endswith(("'s", "’s")):
        return None
    end = words[index].end() - 2
    return next((r.name for r in names.between(end - 60, end) if r.char_end == end and r.label == "ORG"), None)
