"""How accurate the extractors of this version are: figures on public gold data, as the tests of quality found them."""

import json
import re
from collections.abc import Iterator
from importlib import resources
from typing import Any, NamedTuple

_FEWEST = 50  # cases that a figure must rest on to be told
_BUNDLED = "neural-1"  # the tagger that the figures for names were measured with

# What the sets are; their sources and schemes stand in the tests of quality.
_SETS = {
    "dev/uner_pud": "UNER PUD: news and encyclopedia",
    "dev/en_worldwide_newswire_africa": "Worldwide English newswire, African countries",
    "dev/uner_ewt": "UNER EWT, development set: web texts",
    "polnear_dev": "PolNeAR, development set: political news",
    "gum_news": "GUM, news",
    "recognizers": "Recognizers-Text, test sentences",
    "duckling": "Duckling, test phrases",
    "rustling": "Rustling, test phrases",
    "quantulum3": "quantulum3, test sentences",
    "price-parser": "price-parser, test strings",
}
_MEASURES = {
    "micro f1": "exact span and label, F1",
    "exact f1": "exact span, F1",
    "overlap f1": "overlapping span, F1",
    "iou f1": "span shared by half, F1",
    "right speaker of all": "right speaker, of all with one",
    "value f1": "same value, F1",
    "value+unit f1": "same value and unit, F1",
}
_NAME = re.compile(
    rf"(\w+)/(\S+) (?:(direct|mixed|indirect|all|money|percent) )?({'|'.join(map(re.escape, _MEASURES))})"
)


class Figure(NamedTuple):
    """A figure with what it is of: percent, number of cases, and the 95 % interval."""

    table: str
    gold: str
    kind: str | None
    measure: str
    value: float
    n: int
    interval: tuple[float, float]


def accuracy_section(tagger: str) -> str:
    """Return the section of the card; figures for names are left out where another tagger found them."""
    figures = [figure for figure in read_figures() if figure.table != "entities" or tagger == _BUNDLED]
    lines = [
        "Measured by this version's tests on public sets that rules and models were tuned on, so expect somewhat less"
        " on other news. In percent, with the number of cases and the 95 % interval (Wilson; cases taken as"
        " independent, so a little too narrow).",
        "",
        "| table | set | figure | % | n | 95 % |",
        "|---|---|---|--:|--:|---|",
    ]
    for figure in figures:
        kind = f"{figure.kind}: " if figure.kind not in (None, "all") else ""
        low, high = figure.interval
        lines.append(
            f"| {figure.table} | {_SETS[figure.gold]} | {kind}{_MEASURES[figure.measure]} | {figure.value:.1f}"
            f" | {figure.n:,} | {low:.1f}–{high:.1f} |"
        )
    if tagger != _BUNDLED:
        lines += [
            "",
            f"Names were found by `{tagger}`, which these tests do not measure: see what its makers say of it.",
        ]
    return "\n".join(lines)


def read_figures() -> Iterator[Figure]:
    """Yield the figures that rest on enough cases, on the sets that the card names."""
    figures: dict[str, dict[str, Any]] = json.loads(
        resources.files("builder.release").joinpath("accuracy.json").read_text("utf-8")
    )
    for name, figure in figures.items():
        match = _NAME.fullmatch(name)
        if match and match[2] in _SETS and figure["n"] >= _FEWEST:
            low, high = figure["interval"]
            yield Figure(match[1], match[2], match[3], match[4], figure["value"], figure["n"], (low, high))
