"""The table `rejects`."""

from typing import Literal

from pydantic import Field

from schema.table import Row, Table

Stage = Literal["read", "extract", "judge"]


class RejectRow(Row):
    """An input that is no article, or a row that failed its expectations: what, where to find it, and why."""

    reject_id: str = Field(description="Identity of the reject.")
    stage: Stage = Field(description="Stage that refused it.")
    source_uri: str = Field(description="File it was read from, relative to the source named on the command line.")
    source_record: int | None = Field(description="Number of the record in that file, from 1.", ge=1)
    code: str = Field(description="Reason as one word to count by.", pattern=r"^[a-z][a-z0-9_]*$")
    message: str = Field(description="Reason as a sentence: what is wrong and what to do.")
    payload_sha256: str | None = Field(
        description="SHA-256 of what was refused: the bytes of record or file, the text of an article, or the row as"
        " JSON with sorted keys.",
        pattern=r"^[0-9a-f]{64}$",
    )
    article_id: str | None = Field(description="Article it would have been or stood in, where that is known.")
    table_name: str | None = Field(description="Table that the row left; null for an input that never became a row.")
    row_id: str | None = Field(description="Key of the row that left, in `table_name`.")


REJECTS = Table(name="rejects", row=RejectRow, key="reject_id", sorted_by=("reject_id",))
