"""Tokens: what stands together and what does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.document.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann's dog", "Ann 's dog"),
        ("Ann’s dog", "Ann ’s dog"),
        ("don't O'Brien’s", "don't O'Brien ’s"),
        ("the U.S. army", "the U.S. army"),
        ("at 5 p.m. today", "at 5 p.m. today"),
        ("$1,250.50 or £3.2bn", "$ 1,250.50 or £ 3.2 bn"),
        ("a 78-year-old", "a 78 - year - old"),
        ("see https://example.org/a?b=1.", "see https://example.org/a?b=1 ."),
        ("mail a.b@example.org, @handle #tag", "mail a.b@example.org , @handle #tag"),
        ("wait... what", "wait ... what"),
        ("“Yes,” he said.", "“ Yes , ” he said ."),
        ("10:30 and 2.5.1", "10:30 and 2.5.1"),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_words(text, words):
    assert tokenize(text).words == words.split()


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_every_visible_character_is_in_exactly_one_token(text):
    tokens = tokenize(text)

    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())
    assert all(end <= start for end, start in zip(tokens.ends, tokens.starts[1:], strict=False))
