"""The joins that everybody needs, in SQL of DuckDB: views and table macros over the tables of a release.

Written for this program. Each stands in `load.sql` and in `catalog.duckdb`, and `broadsheet query` knows it too.
"""

VIEWS: dict[str, str] = {
    "quotes_with_speaker": """
        select quotes.*, speakers.entity_id as speaker_entity_id, speakers.label as speaker_label,
            articles.title, articles.outlet, articles.url, articles.published_at
        from quotes
        join articles using (article_id)
        left join entities as speakers on speakers.mention_id = quotes.speaker_mention_id
    """,
    "amounts_with_claimant": """
        select amounts.*, quotes.speaker_name as claimed_by, quotes.speaker as claimed_by_as_printed,
            quotes.cue, quotes.text as claim, articles.title, articles.outlet, articles.url, articles.published_at
        from amounts
        join articles using (article_id)
        left join quotes using (quote_id)
    """,
    "mentions_by_month": """
        select entities.entity_id, min(entities.label) as label, mode(entities.name order by entities.name) as name,
            date_trunc('month', articles.published_at at time zone 'UTC')::date as month,
            count(*) as mentions, count(distinct entities.article_id) as articles
        from entities
        join articles using (article_id)
        group by entities.entity_id, month
    """,
}
"""Views by name: quotes with speaker and article, amounts with who claimed them, mentions per entity and month."""

MACROS: dict[str, str] = {
    "quotes_by(who)": """
        select * from quotes_with_speaker where speaker_name ilike '%' || who || '%' order by published_at, quote_id
    """,
    "amounts_of(what)": """
        select * from amounts_with_claimant
        where subject ilike '%' || what || '%' or unit ilike what or currency ilike what
        order by published_at, amount_id
    """,
    "mentions_of(who)": """
        select * from mentions_by_month where name ilike '%' || who || '%' order by month, entity_id
    """,
}
"""Table macros by signature, to ask for one name or thing."""
