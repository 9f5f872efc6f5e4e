"""When an article was published: ISO 8601 in its usual forms, dates of mail and feeds, and seconds since 1970."""

import datetime
import email.utils
import re
from typing import NamedTuple

from schema.articles import YEARS, Precision

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")
_DAY_LENGTH = len("2024-05-01")  # also 20240501 and 2024-W18-3; with a time it is longer
_TO_THE_SECOND = re.compile(r".{8,10}.\d{2}:?\d{2}:?\d{2}")
_SPACED_OFFSET = re.compile(r"\s+(?=[+-]\d{2}:?\d{2}$)")
_ZULU = re.compile(r"\s*(?:UTC|GMT)$")
_MAIL = re.compile(r"(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d{2}:\d{2}.{0,16}")
_WRITTEN = re.compile(
    r"(?:\w{3,9},?\s)?(?:(?P<month>[A-Z][a-z]{2,8})\.?\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?"
    r"|(?P<first>\d{1,2})(?:st|nd|rd|th)?\s(?P<second>[A-Z][a-z]{2,8})\.?,?)\s(?P<year>\d{4})\b"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_EPOCH = re.compile(r"-?\d{9,13}(?:\.\d+)?")
_LAST_SECOND = 32_503_680_000  # the year 3000: a larger number counts milliseconds, as JavaScript does


class Published(NamedTuple):
    """A time in UTC and how much of it was stated; the rest is its least value: 2024-05 is the first of May, 00:00."""

    at: datetime.datetime
    precision: Precision


def parse_published(value: object) -> Published | None:
    """Return the time that a value states; None where it states none in `schema.articles.YEARS`.

    A time without offset is taken as UTC.

    >>> parse_published("2024-05-01T12:30+02:00")
    Published(at=datetime.datetime(2024, 5, 1, 10, 30, tzinfo=datetime.timezone.utc), precision='minute')
    >>> [(p := parse_published(value)) and p.precision for value in ("2024", "2024-05", 1714559400, "last May")]
    ['year', 'month', 'second', None]
    >>> parse_published("Wed, 01 May 2024 12:30:00 +0200").at.isoformat(), parse_published("May 1, 2024").precision
    ('2024-05-01T10:30:00+00:00', 'day')
    """
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    text = value.strip() if isinstance(value, str) else repr(value)
    try:
        published = _epoch(float(text)) if _EPOCH.fullmatch(text) else _written(text) or _iso(text)
    except (ValueError, OverflowError):
        return None
    return published if published and published.at.year in YEARS else None


def _epoch(seconds: float) -> Published:
    scale = 1000 if abs(seconds) >= _LAST_SECOND else 1
    start = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    return Published(start + datetime.timedelta(seconds=seconds / scale), "second")


def _iso(text: str) -> Published:
    if partial := _PARTIAL.fullmatch(text):
        at = datetime.datetime(int(partial[1]), int(partial[2] or 1), 1, tzinfo=datetime.UTC)
        return Published(at, "month" if partial[2] else "year")
    text = _SPACED_OFFSET.sub("", _ZULU.sub("Z", text))
    at = datetime.datetime.fromisoformat(text)
    at = at.replace(tzinfo=datetime.UTC) if at.tzinfo is None else at.astimezone(datetime.UTC)
    return Published(at, _precision(text))


def _written(text: str) -> Published | None:
    """Return a date as mail and feeds write it, or with the month in English letters."""
    if _MAIL.fullmatch(text):
        at = email.utils.parsedate_to_datetime(text)
        at = at.replace(tzinfo=datetime.UTC) if at.tzinfo is None else at.astimezone(datetime.UTC)
        return Published(at, "second" if text.count(":") > 1 else "minute")
    words = _WRITTEN.match(text)
    month = (words["month"] or words["second"])[:3].lower() if words else ""
    if words is None or month not in _MONTHS:
        return None
    day = int(words["day"] or words["first"])
    at = datetime.datetime(int(words["year"]), _MONTHS.index(month) + 1, day, tzinfo=datetime.UTC)
    return Published(at, "day")


def _precision(text: str) -> Precision:
    if len(text) <= _DAY_LENGTH:
        return "day"
    return "second" if _TO_THE_SECOND.match(text) else "minute"
