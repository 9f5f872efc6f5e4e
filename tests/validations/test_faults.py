"""Damage done to a release, one fault a line: the right rules fail, on the right rows, and no other."""

import dataclasses
import datetime
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import validations


@dataclasses.dataclass(frozen=True)
class Fault:
    """What is changed in one row (a value `@x` means the id x), and which rows then break which rules."""

    name: str
    table: str
    row: int
    changes: dict[str, Any]
    broken: dict[str, str]  # ids apart by spaces


_FAR = datetime.datetime(2901, 1, 1, tzinfo=datetime.UTC)
_OLD = datetime.datetime(999, 1, 1, tzinfo=datetime.UTC)
_ONE, _TWO = Decimal(1), Decimal(2)

FAULTS = [
    Fault("article without an outlet", "articles", 0, {"outlet": None}, {}),
    Fault("text null", "articles", 2, {"text": None}, {"articles.text.given": "a3"}),
    Fault("wrong length", "articles", 0, {"n_chars": 7}, {"articles.n_chars.length": "a1"}),
    Fault("bytes for length", "articles", 1, {"n_chars": 131}, {"articles.n_chars.length": "a2"}),
    Fault("wrong digest", "articles", 0, {"text_sha256": "0" * 64}, {"articles.text_sha256.digest": "a1"}),
    Fault(
        "no digest",
        "articles",
        0,
        {"text_sha256": "none"},
        {"articles.text_sha256.digest": "a1", "articles.text_sha256.pattern": "a1"},
    ),
    Fault("far future", "articles", 1, {"published_at": _FAR}, {"articles.published_at.between": "a2"}),
    Fault("before printing", "articles", 1, {"published_at": _OLD}, {"articles.published_at.between": "a2"}),
    Fault(
        "date without precision",
        "articles",
        1,
        {"published_precision": None},
        {"articles.published_precision.reason": "a2"},
    ),
    Fault(
        "unknown precision",
        "articles",
        1,
        {"published_precision": "week"},
        {"articles.published_precision.known": "a2"},
    ),
    Fault("domain without address", "articles", 0, {"url": None}, {"articles.domain.of_url": "a1"}),
    Fault("odd language", "articles", 0, {"language": "plain English"}, {"articles.language.tag": "a1"}),
    Fault("count too high", "articles", 1, {"n_quotes": 2}, {"articles.n_quotes.rows": "a2"}),
    Fault("count of nothing", "articles", 2, {"n_faqs": 1}, {"articles.n_faqs.rows": "a3"}),
    Fault(
        "count below zero",
        "articles",
        2,
        {"n_amounts": -1},
        {"articles.n_amounts.rows": "a3", "articles.n_amounts.between": "a3"},
    ),
    Fault(
        "own duplicate",
        "articles",
        3,
        {"duplicate_of": "@a4"},
        {"articles.duplicate_of.other": "a4", "articles.duplicate_of.original": "a4"},
    ),
    Fault("duplicate of nobody", "articles", 3, {"duplicate_of": "@a9"}, {"articles.duplicate_of.resolves": "a4"}),
    Fault(
        "article twice",
        "articles",
        3,
        {"article_id": "@a3", "duplicate_of": None, "shard": 1},
        {"articles.article_id.unique": "a3 a3"},
    ),
    Fault(
        "out of order",
        "quotes",
        1,
        {"char_start": 0, "char_end": 7, "text": "Council", "content": "Council"},
        {"quotes.sorted": "q2"},
    ),
    Fault(
        "label unknown",
        "entities",
        0,
        {"label": "WIZARD"},
        {"entities.label.known": "m1", "entities.entity_id.one_label": "m1 m2"},
    ),
    Fault("label null", "entities", 0, {"label": None}, {"entities.label.given": "m1"}),
    Fault("offset shifted", "entities", 0, {"char_start": 50, "char_end": 61}, {"entities.text.slice": "m1"}),
    Fault("text changed", "entities", 0, {"text": "Ines <b>M.</b>"}, {"entities.text.slice": "m1"}),
    Fault("end cut by the text's end", "entities", 1, {"char_end": 9999}, {"entities.text.slice": "m2"}),
    Fault(
        "end before start",
        "entities",
        1,
        {"char_start": 9, "char_end": 3},
        {"entities.text.slice": "m2", "entities.char_end.after_start": "m2"},
    ),
    Fault(
        "negative start",
        "entities",
        1,
        {"char_start": -6},
        {"entities.text.slice": "m2", "entities.char_start.between": "m2"},
    ),
    Fault("name empty", "entities", 0, {"name": ""}, {"entities.name.not_empty": "m1"}),
    Fault("country unknown", "entities", 0, {"country_code": "QQ"}, {"entities.country_code.known": "m1"}),
    Fault("too sure", "entities", 0, {"confidence": 1.5}, {"entities.confidence.between": "m1"}),
    Fault("not a number", "entities", 0, {"confidence": float("nan")}, {"entities.confidence.given": "m1"}),
    Fault(
        "mention of an article elsewhere",
        "entities",
        0,
        {"article_id": "@a0", "shard": 0},
        {
            "entities.article_id.resolves": "m1",
            "entities.article_id.same_shard": "m1",
            "articles.n_entities.rows": "a1",
            "quotes.speaker_mention_id.same_article": "q1",
        },
    ),
    Fault("in the wrong shard", "faqs", 0, {"shard": 0}, {"faqs.article_id.same_shard": "f1"}),
    Fault("quote twice", "quotes", 1, {"quote_id": "@q1"}, {"quotes.quote_id.unique": "q1 q1"}),
    Fault("no name, no reason", "quotes", 0, {"speaker_name": None}, {"quotes.speaker_name.reason": "q1"}),
    Fault("name and reason", "quotes", 0, {"abstain_reason": "pronoun"}, {"quotes.speaker_name.reason": "q1"}),
    Fault("speaker of no rule", "quotes", 0, {"attribution": "none"}, {"quotes.attribution.none": "q1"}),
    Fault("cue without its end", "quotes", 0, {"cue_end": None}, {"quotes.cue.whole": "q1"}),
    Fault("cue elsewhere", "quotes", 2, {"cue": "says"}, {"quotes.cue.slice": "q3"}),
    Fault("other words", "quotes", 2, {"content": "It sank"}, {"quotes.content.inside": "q3"}),
    Fault(
        "mention of nobody", "quotes", 0, {"speaker_mention_id": "@m9"}, {"quotes.speaker_mention_id.resolves": "q1"}
    ),
    Fault(
        "mention in another article",
        "quotes",
        0,
        {"speaker_mention_id": "@m2"},
        {"quotes.speaker_mention_id.same_article": "q1"},
    ),
    Fault("first part missing", "quotes", 0, {"part": 1}, {"quotes.part.numbered": "q1"}),
    Fault("two first parts", "quotes", 1, {"statement_id": "@s_q1"}, {"quotes.part.numbered": "q1 q2"}),
    Fault("kind unknown", "quotes", 0, {"kind": "shouted"}, {"quotes.kind.known": "q1"}),
    Fault(
        "money without currency",
        "amounts",
        0,
        {"currency": None, "currency_basis": None},
        {"amounts.currency.settled": "n1"},
    ),
    Fault(
        "count with currency",
        "amounts",
        1,
        {"currency": "EUR", "currency_basis": "code"},
        {"amounts.currency.only_money": "n2"},
    ),
    Fault(
        "bad currency",
        "amounts",
        0,
        {"currency": "€"},
        {"amounts.currency.known": "n1", "amounts.currency.pattern": "n1"},
    ),
    Fault("currency of nowhere", "amounts", 0, {"currency": "QQQ"}, {"amounts.currency.known": "n1"}),
    Fault("currency without basis", "amounts", 0, {"currency_basis": None}, {"amounts.currency_basis.reason": "n1"}),
    Fault("exact, yet a range", "amounts", 0, {"high": None}, {"amounts.value.exact": "n1"}),
    Fault("value too low", "amounts", 1, {"value": _ONE, "bound": "about"}, {"amounts.value.between": "n2"}),
    Fault("limits crossed", "amounts", 1, {"low": _TWO, "high": _ONE}, {"amounts.low.not_above_high": "n2"}),
    Fault("nothing at all", "amounts", 1, {"low": None, "high": None}, {"amounts.value.reason": "n2"}),
    Fault("no range, no value", "amounts", 1, {"low": _ONE, "high": _ONE}, {"amounts.value.reason": "n2"}),
    Fault("vague", "amounts", 1, {"low": _ONE, "high": _ONE, "is_vague": True}, {}),
    Fault("change without role", "amounts", 1, {"change_id": "c1"}, {"amounts.change_id.reason": "n2"}),
    Fault("SI value without unit", "amounts", 1, {"low_si": _ONE}, {"amounts.unit_si.reason": "n2"}),
    Fault("SI unit without unit", "amounts", 1, {"unit_si": "meter"}, {"amounts.unit_si.reason": "n2"}),
    Fault("measure without unit", "amounts", 1, {"kind": "measure"}, {"amounts.unit.of_measure": "n2"}),
    Fault("quote unknown", "amounts", 1, {"quote_id": "@q9"}, {"amounts.quote_id.resolves": "n2"}),
    Fault("outside its quote", "amounts", 0, {"quote_id": "@q1"}, {"amounts.quote_id.inside": "n1"}),
    Fault(
        "subject without offsets",
        "amounts",
        0,
        {"subject_start": None, "subject_end": None},
        {"amounts.subject.whole": "n1"},
    ),
    Fault(
        "hidden answer shown",
        "faqs",
        0,
        {"answer_raw": None, "answer_start": None, "answer_end": None},
        {"faqs.visible.shown": "f1"},
    ),
    Fault("position skipped", "faqs", 0, {"position": 1}, {"faqs.position.numbered": "f1"}),
    Fault("message empty", "rejects", 0, {"message": ""}, {"rejects.message.not_empty": "r1"}),
    Fault("code of many words", "rejects", 0, {"code": "Not Good"}, {"rejects.code.pattern": "r1"}),
    Fault("reject without reason", "rejects", 0, {"code": None}, {"rejects.code.given": "r1"}),
]


