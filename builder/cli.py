"""The command: parse, call, print. Everything else is imported where it is used, so that `--help` answers at once."""

import dataclasses
import json
import os
import re
import shlex
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.errors import BroadsheetError

if TYPE_CHECKING:
    from builder.build import Outcome
    from builder.ingest import Duplicates

_INTERRUPTED = 130


class _Group(click.Group):
    """Turns our errors into one message and the exit code that the error stands for."""

    def main(self, *args: Any, **kwargs: Any) -> Any:  # click's own signature
        try:
            return super().main(*args, **kwargs | {"standalone_mode": False})
        except BroadsheetError as exc:
            _fail(str(exc), exc.exit_code)
        except click.exceptions.NoArgsIsHelpError as exc:
            exc.show()
            sys.exit(exc.exit_code)
        except click.ClickException as exc:
            exc.show()
            sys.exit(exc.exit_code)
        except BrokenPipeError:  # the reader of our output, such as head, has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(0)
        except OSError as exc:
            _fail(f"{exc.filename or 'input or output'}: {exc.strerror or exc}", 1)
        except (KeyboardInterrupt, click.Abort):
            _fail("interrupted; run the same command again to go on from what is finished", _INTERRUPTED)


def _fail(message: str, code: int) -> None:
    click.echo(f"broadsheet: {message}", err=True)
    sys.exit(code)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="broadsheet")
def main() -> None:
    """Turn a pile of news articles into a published dataset.

    \b
    broadsheet build articles/
    broadsheet query "select speaker_name, content from quotes limit 5"
    """


