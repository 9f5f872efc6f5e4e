"""Organisations: the long names that a shorter one leaves words out of."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence

from builder.document import Document
from builder.extractors.entities._company_words import ALONE, APART, DESCRIBING, GENERIC, LEGAL_FORMS, NAMING_ALL
from builder.lexicon import load_lexicon, semicolons
from builder.lexicon._organisations import HEADS, KNOWN, SHARED
from builder.lexicon.countries import UNKNOWN, countries_of
from builder.lexicon.spelling import normalised
from schema.entities import Label

_HEADS = frozenset(head.strip(".").casefold() for head in HEADS)
_SHARED = frozenset(map(normalised, semicolons(SHARED)))
_KNOWN_ALONE = frozenset(map(normalised, semicolons(KNOWN))) - _SHARED
_NAMESAKES = 16  # an article with more organisations of one first or last word lists them
_JOINING = frozenset("and at for from in of on the to with".split())
_COMMON = 2_500  # rank up to which a frequent word names no company alone, surname or not
_LONGEST = 12  # words of a name
_POSSESSIVES = ("'s ", "’s ", "s' ", "s’ ")

Words = tuple[str, ...]


def fuller_names(document: Document, labels: Sequence[Label], names: Sequence[str]) -> list[str | None]:
    """Return the longer name of each organisation whose name leaves words of it out; None where there is none or two.

    `Acme` and `Acme Holdings` are Acme Holdings Inc: what is left out tells no companies apart. `Goldman` is Goldman
    Sachs, where it is no word, place or person; `Security Council` is the UN Security Council, and `Commission` the
    Rail Commission that the article has named before, unless a nation or owner stands before the short form.
    """
    first: dict[Words, int] = {}
    printed: dict[Words, str] = {}
    for index, (label, name) in enumerate(zip(labels, names, strict=True)):
        if label == "ORG":
            words = tuple(normalised(name).split(" "))
            first.setdefault(words, index)
            printed.setdefault(words, name)
    by_start, by_end = _by_part(printed, lambda words, size: words[:size]), _by_part(printed, lambda w, size: w[-size:])
    surnames = {normalised(n).rpartition(" ")[2] for label, n in zip(labels, names, strict=True) if label == "PERSON"}
    starts = {
        words: {long for long in by_start.get(words, ()) if _begins(words, long, printed[words], surnames)}
        for words in printed
    }
    ends = {words: {long for long in by_end.get(words, ()) if _ends(words, long, printed[long])} for words in printed}
    found: list[str | None] = []
    for index, (label, name) in enumerate(zip(labels, names, strict=True)):
        words = tuple(normalised(name).split(" ")) if label == "ORG" else ()
        longs = set(starts.get(words, ()))
        if ends.get(words) and _stands_alone(document, index):
            longs |= {long for long in ends[words] if len(words) > 1 or first[long] < index}
        longest = _longest(longs)
        found.append(printed[longest] if longest else None)
    return found


def is_known_alone(key: str) -> bool:
    """Whether a name in normal form is by itself that of a known place or organisation: Washington, Ford."""
    return key in _KNOWN_ALONE or countries_of(key).settled is not None


def _by_part(names: Iterable[Words], part: Callable[[Words, int], Words]) -> Mapping[Words, list[Words]]:
    found: dict[Words, list[Words]] = defaultdict(list)
    for words in names:
        for size in range(1, len(words) if len(words) <= _LONGEST else 1):
            found[part(words, size)].append(words)
    return {short: longs for short, longs in found.items() if len(longs) <= _NAMESAKES}


def _begins(short: Words, long: Words, printed: str, surnames: Container[str]) -> bool:
    """Whether the rest of a long name may be left out after its beginning."""
    rest = long[len(short) :]
    if len(short) == 1 and (short[0] in GENERIC or len(short[0]) < 2):
        return False
    if rest[-1] in LEGAL_FORMS and all(word in DESCRIBING for word in rest):
        return True
    if len(short) > 1:
        return all(word in DESCRIBING for word in rest) or _is_of_a_place(short, rest)
    if countries_of(short[0]) is not UNKNOWN or short[0] in surnames:
        return False
    if all(word in (NAMING_ALL if short[0] in _KNOWN_ALONE else DESCRIBING) for word in rest):
        return True
    if printed.isupper() or countries_of(" ".join(rest)).possible:  # UN Women, Greenpeace Brussels
        return False
    is_other = bool(APART.intersection(rest)) or rest[0] in _JOINING - {"and"}
    return not is_other and not _is_word(short[0]) and short[0] not in _KNOWN_ALONE


def _is_word(word: str) -> bool:
    """Whether a word is a frequent one, and no surname (Goldman)."""
    lexicon = load_lexicon()
    return word in lexicon.words and (word.capitalize() not in lexicon.surnames or lexicon.words[word] < _COMMON)


def _is_of_a_place(short: Words, rest: Words) -> bool:
    """Whether the rest only says of which place: Supreme Court | of Kenya."""
    return short[-1] in _HEADS and rest[0] == "of" and bool(countries_of(" ".join(rest[1:])).possible)


def _ends(short: Words, long: Words, printed: str) -> bool:
    """Whether the beginning of a long name may be left out before its end."""
    if short[-1] not in _HEADS or " ".join(short) in _KNOWN_ALONE:
        return False
    joint = printed[: -len(" ".join(short))][-1:]
    if long[-len(short) - 1] in _JOINING or joint in "-/":  # Association of | Nigerian Universities, Post-ABC | News
        return False
    if " ".join(short) in _SHARED:
        return bool(countries_of(" ".join(long[: -len(short)])).possible)
    return len(short) > 1 or short[0] not in ALONE


def _stands_alone(document: Document, index: int) -> bool:
    """Whether no nation, place or owner stands right before a name: the German | Foreign Ministry is another one."""
    tags, text = document.names, document.text
    start = tags[index].char_start
    if text[max(0, start - 3) : start].endswith(_POSSESSIVES):
        return False
    return not (index and text[tags[index - 1].char_end : start] == " " and tags[index - 1].label != "PERSON")


def _longest(longs: Iterable[Words]) -> Words | None:
    """Return the longest of several names, where all others are its beginning or end."""
    longest = max(longs, key=lambda words: (len(words), words), default=None)
    if longest is None or all(longest[: len(words)] == words or longest[-len(words) :] == words for words in longs):
        return longest
    return None
