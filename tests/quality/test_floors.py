"""Quality has floors: precision and recall on the gold data must not fall, and every card tells the figures.

The gold texts are built by the command and scored by the scorer that lies with them; the floors stand in floors.json.
`python tests/quality/test_floors.py` measures anew and raises them; it lowers one only with `--allow-lower`, and the
commit then says why. It writes the same figures, with their n and intervals, into the package for the cards of
releases. Figures on gold data are development figures: rules were tuned on them.
"""

import gzip
import json
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

FLOORS = Path(__file__).with_name("floors.json")
ACCURACY = Path(__file__).parents[2] / "builder" / "release" / "accuracy.json"
SLACK = 0.05  # figures are rounded to 0.1

SETS = {
    "entities": ("dev/uner_pud", "dev/en_worldwide_newswire_africa", "dev/uner_ewt"),
    "quotes": ("polnear_dev", "gum_news", "styles"),
    "amounts": ("recognizers", "duckling", "rustling", "quantulum3", "price-parser"),
}
Figure = tuple[float, float]  # percent, and of how many


def _f1(score: dict[str, Any]) -> Figure:
    """F1 is a share: of hits among the mean of the numbers of gold and of found."""
    return score["f1"], (score["gold"] + score["pred"]) / 2


FIGURES: dict[str, Callable[[dict[str, Any]], dict[str, Figure]]] = {
    "entities": lambda score: {"micro f1": _f1(score["micro"])},
    "quotes": lambda score: {
        f"{kind} {name}": figure
        for kind, measure in (("direct", "exact"), ("mixed", "overlap"), ("indirect", "iou"))
        for name, figure in (
            (f"{measure} f1", _f1(score[kind][measure])),
            ("right speaker of all", (score[kind]["right_speaker_of_all"], score[kind][measure]["gold"])),
        )
        if score[kind][measure]["gold"]
    },
    "amounts": lambda score: {
        f"{kind} {measure} f1": _f1(score[kind][measure])
        for kind in ("all", "money", "percent")
        for measure in ("value", "value+unit")
        if score[kind][measure]["gold"]
    },
}


def interval(percent: float, n: float) -> tuple[float, float]:
    """The 95 % interval of a share after Wilson (1927), in percent; cases are taken as independent of each other."""
    share, z = percent / 100, 1.96
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)) ** 0.5
    return round(100 * (middle - half), 1), round(100 * (middle + half), 1)


def read_gold(gold: Path, table: str, name: str) -> list[dict[str, Any]]:
    with gzip.open(gold / table / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) | {"set": f"{table}/{name}"} for line in file]


def write_pile(gold: Path, path: Path) -> None:
    """All gold texts as one file of records; ids are unique over the sets."""
    with path.open("w", encoding="utf-8") as file:
        for table, names in SETS.items():
            for document in (d for name in names for d in read_gold(gold, table, name) if d["text"].strip()):
                file.write(json.dumps({"id": f"{document['set']} {document['id']}", "text": document["text"]}) + "\n")


def load_scorer(gold: Path) -> SimpleNamespace:
    return SimpleNamespace(**runpy.run_path(str(gold.parent / "score" / "score.py")))


def measure(gold: Path, release: Path) -> Iterator[tuple[str, Figure]]:
    """Yield every figure by its name, such as `quotes/polnear_dev direct exact f1`."""
    score = load_scorer(gold)
    covers = json.loads((gold / "entities" / "covers.json").read_text())
    for table, names in SETS.items():
        for name in names:
            documents = [d | {"id": f"{d['set']} {d['id']}"} for d in read_gold(gold, table, name) if d["text"].strip()]
            extra = (covers,) if table == "entities" else ()
            found = getattr(score, table)(documents, str(release), *extra)
            yield from ((f"{table}/{name} {figure}", value) for figure, value in FIGURES[table](found).items())


@pytest.fixture(scope="module")
def figures(gold: Path, tmp_path_factory: pytest.TempPathFactory, broadsheet) -> dict[str, float]:
    folder = tmp_path_factory.mktemp("gold")
    write_pile(gold, folder / "gold.jsonl")
    result = broadsheet("build", folder / "gold.jsonl", "--out", folder / "out", "--json")
    assert result.exit_code == 0, result.stderr
    return {name: value for name, (value, _) in measure(gold, Path(result.json["release"]))}


@pytest.mark.parametrize(("figure", "floor"), json.loads(FLOORS.read_text()).items())
def test_no_figure_falls_below_its_floor(figures: dict[str, float], figure: str, floor: float) -> None:
    assert figures[figure] >= floor - SLACK, f"{figure}: {figures[figure]}, and the floor is {floor}"


def test_cards_tell_the_figures_that_the_floors_hold() -> None:
    told = json.loads(ACCURACY.read_text())

    assert {name: figure["value"] for name, figure in told.items()} == json.loads(FLOORS.read_text())


def update(gold: Path, *, allow_lower: bool) -> None:
    """Write the present figures as floors."""
    import subprocess
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "gold.jsonl"
        write_pile(gold, pile)
        command = [sys.executable, "-m", "builder", "build", str(pile), "--out", folder, "--json"]
        release = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["release"]
        figures = dict(measure(gold, Path(release)))
    present = {name: value for name, (value, _) in figures.items()}
    floors = json.loads(FLOORS.read_text())
    lowered = {figure: (floor, present[figure]) for figure, floor in floors.items() if present[figure] < floor - SLACK}
    if lowered and not allow_lower:
        sys.exit(f"these would fall, so nothing was written (--allow-lower writes them): {lowered}")
    FLOORS.write_text(json.dumps(present, indent=1) + "\n")
    accuracy = {
        name: {"value": value, "n": round(n), "interval": interval(value, n)} for name, (value, n) in figures.items()
    }
    ACCURACY.write_text(json.dumps(accuracy, indent=1) + "\n")


if __name__ == "__main__":
    update(Path(__file__).parents[3] / "shared" / "gold", allow_lower="--allow-lower" in sys.argv)
