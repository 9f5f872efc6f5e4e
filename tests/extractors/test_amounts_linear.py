import time

import pytest

from builder.article import Article
from builder.document import Document, parse
from builder.extractors.amounts import extract_amounts

MEGABYTE = 1_000_000


def document_of(text: str) -> Document:
    return parse(Article("a-1", text, "test", None, "text"))


def seconds(document: Document) -> float:
    start = time.process_time()
    for _ in extract_amounts(document, ()):
        pass
    return time.process_time() - start


@pytest.mark.parametrize("unit", ["7", ",", "1,", "million million "])
def test_a_megabyte_of_one_thing_takes_a_moment(unit: str) -> None:
    assert seconds(document_of("5" + unit * (MEGABYTE // len(unit)))) < 4


@pytest.mark.parametrize(
    "unit",
    [
        "1,234 ", "$1 ", "5 % ", "3-", "1 234 ", "rose from 3 to ", "a million ", "one million and ", "two and a half ",
        "5 feet 2 inches ", "one point five ", "fifty-five ", "aged 5, 6 ", "Articles 5 and 6 and ", "1/", "+44 ",
        "tens of thousands ", "between 3 and 4 ", "3, up from ", "rupees 5 ", "10^", "1'234",
    ],
)  # fmt: skip
def test_time_is_linear_in_the_length(unit: str) -> None:
    small, large = (document_of(unit * (size // len(unit))) for size in (5_000, 40_000))
    seconds(small)

    assert seconds(large) < 8 * 3 * max(0.02, min(seconds(small) for _ in range(3)))
