import datetime
import io
from collections.abc import Callable
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest
from rich.console import Console

from builder.article import Article
from builder.document import Document, parse
from builder.extractors import Extraction
from builder.inspection import show
from schema import AmountRow, EntityRow, FaqRow, QuoteRow, stable_id

TEXT = """\
Nordlink to end night ferry to Skovby
The Danish operator Nordlink has told Mayor Ines Okafor that "the night crossing loses money", she said on Monday.
“We were given four weeks,” Okafor told the Skovby Courier. “That is no time at all.”
She fears the island could lose its last bakery.
What it costs
The line carries more than 3,000 islanders a week and costs $2.4 million a year.
Q: Can tickets be returned?
A: Yes, until March, at any Nordlink office.
"""

ROW_DEFAULTS: dict[type, dict[str, Any]] = {
    EntityRow: {"country_code": None, "confidence": 0.9, "method": "by hand"},
    QuoteRow: {
        "part": 0,
        "speaker_mention_id": None,
        "speaker_kind": None,
        "speaker_role": None,
        "speaker_org": None,
        "attribution": "by_hand",
        "abstain_reason": None,
        "confidence": 0.8,
    },
    AmountRow: {
        "is_vague": False,
        "direction": None,
        "change_role": None,
        "change_id": None,
        "multiplier": None,
        "currency": None,
        "currency_basis": None,
        "unit": None,
        "unit_text": None,
        "value_si": None,
        "low_si": None,
        "high_si": None,
        "unit_si": None,
        "per": None,
        "quote_id": None,
        "confidence": 0.9,
    },
    FaqRow: {"answer_markdown": None, "source": "qa_label", "visible": True},
}


def _bare(words: str | None) -> str | None:
    """The words of a place: those in brackets, where some are."""
    return words[words.find("[") + 1 :].split("]")[0] if words else words


def _span(text: str, words: str | None, prefix: str = "char") -> dict[str, int | None]:
    """Where the words stand; `"[Ann] said"` is the Ann that is followed by "said"."""
    start = end = None
    if words:
        start = text.index(words.replace("[", "").replace("]", "")) + max(words.find("["), 0)
        end = start + len(_bare(words) or "")
    return {f"{prefix}_start": start, f"{prefix}_end": end}


def _where() -> dict[str, int]:
    return {"sentence_index": 0, "paragraph_index": 0}


def entity(text: str, words: str, label: str, name: str | None = None, **more: Any) -> EntityRow:
    name = name or _bare(words)
    ids = {"mention_id": stable_id("m", words), "article_id": "a-1", "entity_id": stable_id("e", label, name)}
    what = {"text": _bare(words), "label": label, "name": name}
    return EntityRow(**ROW_DEFAULTS[EntityRow] | ids | what | _where() | _span(text, words) | more)


def quote(
    text: str, words: str, kind: str, *, cue: str | None, speaker: str | None, name: str | None, **more: Any
) -> QuoteRow:
    spans = _span(text, words) | _span(text, cue, "cue") | _span(text, speaker, "speaker")
    ids = {"quote_id": stable_id("q", words), "article_id": "a-1", "statement_id": stable_id("st", words)}
    what = {"text": words, "content": words.strip("“”"), "kind": kind, "speaker_name": name}
    who = {"cue": _bare(cue), "speaker": _bare(speaker)}
    return QuoteRow(**ROW_DEFAULTS[QuoteRow] | ids | spans | what | who | _where() | more)


def amount(text: str, words: str, kind: str, value: str, *, subject: str | None = None, **more: Any) -> AmountRow:
    spans = _span(text, words) | _span(text, subject, "subject")
    ids = {"amount_id": stable_id("v", words), "article_id": "a-1"}
    number = {"value": Decimal(value), "low": Decimal(value), "high": Decimal(value), "bound": "exact"}
    what = {"text": words, "kind": kind, "subject": subject}
    return AmountRow(**ROW_DEFAULTS[AmountRow] | ids | spans | number | what | _where() | more)


def faq(text: str, question: str, answer: str) -> FaqRow:
    spans = _span(text, question, "question") | _span(text, answer, "answer")
    what = {"question_raw": question, "answer_raw": answer, "question": question, "answer": answer, "position": 0}
    ids = {"faq_id": stable_id("f", question), "article_id": "a-1"}
    return FaqRow(**ROW_DEFAULTS[FaqRow] | spans | what | ids)


@pytest.fixture(scope="session")
def document_of() -> Callable[..., Document]:
    def make(text: str, **more: Any) -> Document:
        return parse(Article("a-1", text, "island.txt", None, "text", **more))

    return make


