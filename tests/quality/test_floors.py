"""Quality has floors: precision and recall on the gold data must not fall.

The gold texts are built by the command and scored by the scorer that lies with them; the floors stand in floors.json.
`python tests/quality/test_floors.py` measures anew and raises them; it lowers one only with `--allow-lower`, and the
commit then says why. Figures on gold data are development figures: rules were tuned on them.
"""

import gzip
import importlib.util
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.05  # figures are rounded to 0.1

SETS = {
    "entities": ("dev/uner_pud", "dev/en_worldwide_newswire_africa", "dev/uner_ewt"),
    "quotes": ("polnear_dev", "gum_news", "styles"),
    "amounts": ("recognizers", "duckling", "rustling", "quantulum3", "price-parser"),
}
FIGURES: dict[str, Callable[[dict[str, Any]], dict[str, float]]] = {
    "entities": lambda score: {"micro f1": score["micro"]["f1"]},
    "quotes": lambda score: {
        f"{kind} {name}": value
        for kind, measure in (("direct", "exact"), ("mixed", "overlap"), ("indirect", "iou"))
        for name, value in (
            (f"{measure} f1", score[kind][measure]["f1"]),
            ("right speaker of all", score[kind]["right_speaker_of_all"]),
        )
        if score[kind][measure]["gold"]
    },
    "amounts": lambda score: {
        f"{kind} {measure} f1": score[kind][measure]["f1"]
        for kind in ("all", "money", "percent")
        for measure in ("value", "value+unit")
        if score[kind][measure]["gold"]
    },
}


def read_gold(gold: Path, table: str, name: str) -> list[dict[str, Any]]:
    with gzip.open(gold / table / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) | {"set": f"{table}/{name}"} for line in file]


def write_pile(gold: Path, path: Path) -> None:
    """All gold texts as one file of records; ids are unique over the sets."""
    with path.open("w", encoding="utf-8") as file:
        for table, names in SETS.items():
            for document in (d for name in names for d in read_gold(gold, table, name) if d["text"].strip()):
                file.write(json.dumps({"id": f"{document['set']} {document['id']}", "text": document["text"]}) + "\n")


def load_scorer(gold: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", gold.parent / "score" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(gold: Path, release: Path) -> Iterator[tuple[str, float]]:
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
    return dict(measure(gold, Path(result.json["release"])))


@pytest.mark.parametrize(("figure", "floor"), json.loads(FLOORS.read_text()).items())
def test_no_figure_falls_below_its_floor(figures: dict[str, float], figure: str, floor: float) -> None:
    assert figures[figure] >= floor - SLACK, f"{figure}: {figures[figure]}, and the floor is {floor}"


def update(gold: Path, *, allow_lower: bool) -> None:
    """Write the present figures as floors."""
    import subprocess
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "gold.jsonl"
        write_pile(gold, pile)
        command = [sys.executable, "-m", "builder", "build", str(pile), "--out", folder, "--json"]
        release = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["release"]
        present = dict(measure(gold, Path(release)))
    floors = json.loads(FLOORS.read_text())
    lowered = {figure: (floor, present[figure]) for figure, floor in floors.items() if present[figure] < floor - SLACK}
    if lowered and not allow_lower:
        sys.exit(f"these would fall, so nothing was written (--allow-lower writes them): {lowered}")
    FLOORS.write_text(json.dumps(present, indent=1) + "\n")


if __name__ == "__main__":
    update(Path(__file__).parents[3] / "shared" / "gold", allow_lower="--allow-lower" in sys.argv)
