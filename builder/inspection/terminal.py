"""One article on the terminal: its text with everything found marked in it, then the rows in short tables."""

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from builder.document import Document, Paragraph
from builder.extractors import Extraction
from builder.inspection import wording
from builder.inspection.marks import Close, Event, Mark, MarkKind, Open, marks_of, paragraph_events
from builder.visible import reflowed, shortened
from schema.entities import Label

_LABEL_STYLES: dict[Label, str] = {
    "PERSON": "magenta",
    "ORG": "cyan",
    "LOC": "green",
    "NORP": "blue",
    "EVENT": "red",
    "PRODUCT": "red",
    "WORK_OF_ART": "red",
    "LAW": "red",
    "MISC": "red",
}
_STYLES: dict[MarkKind, Style] = {
    "question": Style(bold=True),
    "quote": Style(italic=True, meta={"quote": True}),  # the meta puts a bar beside the line
    "cue": Style(color="yellow"),
    "amount": Style(color="yellow", bold=True),
}
_TAGS: dict[MarkKind, str] = {"question": "QUESTION", "answer": "ANSWER", "quote": "QUOTE", "amount": "AMOUNT"}
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

_WIDEST = 88  # columns of running text; longer lines are hard to read
_BAR = Style(color="yellow")
_WIDEST_TABLE = 120
_NARROWEST = 20
_FAQ_SHOWN = 400  # characters of a question or an answer; the text has all of it


def show(document: Document, extraction: Extraction, console: Console) -> None:
    """Print one article with names, quotes and their speakers, amounts and FAQ pairs marked, then its rows.

    Marks are colours and lines; where the console shows no colour they are brackets: `[PERSON Donald Trump]`. Nothing
    in the article steers the terminal: neither markup of the console nor control characters.
    """
    in_brackets = console.no_color or console.color_system is None
    render = _bracketed if in_brackets else _coloured
    paragraphs = list(zip(document.paragraphs, paragraph_events(document, marks_of(extraction)), strict=True))
    if paragraphs and paragraphs[0][0].kind == "title":
        _, events = paragraphs.pop(0)
        title = render(document.text, events, extraction)
    else:
        title = Text(reflowed(document.article.title or document.article.article_id))
    title.stylize_before("bold")
    for line in (title, *_facts(document, extraction)):
        _print(console, line)
    if not in_brackets and (legend := _legend(extraction)):
        _print(console, legend)
    for paragraph, events in paragraphs:
        console.print()
        _print_paragraph(console, render(document.text, events, extraction), paragraph)
    for table in _tables(extraction):
        console.print()
        console.print(table, emoji=False, markup=False, highlight=False, width=min(console.width, _WIDEST_TABLE))


def _print(console: Console, text: Text) -> None:
    console.print(text, emoji=False, markup=False, highlight=False, width=min(console.width, _WIDEST))


def _facts(document: Document, extraction: Extraction) -> Iterator[Text]:
    """Yield outlet, date and authors, where known, and the counts."""
    article = document.article
    facts = [article.outlet or article.domain, wording.published(article), ", ".join(article.authors)]
    if any(facts):
        yield Text(" · ".join(reflowed(fact) for fact in facts if fact), "dim")
    yield Text(" · ".join(wording.counts(document, extraction)), "dim")


def _legend(extraction: Extraction) -> Text:
    present = {entity.label for entity in extraction.entities}
    parts = [
        Text(label, Style.parse(style) + Style(underline=True))
        for label, style in _LABEL_STYLES.items()
        if label in present
    ]
    if extraction.quotes:
        parts += [Text.assemble(("▌", _BAR), ("quote¹", _STYLES["quote"])), Text("cue", _STYLES["cue"])]
    if extraction.amounts:
        parts.append(Text("amount", _STYLES["amount"]))
    return Text("  ").join(parts)


def _coloured(article: str, events: list[Event], extraction: Extraction) -> Text:
    """Return a paragraph in colours; a small number after a quote is its number in the table."""
    text = Text()
    styles = [Style()]
    for event in events:
        if isinstance(event, Open):
            styles.append(styles[-1] + _style(event.mark, extraction))
        elif isinstance(event, Close):
            styles.pop()
            if event.is_last and event.mark.kind == "quote":
                text.append(str(event.mark.number + 1).translate(_SUPERSCRIPTS), _BAR)
        else:
            text.append(reflowed(article[event.char_start : event.char_end]), styles[-1])
    return text


