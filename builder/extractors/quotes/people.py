"""People: what an article says of the persons it names, asked for once and remembered."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from builder.extractors.quotes.genders import gender_of
from builder.extractors.quotes.names import Names
from builder.extractors.quotes.roles import NOTHING, Description, describe
from builder.lexicon.first_names import Gender
from schema import EntityRow

_INTRODUCTIONS = 3  # mentions in which a person's office is looked for: news says it when it first names somebody
_SIGNS = 20  # mentions from which a gender is read


class People:
    """The persons of one article, by their fullest names."""

    def __init__(self, text: str, names: Names) -> None:
        self._text = text
        self._names = names
        self._mentions = Names([row for row in names.rows if row.label == "PERSON"])
        self._by_name: dict[str, list[EntityRow]] = defaultdict(list)
        for row in self._mentions.rows:
            self._by_name[row.name].append(row)
        self._genders: dict[str, Gender | None] = {}
        self._described: dict[int, Description] = {}
        self._descriptions: dict[str, Description] = {}

    def count(self, name: str) -> int:
        """How often a person is named; 0 for one that no tag names."""
        return len(self._by_name.get(name, ()))

    def nearest(self, name: str, before: int) -> EntityRow:
        """Return the last mention of a person before a place, else the first."""
        mentions = self._by_name[name]
        index = bisect_left(mentions, before, key=lambda row: row.char_start)
        return mentions[max(0, index - 1)]

    def gender(self, name: str) -> Gender | None:
        """Return the gender of a person, as far as the article or the name tells."""
        if name not in self._genders:
            self._genders[name] = gender_of(self._text, self._by_name[name][:_SIGNS])
        return self._genders[name]

    def described(self, row: EntityRow) -> Description:
        """Return the office and the organisation stated beside a mention."""
        if row.char_start not in self._described:
            self._described[row.char_start] = describe(self._text, row, self._names)
        return self._described[row.char_start]

    def description(self, name: str) -> Description:
        """Return the office and the organisation with which a person is introduced."""
        if name not in self._descriptions:
            found = NOTHING
            for row in self._by_name[name][:_INTRODUCTIONS]:
                seen = self.described(row)
                found = Description(found.role or seen.role, found.org or seen.org)
                if found.role:
                    break
            self._descriptions[name] = found
        return self._descriptions[name]

    def holder(self, role: str, before: int) -> str | None:
        """Return the one person introduced with a role before a place; None where there are several or none."""
        holders = {name for name in self._by_role.get(role, ()) if self._by_name[name][0].char_start < before}
        return next(iter(holders)) if len(holders) == 1 else None

    def called(self, word: str) -> Sequence[str]:
        """Return the names that end with a word."""
        return self._by_last_word.get(word, ())

    def known_as(self, word: str) -> str | None:
        """Return the one person whose name has a word, whatever its case; None where there are several or none."""
        wanted = word.casefold()
        names = [name for name in self._by_name if wanted in name.casefold().split()]
        return names[0] if len(names) == 1 else None

    def principal(self) -> str | None:
        """Return the person whom the article names far more often than anybody else; None where there is none."""
        ranked = sorted(self._by_name, key=lambda name: (-self.count(name), name))
        if not ranked or (len(ranked) > 1 and self.count(ranked[0]) < 2 * self.count(ranked[1])):
            return None
        return ranked[0]

    @cached_property
    def _by_role(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._by_name:
            role = self.description(name).role
            for word in dict.fromkeys(role.lower().split()) if role else ():
                found[word].append(name)
        return found

    @cached_property
    def _by_last_word(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name in self._by_name:
            found[name.split()[-1]].append(name)
        return found

    def before(self, char: int, *, paragraphs: int, at_most: int) -> Iterator[EntityRow]:
        """Yield the mentions before a place, nearest first, `paragraphs` back at most."""
        index = self._mentions.before(char)
        for row in reversed(self._mentions.rows[max(0, index - at_most) : index]):
            if row.paragraph_index < paragraphs:
                return
            yield row

    def from_(self, char: int) -> Sequence[EntityRow]:
        """Return the next few mentions from a place on."""
        index = self._mentions.before(char)
        return self._mentions.rows[index : index + _INTRODUCTIONS]
