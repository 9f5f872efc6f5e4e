"""What only FAQ pairs must satisfy."""

import pyarrow as pa
import pyarrow.compute as pc

from validations.rule import Facts, fact, unless_null

RULES = (
    fact(
        "faqs.visible.shown",
        "A pair that the page shows has its question and its answer in the article's text",
        shows=("visible", "question", "question_raw", "answer_raw"),
    ),
)


def facts(rows: pa.Table) -> Facts:
    """Compute what the rules above assert."""
    shown = pc.and_(pc.is_valid(rows["question_raw"]), pc.is_valid(rows["answer_raw"]))
    return {"faqs.visible.shown": pc.or_(unless_null(pc.invert(rows["visible"])), shown)}
