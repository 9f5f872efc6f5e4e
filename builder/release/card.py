"""The card: `README.md` of a release, whose YAML tells `datasets` what is there and whose text tells people."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

import pyarrow.parquet as pq

from builder.release.accuracy import accuracy_section
from builder.release.charts import Chart
from builder.release.citation import bibtex
from builder.release.facts import ReleaseFacts
from builder.visible import shortened
from schema import TABLES, Table

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_TASKS = ["token-classification", "question-answering"]
# SPDX identifiers, in lower case, that the Hub knows as they are.
_HUB_LICENSES = frozenset(
    "cc0-1.0 cc-by-4.0 cc-by-3.0 cc-by-2.0 cc-by-sa-4.0 cc-by-sa-3.0 cc-by-nc-4.0 cc-by-nc-sa-4.0 cc-by-nd-4.0"
    " cc-by-nc-nd-4.0 apache-2.0 mit odbl pddl".split()
)
_LICENSES_SHOWN = 10
_ROWS_LOOKED_AT = 200  # to find one to show that has most to say
_VALUE_SHOWN = 300  # characters of a text in an example row
_LAW = {
    "full": (
        "Every offset counts Unicode code points into `articles.text`, end exclusive, and `text[char_start:char_end]`"
        " is the row's `text`: this was checked for every row, as were keys, references and counts (`validation/`)."
    ),
    "spans": (
        "This edition has the words that rows cite, and not the articles: `articles.text` is null. Offsets count"
        " Unicode code points into texts whose SHA-256 is `articles.text_sha256`; `broadsheet rehydrate` puts the texts"
        " back for those who have them, and checks them. All was judged with the texts in place (`validation/`)."
    ),
    "offsets": (
        "This edition has offsets and digests, and no words of the articles: columns that cite them are null. Offsets"
        " count Unicode code points into texts whose SHA-256 is `articles.text_sha256`; `broadsheet rehydrate` puts the"
        " words back for those who have the texts, and checks them. All was judged with the texts in place."
    ),
}


def card(facts: ReleaseFacts, release: Path, charts: Sequence[Chart]) -> str:
    """Return the card of the release whose data files lie in `release`."""
    counts = facts.counts
    body = _template().substitute(
        title=facts.name,
        description=facts.description,
        span=_span(facts),
        inputs=f"{counts.inputs:,}",
        rejected=f"{counts.rejected:,}",
        duplicates=f"{counts.duplicates:,}",
        tables="\n".join(_table_line(table, facts.rows[name]) for name, table in TABLES.items()),
        law=_LAW[facts.text],
        charts="".join(f"![{chart.title}]({chart.file})\n\n" for chart in charts),
        first="quotes" if facts.rows["quotes"] else "articles",
        version=facts.version,
        examples="\n\n".join(_example(release, name) for name in TABLES if facts.rows[name]),
        tool=facts.tool_version,
        tagger=facts.tagger,
        provenance="\n".join(f"| {what} | {value} |" for what, value in _provenance(facts)),
        accuracy=accuracy_section(facts.tagger),
        licenses=_license_section(facts),
        caveats=_caveats(facts),
        bibtex=bibtex(facts),
        dictionary="\n\n".join(
            f"### {name}\n\n{table.description}\n\n{table.markdown()}" for name, table in TABLES.items()
        ),
    )
    return f"---\n{_yaml(facts, release)}---\n\n{body}"


def _template() -> Template:
    return Template(resources.files("builder.release").joinpath("_card.md").read_text("utf-8"))


def _yaml(facts: ReleaseFacts, release: Path) -> str:
    from huggingface_hub import DatasetCardData

    released = [name for name in TABLES if facts.rows[name]]  # `datasets` cannot load a table without rows
    configs = [
        {
            "config_name": name,
            "version": facts.version,  # the cache of `datasets` tells releases apart by it, not by their contents
            "data_files": [{"split": "train", "path": f"data/{name}/train-*.parquet"}],
        }
        | ({"default": True} if name == "articles" else {})
        for name in released
    ]
    data = DatasetCardData(
        pretty_name=facts.name,
        license=_hub_license(facts),
        language=_hub_languages(facts.languages) or None,
        annotations_creators=["machine-generated"],
        source_datasets=["original"],
        size_categories=[next((size for bound, size in _SIZES if facts.rows["articles"] < bound), "1M<n<10M")],
        task_categories=_TASKS,
        tags=["news", "quotes", "named-entities", "quantities", "faq"],
        configs=configs,
        dataset_info=[_info(TABLES[name], release) for name in released],
    )
    return data.to_yaml() + "\n"


def _info(table: Table, release: Path) -> dict[str, Any]:
    files = sorted((release / "data" / table.name).glob("*.parquet"))
    footers = [pq.read_metadata(path) for path in files]
    in_memory = sum(footer.row_group(i).total_byte_size for footer in footers for i in range(footer.num_row_groups))
    rows = sum(footer.num_rows for footer in footers)
    return {
        "config_name": table.name,
        "features": table.features()._to_yaml_list(),  # the form `datasets` itself writes; it has no public name
        "splits": [{"name": "train", "num_bytes": in_memory, "num_examples": rows}],
        "download_size": sum(path.stat().st_size for path in files),
        "dataset_size": in_memory,
    }


def _hub_license(facts: ReleaseFacts) -> str:
    """Return the one licence that every article states, if the Hub knows it; else `other`."""
    only = (facts.only_license or "other").lower()
    return only if only in _HUB_LICENSES else "other"


def _hub_languages(languages: Iterable[str]) -> list[str]:
    """Return the languages as the Hub takes them: two or three letters of ISO 639, without regions and scripts."""
    primary = {language.split("-")[0].lower() for language in languages}
    return sorted(code for code in primary if re.fullmatch(r"[a-z]{2,3}", code) and code != "und")


def _span(facts: ReleaseFacts) -> str:
    if not facts.first:
        return ""
    outlets = f", from {facts.outlets:,} {'outlet' if facts.outlets == 1 else 'outlets'}" if facts.outlets else ""
    return f" Dated {facts.first} to {facts.last}{outlets}."


def _license_section(facts: ReleaseFacts) -> str:
    """Return the licences as articles state them, summed up; what states none stays its publisher's."""
    if not facts.licenses:
        return "No article states a licence: the texts stay their publishers', and so does the right to copy them."
    lines = ["| licence of the text | articles |", "|---|--:|"]
    shown = list(facts.licenses.items())[:_LICENSES_SHOWN]
    lines += [f"| {_code_cell(name)} | {count:,} |" for name, count in shown]
    if len(facts.licenses) > len(shown):
        lines.append(f"| others | {sum(facts.licenses.values()) - sum(count for _, count in shown):,} |")
    if facts.unlicensed:
        lines.append(f"| none stated | {facts.unlicensed:,} |")
    tail = "The licence of each article is in `articles.license`, and goes with every row of it."
    if facts.unlicensed:
        tail += " Texts of articles that state none stay their publishers'."
    return "\n".join([*lines, "", tail])


