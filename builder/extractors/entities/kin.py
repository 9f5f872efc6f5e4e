"""Kin: what an article says beside a name of families, titles, ages and genders, which tells namesakes apart."""

import re

from builder.document import Document
from builder.extractors.entities._name_parts import GENDERED_TITLES, KIN
from builder.extractors.entities.person_names import titles_inside
from builder.lexicon._titles import HONORIFICS, ROLES

_RELATION_BEFORE = re.compile(
    r"(?:\b(?:his|her|their|whose|my|our)|['’]s?) (?:(?:late|ex|former|eldest|youngest|elder|older|younger|first|second"
    r"|own|only|beloved|then|estranged|\d+-year-old|twin|half|step)[ -]){0,3}(\w[\w-]*),? ?\Z",
    re.IGNORECASE,
)
_FIRST_RELATIVE = re.compile(r"\bfirst (lady|gentleman|daughter|son) \Z", re.IGNORECASE)
_RELATION_AFTER = re.compile(
    r"\A, (?:\d+, )?(?:who is )?(?:(?:(?:his|her|their|whose)|[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,2}['’]s?) "
    r"(?:(?:late|ex|former|eldest|youngest|elder|older|younger|own|only)[ -]){0,2}(?P<whose>\w[\w-]*)"
    r"|(?:the|a) (?:(?:late|ex|former|eldest|youngest|elder|older|younger|only)[ -]){0,2}(?P<of>\w[\w-]*) of (?=[A-Z]))"
)
_AGE = re.compile(r"\A(?:, (?:aged )?\d{1,3}\b(?! (?:percent|per|million|billion|years? (?:ago|later)))| ?\(\d{1,3}\))")
_PRONOUN = re.compile(r"(?: [\w’'-]+){1,3} (his|himself|herself|her(?= ([a-z]+)))\b")
_NOT_OWNED = frozenset(
    "a about after again and as at before but by for from how if in into on or out over that the there to up when where"
    " while who with".split()
)
"""Words after `her` that say it owns nothing: who spoke to her in May is not she."""
_LONGEST_TITLE = 24  # characters
_BEFORE, _AFTER = 60, 80  # characters around a name in which its title and relatives are looked for
_TITLES = frozenset(word.strip(".").lower() for word in HONORIFICS) | ROLES | GENDERED_TITLES.keys()


def title_before(document: Document, index: int) -> str:
    """Return the title right before a name, in lower case without full stop; empty where no title stands there."""
    start, end, _, _ = document.names[index]
    tagged = document.text[start:end]
    inside = tagged.split()[: titles_inside(tagged)]
    *_, word = inside or document.text[max(0, start - _LONGEST_TITLE) : start].split() or [""]
    word = word.lower().rstrip(".").lstrip("(\"“‘'")
    return word if word in _TITLES else ""


def relative_before(document: Document, index: int) -> str | None:
    """Return the word for a relative that introduces a name: `his wife` Hillary; None where none does."""
    start = document.names[index].char_start
    before = document.text[max(0, start - _BEFORE) : start]
    if first := _FIRST_RELATIVE.search(before):  # First Lady
        return {"lady": "wife", "gentleman": "husband"}.get(first[1].lower(), first[1].lower())
    found = _RELATION_BEFORE.search(before)
    word = found[1].lower() if found else ""
    return word if word in KIN else None


def relative_after(document: Document, index: int) -> str | None:
    """Return the word for a relative that stands beside a name: Jane Smith, `his mother`."""
    end = document.names[index].char_end
    found = _RELATION_AFTER.match(document.text[end : end + _AFTER])
    word = (found["whose"] or found["of"]).lower() if found else ""
    return word if word in KIN else None


def pronoun_after(document: Document, index: int) -> str | None:
    """Return the gender of a pronoun a few words after a name, no comma or name between: Clinton lost `her` temper."""
    tags = document.names
    end = tags[index].char_end
    stop = min(end + _AFTER, tags[index + 1].char_start if index + 1 < len(tags) else len(document.text))
    found = _PRONOUN.match(document.text[end:stop])
    if found is None or found[2] in _NOT_OWNED:
        return None
    return "m" if found[1].startswith("hi") else "f"


def introduces(document: Document, index: int) -> bool:
    """Whether an age after a name says that it is its bearer's first appearance: `Tommy, 6, said`."""
    end = document.names[index].char_end
    return bool(_AGE.match(document.text[end : end + _AFTER]))