@main.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("output"), show_default=True, help="Folder of all datasets."
)
@click.option("--name", help="Name of the dataset.  [default: from the first SOURCE]")
@click.option("--workers", type=click.IntRange(min=1), help="Processes that extract.  [default: one per core]")
@click.option(
    "--tagger",
    metavar="TAGGER",
    default="bundled",
    show_default=True,
    help="What finds names: bundled, gazetteer (by rules) or spacy:NAME, a spaCy pipeline by its package or folder.",
)
@click.option(
    "--map",
    "fields",
    metavar="FIELD=NAME",
    multiple=True,
    help="What records call a field: --map text=body --map published_at=meta.date.",
)
@click.option(
    "--duplicates",
    type=click.Choice(["keep", "link", "drop"]),
    default="link",
    show_default=True,
    help="What becomes of copies and near copies: kept as they are, linked to the earliest, or left out.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
@click.option("--strict", is_flag=True, help="Release nothing (exit code 4) if any input is rejected.")
def build(
    sources: tuple[str, ...],
    out: Path,
    name: str | None,
    workers: int | None,
    tagger: str,
    fields: tuple[str, ...],
    duplicates: "Duplicates",
    *,
    as_json: bool,
    strict: bool,
) -> None:
    """Read, extract, judge and release.

    SOURCE is a file, a folder or a quoted glob of text, Markdown, HTML, WARC, JSON Lines, JSON, CSV, Parquet, RSS or
    Atom, also with .gz or .zst; - is standard input. What cannot be read is a row in the table `rejects`; it never
    stops a build.

    \b
    broadsheet build articles/ more/*.jsonl.gz --name press
    broadsheet build articles/ --tagger spacy:en_core_web_sm

    Exit codes: 0 released, 1 internal error, 2 usage, 3 the data failed its expectations, 4 rejected input with
    --strict.
    """
    from builder.build import Options, build

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # asked to end: as with Ctrl-C, workers end too
    mapped = tuple(map(_mapped_field, fields))
    options = Options(
        out, _dataset_name(name, sources[0]), workers or _cores(), strict, tagger, fields=mapped, duplicates=duplicates
    )
    outcome = build(sources, options)
    if as_json:
        click.echo(json.dumps(_as_json(outcome), ensure_ascii=False))
    else:
        _tell(outcome)


def _cores() -> int:
    return len(os.sched_getaffinity(0))


# What the Hub accepts as the name of a dataset.
_NAME = re.compile(r"(?!.*(?:--|\.\.|[-.]$|\.git$))[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
_SUFFIXES = re.compile(
    r"(?:\.(?:txt|text|md|markdown|html?|jsonl|ndjson|json|csv|tsv|parquet|warc|rss|atom|xml))?(?:\.(?:gz|zst))?$"
)


def _mapped_field(mapping: str) -> tuple[str, str]:
    """Return our name of a field and that of the records."""
    field, equals, name = mapping.partition("=")
    known = "text html id url title authors published_at outlet language license".split()
    if not equals or not name or field not in known:
        raise click.UsageError(f"--map {mapping!r}: give FIELD=NAME, where FIELD is one of {', '.join(known)}")
    return field, name


def _dataset_name(name: str | None, source: str) -> str:
    if name is None and source == "-":
        return "articles"
    if name is None:
        place = Path(source.split("*")[0]) if "*" in source else Path(source)
        stem = _SUFFIXES.sub("", place.resolve().name)
        name = re.sub(r"[^A-Za-z0-9_]+", "-", stem).strip("-_") or "articles"
    if not _NAME.fullmatch(name):
        raise click.UsageError(f"--name {name!r}: use letters, digits, '-', '_' and '.', at most 96")
    return name


def _as_json(outcome: "Outcome") -> dict[str, Any]:
    return {
        "release": str(outcome.release),
        "version": outcome.version,
        "new": outcome.is_new,
        "tables": outcome.tables,
        **dataclasses.asdict(outcome.counts),
        "unread": outcome.unread,
        "articles_per_second": round(outcome.articles_per_second, 1),
        "seconds": outcome.seconds,
        "expectations": outcome.verdict.n_expectations,
        "warnings": [failure.rule for failure in outcome.verdict.failures],
    }


def _tell(outcome: "Outcome") -> None:
    from builder.terminal import print_counts

    release, counts = outcome.release, outcome.counts
    if not outcome.is_new:
        click.echo(f"Nothing changed: {outcome.version} stands, {release}")
    else:
        click.echo(f"Released {outcome.version}: {release}\n")
    print_counts(outcome.tables)
    click.echo(
        f"\n{counts.inputs:,} inputs: {counts.articles:,} articles, {counts.rejected:,} rejected,"
        f" {counts.duplicates:,} {'copy' if counts.duplicates == 1 else 'copies'} left out;"
        f" {sum(outcome.seconds.values()):,.1f} seconds, {outcome.articles_per_second:,.1f} articles a second."
    )
    if outcome.unread:
        click.echo(f"{outcome.unread:,} articles are not in English: names and quotes were not looked for in them.")
    click.echo(
        f"All {outcome.verdict.n_expectations:,} expectations judged: {release / 'validation' / 'docs' / 'index.html'}"
    )
    for failure in outcome.verdict.failures:
        click.echo(f"  warning: {failure}")
    table = "quotes" if outcome.tables["quotes"] else "articles"
    click.echo(f'\nLoad it:  datasets.load_dataset("{release}", "{table}", split="train")')
    click.echo(f'Query it: broadsheet query {shlex.quote(str(release))} "select * from {table} limit 5"')


@main.command()
@click.argument("release", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
def validate(release: Path, *, as_json: bool) -> None:
    """Judge a release again, from its files alone."""
    import validations
    from builder.errors import JudgementError, UsageError
    from builder.release import find_release

    place = find_release(release)
    try:
        verdict = validations.check(place, workers=_cores())
    except validations.NotAReleaseError as exc:
        raise UsageError(str(exc)) from exc
    if as_json:
        click.echo(json.dumps(dataclasses.asdict(verdict) | {"passed": verdict.passed}))
    for failure in () if as_json else verdict.failures:
        click.echo(f"{failure.severity}: {failure}")
    if not verdict.passed:
        raise JudgementError(f"{place}: fails its expectations; restore it from where it was published")
    if not as_json:
        warnings = len(verdict.failures)
        click.echo(f"{place}: fit to publish; {verdict.n_expectations:,} expectations, {warnings} warnings")


@main.command()
@click.argument("release", type=click.Path(path_type=Path))
def verify(release: Path) -> None:
    """Check every file of a release against the digests in its manifest."""
    from builder.errors import JudgementError
    from builder.release import find_release
    from builder.verify import verify

    place = find_release(release)
    checked = list(verify(place))
    faults = [(path, fault) for path, fault in checked if fault]
    for path, fault in faults:
        click.echo(f"{place / path}: {fault}", err=True)
    if faults:
        raise JudgementError(f"{place}: {len(faults)} of {len(checked)} files are wrong; take it from its source again")
    click.echo(f"{place}: all {len(checked)} files are as released")


@main.command()
@click.argument("arguments", metavar="[RELEASE] SQL", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=40, show_default=True, help="Rows to show.")
def query(arguments: tuple[str, ...], limit: int) -> None:
    """Ask a release something in SQL (DuckDB's), read-only.

    RELEASE is a release, a dataset (its newest release) or a folder with one dataset; without it, `output`.

    \b
    broadsheet query "select label, count(*) from entities group by all order by 2 desc"
    """
    from builder.query import query
    from builder.release import find_release
    from builder.terminal import print_table

    if len(arguments) > 2:
        raise click.UsageError("give RELEASE and one SQL statement, each in quotation marks")
    place = Path(arguments[0]) if len(arguments) == 2 else Path("output")
    answer = query(find_release(place), arguments[-1], limit=limit)
    print_table(answer.columns, answer.rows)
    if not answer.rows:
        click.echo("No rows.")
    if answer.more:
        click.echo(f"The first {limit} rows; --limit shows more.")


@main.command()
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--record", type=click.IntRange(min=1), help="Line of the article in a file that holds many.")
@click.option("--html", type=click.Path(path_type=Path), help="Write a page to read in a browser instead.")
def inspect(article: Path, record: int | None, html: Path | None) -> None:
    """Show one article with its names, quotes and speakers, amounts and FAQ pairs marked."""
    from builder import inspection
    from builder.look import look_at

    document, extraction = look_at(article, record)
    if html is None:
        from rich.console import Console

        inspection.show(document, extraction, Console())
    else:
        try:
            html.write_text(inspection.page(document, extraction), "utf-8")
        except OSError as exc:
            raise click.UsageError(f"{html}: cannot be written ({exc.strerror}); give another file") from exc
        click.echo(f"Written: {html}")