def _code_cell(text: str) -> str:
    """Return text as a code span for a cell of a table of Markdown: what an article states means nothing there."""
    shown = re.sub(r"\\*\|", r"\\|", shortened(text, 80))  # a bar would end the cell, even in a code span
    fence = "`" * (1 + max((len(run) for run in re.findall(r"`+", shown)), default=0))
    space = " " if "`" in shown else ""
    return f"{fence}{space}{shown}{space}{fence}"


def _provenance(facts: ReleaseFacts) -> Iterator[tuple[str, str]]:
    manifest = facts.manifest
    yield "contract", f"schema {facts.schema_version}"
    yield "configuration", ", ".join(f"{name}: `{value}`" for name, value in manifest["configuration"].items())
    yield "rules and models", f"code `{manifest['code_sha256'][:16]}`, inputs `{manifest['inputs_sha256'][:16]}`"
    yield "libraries", ", ".join(f"{name} {version}" for name, version in manifest["libraries"].items())


def _caveats(facts: ReleaseFacts) -> str:
    others = {name: count for name, count in facts.languages.items() if name.split("-")[0] != "en"}
    if not others:
        return ""
    named = ", ".join(f"{_cell(name)} {count:,}" for name, count in list(others.items())[:_LICENSES_SHOWN])
    return f"- Articles in other languages than English are in it ({named}).\n"


def _table_line(table: Table, rows: int) -> str:
    return f"| `{table.name}` | {rows:,} | {table.description} |"


def _example(release: Path, name: str) -> str:
    files = sorted((release / "data" / name).glob("*.parquet"))
    path = next(path for path in files if pq.read_metadata(path).num_rows)
    rows = next(pq.ParquetFile(path).iter_batches(batch_size=_ROWS_LOOKED_AT)).to_pylist()
    fullest = min(rows, key=lambda row: sum(value is None for value in row.values()))
    row = {key: _shown(value) for key, value in fullest.items() if value is not None}
    # Indented, not fenced: no text of an article can end the block.
    lines = json.dumps(row, indent=1, ensure_ascii=False, default=str).splitlines()
    return f"One row of `{name}` (nulls left out):\n\n" + "\n".join(f"    {line}" for line in lines)


def _shown(value: Any) -> Any:
    return value[: _VALUE_SHOWN - 1] + "…" if isinstance(value, str) and len(value) > _VALUE_SHOWN else value


def _cell(text: str) -> str:
    """Return a text of the data for a cell of a table of Markdown."""
    return re.sub(r"([\\`*_\[\]<>|~&])", r"\\\1", shortened(text, 80))