def _style(mark: Mark, extraction: Extraction) -> Style:
    if mark.kind == "name":
        return Style(color=_LABEL_STYLES[extraction.entities[mark.number].label], underline=True)
    return _STYLES.get(mark.kind, Style())


def _bracketed(article: str, events: list[Event], extraction: Extraction) -> Text:
    """Return a paragraph with what is found in brackets: `[QUOTE 1 “We will ask [PERSON Ms Lind].”]`."""
    text = Text()
    for event in events:
        if isinstance(event, Open):
            text.append("".join(f"[{tag} " for tag in _tags(event.mark, extraction)))
        elif isinstance(event, Close):
            text.append("]" * len(_tags(event.mark, extraction)))
        else:
            text.append(reflowed(article[event.char_start : event.char_end]))
    return text


def _tags(mark: Mark, extraction: Extraction) -> list[str]:
    """Return the word that names a mark in brackets, in a list; cues, speakers and subjects have none."""
    if mark.kind == "name":
        return [extraction.entities[mark.number].label]
    if mark.kind not in _TAGS:
        return []
    numbered = mark.kind != "amount"
    return [f"{_TAGS[mark.kind]} {mark.number + 1}" if numbered else _TAGS[mark.kind]]


def _print_paragraph(console: Console, text: Text, paragraph: Paragraph) -> None:
    """Print a paragraph in lines, with a bar beside those that quote."""
    if paragraph.kind in ("title", "heading"):
        text.stylize_before("bold")
    indent = "• " if paragraph.kind == "item" else ""
    width = max(_NARROWEST, min(console.width, _WIDEST) - 2 - len(indent))
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        margin = ("▌ ", _BAR) if _quotes_on(line) else "  "
        _print(console, Text.assemble(margin, indent if number == 0 else " " * len(indent), line))


def _quotes_on(line: Text) -> bool:
    return any(isinstance(span.style, Style) and span.style.meta.get("quote") for span in line.spans)


def _tables(extraction: Extraction) -> Iterator[Table]:
    if extraction.quotes:
        yield _quotes(extraction)
    if extraction.amounts:
        yield _amounts(extraction)
    if extraction.entities:
        yield _names(extraction)
    if extraction.faqs:
        yield _faqs(extraction)


def _table(title: str) -> Table:
    return Table(
        title=title,
        title_style="bold",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
        expand=True,
    )


def _quotes(extraction: Extraction) -> Table:
    table = _table("Quotes")
    table.add_column("#", justify="right", width=len(str(len(extraction.quotes))))
    table.add_column("Kind", width=8)
    table.add_column("Speaker", width=22)
    table.add_column("Cue", width=12)
    table.add_column("Words", no_wrap=True, overflow="ellipsis", ratio=1)
    for number, quote in enumerate(extraction.quotes, 1):
        who = Text(reflowed(wording.speaker(quote)), "" if quote.speaker_name else "dim")
        cells = (reflowed(quote.cue or ""), shortened(quote.content, _WIDEST_TABLE))
        table.add_row(str(number), quote.kind, who, *map(Text, cells))
    return table


def _amounts(extraction: Extraction) -> Table:
    table = _table("Amounts")
    table.add_column("Text", width=22)
    table.add_column("Value", width=25)
    table.add_column("Bound", width=9)
    table.add_column("Subject", ratio=1)
    for amount in extraction.amounts:
        cells = (amount.text, wording.amount_value(amount), amount.bound, amount.subject or "")
        table.add_row(*(Text(reflowed(cell)) for cell in cells))  # a plain string would be read as markup
    return table


def _names(extraction: Extraction) -> Table:
    table = _table("Names")
    table.add_column("Label", no_wrap=True)
    table.add_column("Names and how often", ratio=1)
    named = [(extraction.entities[first], times) for first, times in wording.named_things(extraction)]
    for label, style in _LABEL_STYLES.items():
        names = [
            Text.assemble(reflowed(first.name), (f" ×{times}" if times > 1 else "", "dim"))
            for first, times in named
            if first.label == label
        ]
        if names:
            table.add_row(Text(label, style), Text(", ").join(names))
    return table


def _faqs(extraction: Extraction) -> Table:
    table = _table("Questions and answers")
    table.add_column("#", justify="right", width=len(str(len(extraction.faqs))))
    table.add_column("Question", ratio=2)
    table.add_column("Answer", ratio=3)
    for number, faq in enumerate(extraction.faqs, 1):
        table.add_row(str(number), Text(shortened(faq.question, _FAQ_SHOWN)), Text(shortened(faq.answer, _FAQ_SHOWN)))
    return table
