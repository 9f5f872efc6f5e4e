"""The table `amounts`."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from schema.table import Reference, Row, Slice, Table

AmountKind = Literal[
    "money", "percent", "percentage_points", "count", "measure", "age", "duration", "temperature", "ratio"
]
Bound = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than"]
Direction = Literal["up", "down"]
ChangeRole = Literal["from", "to", "delta"]
CurrencyBasis = Literal["code", "name", "symbol", "context", "default"]
Exact = Annotated[Decimal, Field(max_digits=38, decimal_places=9)]


class AmountRow(Row):
    """A quantity: a sum of money, a share, a count or a measure, with the words it was read from."""

    amount_id: str = Field(description="Identity of the amount.")
    article_id: str = Field(description="Article it stands in.")
    char_start: int = Field(description="First character of `text` in `articles.text`, in code points.", ge=0)
    char_end: int = Field(description="End of `text` in `articles.text`, exclusive.", ge=1)
    text: str = Field(description="The amount as printed, with its unit.", min_length=1)
    kind: AmountKind = Field(description="What sort of quantity it is.")
    value: Exact | None = Field(description="Value as stated, multiplied out; null for a range.")
    low: Exact | None = Field(description="Least value meant; equal to `value` when exact; null when open.")
    high: Exact | None = Field(description="Greatest value meant; equal to `value` when exact; null when open.")
    bound: Bound = Field(description="How the words limit the value: `more than 10,000` is more_than.")
    is_vague: bool = Field(description="True for `dozens`, `millions`: one to ten times the word's number.")
    direction: Direction | None = Field(description="Whether it is said to have risen or fallen.")
    change_role: ChangeRole | None = Field(description="Part in a change: from, to, or the difference.")
    change_id: str | None = Field(description="Identity of the change it has a part in: rows of one change share it.")
    multiplier: str | None = Field(description="Scale word as printed: `bn`, `million`, `crore`.")
    currency: str | None = Field(description="ISO 4217 code, for money.", pattern=r"^[A-Z]{3}$")
    currency_basis: CurrencyBasis | None = Field(description="What settles the currency.")
    unit: str | None = Field(description="Canonical unit, after CLDR: `kilometer`, `percent`, `year`.")
    unit_text: str | None = Field(description="Unit as printed: `km`, `%`, `per cent`.")
    value_si: Exact | None = Field(description="`value` in `unit_si`; null where nine decimals cannot hold it.")
    low_si: Exact | None = Field(description="`low` in `unit_si`.")
    high_si: Exact | None = Field(description="`high` in `unit_si`.")
    unit_si: str | None = Field(description="SI unit of a measure, an age or a duration: `meter`, `second`, `bit`.")
    per: str | None = Field(description="What one unit is counted against: `barrel`, `hour`, `year`.")
    subject: str | None = Field(description="What is counted, as printed: `North Korean soldiers`.")
    subject_start: int | None = Field(description="First character of `subject` in `articles.text`.", ge=0)
    subject_end: int | None = Field(description="End of `subject` in `articles.text`, exclusive.", ge=1)
    quote_id: str | None = Field(description="Quote it stands in: whose claim it is.")
    sentence_index: int = Field(description="Number of its sentence in the article, from 0.", ge=0)
    paragraph_index: int = Field(description="Number of its paragraph in the article, from 0.", ge=0)
    confidence: float = Field(description="Estimate that value and unit are right.", ge=0, le=1)


AMOUNTS = Table(
    name="amounts",
    row=AmountRow,
    key="amount_id",
    sorted_by=("article_id", "char_start"),
    references=(
        Reference("article_id", "articles", "article_id"),
        Reference("quote_id", "quotes", "quote_id"),
    ),
    slices=(
        Slice("text", "char_start", "char_end"),
        Slice("subject", "subject_start", "subject_end"),
    ),
)
