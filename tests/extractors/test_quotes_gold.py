"""The gold sets of quotes, where they lie beside the checkout: the passages of styles, and confidence that orders."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from builder.article import Article
from builder.document import annotate
from builder.extractors import extract_entities, extract_quotes
from builder.taggers import load_tagger
from schema import QuoteRow

_EDGE = " \t\n\r,.;:!?\"“”'‘’«»`"
_HEARSAY = "reported speech without marks, or partly in marks, is a statement here; the set counts words in marks only"
KNOWN = {
    "jai_15": _HEARSAY,
    "jai_16": _HEARSAY,
    "jai_20": "what officers never say is a statement of whoever says so, as far as rules can tell",
    "jai_23": _HEARSAY,
    "textacy_6": "what somebody thinks, partly in marks, is a statement here",
    "textacy_5": "a claim that ends with the title of a book is a claim all the same",
}
"""Passages of which something is not read as the set has it, and why."""


def _rows(path: Path, every: int = 1) -> Iterator[tuple[dict[str, Any], list[QuoteRow]]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        docs = [json.loads(line) for line in file][::every]
    articles = [Article(doc["id"], doc["text"], "gold", None, "jsonl") for doc in docs]
    for doc, document in zip(docs, annotate(articles, load_tagger()), strict=True):
        yield doc, list(extract_quotes(document, list(extract_entities(document))))


def _problems(doc: dict[str, Any], rows: list[QuoteRow]) -> Iterator[str]:
    for quote in doc["quotes"]:
        quote_text = doc["text"][quote["start"] : quote["end"]]
        start = quote["end"] - len(quote_text.lstrip(_EDGE))
        end = start + len(quote_text.strip(_EDGE))
        covering = [row for row in rows if row.char_start <= start and row.char_end >= end]
        speaker = quote["speaker"]
        if not any(_agrees(speaker, row) for row in covering):
            yield f"{quote_text!r} is not found with its speaker"
    if not doc["quotes"]:
        yield from (f"{row.text!r} is no quote" for row in rows)


def _agrees(speaker: dict[str, int] | None, row: QuoteRow) -> bool:
    if speaker is None or row.speaker_start is None or row.speaker_end is None:
        return speaker is None
    return row.speaker_start < speaker["end"] and speaker["start"] < row.speaker_end


def test_every_passage_of_the_styles_is_read_or_known_not_to_be(gold):
    problems = {doc["id"]: list(_problems(doc, rows)) for doc, rows in _rows(gold / "quotes" / "styles.jsonl.gz")}

    assert {name: found for name, found in problems.items() if found and name not in KNOWN} == {}
    assert [name for name in KNOWN if not problems[name]] == [], "no longer missed: take them out of KNOWN"


def test_precision_rises_with_confidence(gold):
    counts = {0.0: [0, 0], 0.6: [0, 0], 0.8: [0, 0], 0.9: [0, 0]}
    for doc, rows in _rows(gold / "quotes" / "polnear_train.jsonl.gz", every=6):
        for row in rows:
            right = any(_is_right(quote, row) for quote in doc["quotes"])
            band = counts[max(low for low in counts if row.confidence >= low)]
            band[0] += right
            band[1] += 1

    shares = [right / total for right, total in counts.values()]
    assert all(total > 100 for _, total in counts.values())
    assert shares == sorted(shares)
    assert shares[-1] > 0.95 > 0.65 > shares[0]


def _is_right(quote: dict[str, Any], row: QuoteRow) -> bool:
    shared = min(quote["end"], row.char_end) - max(quote["start"], row.char_start)
    whole = max(quote["end"], row.char_end) - min(quote["start"], row.char_start)
    return 2 * shared >= whole and (quote["speaker"] is None or _agrees(quote["speaker"], row))
