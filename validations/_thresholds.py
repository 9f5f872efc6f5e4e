"""How far a release may differ from the one before it until somebody should look. Stored in each report.

Chosen so that a pile that grows by a tenth from the same sources stays silent; they are bounds for a look, not for
truth. A rule of drift is a warning, but for `emptied`, which is how a broken reader or extractor shows.
"""

THRESHOLDS: dict[str, float] = {
    "least_rows": 100,  # in both releases: shares of fewer say nothing
    "rows_per_article": 0.25,  # relative difference, by table
    "share_of_value": 0.05,  # absolute difference, of each value of a column with few values (labels, kinds)
    "share_of_nulls": 0.05,  # absolute difference, by column
    "length": 0.25,  # relative difference of the mean and of the 90th percentile of lengths
    "articles_left": 0.5,  # of the articles, for a table that has no rows any more to be damage
}
