"""The table `faqs`."""

from typing import Literal

from pydantic import Field

from schema.table import Reference, Row, Slice, Table

FaqSource = Literal["jsonld", "microdata", "details", "accordion", "heading", "qa_label", "definition_list"]


class FaqRow(Row):
    """A question the article answers, and the answer."""

    faq_id: str = Field(description="Identity of the pair: of article, question and answer.")
    article_id: str = Field(description="Article it stands in.")
    position: int = Field(description="Order of the pair in the article, from 0.", ge=0)
    question: str = Field(description="The question, without label or markup.", min_length=1)
    answer: str = Field(description="The whole answer, without label or markup.", min_length=1)
    question_raw: str | None = Field(description="The question as it stands in `articles.text`; null if it does not.")
    question_start: int | None = Field(description="First character of `question_raw` in `articles.text`.", ge=0)
    question_end: int | None = Field(description="End of `question_raw` in `articles.text`, exclusive.", ge=1)
    answer_raw: str | None = Field(description="The answer as it stands in `articles.text`; null if it does not.")
    answer_start: int | None = Field(description="First character of `answer_raw` in `articles.text`.", ge=0)
    answer_end: int | None = Field(description="End of `answer_raw` in `articles.text`, exclusive.", ge=1)
    answer_markdown: str | None = Field(
        description="The answer with its paragraphs, lists and links as the web page has them; null for other formats."
    )
    source: FaqSource = Field(description="Where the page marks the pair.")
    visible: bool = Field(description="Whether the page shows the pair to a reader.")


FAQS = Table(
    name="faqs",
    row=FaqRow,
    key="faq_id",
    sorted_by=("article_id", "position"),
    references=(Reference("article_id", "articles", "article_id"),),
    slices=(
        Slice("question_raw", "question_start", "question_end"),
        Slice("answer_raw", "answer_start", "answer_end"),
    ),
)
