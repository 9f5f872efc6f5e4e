"""What only quotes must satisfy."""

import pyarrow as pa
import pyarrow.compute as pc

from validations.rule import Facts, fact, unless_null

RULES = (
    fact(
        "quotes.speaker_name.reason",
        "Either `speaker_name` is given, or `abstain_reason` says why not",
        shows=("speaker", "speaker_name", "abstain_reason"),
    ),
    fact(
        "quotes.attribution.none",
        "Where `attribution` is none, no speaker is given",
        shows=("attribution", "speaker", "speaker_name"),
    ),
    fact("quotes.content.inside", "`content` stands within `text`", shows=("text", "content")),
)


def facts(rows: pa.Table) -> Facts:
    """Compute what the rules above assert."""
    nobody = pc.and_(pc.is_null(rows["speaker"]), pc.is_null(rows["speaker_name"]))
    attributed = unless_null(pc.not_equal(rows["attribution"], "none"))
    return {
        "quotes.speaker_name.reason": pc.not_equal(
            pc.is_null(rows["speaker_name"]), pc.is_null(rows["abstain_reason"])
        ),
        "quotes.attribution.none": pc.or_(attributed, nobody),
        "quotes.content.inside": _inside(rows["content"].to_pylist(), rows["text"].to_pylist()),
    }


def _inside(contents: list[str | None], texts: list[str | None]) -> pa.Array:
    pairs = zip(contents, texts, strict=True)
    return pa.array([content is None or text is None or content in text for content, text in pairs], pa.bool_())
