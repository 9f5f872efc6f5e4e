"""What stands around the running text: the legend that filters, and the rows in lists and tables."""

from collections import Counter
from collections.abc import Iterator

from builder.inspection import wording
from builder.inspection.markup import Html, element, escaped, joined, link
from builder.inspection.running_text import LABEL_NAMES
from builder.inspection.view import View
from schema import FaqRow


def legend(view: View) -> Html:
    """Return a box to tick for every kind of thing in the article; ticked off, it is no longer marked."""
    labels = Counter(mention.label for mention in view.extraction.entities)
    keys = [(label, name, labels[label]) for label, name in LABEL_NAMES.items() if labels[label]]
    rows = view.extraction
    others = (
        ("quote", "Quotes", len(rows.quotes)),
        ("amount", "Amounts", len(rows.amounts)),
        ("faq", "Questions", len(rows.faqs)),
    )
    return joined(_key(*key) for key in (*keys, *others) if key[2])


def _key(kind: str, name: str, number: int) -> Html:
    box = Html(f'<input type="checkbox" id="show-{kind}" checked>')
    words = element("span", escaped(name), class_="sample"), Html(" "), element("b", escaped(f"{number:,}"))
    return element("label", box, *words, class_=f"key {kind}")


def sections(view: View) -> Iterator[Html]:
    """Yield the rows of every table that has some: questions, names, quotes, amounts."""
    rows = view.extraction
    if rows.faqs:
        yield _section("Questions and answers", joined(_card(view, n, faq) for n, faq in enumerate(rows.faqs)), "cards")
    if rows.entities:
        yield _section("Names", joined(_names(view)), "names")
    if rows.quotes:
        yield _section(
            "Quotes", _table(("#", "Speaker", "Kind", "Cue", "Words", "Rule", "Confidence"), _quotes(view)), "wide"
        )
    if rows.amounts:
        yield _section(
            "Amounts", _table(("As printed", "Value", "Kind", "Change", "Subject", "Quote"), _amounts(view)), "wide"
        )


def _section(heading: str, content: Html, kind: str) -> Html:
    return element("section", element("h2", escaped(heading)), element("div", content, class_=kind))


def _card(view: View, number: int, faq: FaqRow) -> Html:
    question = link(escaped(faq.question), view.href("question", number))
    source = f"source: {faq.source.replace('_', ' ')}{'' if faq.visible else ', not shown on the page'}"
    return element(
        "article",
        element("h3", question, dir="auto"),
        element("p", escaped(faq.answer), dir="auto", class_="answered"),
        element("p", escaped(source), class_="source"),
        class_="card",
    )


def _names(view: View) -> Iterator[Html]:
    items: dict[str, list[Html]] = {label: [] for label in LABEL_NAMES}
    for first, times in wording.named_things(view.extraction):
        items[view.extraction.entities[first].label].append(_name(view, first, times))
    for label, heading in LABEL_NAMES.items():
        if items[label]:
            yield element("div", element("h3", escaped(heading)), element("ul", *items[label]), class_=f"group {label}")


def _name(view: View, first: int, times: int) -> Html:
    mention = view.extraction.entities[first]
    name = element("bdi", link(escaped(mention.name), view.href("name", first)))
    country = [element("abbr", escaped(mention.country_code), class_="country")] if mention.country_code else []
    often = [element("small", escaped(f"×{times}"))] if times > 1 else []
    return element("li", name, *country, *often)


def _table(headings: tuple[str, ...], rows: Iterator[list[Html]]) -> Html:
    head = element("tr", *(element("th", escaped(heading), scope="col") for heading in headings))
    body = (element("tr", *(element("td", cell) for cell in row)) for row in rows)
    return element("table", element("thead", head), element("tbody", *body))


def _quotes(view: View) -> Iterator[list[Html]]:
    for number, quote in enumerate(view.extraction.quotes):
        yield [
            link(escaped(str(number + 1)), view.href("quote", number)),
            link(element("bdi", escaped(wording.speaker(quote))), view.speaker_href(number)),
            escaped(quote.kind),
            escaped(quote.cue or ""),
            element("bdi", escaped(quote.content), class_="words"),
            escaped(quote.attribution.replace("_", " ")),
            escaped(f"{quote.confidence:.2f}"),
        ]


def _amounts(view: View) -> Iterator[list[Html]]:
    quotes = {quote.quote_id: number for number, quote in enumerate(view.extraction.quotes)}
    for number, amount in enumerate(view.extraction.amounts):
        inside = quotes.get(amount.quote_id or "")
        yield [
            link(element("bdi", escaped(amount.text)), view.href("amount", number)),
            escaped(wording.amount_value(amount)),
            escaped(amount.kind.replace("_", " ")),
            escaped(wording.change(amount)),
            element("bdi", escaped(amount.subject or "")),
            Html("") if inside is None else link(escaped(str(inside + 1)), view.href("quote", inside)),
        ]
