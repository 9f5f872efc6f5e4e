"""Evidence: what the words of a name, and the words around it, say for PERSON, ORG and LOC, as log odds that add up."""

from collections.abc import Iterator, Sequence

from builder.lexicon import Lexicon
from builder.lexicon import _contexts as contexts
from builder.lexicon._contexts import FUNCTION_WORDS
from builder.lexicon._places import DIRECTIONS
from builder.lexicon._titles import HONORIFICS, LEADING_PARTICLES, ROLES
from builder.lexicon.first_names import first_names
from builder.taggers.gazetteer import _weights as weights
from builder.taggers.gazetteer.reading import Candidate

Scores = tuple[float, float, float]
NOTHING: Scores = (0.0, 0.0, 0.0)

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_PERSON_ENDINGS = (
    "ov",
    "ova",
    "ev",
    "eva",
    "enko",
    "vić",
    "vic",
    "sky",
    "ski",
    "skiy",
    "dze",
    "shvili",
    "sson",
    "ian",
    "yan",
    "ez",
)
_PLACE_ENDINGS = ("stan", "ville", "burg", "grad", "abad", "pur", "shire", "polis", "borough", "istan")
_SUFFIXES = ("ing", "ed", "ly", "s", "es", "ers", "er", "ist", "ists", "ion", "ness", "ment", "al", "ive")
_NAME_PREFIXES = ("Mc", "Mac", "De", "La", "Le", "O'", "D'", "Di", "Du", "Van")
_LONGEST_ACRONYM = 6
_DASHES = frozenset({"-", "--", "–", "—"})
_DATELINE = 9  # tokens between a place and the dash: , Minn., June 3 (AP)


def add(*scores: Scores) -> Scores:
    """Return the sum of scores."""
    people, organisations, places = zip(*scores, strict=True)
    return sum(people), sum(organisations), sum(places)


def prior(candidate: Candidate, key: str, lexicon: Lexicon, *, initial: bool) -> tuple[str, Scores]:
    """Return the class of a name that no rule settles, and what its words and place suggest by themselves."""
    kind = candidate.rule if candidate.rule in weights.PRIORS else _kind(candidate, key, lexicon)
    return kind, add(weights.PRIORS[kind][initial], *_shape(kind, key, lexicon))


def _kind(candidate: Candidate, key: str, lexicon: Lexicon) -> str:
    parts = key.split(" ")
    if len(parts) == 1:
        return _single_kind(candidate, key, lexicon)
    known = [part.lower() in lexicon.words for part in parts if part[0].isalpha()]
    if parts[0].lower() in LEADING_PARTICLES:
        return "particle"
    if parts[0] in DIRECTIONS and not known[-1]:
        return "directed"
    if all(known):
        named = len(parts) == 2 and parts[0] in first_names() and parts[1] in lexicon.surnames
        return "named-words" if named else "words"
    return "pair" if not any(known) or parts[-1] in lexicon.surnames else "mixed"


def _single_kind(candidate: Candidate, key: str, lexicon: Lexicon) -> str:
    if candidate.rule.startswith("LOC-"):
        return "small-place"
    if key.isupper():
        return "acronym" if len(key) <= _LONGEST_ACRONYM else "camel"
    if key[1:] != key[1:].lower() and not key.startswith(_NAME_PREFIXES):
        return "camel"
    return "word" if key.lower() in lexicon.words or is_inflected(key.lower(), lexicon) else "single"


def _shape(kind: str, key: str, lexicon: Lexicon) -> Iterator[Scores]:
    """Yield what the letters of one word suggest."""
    is_name = key in lexicon.surnames or key in first_names()
    if kind == "single":
        yield (0.5, 0.0, -0.3) if is_name else (-0.2, 0.2, 0.1)
        if key.endswith(_PERSON_ENDINGS):
            yield (0.6, 0.0, -0.3)
        elif key.endswith(_PLACE_ENDINGS):
            yield (-0.5, 0.0, 1.5)
    elif kind == "word" and is_name:
        yield (0.8, 0.0, 0.0)
    elif kind == "small-place":
        yield (0.5, 0.0, -0.4) if is_name else (-0.8, 0.0, 0.3)
        if key.lower() in lexicon.words:
            yield (-1.0, -0.5, -0.5)