@pytest.fixture(scope="session")
def row_makers() -> dict[str, Callable[..., Any]]:
    return {"entity": entity, "quote": quote, "amount": amount, "faq": faq}


@pytest.fixture
def document(document_of: Callable[..., Document]) -> Document:
    return document_of(
        TEXT,
        title="Nordlink to end night ferry to Skovby",
        outlet="Island Weekly",
        authors=("Pia Holm",),
        published_at=datetime.datetime(2024, 3, 9, 7, 30, tzinfo=datetime.UTC),
        published_precision="minute",
        url="https://island.example/ferry?a=1&b=2",
    )


@pytest.fixture
def extraction() -> Extraction:
    mayor = entity(TEXT, "Ines Okafor", "PERSON")
    names = [
        entity(TEXT, "Nordlink", "ORG", confidence=0.4),
        entity(TEXT, "[Skovby]\n", "LOC"),
        entity(TEXT, "Danish", "NORP", country_code="DK"),
        mayor,
        entity(TEXT, "[Okafor] told", "PERSON", "Ines Okafor"),
        entity(TEXT, "Skovby Courier", "ORG"),
    ]
    quotes = [
        quote(
            TEXT,
            'that "the night crossing loses money"',
            "mixed",
            cue="has told",
            speaker="[The Danish operator Nordlink] has",
            name="Nordlink",
        ),
        quote(
            TEXT,
            "“We were given four weeks,”",
            "direct",
            cue="Okafor [told]",
            speaker="[Okafor] told",
            name="Ines Okafor",
        ),
        quote(
            TEXT, "“That is no time at all.”", "direct", cue=None, speaker="[Okafor] told", name="Ines Okafor", part=1
        ),
        quote(
            TEXT,
            "the island could lose its last bakery",
            "indirect",
            cue="fears",
            speaker="She",
            name=None,
            abstain_reason="pronoun_unclear",
            speaker_mention_id=mayor.mention_id,
        ),
    ]
    amounts = [
        amount(TEXT, "four weeks", "duration", "4", unit="week", quote_id=quotes[1].quote_id),
        amount(TEXT, "more than 3,000", "count", "3000", subject="islanders", bound="more_than", high=None),
        amount(TEXT, "$2.4 million", "money", "2400000.000000000", currency="USD", per="year"),
    ]
    faqs = [faq(TEXT, "Can tickets be returned?", "Yes, until March, at any Nordlink office.")]
    return Extraction(names, quotes, amounts, faqs)


@pytest.fixture(scope="session")
def terminal() -> Callable[..., str]:
    """What `show` prints: on a pipe, or in colours."""

    def printed(
        document: Document, extraction: Extraction, *, colours: bool = False, width: int = 80, no_color: bool = False
    ) -> str:
        file = io.StringIO()
        console = Console(
            file=file,
            width=width,
            force_terminal=colours,
            color_system="standard" if colours else None,
            no_color=no_color,
            _environ={},  # whatever the tests run in
        )
        show(document, extraction, console)
        return file.getvalue()

    return printed


class Reader(HTMLParser):
    """Reads a page: what is open where, ids, links, and the running text."""

    VOID = frozenset({"meta", "input", "br"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.texts: list[str] = []
        self.covered: list[tuple[str, str]] = []  # classes and text of every marked piece

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        assert len(given) == len(attrs), "an attribute twice"
        self.names.add(tag)
        self.attributes.update(given)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if "text" in given.get("class", "").split():
            self.texts.append("")
        if tag not in self.VOID:
            self.open.append((tag, given))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        name, _ = self.open.pop()
        assert name == tag

    def handle_data(self, data: str) -> None:
        if any("text" in given.get("class", "").split() for _, given in self.open):
            self.texts[-1] += data
            self.covered += [(given.get("class", ""), data) for _, given in self.open]

    def words_of(self, kind: str) -> str:
        """The text under all elements of a class."""
        return "".join(text for classes, text in self.covered if kind in classes.split())


@pytest.fixture(scope="session")
def read() -> Callable[[str], Reader]:
    """Parse a page; fail where tags are not balanced or ids not unique, or a link leads nowhere."""

    def reading(page: str) -> Reader:
        reader = Reader()
        reader.feed(page)
        reader.close()
        assert not reader.open
        assert len(set(reader.ids)) == len(reader.ids)
        inner = {link[1:] for link in reader.links if link.startswith("#")}
        assert inner <= set(reader.ids)
        return reader

    return reading
