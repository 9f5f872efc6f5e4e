"""The table `articles`."""

import datetime
from typing import Literal

from pydantic import Field

from schema.table import Reference, Row, Table

YEARS = range(1450, 2200)
"""Years an article can be of: printing began in Europe about 1450; a year beyond is a misread date."""

Precision = Literal["year", "month", "day", "minute", "second"]


class ArticleRow(Row):
    """One article, with its text as given: the string that all offsets of the other tables point into."""

    article_id: str = Field(description="The input's own id; else a hash of its URL, else of its text.", min_length=1)
    source_uri: str = Field(description="File it was read from, relative to the source named on the command line.")
    source_record: int | None = Field(
        description="Number of the record in that file, from 1; null where a file is one article.", ge=1
    )
    source_format: str = Field(description="Format it was read as.")
    url: str | None = Field(description="Address of the article.")
    domain: str | None = Field(description="Host of `url`, lower case, without `www.`.")
    outlet: str | None = Field(description="Who published it.")
    title: str | None = Field(description="Headline; for plain text the first line where it reads as one.")
    authors: tuple[str, ...] = Field(description="Who wrote it, in the order given; empty where not stated.")
    published_at: datetime.datetime | None = Field(description="When it was published, in UTC.")
    published_precision: Precision | None = Field(description="How much of `published_at` was stated.")
    language: str | None = Field(description="BCP 47 tag of its language, where stated or found.")
    language_confidence: float | None = Field(
        description="How sure the identification of the language is of `language`; null where it is not.", ge=0, le=1
    )
    is_read: bool = Field(
        description="Whether names and quotes were looked for: not where the text is in another language than English."
    )
    text: str = Field(
        description="The text as given, never normalised or trimmed; of a web page the text of its article."
    )
    text_sha256: str = Field(description="SHA-256 of `text` in UTF-8.", pattern=r"^[0-9a-f]{64}$")
    input_sha256: str = Field(
        description="SHA-256 of all that the source says of the article, wherever it lies: the same digest, program and"
        " configuration give the same rows.",
        pattern=r"^[0-9a-f]{64}$",
    )
    n_chars: int = Field(description="Length of `text` in Unicode code points.", ge=1)
    n_words: int = Field(description="Words in `text`: tokens with a letter or a digit.", ge=0)
    n_sentences: int = Field(description="Sentences in `text`.", ge=0)
    license: str | None = Field(description="Licence of the text as its source states it.")
    duplicate_of: str | None = Field(
        description="`article_id` of the earliest article of which this is a copy or a near copy."
    )
    n_entities: int = Field(description="Rows of this article in `entities`.", ge=0)
    n_quotes: int = Field(description="Rows of this article in `quotes`.", ge=0)
    n_amounts: int = Field(description="Rows of this article in `amounts`.", ge=0)
    n_faqs: int = Field(description="Rows of this article in `faqs`.", ge=0)


ARTICLES = Table(
    name="articles",
    row=ArticleRow,
    key="article_id",
    sorted_by=("article_id",),
    references=(Reference("duplicate_of", "articles", "article_id"),),
)
