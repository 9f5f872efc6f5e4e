"""People: whom a surname or a first name alone means in an article."""

import itertools
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from builder.document import Document
from builder.extractors.entities._name_parts import GENDERED_TITLES, KIN, REGNAL_TITLES
from builder.extractors.entities.kin import introduces, pronoun_after, relative_after, relative_before, title_before
from builder.extractors.entities.person_names import PersonName, person_name
from builder.extractors.entities.persons import Bearer, Part, Person, bearers, persons_of
from builder.lexicon.first_names import first_names, gender

_AND = re.compile(r"\s+(?:and|&)\s+")
_LOOK_BACK = 24  # names before a mention that may say which of two namesakes it means
_OFFICES = frozenset("chancellor governor minister mayor premier president senator speaker".split())
_END, _START = 0, 1  # ranks of a part of a name


def resolve_people(document: Document, mentions: Sequence[int], names: Sequence[str]) -> dict[int, PersonName]:
    """Return the fullest form of the name of each mention of a person, by its index; those left out are not settled.

    A name in part is the one person whose full name ends with it, else begins with it, else holds it. Where several
    do, these may leave one, in this order: the gender that a title tells (Mrs Clinton), Jr., an office printed before
    both (Senator Bush), that one is only brought in as a relative of the other, the short form by which each goes, the
    pronoun that follows, the only one named in full before it in its paragraph, or at all, or before the short form
    first stood alone.
    """
    known = _Known(document, mentions, names)
    found = {index: known.person(index) for index in mentions}
    return {index: name for index, name in found.items() if name is not None}


