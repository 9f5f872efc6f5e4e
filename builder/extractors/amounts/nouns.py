"""Nouns after numbers: which words are plurals, by their form."""

from builder.extractors.amounts import _noun_words as table
from builder.extractors.amounts.words import Words

_SINGULAR_ENDINGS = ("ss", "us", "is", "ous", "'s", "’s")


def is_plural(word: str) -> bool:
    """Whether a lower-case word is, by its form, a plural noun."""
    if word in table.PLURALS:
        return True
    if len(word) < 4 or word[-1] != "s" or word in table.NOT_PLURALS or word in table.STOPS:
        return False
    return not word.endswith(_SINGULAR_ENDINGS)


def is_counted_plural(words: Words, index: int) -> bool:
    """Whether a plural noun, or one after an adjective, begins at this word, so that a number before it counts."""
    lower = words.lowers[index]
    if lower in table.STOPS or not words.words[index].isalpha():
        return False
    return is_plural(lower) or (is_plural(words.lowers[index + 1]) and words.lowers[index + 1] not in table.STOPS)
