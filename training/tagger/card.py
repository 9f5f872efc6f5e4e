"""The model card: its tables, written between their marks from the figures that the training measured."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).parent / "figures"
_CARD = Path(__file__).parents[2] / "builder" / "taggers" / "neural" / "MODEL_CARD.md"
_SETS = {
    "en_worldwide_newswire_africa": "African newswire (246 whole articles)",
    "uner_pud": "Universal NER PUD (half news)",
    "uner_ewt": "Universal NER EWT (web)",
    "gum_named": "GUM (mixed)",
}
_COLUMNS = ("names", "precision", "recall", "F1")


def write_card() -> None:
    """Put the tables into the card."""
    text = _CARD.read_text("utf-8")
    for name, lines in (("scores", _scores), ("ablation", _ablation), ("confidence", _confidence)):
        table = "\n".join(lines()) if _file(name).is_file() else "Not measured for these weights."
        text = re.sub(f"(?s)<!-- {name} -->.*<!-- /{name} -->", f"<!-- {name} -->\n{table}\n<!-- /{name} -->", text)
    _CARD.write_text(text, "utf-8")


def write_figures(name: str, figures: Any) -> None:
    """Keep what was measured, for the card."""
    _file(name).write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def _figures(name: str) -> Any:
    return json.loads(_file(name).read_text("utf-8"))


def _file(name: str) -> Path:
    return FIGURES / f"{name}.json"


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
    for band in _figures("confidence"):
        yield f"| {band['from']:.2f} to {band['to']:.2f} | {band['names']} | {band['right']} % |"
