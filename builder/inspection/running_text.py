"""The running text of the page: paragraphs with marks in them, and notes on the quotes beside them."""

from collections.abc import Iterator

from builder.document import Paragraph, ParagraphKind
from builder.inspection import wording
from builder.inspection.marks import Close, Event, Mark, Open
from builder.inspection.markup import Html, closing, element, escaped, joined, link, opening
from builder.inspection.view import View
from schema import AmountRow, EntityRow, QuoteRow
from schema.entities import Label

LABEL_NAMES: dict[Label, str] = {
    "PERSON": "People",
    "ORG": "Organisations",
    "LOC": "Places",
    "NORP": "Nations and creeds",
    "EVENT": "Events",
    "PRODUCT": "Products",
    "WORK_OF_ART": "Works",
    "LAW": "Laws",
    "MISC": "Other names",
}
"""What the labels of names mean to a reader, in the order of legends and lists."""

_ELEMENTS: dict[ParagraphKind, str] = {"title": "h1", "heading": "h2", "body": "p", "item": "p"}
_DOUBTFUL = 0.5  # a name that is less sure than this is drawn with dots
_NEXT_TO = 2  # characters between an amount and its subject where the eye reads on by itself


def title(view: View) -> Html | None:
    """Return the title as it stands in the text, with its marks and notes, or None where the text has none."""
    paragraphs = view.document.paragraphs
    if not paragraphs or paragraphs[0].kind != "title":
        return None
    return _paragraph(view, 0, None)


def paragraphs(view: View) -> Iterator[Html]:
    """Yield the paragraphs after the title, each with the notes on the quotes that begin in it."""
    end_before = 0
    for number, paragraph in enumerate(view.document.paragraphs):
        if number or paragraph.kind != "title":
            yield _paragraph(view, number, _marker(view, paragraph, end_before))
        end_before = paragraph.char_end


def _paragraph(view: View, number: int, marker: str | None) -> Html:
    kind = view.document.paragraphs[number].kind
    text = element(
        _ELEMENTS[kind], *_marked(view, view.events[number]), class_=f"text {kind}", dir="auto", data_marker=marker
    )
    notes = list(_notes(view, view.events[number]))
    beside = [element("aside", *notes, class_="notes", aria_label="Who says it")] if notes else []
    return element("div", *beside, text, class_="row")


def _marker(view: View, paragraph: Paragraph, end_before: int) -> str | None:
    """Return what stands before an item of a list: its number, or a bullet."""
    if paragraph.kind != "item":
        return None
    marker = view.document.text[end_before : paragraph.char_start].strip()
    return marker if marker[:1].isdigit() else "•"


def _marked(view: View, events: list[Event]) -> Iterator[Html]:
    for event in events:
        if isinstance(event, Open):
            yield opening("span", **_attributes(view, event.mark, is_first=event.is_first))
        elif isinstance(event, Close):
            ending = _ending(view, event.mark) if event.is_last else Html("")
            yield from (closing("span"), ending) if event.mark.kind == "amount" else (ending, closing("span"))
        else:
            yield escaped(view.document.text[event.char_start : event.char_end])


def _attributes(view: View, mark: Mark, *, is_first: bool) -> dict[str, str | None]:
    anchor = view.anchor(mark.kind, mark.number) if is_first else None
    return {"id": anchor, "class_": _classes(view, mark), "title": _tooltip(view, mark)}


def _classes(view: View, mark: Mark) -> str:
    rows, number = view.extraction, mark.number
    if mark.kind == "name":
        doubt = " doubtful" if rows.entities[number].confidence < _DOUBTFUL else ""
        return f"name {rows.entities[number].label} e{view.things[number] + 1}{doubt}"
    if mark.kind == "quote":
        return f"quote {rows.quotes[number].kind} q{number + 1}"
    short = {"speaker": "s", "cue": "q", "subject": "t", "amount": "a"}.get(mark.kind)
    return f"{mark.kind} {short}{number + 1}" if short else mark.kind


def _tooltip(view: View, mark: Mark) -> str | None:
    if mark.kind == "name":
        return _about_name(view.extraction.entities[mark.number])
    if mark.kind == "amount":
        return _about_amount(view.extraction.amounts[mark.number])
    return None


def _about_name(mention: EntityRow) -> str:
    parts = mention.name, mention.label, mention.country_code, f"confidence {mention.confidence:.2f}"
    return " · ".join(part for part in parts if part)


def _about_amount(amount: AmountRow) -> str:
    kind = amount.kind.replace("_", " ")
    parts = kind, amount.bound.replace("_", " "), wording.change(amount), amount.subject
    return " · ".join(part for part in parts if part) + f" · confidence {amount.confidence:.2f}"


def _ending(view: View, mark: Mark) -> Html:
    """Return what is drawn where a mark ends; style sheets draw it, so that it is no part of the text."""
    if mark.kind == "amount":
        amount = view.extraction.amounts[mark.number]
        value = _value(amount)  # told only where the words do not say just that
        return Html("") if value == f"= {amount.text}" else element("span", class_="value", data_value=value)
    if mark.kind == "quote":
        who = wording.speaker(view.extraction.quotes[mark.number])
        return _reference(mark.number, view.speaker_href(mark.number), f"Quote {mark.number + 1}: {who}")
    if mark.kind == "speaker":
        quotes = view.speeches[mark.number]
        return joined(_reference(quote, view.href("quote", quote), f"Says quote {quote + 1}") for quote in quotes)
    return Html("")


def _reference(quote: int, href: str | None, label: str) -> Html:
    return link(Html(""), href, class_="ref", data_n=str(quote + 1), title=label, aria_label=label if href else None)


def _value(amount: AmountRow) -> str:
    """Return the value of an amount with what is counted, unless the reader comes to that next."""
    value = wording.amount_value(amount)
    counts = amount.kind == "count" and amount.unit is None and amount.subject and amount.subject_start is not None
    is_next = counts and 0 <= (amount.subject_start or 0) - amount.char_end <= _NEXT_TO
    return f"{value} {amount.subject}" if counts and not is_next else value


def _notes(view: View, events: list[Event]) -> Iterator[Html]:
    for event in events:
        if isinstance(event, Open) and event.is_first and event.mark.kind == "quote":
            yield _note(view, event.mark.number)


def _note(view: View, number: int) -> Html:
    quote = view.extraction.quotes[number]
    mark = link(escaped(str(number + 1)), view.href("quote", number), class_="number")
    name = element("bdi", escaped(quote.speaker_name or quote.speaker or "—"))
    who = link(name, view.speaker_href(number), class_="who" if quote.speaker_name else "who unnamed")
    how = element("span", escaped(_manner(quote)), class_="how")
    more = [
        element("span", escaped(part), class_="role", dir="auto") for part in (_office(quote), _doubt(quote)) if part
    ]
    return element("p", mark, who, how, *more, class_=f"note q{number + 1}")


def _office(quote: QuoteRow) -> str:
    return ", ".join(part for part in (quote.speaker_role, quote.speaker_org) if part)


def _doubt(quote: QuoteRow) -> str | None:
    return None if quote.speaker_name else f"no name: {wording.reason(quote)}"


def _manner(quote: QuoteRow) -> str:
    parts = quote.kind, quote.cue or ("continued" if quote.part else None)
    return " · ".join(part for part in parts if part)
