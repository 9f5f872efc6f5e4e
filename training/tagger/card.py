"""The model card: its tables, written between their marks from the figures beside the weights."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parents[2] / "builder" / "taggers" / "neural"
_SETS = {
    "en_worldwide_newswire_africa": "African newswire (246 whole articles)",
    "uner_pud": "Universal NER PUD (half news)",
    "uner_ewt": "Universal NER EWT (web)",
    "gum_named": "GUM (mixed)",
}
_COLUMNS = ("names", "precision", "recall", "F1")


def write_card() -> None:
    """Put the tables into the card."""
    path = PACKAGE / "MODEL_CARD.md"
    text = path.read_text("utf-8")
    for name, figures, lines in (
        ("scores", "scores", _scores),
        ("ablation", "ablation", _ablation),
        ("confidence", "calibration", _confidence),
    ):
        table = "\n".join(lines()) if _file(figures).is_file() else "Not measured for these weights."
        text = re.sub(f"(?s)<!-- {name} -->.*<!-- /{name} -->", f"<!-- {name} -->\n{table}\n<!-- /{name} -->", text)
    path.write_text(text, "utf-8")


def _figures(name: str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads(_file(name).read_text("utf-8"))
    return figures


def _file(name: str) -> Path:
    return PACKAGE / "data" / f"{name}.json"


def _scores() -> Iterator[str]:
    yield "| set | label | names | precision | recall | F1 |"
    yield "|---|---|--:|--:|--:|--:|"
    for name, labels in _figures("scores").items():
        yield f"| **{_SETS[name]}** | **micro F1** | | | | **{labels.pop('micro F1')}** |"
        for label, figures in labels.items():
            yield f"| | {label} | " + " | ".join(str(figures[key]) for key in _COLUMNS) + " |"


def _ablation() -> Iterator[str]:
    yield "| | " + " | ".join(name.split(" (")[0] for name in _SETS.values()) + " | mean |"
    yield "|---|" + "--:|" * (len(_SETS) + 1)
    for name, figures in _figures("ablation").items():
        values = [figures[corpus] for corpus in _SETS]
        yield f"| {name} | " + " | ".join(f"{value}" for value in values) + f" | {sum(values) / len(values):.1f} |"


def _confidence() -> Iterator[str]:
    yield "| confidence | names | right |"
    yield "|---|--:|--:|"
    for band in _figures("calibration")["bands"]:
        yield f"| {band['from']:.2f} to {band['to']:.2f} | {band['names']} | {band['right']} % |"
