"""The language of a text, by py3langid (naive Bayes over byte n-grams, 97 languages; Lui and Baldwin 2012)."""

import functools

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_ENOUGH = 500  # code points that settle the language of news text; more cost time and change nothing
_CERTAINTY = 0.9  # below it (headlines, tables, mixed texts) the answer is a guess and we give none


@functools.cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the text's language, or None where it is not settled.

    >>> identify_language("The council voted on Monday to keep the library open for another year.")
    'en'
    >>> identify_language("12345") is None
    True
    """
    language, certainty = _identifier().classify(text[:_ENOUGH])
    return language if certainty >= _CERTAINTY and len(language) == 2 else None
