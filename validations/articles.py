"""What only articles must satisfy."""

import hashlib
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from schema.articles import YEARS
from validations.rule import Facts, Rule, fact, unless_null

_EARLIEST, _LATEST = (f"{year}-01-01T00:00:00+00:00" for year in (YEARS.start, YEARS.stop))

RULES = (
    fact("articles.n_chars.length", "`n_chars` is the length of `text` in code points", shows=("n_chars",)),
    fact("articles.text_sha256.digest", "`text_sha256` is the digest of `text`", shows=("text_sha256",)),
    Rule(
        "articles.published_at.between",
        f"`published_at` lies between the years {YEARS.start} and {YEARS.stop}",
        "expect_column_values_to_be_between",
        {"column": "published_at", "min_value": _EARLIEST, "max_value": _LATEST},
        shows=("published_at", "published_precision"),
    ),
    fact(
        "articles.published_precision.reason",
        "`published_precision` is given exactly where `published_at` is",
        shows=("published_at", "published_precision"),
    ),
    fact("articles.domain.of_url", "`domain` is given only with a `url`", shows=("url", "domain")),
    fact("articles.duplicate_of.other", "No article is a duplicate of itself", shows=("duplicate_of",)),
    Rule(
        "articles.language.tag",
        "`language` has the form of a BCP 47 tag",
        "expect_column_values_to_match_regex",
        {"column": "language", "regex": r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
        severity="warning",  # it may be what the source states
        shows=("language",),
    ),
)


def facts(rows: pa.Table) -> Facts:
    """Compute what the rules above assert."""
    text = rows["text"].combine_chunks()
    return {
        "articles.n_chars.length": unless_null(pc.equal(rows["n_chars"], pc.utf8_length(text))),
        "articles.text_sha256.digest": unless_null(pc.equal(rows["text_sha256"], _digests(text))),
        "articles.published_precision.reason": pc.equal(
            pc.is_null(rows["published_at"]), pc.is_null(rows["published_precision"])
        ),
        "articles.domain.of_url": pc.or_(pc.is_null(rows["domain"]), pc.is_valid(rows["url"])),
        "articles.duplicate_of.other": unless_null(pc.not_equal(rows["duplicate_of"], rows["article_id"])),
    }


def _digests(text: pa.Array) -> pa.Array:
    digests = [None if value is None else hashlib.sha256(value).hexdigest() for value in _each(text.cast(pa.binary()))]
    return pa.array(digests, pa.string())


def _each(values: pa.Array) -> Iterator[bytes | None]:
    return (value.as_py() for value in values)  # one at a time: texts are the bulk of a release
