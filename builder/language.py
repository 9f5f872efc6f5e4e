"""The language of a text, by py3langid (naive Bayes over byte n-grams, 97 languages; Lui and Baldwin 2012)."""

import functools
from typing import NamedTuple

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_ENOUGH = 500  # code points that settle the language of news text; more cost time and change nothing
_CERTAINTY = 0.9  # below it (headlines, tables, mixed texts) the answer is a guess and we give none
_READ = "en"  # the language of the rules and models for names and quotes
_SETTLED = 0.99  # a text is passed over only where its language is beyond doubt
_SETTLED_CHARS = 150  # and where there is enough of it


class Language(NamedTuple):
    """An ISO 639-1 code, and how sure the identification is of it (0 to 1)."""

    code: str
    confidence: float


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify_language(text: str) -> Language | None:
    """Return the language of a text, or None where it is not settled.

    >>> identify_language("The council voted on Monday to keep the library open for another year.").code
    'en'
    >>> identify_language("12345") is None
    True
    """
    language, certainty = _classified(text[:_ENOUGH])
    return Language(language, round(certainty, 4)) if certainty >= _CERTAINTY and len(language) == 2 else None


def is_read(text: str) -> bool:
    """Whether names and quotes are looked for in a text: unless it is in another language than English beyond doubt.

    >>> is_read("The council voted."), is_read("Der Stadtrat hat am Montag beschlossen, dass die Bücherei bleibt. " * 3)
    (True, False)
    """
    language, certainty = _classified(text[:_ENOUGH])
    return language == _READ or certainty < _SETTLED or len(text) < _SETTLED_CHARS


@functools.lru_cache(maxsize=64)  # asked twice of an article
def _classified(sample: str) -> tuple[str, float]:
    language, certainty = _identifier().classify(sample)
    return str(language), float(certainty)
