"""Paragraphs: title, headings, body and items, without markup and in Markdown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import first_line_title, parse

LONG = "The council met on Monday evening and voted, after two hours of debate, to keep the town library open."


def _paragraphs(text: str, source_format: str = "text") -> list[tuple[str, str]]:
    document = parse(Article("a", text, "a", None, source_format, title=first_line_title(text)))
    return [(p.kind, text[p.char_start : p.char_end]) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Library stays open\n{LONG}", [("title", "Library stays open"), ("body", LONG)]),
        (f"Library stays open\n\n{LONG}", [("title", "Library stays open"), ("body", LONG)]),
        (f"{LONG}\nWhat comes next\n{LONG}", [("body", LONG), ("heading", "What comes next"), ("body", LONG)]),
        (f"{LONG}\n“Yes!”\n{LONG}", [("body", LONG), ("body", "“Yes!”"), ("body", LONG)]),
        (f"{LONG}\n- one thing\n- another", [("body", LONG), ("item", "one thing"), ("item", "another")]),
        (f"{LONG}\nQ: Why?\nA: {LONG}", [("body", LONG), ("body", "Q: Why?"), ("body", f"A: {LONG}")]),
        ("", []),
        ("\n \n", []),
    ],
)  # fmt: skip
def test_plain_text(text, expected):
    assert _paragraphs(text) == expected


def test_markdown():
    text = f"# Library stays open\n\n{LONG}\n\n## What comes next ##\n\nShort line\n\n* one\n\n> Quoted.\n"

    assert _paragraphs(text, "markdown") == [
        ("title", "Library stays open"),
        ("body", LONG),
        ("heading", "What comes next"),
        ("body", "Short line"),
        ("item", "one"),
        ("body", "Quoted."),
    ]


def test_a_heading_starts_a_section():
    text = f"Title\n{LONG}\nFirst heading\n{LONG}\n{LONG}\nSecond heading\n{LONG}"
    document = parse(Article("a", text, "a", None, "text", title="Title"))

    assert [(s.heading, s.paragraph_start, s.paragraph_end) for s in document.sections] == [
        (None, 0, 2),
        (2, 2, 5),
        (5, 5, 7),
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("aB .\n\r#-*Q:?!”“\"'1 \u2028\t")))
def test_any_text_is_cut_without_overlap(text):
    document = parse(Article("a", text, "a", None, "text", title=first_line_title(text)))

    ends = [0]
    for paragraph in document.paragraphs:
        assert ends[-1] <= paragraph.char_start < paragraph.char_end <= len(text)
        ends.append(paragraph.char_end)
    covered = {index for s in document.sentences for index in range(s.token_start, s.token_end)}
    assert len(covered) == sum(s.token_end - s.token_start for s in document.sentences)
