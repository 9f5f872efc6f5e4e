"""Labels of spaCy pipelines, in capitals, and what they are in the table `entities`.

The first lines are those of OntoNotes 5 (English, Chinese and Japanese pipelines), then of CoNLL and WikiNER (most
European ones), then what the pipelines of single languages write for the same. By spaCy's pages on its pipelines.

Left out on purpose, so that they give no rows: DATE, TIME, PERCENT, MONEY, QUANTITY, ORDINAL, CARDINAL and their like
name nothing. Labels that are not here may mean anything (a skill, a dosage), so they are no rows either.
"""

from schema.entities import Label

LABELS: dict[str, Label] = {
    "PERSON": "PERSON", "NORP": "NORP", "FAC": "LOC", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "PRODUCT": "PRODUCT",
    "EVENT": "EVENT", "WORK_OF_ART": "WORK_OF_ART", "LAW": "LAW", "LANGUAGE": "MISC",
    "PER": "PERSON", "MISC": "MISC",
    "PERSNAME": "PERSON", "ORGNAME": "ORG", "PLACENAME": "LOC", "GEOGNAME": "LOC",  # Polish
    "PRS": "PERSON", "EVN": "EVENT", "WRK": "WORK_OF_ART", "OBJ": "PRODUCT",  # Swedish
    "GPE_LOC": "LOC", "GPE_ORG": "ORG", "EVT": "EVENT", "PROD": "PRODUCT",  # Norwegian
    "ORGANIZATION": "ORG", "FACILITY": "LOC", "NAT_REL_POL": "NORP",  # Romanian
    "PS": "PERSON", "LC": "LOC", "OG": "ORG",  # Korean
}  # fmt: skip
