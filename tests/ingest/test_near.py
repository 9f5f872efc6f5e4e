"""Near copies: stories with another headline, trimmed and edited ones, linked to the earliest in any order."""

import json
import random

import duckdb
import pytest

_SUBJECTS = "council harbour minister teachers farmers drivers museum hospital library engineers rowers bakers".split()
_VERBS = "approved rejected delayed repaired counted opened closed measured praised ordered doubled painted".split()
_OBJECTS = (
    "bridge budget timetable orchard tramway reservoir lighthouse roof contract ballot harvest footpath engine archive"
    " cinema pension ferry quarry market stadium chapel depot nursery turbine canal observatory"
).split()
_WHERE = "Brack Larne Odell Thrupp Wexcombe Marsh Ilford Penrose Calder Norwick Hythe Sallow".split()


def _story(seed: int, sentences: int = 30) -> str:
    pick = random.Random(seed).choice
    return " ".join(
        f"The {pick(_SUBJECTS)} of {pick(_WHERE)} {pick(_VERBS)} the {pick(_OBJECTS)} beside the {pick(_OBJECTS)}"
        f" after {pick(_SUBJECTS)} {pick(_VERBS)} the {pick(_WHERE)} {pick(_OBJECTS)}."
        for _ in range(sentences)
    )


def _reworded(text: str, seed: int) -> str:
    chance, words = random.Random(seed), text.split(" ")
    for index in chance.sample(range(len(words)), len(words) // 5):
        words[index] = chance.choice(_OBJECTS + _SUBJECTS)
    return " ".join(words)


def _cut(text: str, _: int) -> str:
    return text[: len(text) * 2 // 3]


def _retitled(text: str, _: int) -> str:
    return f"Another headline for the same words\n\n{text}\n\nReporting by another desk."


PAIRS = 60


@pytest.fixture
def linked(broadsheet, tmp_path):
    """Build records and return what each one is linked to."""

    def run(records: list[dict], *options: object, files: int = 1) -> dict[str, str | None]:
        folder = tmp_path / f"pile-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        for number in range(files):
            lines = "\n".join(map(json.dumps, records[number::files]))
            (folder / f"{number}.jsonl").write_text(lines)
        result = broadsheet(
            "build", folder, "--out", folder / "out", "--workers", 1, "--tagger", "gazetteer", "--json", *options
        )
        assert result.exit_code == 0, result.stderr
        assert result.json["inputs"] == result.json["articles"] + result.json["rejected"] + result.json["duplicates"]
        sql = "select article_id, duplicate_of from read_parquet(?)"
        return dict(duckdb.execute(sql, [f"{result.json['release']}/data/articles/*.parquet"]).fetchall())

    return run


def test_near_copies_are_linked_and_other_stories_are_not(linked):
    changes = {"reworded": _reworded, "cut": _cut, "retitled": _retitled}
    records = [
        {"id": f"{name}-{n}", "text": change(_story(n), n), "published_at": "2026-03-02"}
        for name, change in changes.items()
        for n in range(PAIRS)
    ]
    records += [{"id": f"first-{n}", "text": _story(n), "published_at": "2026-03-01"} for n in range(PAIRS)]

    found = linked(records)

    for name in changes:
        right = sum(found[f"{name}-{n}"] == f"first-{n}" for n in range(PAIRS))
        assert right >= 0.95 * PAIRS, name
    wrong = sum(target is not None and target != f"first-{copy.split('-')[1]}" for copy, target in found.items())
    assert wrong <= 0.01 * len(records)
    assert all(found[f"first-{n}"] is None for n in range(PAIRS))


FAMILY = [
    {"id": "c", "text": _story(1), "published_at": "2026-03-03"},
    {"id": "b", "text": _retitled(_story(1), 0), "published_at": "2026-03-01"},
    {"id": "d", "text": _cut(_story(1), 0), "published_at": "2026-03-01"},
    {"id": "a", "text": _story(1)},
    {"id": "e", "text": _story(2), "published_at": "2026-02-01"},
]


@pytest.mark.parametrize("order", [FAMILY, FAMILY[::-1]])
@pytest.mark.parametrize("files", [1, 3])
def test_all_are_linked_to_the_earliest_by_date_then_id(linked, order, files):
    assert linked(order, files=files) == {"a": "b", "b": None, "c": "b", "d": "b", "e": None}


@pytest.mark.parametrize(("choice", "left"), [("keep", dict.fromkeys("abcde")), ("drop", {"b": None, "e": None})])
def test_copies_may_be_kept_or_dropped(linked, choice, left):
    assert linked(FAMILY, "--duplicates", choice) == left


def test_short_texts_are_not_alike_by_chance(linked):
    records = [{"id": str(n), "text": f"Results of day {n}: no play because of rain."} for n in range(5)]

    assert set(linked(records).values()) == {None}
