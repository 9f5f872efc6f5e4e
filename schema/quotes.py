"""The table `quotes`."""

from typing import Literal

from pydantic import Field

from schema.table import Reference, Row, Slice, Table

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "organisation", "group", "document", "unnamed"]


class QuoteRow(Row):
    """A contiguous piece of a statement: words reported, and who said them."""

    quote_id: str = Field(description="Identity of the piece.")
    article_id: str = Field(description="Article it stands in.")
    char_start: int = Field(description="First character of `text` in `articles.text`, in code points.", ge=0)
    char_end: int = Field(description="End of `text` in `articles.text`, exclusive.", ge=1)
    text: str = Field(description="The piece as printed, quotation marks inside.", min_length=1)
    content: str = Field(description="The piece without its enclosing quotation marks.")
    kind: QuoteKind = Field(description="direct: all in marks; mixed: partly; indirect: reported without marks.")
    statement_id: str = Field(description="Shared by the pieces of one interrupted or continued statement.")
    part: int = Field(description="Number of the piece in its statement, from 0.", ge=0)
    cue: str | None = Field(description="Words that report: the whole verb group, or `according to`.")
    cue_start: int | None = Field(description="First character of `cue` in `articles.text`.", ge=0)
    cue_end: int | None = Field(description="End of `cue` in `articles.text`, exclusive.", ge=1)
    speaker: str | None = Field(description="Who is said to speak, as printed, with title and apposition.")
    speaker_start: int | None = Field(description="First character of `speaker` in `articles.text`.", ge=0)
    speaker_end: int | None = Field(description="End of `speaker` in `articles.text`, exclusive.", ge=1)
    speaker_name: str | None = Field(description="Fullest name in the article: `he` -> `Mark Rutte`.")
    speaker_mention_id: str | None = Field(description="Mention in `entities` that names the speaker.")
    speaker_kind: SpeakerKind | None = Field(description="What speaks.")
    speaker_role: str | None = Field(description="Office or occupation as stated: `chief executive`.")
    speaker_org: str | None = Field(description="Organisation the speaker is said to belong to.")
    attribution: str = Field(description="Rule that found the speaker, or `none`.")
    abstain_reason: str | None = Field(description="Why `speaker_name` is null; null where it is given.")
    sentence_index: int = Field(description="Number of its first sentence in the article, from 0.", ge=0)
    paragraph_index: int = Field(description="Number of its first paragraph in the article, from 0.", ge=0)
    confidence: float = Field(description="Estimate that span and speaker are right.", ge=0, le=1)


QUOTES = Table(
    name="quotes",
    row=QuoteRow,
    key="quote_id",
    sorted_by=("article_id", "char_start"),
    references=(
        Reference("article_id", "articles", "article_id"),
        Reference("speaker_mention_id", "entities", "mention_id"),
    ),
    slices=(
        Slice("text", "char_start", "char_end"),
        Slice("cue", "cue_start", "cue_end"),
        Slice("speaker", "speaker_start", "speaker_end"),
    ),
)
