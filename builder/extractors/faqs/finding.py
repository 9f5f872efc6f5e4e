"""All routes together: the pairs of a document by their place in its text, and their clean words."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from builder.document import Document
from builder.extractors.faqs.asked import find_asked
from builder.extractors.faqs.cleaning import Form, clean, clean_line
from builder.extractors.faqs.enclosed import find_enclosed
from builder.extractors.faqs.labelled import find_labelled
from builder.extractors.faqs.layout import form_of, lay_out
from builder.extractors.faqs.pairs import Found
from builder.extractors.faqs.regions import find_regions
from builder.extractors.faqs.wording import Pair, is_interview, tells_of_interview

_MAY_ASK = re.compile(r"[?？؟⸮:：]")  # without a question mark or a label there is no pair


def find_pairs(document: Document) -> list[tuple[Found, Pair]]:
    """Return the pairs in order of their questions; of two that cover the same question, the one found first."""
    text = document.text
    if not _MAY_ASK.search(text):
        return []
    form = form_of(document)
    lines = lay_out(document, form)
    regions = find_regions(document, lines)
    pairs = _worded(text, find_enclosed(text, lines, regions), "markdown")
    for region in regions:
        group = _worded(text, find_labelled(text, lines, region) or find_asked(text, lines, region), form)
        if group and (
            region.announced == "faq" or not (is_interview([pair for _, pair in group]) or tells_of_interview(text))
        ):
            pairs += group
    return _without_overlap(pairs)


def _worded(text: str, group: Sequence[Found], form: Form) -> list[tuple[Found, Pair]]:
    """Give each pair its clean words; a pair that has none on either side is left out."""
    worded = []
    for found in group:
        question = clean_line(text[found.question_start : found.question_end], form)
        answer = clean(text[found.answer_start : found.answer_end], form)
        if question and answer:
            worded.append((found, Pair(question, answer)))
    return worded


def _without_overlap(pairs: Sequence[tuple[Found, Pair]]) -> list[tuple[Found, Pair]]:
    kept: list[tuple[Found, Pair]] = []
    for pair in pairs:
        found = pair[0]
        index = bisect_left(kept, found.question_start, key=lambda other: other[0].question_start)
        ends_before = index == 0 or kept[index - 1][0].question_end <= found.question_start
        begins_behind = index == len(kept) or kept[index][0].question_start >= found.question_end
        if ends_before and begins_behind:
            kept.insert(index, pair)
    return kept