@pytest.fixture(scope="module")
def failing(
    make_rows: Callable[..., Any], put_release: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[str, ...]]:
    """Ids that each rule fails on, in one release that holds every fault in a set of articles of its own."""
    release: dict[str, list[dict[str, Any]]] = {}
    for fault in FAULTS:
        prefix = _prefix(fault)
        rows = make_rows(prefix)
        for column, value in fault.changes.items():
            is_id = isinstance(value, str) and value.startswith("@")
            rows[fault.table][fault.row][column] = prefix + value[1:] if is_id else value
        for table, records in rows.items():
            release.setdefault(table, []).extend(records)
    folder = put_release(tmp_path_factory.mktemp("faults") / "harbour", release)
    return {failure.rule: failure.failing_ids for failure in validations.check(folder).failures}


def _prefix(fault: Fault) -> str:
    return f"{FAULTS.index(fault):03}-"


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_breaks_its_rules_and_no_other(failing: dict[str, tuple[str, ...]], fault: Fault) -> None:
    prefix = _prefix(fault)
    own = {rule: [row for row in ids if row.startswith(prefix)] for rule, ids in failing.items()}
    expected = {rule: [prefix + row for row in ids.split()] for rule, ids in fault.broken.items()}
    assert {rule: ids for rule, ids in own.items() if ids} == expected
