"""Sentences: a bar marks where one ends and the next begins."""

import pytest

from builder.article import Article
from builder.document import parse


def _sentences(text: str) -> str:
    document = parse(Article("a", text, "a.txt", None, "text"))
    return " | ".join(text[sentence.char_start : sentence.char_end] for sentence in document.sentences)


@pytest.mark.parametrize(
    "expected",
    [
        "The vote was close. | It passed.",
        "Mr. Lee and Dr. Chen met Gov. Ann Ray.",
        "He lives in the U.S. | The firm does not.",
        "The U.S. Senate met.",
        "She left at 5 p.m. | He stayed.",
        "John F. Kennedy spoke. | Then he left.",
        "“We won.” | The crowd cheered.",
        "“We won!” she said.",
        "He said: “Stop.” | “Why?” she asked.",
        "Sales rose 3.5 percent. | Costs fell.",
        "Smith Inc. sold it. | Brown Co. bought it.",
        "It happened on Jan. 5 in Rome. | Nobody saw it.",
        "Really?! | Yes.",
        "(It rained.) | They played on.",
        "See example.com for more. | Or call.",
        "No. 5 was first. | No. 6 was last.",
        "He waited... and waited.",
        "One sentence without an end",
        pytest.param(
            "The plan of Acme Inc. | Shareholders liked it.",
            marks=pytest.mark.xfail(strict=True, reason="a name that may go on after Inc.: needs to know the names"),
        ),
    ],
)
def test_sentences(expected):
    assert _sentences(expected.replace(" | ", " ")) == expected


def test_a_line_break_ends_a_paragraph_and_so_a_sentence():
    assert _sentences("A short line\nAnother line. And more.") == "A short line | Another line. | And more."


def test_a_hard_wrapped_paragraph_is_one():
    wrapped = (
        "The harbour of the town was closed for three days after the storm had\n"
        "thrown two fishing boats against the old pier, and the mayor asked all\n"
        "owners to look after their ropes until the weather had become better\n"
        "again. Nobody was hurt.\n\nThe boats will be lifted on Monday by a crane from the next port up the\ncoast."
    )
    assert _sentences(wrapped).count("|") == 2
