"""What a row says, in a few words: for changelogs and differences, where a key alone tells nobody anything."""

from collections.abc import Mapping
from typing import Any

from builder.values import value_text

_LENGTH = 80  # characters of an excerpt, and of one value that changed
# The columns that say most about a row, the first that has a value counts; what follows stands in brackets.
_SAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "articles": (("title", "url", "article_id"), ("outlet",)),
    "entities": (("text", "name"), ("label",)),
    "quotes": (("content", "text"), ("speaker_name", "speaker")),
    "amounts": (("text", "value", "low"), ("currency", "unit", "subject")),
    "faqs": (("question", "question_raw"), ()),
    "rejects": (("code",), ("source_uri",)),
}


def excerpt(table: str, row: Mapping[str, Any]) -> str:
    """Return what a row says on one line, safe to show.

    >>> excerpt("quotes", {"content": "We are open", "speaker_name": "Ann Lee"})
    'We are open (Ann Lee)'
    """
    says, beside = (_first(row, columns) for columns in _SAYS[table])
    return f"{says} ({beside})" if beside else says


def value_or_null(value: object) -> str:
    """Return a value as people read it: exact numbers without idle zeros, `null` for none; on one line, safe to show.

    >>> import decimal
    >>> value_or_null(decimal.Decimal("3.500000000")), value_or_null(None), value_or_null(["a", "b"])
    ('3.5', 'null', 'a, b')
    """
    return "null" if value is None else value_text(value, _LENGTH)


def _first(row: Mapping[str, Any], columns: tuple[str, ...]) -> str:
    return next((value_text(row[column], _LENGTH) for column in columns if row.get(column) not in (None, "")), "")
