"""Results: made-up pages of sports results and tables, which annotated corpora lack and newspapers are full of.

There, a bare place is a team (ORG), a country behind a name is a country (LOC), and capitals tell nothing. All names
come from the gazetteers; the forms are the usual ones of agencies. Names of leagues may have any tag.
"""

import random
from collections.abc import Iterator, Sequence

from builder.lexicon import coded_names
from builder.lexicon._places import COUNTRIES
from training.tagger.augmentation import Pools
from training.tagger.corpora import Entity, Example, example, outside

CORPUS = "results"
_MARKED = ("PERSON", "ORG", "LOC", "NORP")
_SPORTS = (
    "Soccer Cricket Tennis Golf Basketball Baseball Rugby Athletics Cycling Hockey Boxing Football Volleyball".split()
)
_LEAGUES = (
    "Premier League", "First Division", "Second Division", "National League", "Cup", "Championship", "Super League",
    "Open", "Grand Prix", "World Cup",
)  # fmt: skip
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DEEDS = (
    "scored twice as", "scored the winner for", "hit a homer to lead", "had 23 points as", "signed for",
    "kicked six penalties for",
)  # fmt: skip
_OUTCOMES = "beat", "defeated", "drew with", "lost to", "held", "routed"
_BETWEEN = " v ", " vs ", " at ", " AT ", " - ", " vs. "
_AROUND_COUNTRY = (" (", ") "), (", ", ", "), (" of ", " ")
_SHOUTED, _NAMED_AS_CLUB, _INITIAL_ONLY = 0.25, 0.6, 0.25  # shares of pages, teams, persons


class Page:
    """A page as it is put together: its text, its names, and the gazetteers they come from."""

    def __init__(self, names: Pools, countries: Sequence[str], rng: random.Random) -> None:
        self.text = ""
        self.entities: list[Entity] = []
        self.rng = rng
        self._names = names
        self._countries = countries

    def add(self, text: str, label: str | None = None) -> None:
        """Append a text, as a name if it has a label."""
        if label:
            self.entities.append(Entity(len(self.text), len(self.text) + len(text), label))
        self.text += text

    def team(self) -> None:
        """Append a club, by its name or by its place alone."""
        if self.rng.random() < _NAMED_AS_CLUB:
            kinds = (("team", 1), ("team_place", 1), ("team", 2))
            self.add(self.rng.choice([name for kind in kinds for name in self._names.organisations[kind]]), "ORG")
        else:
            self.add(self._town(), "ORG")

    def place(self, *, shouted: bool) -> None:
        """Append a town."""
        town = self._town()
        self.add(town.upper() if shouted else town, "LOC")

    def _town(self) -> str:
        return self.rng.choice(self._names.places[self.rng.choice((2, 3, 3)), self.rng.choice((1, 1, 1, 2))])

    def person(self, short: float = 0) -> None:
        """Append a person; `short` is the share by surname alone."""
        surname, first = self.rng.choice(self._names.surnames), self.rng.choice(self._names.first_names)
        if self.rng.random() < short:
            self.add(surname, "PERSON")
        else:
            self.add(f"{first[0]}. {surname}" if self.rng.random() < _INITIAL_ONLY else f"{first} {surname}", "PERSON")

    def country(self) -> None:
        """Append a country."""
        self.add(self.rng.choice(self._countries), "LOC")

    def choose(self, *choices: str) -> None:
        """Append one of the texts."""
        self.add(self.rng.choice(choices))

    def number(self, most: int) -> str:
        """Return a number from 0."""
        return str(self.rng.randint(0, most))


def results(names: Pools, rng: random.Random, count: int) -> Iterator[Example]:
    """Yield so many pages."""
    countries = [name for _, name in coded_names(COUNTRIES)]
    for _ in range(count):
        page = Page(names, countries, rng)
        _heading(page)
        for form in rng.sample(_FORMS, 2):
            for _ in range(rng.randint(3, 8)):
                form(page)
                page.add("\n")
        upper = page.text.upper()
        is_shouted = rng.random() < _SHOUTED and len(upper) == len(page.text)
        yield example(CORPUS, upper if is_shouted else page.text, tuple(page.entities), outside(_MARKED))


def _heading(page: Page) -> None:
    page.add(f"{page.rng.choice(_SPORTS)} - ")
    page.add(page.rng.choice(_LEAGUES), "IGNORE")
    page.choose(" results", " standings", " summaries", f" after {page.rng.choice(_DAYS)}'s matches", "")
    page.add("\n")
    page.place(shouted=page.rng.random() < 0.7)
    day, month = page.rng.randint(1, 28), page.rng.randint(1, 12)
    year = page.rng.randint(1950, 2030)
    page.choose(f" {year}-{month:02}-{day:02}", f", {day}/{month}/{year}", f", {page.rng.choice(_DAYS)}", " --", "")
    page.add("\n")


def _match(page: Page) -> None:
    page.team()
    page.add(f" {page.number(5)} ")
    page.team()
    crowd = f"{page.number(60)},{page.rng.randint(100, 999)}"
    page.add(f" {page.number(5)}")
    page.choose("", f" (halftime {page.number(2)}-{page.number(2)})", f". Attendance: {crowd}")


def _fixture(page: Page) -> None:
    page.team()
    page.choose(*_BETWEEN)
    page.team()
    page.choose("", f" {page.number(12)}:{page.rng.randint(10, 59)}", " (postponed)")


def _table(page: Page) -> None:
    page.choose("", f"{page.rng.randint(1, 20)}. ")
    page.team()
    columns = (38, 25, 12, 12, 80, 70, 90)[: page.rng.randint(3, 7)]
    page.add("".join(f" {page.number(most)}" for most in columns))


def _ranking(page: Page) -> None:
    place = page.rng.randint(1, 20)
    page.choose(f"{place}. ", f"{place} ", f"{place + 55} ", "")
    page.person()
    opening, closing = page.rng.choice(_AROUND_COUNTRY)
    page.add(opening)
    page.country()
    page.add(closing)
    seconds = page.rng.randint(10, 59)
    page.choose(f"{seconds}.{page.rng.randint(10, 99)}", f"2:{seconds}:{seconds}", f"{seconds} points", "68 71")


def _final(page: Page) -> None:
    for outcome in (" beat ", f" {page.number(6)}-{page.number(6)} {page.number(6)}-{page.number(6)}"):
        page.person()
        page.add(" (")
        page.country()
        page.add(f"){outcome}")


def _report(page: Page) -> None:
    page.person(short=0.4)
    page.add(f" {page.rng.choice(_DEEDS)} ")
    page.team()
    page.add(f" {page.rng.choice(_OUTCOMES)} ")
    page.team()
    page.add(f" {page.number(9)}-{page.number(9)} on {page.rng.choice(_DAYS)}.")


def _scorers(page: Page) -> None:
    page.add("Scorers: ")
    page.team()
    page.choose(" - ", ": ")
    for index in range(page.rng.randint(1, 3)):
        page.add(", " if index else "")
        page.person(short=0.5)
        minute = page.rng.randint(1, 90)
        page.choose(f" ({minute}th minute)", f" {minute}")


def _innings(page: Page) -> None:
    page.person(short=0.6)
    page.choose(" c ", " b ", " lbw b ")
    page.person(short=1)
    page.add(f" {page.number(140)}")


_FORMS = (_match, _fixture, _table, _ranking, _final, _report, _scorers, _innings)
