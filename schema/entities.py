"""The table `entities`."""

from typing import Literal

from pydantic import Field

from schema.table import Reference, Row, Slice, Table

Label = Literal["PERSON", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "MISC"]


class EntityRow(Row):
    """A name in an article: one row per mention."""

    mention_id: str = Field(description="Identity of the mention.")
    article_id: str = Field(description="Article it stands in.")
    char_start: int = Field(description="First character of `text` in `articles.text`, in code points.", ge=0)
    char_end: int = Field(description="End of `text` in `articles.text`, exclusive.", ge=1)
    text: str = Field(description="The name as printed.", min_length=1)
    label: Label = Field(description="What is named; LOC includes countries and cities, NORP nations and creeds.")
    name: str = Field(
        description="Fullest form of the name in the article (`Trump` -> `Donald Trump`), or its own where unsettled.",
        min_length=1,
    )
    entity_id: str = Field(
        description="Same for the same label and name in every article, spellings folded: it knows names, so namesakes"
        " share one and an acronym that is never spelled out has another."
    )
    country_code: str | None = Field(
        description="ISO 3166-1 code of the country of a place or people, where its name or the article settles it.",
        pattern=r"^[A-Z]{2}$",
    )
    sentence_index: int = Field(description="Number of its sentence in the article, from 0.", ge=0)
    paragraph_index: int = Field(description="Number of its paragraph in the article, from 0.", ge=0)
    confidence: float = Field(description="Share of such mentions that are right, as estimated.", ge=0, le=1)
    method: str = Field(description="Tagger that found it, with its version.")


ENTITIES = Table(
    name="entities",
    row=EntityRow,
    key="mention_id",
    sorted_by=("article_id", "char_start"),
    references=(Reference("article_id", "articles", "article_id"),),
    slices=(Slice("text", "char_start", "char_end"),),
)
