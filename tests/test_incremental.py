"""A build over a changed pile extracts what changed, and gives the very bytes of a build from nothing."""

import hashlib
import json
from pathlib import Path

import pytest

_TEXT = "Notice {0} of the harbour\nMayor Ann Lee said ferry {0} had cost $3 million.\nQ: When is {0} back?\nA: Soon."


def _digests(release: str) -> dict[str, str]:
    """Digests of data and of the judgement of each table: the rest states version and changes."""
    files = [*Path(release).glob("data/*/*.parquet"), *Path(release).glob("validation/docs/*s.html")]
    digests = {path.relative_to(release).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    results = json.loads((Path(release) / "validation" / "expectations.json").read_text())["results"]
    return digests | {entry["rule"]: json.dumps(entry) for entry in results if entry["table"] != "release"}


def _write(path: Path, texts: dict[str, str]) -> Path:
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text("\n".join(json.dumps({"id": key, "text": text}) for key, text in texts.items()))
    return path


@pytest.fixture
def extracted(monkeypatch) -> list[str]:
    from builder import shard

    seen: list[str] = []
    sound = shard.article_row
    monkeypatch.setattr(shard, "article_row", lambda *given: seen.append(given[0].article.article_id) or sound(*given))
    return seen


@pytest.fixture
def build(broadsheet, tmp_path):
    def run(source: Path, out: str = "out", *options):
        command = ("build", source, "--out", tmp_path / out, "--name", "d", "--workers", 1, "--json")
        result = broadsheet(*command, "--tagger", "gazetteer", *options)
        assert result.exit_code == 0, result.stderr
        return result.json

    return run


def test_only_what_changed_is_extracted_and_the_bytes_are_those_of_a_build_from_nothing(build, tmp_path, extracted):
    texts = {f"a-{number}": _TEXT.format(number) for number in range(500)}
    build(_write(tmp_path / "pile" / "one.jsonl", texts))
    assert len(extracted) == 500
    texts["a-17"] += "\nMore: it cost $5 million."
    texts["a-404"] = "Now something else.\nTom Reed said so."
    del texts["a-100"]
    texts |= {f"b-{number}": _TEXT.format(number + 1000) for number in range(20)}  # 519 articles: two shards now
    texts["b-20"] = texts["a-3"]  # a copy of one that stays
    (tmp_path / "pile" / "one.jsonl").unlink()
    moved = _write(tmp_path / "pile" / "moved" / "two.jsonl", dict(sorted(texts.items(), reverse=True)))
    extracted.clear()

    changed = build(moved.parent.parent)

    assert sorted(extracted) == sorted(["a-17", "a-404", *(f"b-{number}" for number in range(21))])
    extracted.clear()
    from_nothing = build(moved.parent.parent, "elsewhere")
    assert len(extracted) == 520
    assert _digests(changed["release"]) == _digests(from_nothing["release"])


def test_moved_files_cost_nothing(build, tmp_path, extracted):
    texts = {f"a-{number}": _TEXT.format(number) for number in range(5)}
    first = build(_write(tmp_path / "one" / "here.jsonl", texts))
    extracted.clear()

    second = build(_write(tmp_path / "two" / "there.jsonl", texts))

    assert extracted == []
    assert second["version"] == "2.0.0", "`source_uri` says where an article lies"
    for table in ("entities", "quotes", "amounts", "faqs"):
        [old], [new] = ((Path(r["release"]) / "data" / table).iterdir() for r in (first, second))
        assert old.samefile(new), "unchanged files are linked"


def test_files_of_a_release_are_read_only(release):
    assert not [path for path in release.rglob("*") if path.is_file() and path.stat().st_mode & 0o222]


def test_damaged_files_of_the_earlier_release_are_not_taken_over(build, broadsheet, tmp_path, extracted):
    texts = {f"a-{number}": _TEXT.format(number) for number in range(5)}
    first = build(_write(tmp_path / "one.jsonl", texts))
    [quotes] = (Path(first["release"]) / "data" / "quotes").iterdir()
    data = bytearray(quotes.read_bytes())
    data[len(data) // 3] ^= 1
    quotes.chmod(0o644)
    quotes.write_bytes(data)
    extracted.clear()

    _write(tmp_path / "one.jsonl", texts | {"a-9": _TEXT.format(9)})
    result = broadsheet(
        "build",
        tmp_path / "one.jsonl",
        "--out",
        tmp_path / "out",
        "--name",
        "d",
        "--workers",
        1,
        "--tagger",
        "gazetteer",
    )

    assert result.exit_code == 2
    assert "verify" in result.stderr
    assert len(extracted) == 6


def test_what_had_rows_in_quarantine_is_tried_again(build, tmp_path, extracted):
    rules = tmp_path / "rules.json"
    kwargs = {"column": "text", "value_set": ["$5 million"]}
    rules.write_text(json.dumps({"amounts": [{"type": "expect_column_values_to_not_be_in_set", "kwargs": kwargs}]}))
    texts = {f"a-{number}": _TEXT.format(number) for number in range(5)}
    texts["bad"] = _TEXT.format("x") + " It cost $5 million."
    build(_write(tmp_path / "one.jsonl", texts), "out", "--expectations", rules)
    texts["a-9"] = _TEXT.format(9)
    extracted.clear()

    changed = build(_write(tmp_path / "one.jsonl", texts), "out", "--expectations", rules)

    assert sorted(extracted) == ["a-9", "bad"]
    from_nothing = build(tmp_path / "one.jsonl", "elsewhere", "--expectations", rules)
    assert _digests(changed["release"]) == _digests(from_nothing["release"])
    assert changed["quarantined"] == 1
