"""What a row says, in a few words: for changelogs and differences, where a key alone tells nobody anything."""

import decimal
from collections.abc import Mapping
from typing import Any

from builder.visible import shortened

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


def value_text(value: object) -> str:
    """Return a value as people read it: exact numbers without idle zeros, `null` for none; on one line, safe to show.

    >>> value_text(decimal.Decimal("3.500000000")), value_text(None), value_text(["a", "b"])
    ('3.5', 'null', 'a, b')
    """
    if value is None:
        return "null"
    if isinstance(value, decimal.Decimal):
        exact = f"{value:f}"
        return exact.rstrip("0").rstrip(".") if "." in exact else exact
    if isinstance(value, list | tuple):
        return shortened(", ".join(map(str, value)), _LENGTH)
    return shortened(str(value), _LENGTH)


def _first(row: Mapping[str, Any], columns: tuple[str, ...]) -> str:
    return next((value_text(row[column]) for column in columns if row.get(column) not in (None, "")), "")
