"""Resolution: the fullest form that an article has of each name."""

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.document import Document
from builder.extractors.entities.acronyms import long_forms
from builder.extractors.entities.organisations import fuller_names, is_known_alone
from builder.extractors.entities.people import resolve_people
from builder.extractors.entities.person_names import PersonName, person_name, without_titles
from builder.lexicon.countries import country_code, country_name, is_country
from builder.lexicon.spelling import normalised, without_possessive
from schema.entities import Label

_LONGEST_ACRONYM = 5
_MARKS = ',;:"“”«»'  # that a tag may hold by mistake at its ends
_SLIP = 2.0  # times that the article's other tags of a name must outweigh a tag for it to be taken as a slip


def full_names(document: Document) -> list[str]:
    """Return the fullest form of each name of the document; its own form where the article does not settle it.

    Persons: `Trump` is the one person of the article whose full name ends (or begins) so. Organisations and places: an
    acronym is the long form that introduces it, or whose initials it is; `Acme` is Acme Holdings. All names of one
    country are the full one. Of spellings that differ in case, diacritics or stops, the richest stands for all.
    Labels are kept apart, but for a tag that the article's other tags of the same words outweigh.
    """
    printed = [_printed(document, index) for index in range(len(document.names))]
    labels = _believed_labels(document, printed)
    names = _richest_spellings(labels, printed)
    people = [index for index, label in enumerate(labels) if label == "PERSON"]
    persons = resolve_people(document, people, names)
    spelled = _spellings_of_persons(people, names)
    names = [spelled[persons[index]] if index in persons else name for index, name in enumerate(names)]
    names = _chained(names, long_forms(document, labels, names))
    names = _chained(names, fuller_names(document, labels, names))
    return _countries(labels, names)


def _printed(document: Document, index: int) -> str:
    """Return the name as printed, white space folded; an organisation with the country that follows as `of the ...`.

    `German Marshall Fund of the United States`: the tag leaves the country to a tag of its own. A person's name is
    without possessive ending and titles, should the tag hold them.
    """
    tags, text = document.names, document.text
    start, end, label, _ = tags[index]
    name = text[start:end].rstrip(_MARKS).lstrip(_MARKS + ".") or text[start:end]
    if label == "PERSON":
        return without_possessive(without_titles(name)) or name
    if label == "ORG" and " " in name and (country_end := _end_of_country(document, index)):
        name = text[start:country_end]
    return " ".join(name.split()) or name


def _end_of_country(document: Document, index: int) -> int | None:
    """Return where a country ends that `of the` joins to a name."""
    tags, text = document.names, document.text
    following = tags[index + 1] if index + 1 < len(tags) else None
    if following is None or text[tags[index].char_end : following.char_start] != " of the ":
        return None
    country = text[following.char_start : following.char_end]
    return following.char_end if country_code(country, following.label) else None


def _believed_labels(document: Document, names: Sequence[str]) -> list[Label]:
    """Return the label under which each name is resolved: the tag's own, unless the article has it by far as another.

    What counts is the confidence of all tags of the same words; one tag against one settles nothing. A word that is
    tagged as a person, and ends a person's name, is one also where another tag is as frequent, but for known places and
    organisations; and it is never taken as anything else.
    """
    weights: dict[str, dict[Label, float]] = defaultdict(dict)
    times: Counter[tuple[str, Label]] = Counter()
    surnames: dict[str, float] = defaultdict(float)
    keys = [normalised(name) for name in names]
    for key, tag in zip(keys, document.names, strict=True):
        weights[key][tag.label] = weights[key].get(tag.label, 0.0) + tag.confidence
        times[key, tag.label] += 1
        if tag.label == "PERSON" and " " in key:
            surnames[key.rpartition(" ")[2]] += tag.confidence
    believed = {(key, label): _believed(key, label, weights[key], times, surnames) for key, label in times}
    return [believed[key, tag.label] for key, tag in zip(keys, document.names, strict=True)]


def _believed(
    key: str,
    own: Label,
    weights: Mapping[Label, float],
    times: Mapping[tuple[str, Label], int],
    surnames: Mapping[str, float],
) -> Label:
    if "PERSON" in weights and key in surnames:
        is_person = weights["PERSON"] + surnames[key] >= weights[own] and not is_known_alone(key)
        return "PERSON" if is_person else own
    best = max(weights, key=lambda label: (weights[label], label))
    return best if times[key, best] > 1 and weights[best] >= _SLIP * weights[own] else own


def _richest_spellings(labels: Sequence[Label], names: Sequence[str]) -> list[str]:
    """Return for each name the richest of the spellings that the article has of it."""
    spellings: dict[tuple[Label, str], Counter[str]] = defaultdict(Counter)
    keys = [(label, normalised(name)) for label, name in zip(labels, names, strict=True)]
    for key, name in zip(keys, names, strict=True):
        spellings[key][name] += 1
    richest = {
        key: max(times, key=lambda name: (*_richness(name), times[name], len(name), name))
        for key, times in spellings.items()
    }
    return [richest[key] for key in keys]


@functools.lru_cache(maxsize=1 << 13)
def _richness(name: str) -> tuple[bool, bool, bool, int]:
    """Order spellings: none in capitals alone but acronyms, none with a possessive ending or `the`, with diacritics."""
    is_shouted = name.isupper() and len(name) > _LONGEST_ACRONYM
    has_ending = without_possessive(name) != name
    return not is_shouted, not has_ending, not name.startswith("the "), sum(c > "\x7f" and c.isalpha() for c in name)


def _spellings_of_persons(mentions: Iterable[int], names: Sequence[str]) -> Mapping[PersonName, str]:
    """Return the richest spelling of each form of a person's name."""
    found: dict[PersonName, str] = {}
    for name in dict.fromkeys(names[index] for index in mentions):
        form = person_name(name)
        found[form] = max(name, found.get(form, name), key=lambda name: (*_richness(name), len(name), name))
    return found


def _chained(names: Sequence[str], longer: Sequence[str | None]) -> list[str]:
    return [long or name for name, long in zip(names, longer, strict=True)]


def _countries(labels: Sequence[Label], names: Sequence[str]) -> list[str]:
    """Return the names, those of a country in its full form where the article has that: US, America: United States."""
    countries = [
        country_name(name) if label == "LOC" and is_country(name) else None
        for label, name in zip(labels, names, strict=True)
    ]
    full = {
        country: name
        for country, name in zip(countries, names, strict=True)
        if country is not None and normalised(name) == normalised(country)
    }
    return [
        name if country is None else full.get(country, name) for country, name in zip(countries, names, strict=True)
    ]