def is_inflected(word: str, lexicon: Lexicon) -> bool:
    """Whether an unknown word is an inflected or derived form of a known one: anticipating, we've, dermatologist."""
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if (
            stem != word
            and len(stem) > 2
            and (stem in lexicon.words or stem + "e" in lexicon.words or stem + "y" in lexicon.words)
        ):
            return True
    if word.endswith("men") and word[:-2] + "an" in lexicon.words:
        return True
    return "'" in word and word.partition("'")[0] in FUNCTION_WORDS


def context(words: Sequence[str], candidate: Candidate, *, initial: bool, place_follows: bool) -> Scores:
    """Return what the words before and after a candidate suggest.

    `place_follows` says that the next name after a comma is a place, as in `Kamonyi, Rwanda`.
    """
    if initial and _is_dateline(words, candidate):
        return weights.DATELINE
    before = NOTHING if initial else _before(words, candidate.start)
    after = weights.PLACE_AFTER_COMMA if place_follows else _after(words, candidate)
    return add(before, after, weights.TEAM) if _is_team(words, candidate) else add(before, after)


def _is_dateline(words: Sequence[str], candidate: Candidate) -> bool:
    """Whether a sentence begins in capitals alone, parted from the rest by a dash or an agency: KAMOZI (Reuters) -."""
    after = words[candidate.end : candidate.end + 1 + _DATELINE]
    if not after or not all(word.isupper() or not word[0].isalpha() for word in words[candidate.start : candidate.end]):
        return False
    return after[0] in _DASHES or (after[0] in {",", "("} and not _DASHES.isdisjoint(after))


def _is_team(words: Sequence[str], candidate: Candidate) -> bool:
    """Whether a name of two words or more ends in a plural and follows the article: the Zoribat Pilots."""
    start, end, *_ = candidate
    last = words[end - 1]
    return (
        start > 0 and end > start + 1 and last.endswith("s") and last[-2:] != "ss" and words[start - 1].lower() == "the"
    )


def _before(words: Sequence[str], start: int) -> Scores:
    before, earlier = words[start - 1], words[start - 2] if start > 1 else ""
    if before in ROLES:
        return weights.ROLE_BEFORE
    if before == "of" and earlier in contexts.PLACE_NOUNS:
        return weights.PLACE_NOUN_OF
    if before in {"in", "of"} and earlier.lower() in contexts.STOCK_NOUNS:
        return weights.STOCK_BEFORE
    if before == "for" and earlier.lower() in contexts.SPOKESPERSONS:
        return weights.SPOKESPERSON_BEFORE
    if before in contexts.SHIP_NOUNS:
        return weights.SHIP_BEFORE
    if found := weights.BEFORE.get(before.lower()):
        return found
    if before in contexts.SPEECH:
        return weights.SPEECH_BEFORE
    if before in contexts.ORG_NOUNS:
        return weights.ORG_NOUN_BEFORE
    return weights.NUMBER_BEFORE if before[0].isdigit() else NOTHING


def _after(words: Sequence[str], candidate: Candidate) -> Scores:
    after = words[candidate.end] if candidate.end < len(words) else ""
    following = words[candidate.end + 1] if candidate.end + 1 < len(words) else ""
    if after == ",":
        return _after_comma(following)
    if after == ")" and candidate.start and words[candidate.start - 1] == "(" and words[candidate.start].isupper():
        return weights.BRACKETED
    if after == "(" and following.isupper() and len(following) > 1:
        return weights.EXPLAINED_AFTER
    if after in contexts.REGIME_NOUNS and candidate.start and words[candidate.start - 1].lower() == "the":
        return weights.REGIME_AFTER
    if after in _POSSESSIVE and following in contexts.PLACE_NOUNS:
        return weights.PLACE_NOUN_AFTER
    return weights.AFTER.get(after) or _after_kind(after)


def _after_kind(after: str) -> Scores:
    if after in contexts.SPEECH:
        return weights.SPEECH_AFTER
    if after in contexts.PLACE_NOUNS:
        return weights.PLACE_NOUN_AFTER
    if after in contexts.ORG_NOUNS:
        return weights.ORG_NOUN_AFTER
    if after in ROLES:
        return weights.ROLE_AFTER
    if after in HONORIFICS:
        return weights.TITLE_AFTER
    if after[:1].isdigit():
        return weights.NUMBER_AFTER
    return weights.PAST_AFTER if after.endswith("ed") and after.islower() else NOTHING


def _after_comma(following: str) -> Scores:
    if following.isdigit() and len(following) == 2:
        return weights.AGE_AFTER
    if following[:1].isupper():
        return weights.NAME_AFTER_COMMA
    return weights.AFTER_COMMA.get(following, NOTHING)
