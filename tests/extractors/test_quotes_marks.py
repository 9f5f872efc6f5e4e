import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import parse
from builder.extractors.quotes.marks import find_quotations
from builder.extractors.quotes.quotation import Quotation


def quotations(text: str) -> list[Quotation]:
    document = parse(Article("a1", text, "a.txt", None, "text"))
    return [quotation for found in find_quotations(document).values() for quotation in found]


def quoted(text: str) -> list[str]:
    return [text[q.char_start : q.char_end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('The baker said "yes" twice.', ['"yes"']),
        ("The baker said “yes” twice.", ["“yes”"]),
        ("Der Bäcker sagte „ja“ und „nein”.", ["„ja“", "„nein”"]),
        ("Le boulanger dit « oui » hier.", ["« oui »"]),
        ("Der Bäcker sagte »ja« gestern.", ["»ja«"]),
        ("The baker said ``yes'' twice.", ["``yes''"]),
        ("''Yes,'' the baker said. ''No.''", ["''Yes,''", "''No.''"]),
        ("The baker said ‘yes’ twice.", ["‘yes’"]),
        ("'Yes,' the baker said. 'No.'", ["'Yes,'", "'No.'"]),
        ("The baker said `yes' twice.", ["`yes'"]),
    ],
)
def test_marks_of_every_style_pair(text, found):
    assert quoted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The baker's oven isn't the bakers’ only one; it’s O’Neill’s.",
        "It was the summer of '69, and rock 'n' roll was new.",
        "The board is 6'2\" long.",
        'A mark at the end"',
        "“",
        "”“",
        "' ' '",
        "",
    ],
)
def test_apostrophes_inches_and_stray_marks_quote_nothing(text):
    assert quoted(text) == []


def test_an_apostrophe_within_single_marks_does_not_end_them():
    assert quoted("'I don't sell the farmers' bread,' she said.") == ["'I don't sell the farmers' bread,'"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“She told me ‘never’ and left,” he said.", ["“She told me ‘never’ and left,”"]),
        ("'She told me \"never\" and left,' he said.", ["'She told me \"never\" and left,'"]),
        ('"She told me "never" and left," he said.', ['"She told me "never" and left,"']),
        ("''She said 'never,''' he said.", ["''She said 'never,'''"]),
    ],
)
def test_of_nested_quotations_the_outermost_counts(text, found):
    assert quoted(text) == found


def test_a_lost_mark_ends_with_its_paragraph():
    text = 'She said: "The oven broke.\n\nThe next day it rained. "No," he said.'

    assert quoted(text) == ['"The oven broke.', '"No,"']


def test_a_lost_mark_ends_before_the_next_quotation():
    assert quoted('"The oven broke. "No," he said.') == ['"The oven broke.', '"No,"']


def test_a_mark_opened_in_mid_sentence_and_never_closed_quotes_nothing():
    assert quoted('She sold a "fresh loaf to him.\nHe ate it.') == []


def test_a_quotation_goes_on_in_the_paragraph_that_opens_anew():
    first, second, third = quotations("“The oven broke.\n\n“It cost us a day.\n\n“We baked at night.”")

    assert (first.is_closed, first.continues) == (False, False)
    assert (second.is_closed, second.continues) == (False, True)
    assert (third.is_closed, third.continues) == (True, True)


def test_a_quotation_goes_on_without_a_new_mark_where_the_next_paragraph_closes_it():
    text = '"The oven broke.\n\nIt cost us a day," she said.'

    assert quoted(text) == ['"The oven broke.', 'It cost us a day,"']
    assert quotations(text)[1].continues


MARKS = st.text(alphabet="\"'“”„«»‘’`‚ \n\t.,aB5é-", max_size=200)


@given(text=MARKS)
@settings(max_examples=300, deadline=None)
def test_any_mixture_of_marks_gives_ordered_quotations_within_their_paragraphs(text):
    document = parse(Article("a1", text, "a.txt", None, "text"))

    for number, found in find_quotations(document).items():
        paragraph = document.paragraphs[number]
        end = paragraph.char_start
        for quotation in found:
            assert end <= quotation.char_start <= quotation.inner_start <= quotation.inner_end <= quotation.char_end
            end = quotation.char_end
        assert end <= paragraph.char_end


@pytest.mark.parametrize("unit", ['"', "'", "“", "”", "'a ", '"a b', "‘", "''", "« ", "a' "])
def test_time_is_linear_in_the_number_of_marks(unit):
    start = time.process_time()
    quotations(unit * (100_000 // len(unit)))

    assert time.process_time() - start < 5
