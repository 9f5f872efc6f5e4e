"""Decisions: what all mentions of a name in the document, taken together, make of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.document import Document
from builder.lexicon import Lexicon, join_keys
from builder.lexicon import _contexts as contexts
from builder.lexicon._organisations import HEADS
from builder.lexicon.first_names import first_names
from builder.taggers.gazetteer import evidence
from builder.taggers.gazetteer.evidence import NOTHING, Scores, add
from builder.taggers.gazetteer.reading import Candidate
from schema.entities import Label

LABELS: tuple[Label, ...] = ("PERSON", "ORG", "LOC")
_ECHO = 4.0  # a surname whose owner the document names in full
_PART = 2.5  # the first word of a place or organisation of the document
_SETTLED = 3.0  # the same words, settled elsewhere in the document
_NEIGHBOUR = 0.9  # a name in one list with names of a kind
_INTRODUCED = 2.5  # a short form in brackets after a name
_OTHERS = 0.5  # share of the evidence of other mentions that counts for this one
_LIMIT = 3.0  # what other mentions can weigh at most
_DEFINITE = frozenset({"the", "The"})
_LISTING = frozenset({",", "and", "or", "&"})
_THRESHOLD = 0.0  # log odds from which a name is taken
_BANDS = ((2.0, "strong"), (0.8, "fair"), (-_LIMIT, "weak"))  # leads in log odds, and what they are called
_PERSON_MARGIN = {"LOC-2": -1.5}
_MARGIN = 1.0  # by how much the context must speak for the person where a place's name echoes a person's
_PLACE_MARGIN = 3.5  # by how much it must speak for a place where a first name begins a name: in Tana Toraja


class Decision(NamedTuple):
    """A candidate that is taken for a name, and the class of evidence for it."""

    candidate: Candidate
    label: Label
    rule: str


class Views(NamedTuple):
    """What the document as a whole says of names, by their key."""

    contexts: Mapping[str, Scores]
    settled: Mapping[str, Label]
    echoes: Mapping[str, Label]
    heads: Mapping[str, int]
    """Last words of organisations, and the token where the first that ends so begins."""
    in_capitals: Mapping[str, int]
    lower: frozenset[str]


def decide(
    document: Document, lexicon: Lexicon, candidates: Sequence[Candidate], initial: frozenset[int]
) -> list[Decision]:
    """Return the candidates that are names, in order, each with its label; `initial` are starts due to their place."""
    words = document.tokens.words
    keys = [join_keys(words[candidate.start : candidate.end]) for candidate in candidates]
    own = [_context(words, candidates, number, initial) for number in range(len(candidates))]
    views = _views(words, candidates, keys, own, initial)
    # names of several words first: they say what their parts mean when these stand alone
    full = [number for number, candidate in enumerate(candidates) if candidate.end - candidate.start > 1]
    named = [d for n in full if (d := _decide(words, candidates[n], keys[n], own[n], views, lexicon, initial=initial))]
    views = views._replace(echoes=_echoes(words, named, lexicon), heads=_heads(words, named))
    every = zip(candidates, keys, own, strict=True)
    found = [d for c, key, scores in every if (d := _decide(words, c, key, scores, views, lexicon, initial=initial))]
    return _agreed(words, found)


def _agreed(words: Sequence[str], found: Sequence[Decision]) -> list[Decision]:
    """Give a name that only the context decides the label that most of its mentions have, if most have one."""
    keys = [join_keys(words[start:end]) for (start, end, *_), _, _ in found]
    votes: dict[str, Counter[Label]] = defaultdict(Counter)
    for key, decision in zip(keys, found, strict=True):
        if decision.candidate.label is None:
            votes[key][decision.label] += 1
    most = {key: label for key, kinds in votes.items() for label, n in kinds.items() if 2 * n > kinds.total()}
    return [
        decision._replace(label=most.get(key, decision.label)) if decision.candidate.label is None else decision
        for key, decision in zip(keys, found, strict=True)
    ]


def _decide(
    words: Sequence[str],
    candidate: Candidate,
    key: str,
    own: Scores,
    views: Views,
    lexicon: Lexicon,
    *,
    initial: frozenset[int],
) -> Decision | None:
    if candidate.label is None and _is_short_form(words, candidate, views):
        return Decision(candidate, "ORG", "short-form")
    if candidate.label is None:
        return _open(candidate, key, own, views, lexicon, initial=candidate.start in initial)
    return _settled(candidate, key, own, views)


def _context(words: Sequence[str], candidates: Sequence[Candidate], number: int, initial: frozenset[int]) -> Scores:
    here = candidates[number]
    following = candidates[number + 1] if number + 1 < len(candidates) else None
    place_follows = (
        following is not None
        and following.label == "LOC"
        and following.start == here.end + 1
        and words[here.end] == ","
    )
    scores = evidence.context(words, here, initial=here.start in initial, place_follows=place_follows)
    return add(scores, *_neighbours(words, candidates, number))


def _neighbours(words: Sequence[str], candidates: Sequence[Candidate], number: int) -> Iterator[Scores]:
    """Yield what settled names beside a candidate suggest: in a list `X, Y and Z`, before brackets `Long Name (LN)`."""
    here = candidates[number]
    for other in candidates[max(0, number - 1) : number + 2]:
        left, right = (here, other) if here.start < other.start else (other, here)
        if right.start - left.end != 1 or other.label not in LABELS:
            continue
        if words[left.end] in _LISTING:
            yield _weight(other.label, _NEIGHBOUR)
        elif words[left.end] == "(" and right == here and words[here.end : here.end + 1] == [")"]:
            yield _weight(other.label, _INTRODUCED)


def _weight(label: Label, weight: float) -> Scores:
    return (weight * (label == "PERSON"), weight * (label == "ORG"), weight * (label == "LOC"))


def _views(
    words: Sequence[str],
    candidates: Sequence[Candidate],
    keys: Sequence[str],
    own: Sequence[Scores],
    initial: frozenset[int],
) -> Views:
    total: dict[str, Scores] = defaultdict(lambda: NOTHING)
    settled: dict[str, Label] = {}
    in_capitals: dict[str, int] = defaultdict(int)
    for candidate, key, scores in zip(candidates, keys, own, strict=True):
        total[key] = add(total[key], scores)
        in_capitals[key] += candidate.start not in initial or key.isupper()  # DULUTH owes more than one to its place
        if candidate.label in LABELS:
            settled.setdefault(key, candidate.label)
    return Views(total, settled, {}, {}, in_capitals, frozenset(word for word in words if word.islower()))


def _echoes(words: Sequence[str], named: Sequence[Decision], lexicon: Lexicon) -> dict[str, Label]:
    """Return what the parts of full names mean when they stand alone: each word of a person's, the first of others."""
    found: dict[str, Label] = {}
    for (start, end, *_), label, _ in named:
        parts = words[start:end] if label == "PERSON" else words[start : start + 1] if label in LABELS else ()
        for part in parts:
            if len(part) > 2 and part[0].isupper() and (label == "PERSON" or part.lower() not in lexicon.words):
                found[part.replace("’", "'")] = "PERSON" if label == "PERSON" else found.get(part, label)
    return found


