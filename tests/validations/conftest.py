"""A small release made by hand: four articles in two shards, with rows in every table."""

import datetime
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from schema import TABLES, sha256_hex

Rows = dict[str, list[dict[str, Any]]]

_LEVY = (
    "Council backs harbour levy\n\n“We will pay for it,” said Ines Marrow, the mayor of Oxmere.\n"
    "The levy raises €2.5 million a year. She added: “Nobody loses.”\n"
)
_FERRY = (
    "Ferry stops for winter 🛶\n\nBetween 40 and 60 passengers a day used it, Marrow said.\n\n"
    "Q: When is it back?\nA: In April.\n"
)
_BARE = "Nothing to see here today.\n"

_OFFSETS = {"char": "text", "cue": "cue", "speaker": "speaker", "subject": "subject"}


def _span(text: str, words: str, name: str = "char") -> dict[str, Any]:
    start = text.index(words)
    return {_OFFSETS[name]: words, f"{name}_start": start, f"{name}_end": start + len(words)}


def _nulls(*names: str) -> dict[str, None]:
    return dict.fromkeys(names)


def _article(article_id: str, text: str, **others: Any) -> dict[str, Any]:
    return {
        **_nulls("source_record", "url", "domain", "outlet", "published_at", "published_precision"),
        **_nulls("license", "duplicate_of"),
        "article_id": article_id,
        "source_uri": f"{article_id}.txt",
        "source_format": "text",
        "title": text.splitlines()[0],
        "authors": ("A. Writer",),
        "language": "en",
        "language_confidence": 1.0,
        "is_read": True,
        "text": text,
        "text_sha256": sha256_hex(text),
        "input_sha256": sha256_hex(f"{article_id} {text}"),
        "n_chars": len(text),
        "n_words": len(text.split()),
        "n_sentences": 3,
        **dict.fromkeys(("n_entities", "n_quotes", "n_amounts", "n_faqs"), 0),
        **others,
    }


_PLACE = {"sentence_index": 1, "paragraph_index": 1, "confidence": 0.9}


def _entity(mention_id: str, article_id: str, text: str, words: str, name: str) -> dict[str, Any]:
    identity = {
        "mention_id": mention_id,
        "article_id": article_id,
        "label": "PERSON",
        "name": name,
        "entity_id": "e_marrow",
    }
    return {**identity, **_span(text, words), "country_code": None, "method": "hand/1", **_PLACE}


def _quote(quote_id: str, article_id: str, text: str, words: str, **others: Any) -> dict[str, Any]:
    return {
        **_nulls("cue", "cue_start", "cue_end", "speaker", "speaker_start", "speaker_end", "speaker_name"),
        **_nulls("speaker_mention_id", "speaker_kind", "speaker_role", "speaker_org", "abstain_reason"),
        "quote_id": quote_id,
        "article_id": article_id,
        **_span(text, words),
        "content": words.strip("“”"),
        "kind": "direct",
        "statement_id": f"s_{quote_id}",
        "part": 0,
        "attribution": "cue",
        **_PLACE,
        **others,
    }


def _amount(amount_id: str, article_id: str, text: str, words: str, **others: Any) -> dict[str, Any]:
    return {
        **_nulls(
            "value", "low", "high", "direction", "change_role", "multiplier", "currency", "currency_basis", "unit"
        ),
        **_nulls("change_id", "value_si", "low_si", "high_si", "unit_si"),
        **_nulls("unit_text", "per", "subject", "subject_start", "subject_end", "quote_id"),
        "amount_id": amount_id,
        "article_id": article_id,
        **_span(text, words),
        "kind": "count",
        "bound": "exact",
        "is_vague": False,
        **_PLACE,
        **others,
    }


def _faq(faq_id: str, article_id: str, text: str, question: str, answer: str) -> dict[str, Any]:
    return {
        "faq_id": faq_id,
        "article_id": article_id,
        "position": 0,
        "question": question,
        "answer": answer,
        "question_raw": question,
        "question_start": text.index(question),
        "question_end": text.index(question) + len(question),
        "answer_raw": answer,
        "answer_start": text.index(answer),
        "answer_end": text.index(answer) + len(answer),
        "source": "qa_label",
        "visible": True,
    }


_IDS = ("article_id", "mention_id", "quote_id", "amount_id", "faq_id", "reject_id")
_REFERENCES = ("duplicate_of", "speaker_mention_id", "statement_id", "entity_id")


def healthy_rows(prefix: str = "") -> Rows:
    """Return rows of every table that keep every rule, each table in its order; `prefix` begins every id."""
    rows = _plain_rows()
    for row in (row for records in rows.values() for row in records):
        row.update({name: prefix + row[name] for name in (*_IDS, *_REFERENCES) if row.get(name)})
    return rows


