"""What rows must satisfy across tables and files: keys, references, counts.

DuckDB finds the rows that break a rule, whatever the size of the release, in bounded memory; that they do is then a
fact like any other, asserted by Great Expectations.
"""

import dataclasses
import re
import tempfile
from collections.abc import Iterator

import duckdb
import pyarrow as pa

from schema import TABLES, Table
from validations.files import NotAReleaseError, Release
from validations.rule import Rule, fact

_MEMORY = "256MB"


@dataclasses.dataclass(frozen=True, slots=True)
class Relation:
    """A rule across rows or tables, and the query for the keys of those rows that break it."""

    rule: Rule
    broken: str
    tables: frozenset[str]  # that the query reads


def relations(table: Table) -> tuple[Relation, ...]:
    """Return what the rows of a table must satisfy together and towards other tables."""
    own = [relation for relation in _OWN if relation.rule.table == table.name]
    return (*_keys(table), *(_COUNTS if table.name == "articles" else ()), *own)


def _relation(rule: Rule, broken: str) -> Relation:
    words = set(re.findall(r"[a-z]+", broken))
    return Relation(rule, broken, frozenset(words & set(TABLES)))


def _keys(table: Table) -> Iterator[Relation]:
    key = table.key
    yield _relation(
        fact(f"{table.name}.{key}.unique", f"No `{key}` stands twice in the release", shows=(key,)),
        f"select {key} from {table.name} where {key} is not null group by {key} having count(*) > 1",
    )
    for reference in table.references:
        column, target = reference.column, f"{reference.table}.{reference.key}"
        yield _relation(
            fact(f"{table.name}.{column}.resolves", f"Every `{column}` stands in `{target}`", shows=(column,)),
            f"select {key} from {table.name} as own anti join {reference.table} as other"
            f" on own.{column} = other.{reference.key} where own.{column} is not null",
        )


_COUNTS = tuple(
    _relation(
        fact(f"articles.n_{table}.rows", f"`n_{table}` counts the article's rows in {table}", shows=(f"n_{table}",)),
        f"""
        select article_id from articles
        left join (select article_id, count(*) as n from {table} group by article_id) using (article_id)
        where n_{table} <> coalesce(n, 0)
        """,
    )
    for table in ("entities", "quotes", "amounts", "faqs")
)

_OWN = (
    _relation(
        fact(
            "articles.duplicate_of.original",
            "The original of a duplicate is no duplicate itself",
            shows=("duplicate_of",),
        ),
        """
        select copy.article_id from articles as copy join articles as original
        on original.article_id = copy.duplicate_of
        where original.duplicate_of is not null
        """,
    ),
    _relation(
        fact(
            "entities.entity_id.one_label",
            "All mentions of an entity have one `label`",
            shows=("entity_id", "label", "name"),
        ),
        """
        select mention_id from entities where entity_id in
        (select entity_id from entities group by entity_id having min(label) <> max(label))
        """,
    ),
    _relation(
        fact(
            "quotes.speaker_mention_id.same_article",
            "The mention that names the speaker stands in the same article",
            shows=("speaker_mention_id",),
        ),
        """
        select quote_id from quotes join entities on mention_id = speaker_mention_id
        where quotes.article_id <> entities.article_id
        """,
    ),
    _relation(
        fact(
            "quotes.part.numbered",
            "The pieces of a statement are numbered through from 0, in one article",
            shows=("statement_id", "part"),
        ),
        """
        select quote_id from quotes where statement_id in
        (select statement_id from quotes group by statement_id
         having max(part) + 1 <> count(*) or count(distinct part) <> count(*) or min(article_id) <> max(article_id))
        """,
    ),
    _relation(
        fact(
            "amounts.quote_id.inside",
            "An amount with a `quote_id` stands inside that quote",
            shows=("char_start", "char_end", "quote_id"),
        ),
        """
        select amount_id from amounts join quotes using (quote_id)
        where amounts.article_id <> quotes.article_id
        or amounts.char_start < quotes.char_start or amounts.char_end > quotes.char_end
        """,
    ),
    _relation(
        fact(
            "faqs.position.numbered",
            "The pairs of an article are numbered through from 0",
            shows=("article_id", "position"),
        ),
        """
        select faq_id from faqs where article_id in
        (select article_id from faqs group by article_id
         having max(position) + 1 <> count(*) or count(distinct position) <> count(*))
        """,
    ),
)


def broken_keys(release: Release, *, threads: int) -> dict[str, pa.Array]:
    """Return the keys of all rows that break a relation, by rule; relations that need an unsound table are left out."""
    sound = release.sound_tables
    wanted = [relation for table in TABLES.values() for relation in relations(table) if relation.tables <= sound]
    with tempfile.TemporaryDirectory() as spill, duckdb.connect() as connection:
        connection.execute("set temp_directory = ?", [spill])
        views(connection, release, threads=threads)
        try:
            return {relation.rule.rule_id: _column(connection, relation.broken) for relation in wanted}
        except (duckdb.IOException, duckdb.InvalidInputException) as exc:  # pages that are not what the footer says
            raise NotAReleaseError(f"{release.folder}: {exc}; take the release from its source again") from exc


def views(connection: duckdb.DuckDBPyConnection, release: Release, *, threads: int) -> None:
    """Make a view of each sound table, in bounded memory."""
    connection.execute("set memory_limit = ?", [_MEMORY])
    connection.execute("set threads = ?", [threads])
    for table in release.sound_tables:
        files = ", ".join(_quoted(str(file.path)) for file in release.files[table])
        connection.execute(f"create view {table} as select * from read_parquet([{files}])")


def _column(connection: duckdb.DuckDBPyConnection, query: str) -> pa.Array:
    return connection.sql(query).to_arrow_table().column(0).combine_chunks()


def _quoted(path: str) -> str:
    """Return the path as an SQL string that stands for itself, not for a pattern of names."""
    literal = re.sub(r"([\[*?])", r"[\1]", path)
    return "'" + literal.replace("'", "''") + "'"
