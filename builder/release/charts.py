"""Charts of a release as SVG: who is named, which sums are given, when the articles are from.

Bars, drawn by hand in the few elements that they need: a library for it would be larger than the program, and its bytes
change with its versions and fonts. Colours follow the reader's light or dark scheme.
"""

import dataclasses
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import duckdb

from builder.release.load_sql import files_literal
from builder.visible import shortened

_MEMORY = "512MB"
_WIDTH, _LABEL, _ROW, _TOP = 720, 200, 24, 64  # pixels: of the picture, of the names, of a bar's row, of the title
_NAMES, _CURRENCIES, _MONTHS = 12, 8, 24  # bars at most
# Four steps of one hue, told apart in grey too (ColorBrewer, Blues); on dark ground from the other end.
_LIGHT = ("#9ecae1", "#6baed6", "#3182bd", "#08519c")
_DARK = ("#deebf7", "#9ecae1", "#6baed6", "#3182bd")
_SIZES = ("under 1,000", "thousands", "millions", "billions and more")


@dataclasses.dataclass(frozen=True, slots=True)
class Bar:
    """A bar with its label; several parts stand one after the other in their own shades."""

    label: str
    parts: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its file beside the card, what it shows, its bars, and the names of their parts if they have several."""

    file: str
    title: str
    bars: tuple[Bar, ...]
    parts: tuple[str, ...] = ()


def charts(release: Path) -> list[Chart]:
    """Return the charts of a release; one without a bar to show is left out."""
    with duckdb.connect(config={"memory_limit": _MEMORY, "threads": 2}) as connection:
        connection.execute("set TimeZone = 'UTC'")
        for table in ("articles", "entities", "amounts"):
            connection.execute(f"create view {table} as select * from read_parquet({files_literal(release, table)})")
        found = [
            Chart("charts/names.svg", "Names in most articles", _names(connection)),
            Chart("charts/amounts.svg", "Sums of money by currency and size", _sums(connection), _SIZES),
            Chart("charts/months.svg", "Articles by month of publication", _months(connection)),
        ]
    return [chart for chart in found if chart.bars]


def svg(chart: Chart) -> str:
    """Return a chart as SVG; the same chart gives the same bytes."""
    height = _TOP + _ROW * len(chart.bars) + 16
    most = max(sum(bar.parts) for bar in chart.bars)
    rows = "\n".join(line for row, bar in enumerate(chart.bars) for line in _bar(bar, _TOP + _ROW * row, most))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img"'
        f' aria-label="{escape(chart.title)}">\n<style>{_style()}</style>\n'
        f'<rect class="ground" width="{_WIDTH}" height="{height}"/>\n'
        f'<text class="title" x="16" y="28">{escape(chart.title)}</text>\n{_legend(chart.parts)}{rows}\n</svg>\n'
    )


def _names(connection: duckdb.DuckDBPyConnection) -> tuple[Bar, ...]:
    found = connection.execute(
        "select mode(name order by name), count(distinct article_id) as articles from entities"
        " where label in ('PERSON', 'ORG', 'LOC') group by entity_id order by articles desc, entity_id limit ?",
        [_NAMES],
    ).fetchall()
    return tuple(Bar(name, (articles,)) for name, articles in found)


def _sums(connection: duckdb.DuckDBPyConnection) -> tuple[Bar, ...]:
    limits = ("< 1e3", ">= 1e3 and size < 1e6", ">= 1e6 and size < 1e9", ">= 1e9")
    counts = ", ".join(f"count(*) filter (size {limit})" for limit in limits)
    found = connection.execute(
        f"select currency, {counts} from"
        " (select currency, abs(coalesce(value, low, high)) as size from amounts where kind = 'money')"
        " where currency is not null and size is not null group by currency order by count(*) desc, currency limit ?",
        [_CURRENCIES],
    ).fetchall()
    return tuple(Bar(currency, tuple(parts)) for currency, *parts in found)


def _months(connection: duckdb.DuckDBPyConnection) -> tuple[Bar, ...]:
    found = connection.execute(
        "select strftime(published_at at time zone 'UTC', '%Y-%m') as month, count(*) from articles"
        " where published_at is not null and published_precision <> 'year' group by month order by month desc limit ?",
        [_MONTHS],
    ).fetchall()
    return tuple(Bar(month, (count,)) for month, count in reversed(found))


def _bar(bar: Bar, top: int, most: int) -> Iterator[str]:
    scale = (_WIDTH - _LABEL - 90) / most
    yield f'<text x="{_LABEL - 8}" y="{top + 15}" text-anchor="end">{escape(shortened(bar.label, 28))}</text>'
    left = float(_LABEL)
    for shade, part in enumerate(bar.parts):
        if part:
            shade = shade if len(bar.parts) > 1 else 2
            yield f'<rect class="s{shade}" x="{left:.1f}" y="{top}" width="{part * scale:.1f}" height="{_ROW - 6}"/>'
            left += part * scale
    yield f'<text x="{left + 6:.1f}" y="{top + 15}">{sum(bar.parts):,}</text>'


def _legend(parts: Sequence[str]) -> str:
    places = [(part, _LABEL + 130 * shade) for shade, part in enumerate(parts)]
    return "".join(
        f'<rect class="s{shade}" x="{left}" y="40" width="12" height="12"/><text x="{left + 18}" y="51">{part}</text>\n'
        for shade, (part, left) in enumerate(places)
    )


def _style() -> str:
    light, dark = (
        f".ground{{fill:{ground}}}text{{fill:{ink}}}" + "".join(f".s{n}{{fill:{c}}}" for n, c in enumerate(shades))
        for ground, ink, shades in (("#ffffff", "#1f2328", _LIGHT), ("#0d1117", "#e6edf3", _DARK))
    )
    return (
        "text{font:13px system-ui,sans-serif}.title{font-size:16px;font-weight:600}"
        f"{light}@media (prefers-color-scheme:dark){{{dark}}}"
    )
