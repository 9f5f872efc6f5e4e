"""The command: parse, call, print. Everything else is imported where it is used, so that `--help` answers at once."""

import dataclasses
import json
import os
import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder import interrupts
from builder.errors import BroadsheetError
from builder.visible import visible

if TYPE_CHECKING:
    from decimal import Decimal

    from builder.ingest import Duplicates
    from builder.outcome import Outcome
    from builder.publish import Step
    from builder.release import Release
    from builder.release.rights import TextMode


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
            _end_interrupted()
        except Exception:
            if interrupts.was_asked():  # libraries turn an interruption into errors of their own
                _end_interrupted()
            raise


def _end_interrupted() -> None:
    interrupts.tell()
    sys.exit(interrupts.EXIT_CODE)


def _fail(message: str, code: int) -> None:
    if interrupts.was_asked():
        _end_interrupted()
    click.echo(visible(f"broadsheet: {message}"), err=True)
    sys.exit(code)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="broadsheet")
def main() -> None:
    """Turn a pile of news articles into a published dataset.

    \b
    broadsheet build articles/
    broadsheet query "select speaker_name, content from quotes limit 5"
    """


def _share(context: click.Context, option: click.Parameter, value: str | None) -> "Decimal | None":
    from decimal import Decimal, InvalidOperation

    if value is None:
        return None
    try:
        share = Decimal(value.removesuffix("%")) / (100 if value.endswith("%") else 1)
    except InvalidOperation:
        share = Decimal(-1)
    if not 0 <= share <= 1:
        raise click.BadParameter(f"{value!r} is no share; give one such as 1% or 0.01", context, option)
    return share


