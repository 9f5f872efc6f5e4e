import re
import unicodedata
from collections.abc import Callable

import pytest

from builder.document import Document
from builder.extractors import Extraction

Printer = Callable[..., str]
NOTHING = Extraction([], [], [], [])
STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    "mark",
    [
        "[NORP Danish]",
        "[PERSON Ines Okafor]",
        "[PERSON Okafor]",
        "[ORG Skovby Courier]",
        '[QUOTE 1 that "the night crossing loses money"]',
        "[QUOTE 2 “We were given [AMOUNT four weeks],”]",
        "[QUOTE 4 the island could lose its last bakery]",
        "[AMOUNT more than 3,000]",
        "[QUESTION 1 Can tickets be returned?]",
        "[ANSWER 1 Yes, until March",
    ],
)
def test_without_colours_marks_are_brackets(
    mark: str, document: Document, extraction: Extraction, terminal: Printer
) -> None:
    assert mark in " ".join(terminal(document, extraction).split())


def test_no_color_on_a_terminal_gives_brackets_too(
    document: Document, extraction: Extraction, terminal: Printer
) -> None:
    assert "[PERSON Ines Okafor]" in terminal(document, extraction, colours=True, no_color=True)


def test_with_colours_names_are_underlined_in_the_colour_of_their_label(
    document: Document, extraction: Extraction, terminal: Printer
) -> None:
    printed = terminal(document, extraction, colours=True)
    assert "\x1b[4;35mInes Okafor" in printed
    assert "\x1b[4;34mDanish" in printed
    assert "[PERSON" not in printed


def test_a_bar_stands_beside_lines_that_quote_and_a_number_after_each_quote(
    document: Document, extraction: Extraction, terminal: Printer
) -> None:
    lines = STYLE.sub("", terminal(document, extraction, colours=True)).splitlines()
    assert any(line.startswith("▌ “We were given four weeks,”² Okafor told the Skovby Courier.") for line in lines)
    assert any(line.startswith("  The line carries more than 3,000 islanders a week") for line in lines)


def test_title_then_meta_then_text(document: Document, extraction: Extraction, terminal: Printer) -> None:
    title, meta, counts, *text = terminal(document, NOTHING).splitlines()
    assert title == "Nordlink to end night ferry to Skovby"
    assert meta == "Island Weekly · 9 March 2024, 07:30 UTC · Pia Holm"
    assert counts.startswith("82 words · ")
    assert counts.endswith(" · 0 names · 0 quotes · 0 amounts · 0 questions")
    assert text[1].startswith("  The Danish operator Nordlink")


@pytest.mark.parametrize(
    "row",
    [
        "1 mixed Nordlink has told that",
        "2 direct Ines Okafor told We were given four weeks",
        "4 indirect — (pronoun unclear) fears the island",
        "more than 3,000 > 3,000 more_than islanders",
        "$2.4 million = 2,400,000 USD per year exact",
        "PERSON Ines Okafor ×2",
        "ORG Nordlink, Skovby Courier",
        "1 Can tickets be returned? Yes, until March, at any Nordlink office.",
    ],
)
def test_the_rows_follow_in_tables(row: str, document: Document, extraction: Extraction, terminal: Printer) -> None:
    assert row in " ".join(terminal(document, extraction).split())


@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("colours", [False, True])
def test_no_line_is_wider_than_the_terminal(
    width: int, colours: bool, document: Document, extraction: Extraction, terminal: Printer
) -> None:
    printed = STYLE.sub("", terminal(document, extraction, colours=colours, width=width))
    assert max(map(len, printed.splitlines())) <= width


@pytest.mark.parametrize("colours", [False, True])
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A \x1b[31mred\x1b[0m herring.", "A ␛[31mred␛[0m herring."),
        ("A \x9b31mred herring.", "A ⟨U+009B⟩31mred herring."),
        ("Bell\a and \x00 and \x7f.", "Bell␇ and ␀ and ␡."),
        ("He wrote \u202elave\u202c.", "He wrote ⟨U+202E⟩lave⟨U+202C⟩."),
        ("A [bold red]red[/bold red] herring :smile:.", "A [bold red]red[/bold red] herring :smile:."),
        ("A [link=https://x.example]link[/link].", "A [link=https://x.example]link[/link]."),
        ("Unbalanced [/] and [/nothing] \\[x].", "Unbalanced [/] and [/nothing] \\[x]."),
    ],
)
def test_the_article_steers_nothing(
    text: str, shown: str, colours: bool, document_of: Callable[..., Document], terminal: Printer
) -> None:
    document = document_of(f"{text}\n{text}", outlet=text)
    printed = terminal(document, NOTHING, colours=colours)
    left = STYLE.sub("", printed)
    assert left.count(shown) == 3
    assert not [c for c in left if unicodedata.category(c) == "Cc" and c != "\n"]


def test_rows_steer_nothing_either(document: Document, extraction: Extraction, terminal: Printer) -> None:
    nasty = "\x1b]0;owned\a [red]x[/red]"
    rows = Extraction(
        [row.model_copy(update={"name": nasty}) for row in extraction.entities],
        [row.model_copy(update={"speaker_name": nasty, "cue": nasty, "content": nasty}) for row in extraction.quotes],
        [row.model_copy(update={"text": nasty, "unit": nasty, "subject": nasty}) for row in extraction.amounts],
        [row.model_copy(update={"question": nasty, "answer": nasty}) for row in extraction.faqs],
    )
    printed = terminal(document, rows, width=200)
    assert "\x1b" not in printed
    assert "\a" not in printed
    assert "[red]x[/red]" in printed


@pytest.mark.parametrize("text", ["", " \n", "?!", "x" * 5000, "שלום עולם", "👩‍👩‍👧"])
def test_odd_texts_are_printed(text: str, document_of: Callable[..., Document], terminal: Printer) -> None:
    assert "0 names" in terminal(document_of(text), NOTHING)
