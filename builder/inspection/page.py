"""One article as a page for the browser: everything in one file, nothing fetched, no script."""

from collections.abc import Iterator
from importlib import resources
from itertools import islice
from string import Template

from builder.document import Document
from builder.extractors import Extraction
from builder.inspection import panels, running_text, wording
from builder.inspection.markup import Html, element, escaped, joined, link, web_address
from builder.inspection.view import View, view_of

_FILES = resources.files("builder.inspection")
_MOST_RELATIONS = 1000  # a browser takes 3 s for them, 40 s for 4,000; an article of usual length has under 100


def page(document: Document, extraction: Extraction) -> str:
    """Return one self-contained HTML page: the article with its marks, notes on its quotes, and all rows.

    Nothing of the article is obeyed: text is escaped, only http and https are linked to, and the page's own policy
    forbids scripts and every fetch.
    """
    view = view_of(document, extraction)
    heading = document.article.title or document.article.article_id
    title = running_text.title(view) or element("h1", escaped(heading), dir="auto")
    return Template(_FILES.joinpath("_page.html").read_text("utf-8")).substitute(
        language=escaped(document.article.language or ""),
        name=escaped(heading),
        style=_FILES.joinpath("_style.css").read_text("utf-8"),
        relations="\n".join(_affordable(_relations(view))),
        title=title,
        byline=joined(_byline(view), " · "),
        counts=joined((element("span", escaped(count)) for count in wording.counts(document, extraction)), " · "),
        legend=panels.legend(view),
        text="\n".join(running_text.paragraphs(view)),
        sections="\n".join(panels.sections(view)),
        origin=escaped(" · ".join(_origin(view))),
    )


def _affordable(rules: Iterator[str]) -> list[str]:
    first = list(islice(rules, _MOST_RELATIONS + 1))
    return first if len(first) <= _MOST_RELATIONS else []


def _relations(view: View) -> Iterator[str]:
    """Yield the style rules by which a thing under the pointer lights up what belongs to it.

    Rules hold numbers only, nothing of the article's.
    """
    for quote in range(len(view.extraction.quotes)):
        anchors = view.anchor("speaker", view.speakers[quote]), view.anchor("name", view.naming(quote))
        lit = ",".join((f".q{quote + 1}", *(f"#{anchor}" for anchor in anchors if anchor)))
        yield f"main:has(.q{quote + 1}:is(:hover,:focus-within)) :is({lit}){{background-color:var(--glow)}}"
    for place, quotes in enumerate(view.speeches):
        lit = ",".join((f".s{place + 1}", *(f".q{quote + 1}" for quote in quotes)))
        yield f"main:has(.s{place + 1}:is(:hover,:focus-within)) :is({lit}){{background-color:var(--glow)}}"
    for first, times in wording.named_things(view.extraction):
        if times > 1:
            thing = view.things[first] + 1
            yield f"main:has(.e{thing}:hover) .e{thing}{{background-color:var(--glow)}}"
    for number, amount in enumerate(view.extraction.amounts):
        if amount.subject_start is not None:
            yield f"main:has(.a{number + 1}:hover) .t{number + 1}{{background-color:var(--glow)}}"


def _byline(view: View) -> Iterator[Html]:
    article = view.document.article
    if article.authors:
        yield element("bdi", escaped(", ".join(article.authors)))
    if outlet := article.outlet or article.domain:
        yield link(
            element("bdi", escaped(outlet)), web_address(article.url), rel="noreferrer noopener", class_="outlet"
        )
    if date := wording.published(article):
        yield element("time", escaped(date))


def _origin(view: View) -> Iterator[str]:
    article = view.document.article
    yield article.article_id
    yield f"{article.source_uri}{'' if article.source_record is None else f':{article.source_record}'}"
    yield article.source_format
    yield from (part for part in (article.language, article.license, view.document.method) if part)