@main.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1)
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
@click.option(
    "--max-rejected",
    metavar="SHARE",
    callback=_share,
    help="Release nothing (exit code 3) if more of the inputs is rejected, or more of a table's rows fails their"
    " expectations, such as 1% or 0.01.  [default: 1% of rows, any share of inputs]",
)
@click.option(
    "--expectations",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Judge also by these rules: suites of Great Expectations as JSON, each named after its table.",
)
@click.option(
    "--replay",
    metavar="RELEASE",
    type=click.Path(path_type=Path),
    help="Try again only what this release rejected; SOURCE is then where it came from, if that has moved.",
)
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
    max_rejected: "Decimal | None",
    expectations: Path | None,
    replay: Path | None,
) -> None:
    """Read, extract, judge and release.

    SOURCE is a file, a folder or a quoted glob of text, Markdown, HTML, WARC, JSON Lines, JSON, CSV, Parquet, RSS or
    Atom, also with .gz or .zst; - is standard input. What cannot be read is a row in the table `rejects`; it never
    stops a build.

    \b
    broadsheet build articles/ more/*.jsonl.gz --name press
    broadsheet build articles/ --tagger spacy:en_core_web_sm
    broadsheet build --replay output/press

    Exit codes: 0 released, 1 internal error, 2 usage, 3 the data failed its expectations, 4 rejected input with
    --strict.
    """
    with interrupts.answered():
        from builder.build import build
        from builder.options import Options
        from builder.replay import origin_of

        mapped = tuple(map(_mapped_field, fields))
        if replay:
            out, name, sources, mapped = origin_of(replay, sources, mapped)
        elif not sources:
            raise click.UsageError("Missing argument 'SOURCE...'.")
        options = Options(
            out,
            _dataset_name(name, sources[0] if sources else ""),
            workers or _cores(),
            strict,
            tagger,
            max_rejected,
            expectations,
            replay is not None,
            fields=mapped,
            duplicates=duplicates,
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
        "articles_per_second": round(outcome.articles_per_second, 3),
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
    if counts.quarantined:
        click.echo(f"{counts.quarantined:,} rows failed their expectations and left: see the table `rejects`.")
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
    from builder.release import find_release, local, read_manifest

    place = find_release(release)
    if (text := read_manifest(local(place)).get("text", "full")) != "full":
        raise UsageError(
            f"{place}: has no whole texts ({text}), so it cannot be judged; `broadsheet rehydrate` it first"
        )
    try:
        verdict = validations.check(place, workers=_cores())
    except validations.NotAReleaseError as exc:
        raise UsageError(str(exc)) from exc
    if as_json:
        click.echo(json.dumps(dataclasses.asdict(verdict) | {"passed": verdict.passed}))
    for line in () if as_json else verdict.lines():
        click.echo(line)
    if not verdict.passed:
        raise JudgementError(f"{place}: fails its expectations; restore it from where it was published")
    if not as_json:
        warnings = len(verdict.failures)
        click.echo(f"{place}: fit to publish; {verdict.n_expectations:,} expectations, {warnings} warnings")


@main.command()
@click.argument("release")
def verify(release: str) -> None:
    """Check every file of a release against the digests in its manifest.

    RELEASE is a release, a dataset (its newest release) or an address, whose files are downloaded to be checked.

    \b
    broadsheet verify output/press/1.0.0
    broadsheet verify hf://datasets/ORG/NAME@v1.0.0
    """
    from builder.errors import JudgementError
    from builder.release import open_release
    from builder.verify import verify
    from builder.visible import reflowed

    there = open_release(release)
    place = there.location
    checked = list(verify(there))
    faults = [(path, fault) for path, fault in checked if fault]
    for path, fault in faults:
        click.echo(reflowed(f"{place}/{path}: {fault}"), err=True)
    if faults:
        raise JudgementError(f"{place}: {len(faults)} of {len(checked)} files are wrong; take it from its source again")
    click.echo(f"{place}: all {len(checked)} files are as released")


@main.command()
@click.argument("old")
@click.argument("new")
@click.option("--table", metavar="TABLE", help="Compare this table only.")
@click.option("--rows", "with_rows", is_flag=True, help="Show the rows of the table that differ.")
@click.option("--limit", type=click.IntRange(min=1), default=40, show_default=True, help="Rows to show.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
def diff(old: str, new: str, table: str | None, limit: int, *, with_rows: bool, as_json: bool) -> None:
    """Compare two releases row by row: what was added, removed and changed, and in which columns.

    OLD and NEW are releases, datasets (their newest release) or addresses such as hf://datasets/ORG/NAME@v1.0.0.

    \b
    broadsheet diff output/press/1.0.0 output/press/1.1.0
    broadsheet diff output/press/1.0.0 output/press --table quotes --rows
    """
    from builder import comparison
    from builder.answers import json_text

    found = comparison.compare_places(old, new, table=table, with_rows=with_rows, limit=limit)
    if as_json:
        click.echo(json_text(comparison.as_json(found, with_rows=with_rows)))
    else:
        click.echo(visible("\n".join(comparison.tell(found, with_rows=with_rows))))


@main.command()
@click.argument("release", type=click.Path(path_type=Path))
@click.argument("target")
@click.option("--create", is_flag=True, help="Make the repository of the Hub where there is none.")
@click.option("--private", is_flag=True, help="With --create, make it private.")
@click.option(
    "--text",
    type=click.Choice(["full", "spans", "offsets"]),
    default="full",
    show_default=True,
    help="How much of the articles: whole texts, only the words that rows cite, or offsets and digests only.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object instead of words.")
def publish(
    release: Path, target: str, text: "TextMode", *, create: bool, private: bool, dry_run: bool, as_json: bool
) -> None:
    """Publish a release where people load it from.

    TARGET is a folder, hf://datasets/ORG/NAME, s3://BUCKET/PREFIX or another address of fsspec, or a git remote as
    git+https://HOST/PATH (with git-lfs). A version appears when all of it is there; interrupted, the same command goes
    on; run again, it changes nothing; a version that is there with other contents is refused.

    \b
    broadsheet publish output/press/1.0.0 /srv/data/press
    broadsheet publish output/press hf://datasets/ORG/NAME --create
    """
    from builder.publish import publish
    from builder.release import find_release

    def say(step: "Step") -> None:
        click.echo(_step_line(step), err=True)

    done = publish(find_release(release), target, create=create, private=private, dry_run=dry_run, text=text, say=say)
    if as_json:
        facts = dataclasses.asdict(done) | {"steps": [step._asdict() for step in done.steps], "new": done.is_new}
        click.echo(json.dumps(facts | {"dry_run": dry_run}))
        return
    if dry_run:
        for step in done.steps:
            click.echo(_step_line(step))
        click.echo(f"{done.unchanged:,} files are there already; this was a dry run, nothing was changed")
    elif done.is_new:
        click.echo(f"Published {done.version}: {done.address}")
    else:
        click.echo(f"Nothing to do: {done.version} is published with these contents, {done.address}")


def _step_line(step: "Step") -> str:
    sign = {"add": "+", "remove": "-", "mark": "="}[step.what]
    return f"  {sign} {step.name}" + (f"  {step.size:,} bytes" if step.what == "add" else "")


@main.command()
@click.argument("edition")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True, help="New folder for the whole release.")
def rehydrate(edition: str, sources: tuple[str, ...], out: Path) -> None:
    """Put the texts back into an edition that was published without them.

    EDITION is a release, a dataset or an address; SOURCE is where you have the articles: files and folders as for a
    build, or a release with texts. A text counts only if it has the digest that the edition states.

    \b
    broadsheet rehydrate hf://datasets/ORG/NAME@v1.0.0 articles/ --out whole
    """
    from builder.rehydrate import rehydrate
    from builder.release import open_release

    done = rehydrate(open_release(edition), sources, out)
    if done.missing:
        click.echo(f"Put back: {done.articles - done.missing:,} of {done.articles:,} texts, {done.folder}")
        click.echo(f"{done.missing:,} were not in what you gave, so their words stay out.")
    elif done.identical:
        click.echo(f"Put back: all {done.articles:,} texts; all data files are those of the release, {done.folder}")
    else:
        click.echo(f"Put back: all {done.articles:,} texts, by their digests, {done.folder}")
        click.echo("Data files have other bytes than the release's: another version of pyarrow, or words not in texts.")


@main.command()
@click.argument("arguments", metavar="[RELEASE] SQL", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), help="Rows to give.  [default: 40 as a table, else all]")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "parquet"]),
    default="table",
    show_default=True,
    help="csv marks text that a spreadsheet would take for a formula with an apostrophe.",
)
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write csv, json or parquet to."
)
def query(arguments: tuple[str, ...], limit: int | None, form: str, output: Path | None) -> None:
    """Ask a release something in SQL (DuckDB's), read-only.

    RELEASE is a release, a dataset (its newest release), a folder with one dataset, or an address: hf:// or s3://.
    Without it, `output`.

    \b
    broadsheet query "select label, count(*) from entities group by all order by 2 desc"
    broadsheet query hf://datasets/ORG/NAME@v1.0.0 "select * from quotes" --format csv --output quotes.csv
    """
    from builder.release import open_release

    if len(arguments) > 2:
        raise click.UsageError("give RELEASE and one SQL statement, each in quotation marks")
    if output is None and form == "parquet" and sys.stdout.isatty():
        raise click.UsageError("Parquet is not for the terminal; name a file with --output")
    if output is not None and form == "table":
        raise click.UsageError("--output needs --format csv, json or parquet")
    release = open_release(arguments[0] if len(arguments) == 2 else "output")
    if form == "table":
        _show_answer(release, arguments[-1], limit or 40)
    else:
        from builder.answers import write_answer
        from builder.query import query_batches

        write_answer(query_batches(release, arguments[-1], limit=limit), form, output, sys.stdout.buffer)


def _show_answer(release: "Release", sql: str, limit: int) -> None:
    from builder.query import query
    from builder.terminal import print_table

    answer = query(release, sql, limit=limit)
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