class _Known:
    """What an article tells of its persons, gathered once for all mentions; a person is a number here."""

    def __init__(self, document: Document, mentions: Sequence[int], names: Sequence[str]) -> None:
        self._document = document
        different = {name: person_name(name) for name in dict.fromkeys(names[index] for index in mentions)}
        self._forms = {index: different[names[index]] for index in mentions}
        self._persons = persons_of(list(dict.fromkeys(different.values())))
        number = {form: number for number, person in enumerate(self._persons) for form in person.forms}
        self._named = {index: number[form] for index, form in self._forms.items() if form in number}
        self._titles = {index: title_before(document, index) for index in mentions}
        self._settle_couples(mentions)
        self._bearers = bearers(self._persons)
        self._bare: dict[Part, list[int]] = defaultdict(list)  # where words stand alone, in order
        for index, form in self._forms.items():
            self._bare[form.words].append(index)
        self._bare_offices: dict[Part, set[str]] = defaultdict(set)
        for index, form in self._forms.items():
            if self._titles[index] in _OFFICES:
                self._bare_offices[form.words].add(self._titles[index])
        self._describe()
        self._short_forms = self._unshared_short_forms()
        self._goes_by_surnames = self._style()

    def person(self, index: int) -> PersonName | None:
        """Return the fullest form of the name of the person whom a mention means; None where it is not settled."""
        number = self._named.get(index)
        if number is None:
            left = self._left(index)
            number = left[0] if len(left) == 1 else None
        return self._persons[number].name if number is not None and self._persons[number].forms else None

    # ------------------------------------------------------------------ gathering

    def _settle_couples(self, mentions: Sequence[int]) -> None:
        """Give first names before `and` the surname that follows: of George and Laura Bush, George is a Bush too.

        Where no such person is named in full, one without forms stands for it, so that `Bush` alone is not Laura.
        """
        known = {(person.name.words[0], person.name.words[-1]): n for n, person in enumerate(self._persons)}
        surnames = {surname for _, surname in known}
        for first, second in itertools.pairwise(mentions):
            one, other = self._forms[first].words, self._forms[second].words
            if len(one) == 1 < len(other) and one[0] not in surnames and self._are_joined(first, second):
                pair = one[0], other[-1]
                if pair not in known:
                    known[pair] = len(self._persons)
                    self._persons.append(Person(PersonName(pair), ()))
                self._named[first] = known[pair]

    def _are_joined(self, first: int, second: int) -> bool:
        tags = self._document.names
        between = self._document.text[tags[first].char_end : tags[second].char_start]
        is_name = self._forms[first].words[0].capitalize() in first_names()
        return second == first + 1 and is_name and _AND.fullmatch(between) is not None

    def _describe(self) -> None:
        """Gather where each person is first named in full, with which titles, of which gender, and if as a relative."""
        self._first: dict[int, int] = {}
        self._offices: dict[int, set[str]] = defaultdict(set)
        self._genders: dict[int, set[str]] = defaultdict(set)
        self._is_relative: set[int] = set()
        for index, number in sorted(self._named.items()):
            title = self._titles[index]
            kin = relative_before(self._document, index) or relative_after(self._document, index)
            if self._first.setdefault(number, index) == index and kin is not None:
                self._is_relative.add(number)
            self._genders[number].update({GENDERED_TITLES.get(title, ""), KIN.get(kin or "", "")} - {""})
            if title and (title not in GENDERED_TITLES or title in REGNAL_TITLES):
                self._offices[number].add(title)

    def _unshared_short_forms(self) -> Mapping[int, set[Part]]:
        """Return the parts of each person's name that stand alone in the article and can mean nobody else."""
        found: dict[int, set[Part]] = defaultdict(set)
        for words in self._bare:
            if len(of := self._bearers.get(words, [])) == 1:
                found[of[0].person].add(words)
        return found

    def _style(self) -> bool | None:
        """Tell whether the article goes by surnames (True) or first names, by what can mean one person only."""
        ranks = [self._bearers[words][0].rank for parts in self._short_forms.values() for words in parts]
        ends, starts = ranks.count(_END), ranks.count(_START)
        return None if ends == starts else ends > starts

    # ------------------------------------------------------------------ whom a part of a name may mean

    def _left(self, index: int) -> list[int]:
        """Return the persons whom a mention may mean after all that its title and its surroundings tell."""
        form, title = self._forms[index], self._titles[index]
        found = self._candidates(index, form)
        if wanted := GENDERED_TITLES.get(title):
            found = [bearer for bearer in found if self._may_be(bearer.person, form.words, wanted)]
        elif self._names_another(form, found):
            return []
        found = _prefer(found, lambda bearer: title != "" and title in self._offices[bearer.person])
        found = self._by_one_end(found)
        left = self._without_juniors([bearer.person for bearer in found])
        if not wanted:
            left = _prefer(left, lambda person: person not in self._is_relative)
        return self._nearest(index, left) if len(left) > 1 else left

    def _nearest(self, index: int, persons: list[int]) -> list[int]:
        """Choose between namesakes by a pronoun, else by who is named in full before: in the paragraph, or at all."""
        if gendered := pronoun_after(self._document, index):
            persons = [person for person in persons if self._may_be(person, self._forms[index].words, gendered)]
        if len(persons) < 2:
            return persons
        owners = self._owners(self._forms[index].words, persons)
        if near := self._named_just_before(index, persons):
            return near if near == owners or len(owners) != 1 else []
        before = [person for person in persons if self._first[person] < index]
        return before if len(before) < 2 or len(owners) != 1 else owners

    def _owners(self, words: Part, persons: Sequence[int]) -> list[int]:
        """Return the persons who were named in full before the short form stood alone, after any of them was."""
        earliest = min(self._first[person] for person in persons)
        alone = self._bare[words]
        after = bisect_right(alone, earliest)
        return [person for person in persons if after < len(alone) and self._first[person] < alone[after]]

    def _candidates(self, index: int, form: PersonName) -> list[Bearer]:
        """Return the persons whose names end with the words, else begin with them, else hold them."""
        found = self._bearers.get(form.words) or []
        if not found and form.begins_with_article:
            found = self._bearers.get(form.words[1:]) or []
        if form.suffix:
            found = [bearer for bearer in found if self._persons[bearer.person].name.suffix == form.suffix]
        if self._titles[index] in REGNAL_TITLES and len(form.words) == 1:
            found = [bearer for bearer in found if self._titles[index] in self._offices[bearer.person]]
        if any(bearer.rank == _END for bearer in found):
            return [bearer for bearer in found if bearer.rank in (_END, _START)]
        best = min((bearer.rank for bearer in found), default=_END)
        return [bearer for bearer in found if bearer.rank == best and self._may_go_by_first_name(index, bearer.person)]

    def _by_one_end(self, found: list[Bearer]) -> list[Bearer]:
        """Choose between persons whose names end and those whose names begin with a word: LeBron James, James Harden.

        Who goes by another short form is not meant; then surnames count, unless the article goes by first names.
        """
        if len({bearer.rank for bearer in found}) < 2:
            return found
        found = [bearer for bearer in found if bearer.rank == _END or not self._goes_by(bearer.person, _END)] or found
        ends = [bearer for bearer in found if bearer.rank == _END]
        starts = [bearer.person for bearer in found if bearer.rank == _START]
        if self._goes_by_surnames or (self._goes_by_surnames is None and all(map(self._has_first_name, starts))):
            return ends or found
        return [
            bearer for bearer in found if bearer.rank == _START or not self._goes_by(bearer.person, _START)
        ] or found

    def _goes_by(self, person: int, rank: int) -> bool:
        """Whether a part at one end of a person's name stands alone in the article and can mean nobody else."""
        return any(self._bearers[words][0].rank == rank for words in self._short_forms.get(person, ()))

    def _has_first_name(self, person: int) -> bool:
        """Whether it is plain that a name begins with a first name."""
        return gender(self._persons[person].name.words[0].capitalize()) is not None

    def _may_go_by_first_name(self, index: int, person: int) -> bool:
        """Whether a first name may mean the person: no new one with an age, no child or wife of another family."""
        if len(self._forms[index].words) > 1:
            return True
        surname = self._persons[person].name.words[-1:]
        if introduces(self._document, index) and (index < self._first[person] or surname in self._bare):
            return False
        if relative_before(self._document, index) is None or person in self._is_relative:
            return True
        return len(self._bearers.get(surname, [])) > 1 or surname in self._bare

    def _may_be(self, person: int, words: Part, wanted: str) -> bool:
        """Whether titles, relations and the first name, where that is not what is printed, allow the gender."""
        genders = self._genders[person]
        first = self._persons[person].name.words[0]
        if not genders and first != words[0]:
            genders = {gender(first.capitalize()) or wanted}
        return not genders or wanted in genders

    def _names_another(self, form: PersonName, found: Sequence[Bearer]) -> bool:
        """Whether a surname alone is not its only bearer's: President Biden is not Hunter Biden, his son.

        Another is meant who stood alone before the bearer came in, as a relative or without the office, or who has an
        office at all where the bearer is a relative.
        """
        if len(found) != 1:
            return False
        person, first = found[0].person, self._bare[form.words][0]
        foreign = self._bare_offices[form.words] - self._offices[person]
        if person in self._is_relative:
            return bool(foreign) or first < self._first[person]
        return first < self._first[person] and self._titles[first] in foreign

    def _named_just_before(self, index: int, persons: Sequence[int]) -> list[int]:
        """Return the persons who are named in full before the mention in its paragraph."""
        document = self._document
        paragraph = document.paragraph_at(document.names[index].char_start)
        near: dict[int, None] = {}
        for earlier in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
            if document.paragraph_at(document.names[earlier].char_start) != paragraph:
                break
            if self._named.get(earlier) in persons:
                near[self._named[earlier]] = None
        return list(near)

    def _without_juniors(self, persons: list[int]) -> list[int]:
        """Leave out Donald Trump Jr. beside Donald Trump: papers call the elder by the surname alone."""
        names = {person: self._persons[person].name for person in persons}
        elders = {(name.words[0], name.words[-1]) for name in names.values() if not name.suffix}
        return [p for p, name in names.items() if not name.suffix or (name.words[0], name.words[-1]) not in elders]


_Any = TypeVar("_Any")


def _prefer(found: list[_Any], holds: Callable[[_Any], bool]) -> list[_Any]:
    """Return those of several for which something holds; all where it holds for none."""
    return [one for one in found if holds(one)] or found if len(found) > 1 else found