def _heads(words: Sequence[str], named: Sequence[Decision]) -> dict[str, int]:
    found: dict[str, int] = {}
    for (start, end, *_), label, _ in named:
        if label == "ORG" and words[end - 1] in HEADS:
            found.setdefault(words[end - 1], start)
    return found


def _is_short_form(words: Sequence[str], candidate: Candidate, views: Views) -> bool:
    """Whether `the Commission` stands for an organisation named before: European Commission."""
    start, end, *_ = candidate
    named = views.heads.get(words[start]) if end == start + 1 else None
    return named is not None and named < start and words[start - 1] in _DEFINITE


def _settled(candidate: Candidate, key: str, scores: Scores, views: Views) -> Decision:
    """Keep the label that a rule gave, unless a place or organisation bears the name of a person of the document."""
    label = candidate.label
    assert label is not None
    if label in ("LOC", "ORG", "NORP") and views.echoes.get(key) == "PERSON":
        against = scores[LABELS.index(label)] if label in LABELS else 0.0
        if scores[0] - against > _PERSON_MARGIN.get(candidate.rule, _MARGIN):
            return Decision(candidate, "PERSON", "echo")
    if candidate.rule == "first-name" and scores[2] - scores[0] > _PLACE_MARGIN:
        return Decision(candidate, "LOC", "first-name-context")
    return Decision(candidate, label, candidate.rule)


def _open(
    candidate: Candidate, key: str, own: Scores, views: Views, lexicon: Lexicon, *, initial: bool
) -> Decision | None:
    """Weigh all evidence for a candidate that no rule settles."""
    kind, prior = evidence.prior(candidate, key, lexicon, initial=initial)
    if _is_no_name(key, kind, views, lexicon):
        return None
    others = add(views.contexts[key], (-own[0], -own[1], -own[2]), _of_first_word(key, views))
    limited = (_limited(others[0]), _limited(others[1]), _limited(others[2]))
    scores = add(prior, own, limited, *_elsewhere(key, views))
    best = max(range(len(LABELS)), key=lambda label: (scores[label], -label))
    if scores[best] < _THRESHOLD:
        return None
    if views.echoes.get(key) == "PERSON" == LABELS[best]:
        return Decision(candidate, LABELS[best], "echo")
    rival = max(_THRESHOLD, *(score for label, score in enumerate(scores) if label != best))
    band = next(name for lead, name in _BANDS if scores[best] - rival >= lead)
    return Decision(candidate, LABELS[best], f"{kind}-{band}")


def _of_first_word(key: str, views: Views) -> Scores:
    """Return what stands around the first word alone: shares in Halcyon, for Halcyon Marine."""
    first, _, rest = key.partition(" ")
    return views.contexts.get(first, NOTHING) if rest and first not in first_names() else NOTHING


def _limited(score: float) -> float:
    return max(-_LIMIT, min(_LIMIT, score * _OTHERS))


def _elsewhere(key: str, views: Views) -> Iterator[Scores]:
    if echo := views.echoes.get(key):
        yield _weight(echo, _ECHO if echo == "PERSON" else _PART)
    if label := views.settled.get(key):
        yield _weight(label, _SETTLED)


def _is_no_name(key: str, kind: str, views: Views, lexicon: Lexicon) -> bool:
    """Whether a single word is capitalised for its place, or names nothing."""
    if " " in key:
        return False
    if key in contexts.NO_NAMES or key.lower() in contexts.FUNCTION_WORDS or len(key) == 1:
        return True
    if key.endswith("s") and key[:-1].isupper() and key not in views.settled:  # SOPs
        return True
    if views.echoes.get(key) == "PERSON":
        return False
    if kind == "word" or (kind == "small-place" and key.lower() in lexicon.words):
        return key.lower() in views.lower or not views.in_capitals[key]
    return not views.in_capitals[key] and key.lower() in views.lower
