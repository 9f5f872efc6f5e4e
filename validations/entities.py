"""What only entities must satisfy."""

import pyarrow as pa
from babel import Locale

from validations.rule import Facts, Rule

# ISO 3166-1 as CLDR lists it, with the reserved EU and the user-assigned XK that everyone uses; not CLDR's own
# pseudo-regions, nor the code for "unknown".
_COUNTRIES = sorted(
    code
    for code in map(str, Locale("en").territories)
    if len(code) == 2 and code.isalpha() and code not in {"EZ", "QO", "UN", "XA", "XB", "ZZ"}
)

RULES = (
    Rule(
        "entities.name.not_empty",
        "`name` is not empty",
        "expect_column_value_lengths_to_be_between",
        {"column": "name", "min_value": 1},
        shows=("text", "name"),
    ),
    Rule(
        "entities.country_code.known",
        "`country_code` is a code of ISO 3166-1",
        "expect_column_values_to_be_in_set",
        {"column": "country_code", "value_set": _COUNTRIES},
        shows=("text", "country_code"),
    ),
)


def facts(rows: pa.Table) -> Facts:  # noqa: ARG001  (every table has this function)
    """Compute nothing: the rules above read the columns as they are."""
    return {}