def _plain_rows() -> Rows:
    dated = {"published_at": datetime.datetime(2024, 3, 1, tzinfo=datetime.UTC), "published_precision": "day"}
    levy = Decimal(2_500_000)
    return {
        "articles": [
            _article(
                "a1", _LEVY, n_entities=1, n_quotes=2, n_amounts=1, url="https://example.org/a", domain="example.org"
            ),
            _article("a2", _FERRY, n_entities=1, n_quotes=1, n_amounts=1, n_faqs=1, **dated),
            _article("a3", _BARE),
            _article("a4", _BARE, duplicate_of="a3"),
        ],
        "entities": [
            _entity("m1", "a1", _LEVY, "Ines Marrow", "Ines Marrow"),
            _entity("m2", "a2", _FERRY, "Marrow", "Marrow"),
        ],
        "quotes": [
            _quote(
                "q1",
                "a1",
                _LEVY,
                "“We will pay for it,”",
                **_span(_LEVY, "said", "cue"),
                **_span(_LEVY, "Ines Marrow, the mayor of Oxmere", "speaker"),
                speaker_name="Ines Marrow",
                speaker_mention_id="m1",
                speaker_kind="person",
            ),
            _quote("q2", "a1", _LEVY, "“Nobody loses.”", attribution="none", abstain_reason="pronoun"),
            _quote(
                "q3",
                "a2",
                _FERRY,
                "Between 40 and 60 passengers a day used it",
                kind="indirect",
                **_span(_FERRY, "said", "cue"),
                **_span(_FERRY, "Marrow", "speaker"),
                speaker_name="Marrow",
                speaker_mention_id="m2",
            ),
        ],
        "amounts": [
            _amount(
                "n1",
                "a1",
                _LEVY,
                "€2.5 million",
                kind="money",
                value=levy,
                low=levy,
                high=levy,
                currency="EUR",
                currency_basis="symbol",
                **_span(_LEVY, "The levy", "subject"),
            ),
            _amount("n2", "a2", _FERRY, "Between 40 and 60", low=Decimal(40), high=Decimal(60), quote_id="q3"),
        ],
        "faqs": [_faq("f1", "a2", _FERRY, "When is it back?", "In April.")],
        "rejects": [
            {
                **_nulls("source_record", "article_id", "table_name", "row_id"),
                "reject_id": "r1",
                "stage": "read",
                "source_uri": "empty.txt",
                "code": "empty",
                "message": "the file is empty",
                "payload_sha256": sha256_hex(""),
            }
        ],
    }


def _shard(row: Mapping[str, Any]) -> int:
    """Return the shard of a row; the key `shard`, which is no column, puts it elsewhere."""
    return int(row.get("shard", str(row["article_id"]).endswith(("a2", "a4"))))


def _loose(table: str) -> pa.Schema:
    """Return the table's schema without its demand for values, so that damage can be written."""
    return pa.schema([field.with_nullable(True) for field in TABLES[table].arrow])


def write_file(path: Path, table: pa.Table) -> None:
    """Write a Parquet file; one without rows has no row group, as the builder writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with pq.ParquetWriter(path, table.schema) as writer:
        if len(table):
            writer.write_table(table)


def write_release(folder: Path, rows: Rows, manifest: Mapping[str, Any] | None = None) -> Path:
    """Write rows as a release of two shards, with a manifest that fits them but for what `manifest` says."""
    files: dict[str, Any] = {}
    for table, records in rows.items():
        shards = [records] if table == "rejects" else [[r for r in records if _shard(r) == index] for index in (0, 1)]
        for index, shard in enumerate(shards):
            name = f"data/{table}/train-{index:05}-of-{len(shards):05}.parquet"
            write_file(folder / name, pa.Table.from_pylist(shard, schema=_loose(table)))
            files[name] = {"sha256": "", "bytes": (folder / name).stat().st_size, "rows": len(shard)}
    counts = {"articles": len(rows["articles"]), "rejected": len(rows["rejects"]), "duplicates": 1}
    stated = {
        "dataset": "harbour",
        "counts": {"inputs": sum(counts.values()), **counts},
        "tables": {table: len(records) for table, records in rows.items()},
        "files": {**files, "README.md": {"sha256": "", "bytes": 0}},
        **(manifest or {}),
    }
    (folder / "manifest.json").write_text(json.dumps(stated), "utf-8")
    return folder


@pytest.fixture(scope="session")
def make_rows() -> Callable[..., Rows]:
    """Rows that keep every rule, to damage: make_rows("prefix-of-ids-")."""
    return healthy_rows


@pytest.fixture(scope="session")
def put_release() -> Callable[..., Path]:
    """Write rows as a release: put_release(folder, rows, manifest={...})."""
    return write_release


@pytest.fixture(scope="session")
def put_file() -> Callable[[Path, pa.Table], None]:
    """Write a table as a data file."""
    return write_file


@pytest.fixture(scope="session")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release that keeps every rule; nobody writes to it."""
    return write_release(tmp_path_factory.mktemp("healthy") / "harbour", healthy_rows())
