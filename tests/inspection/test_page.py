from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import Document, parse
from builder.extractors import Extraction
from builder.inspection import page
from builder.visible import visible
from schema import AmountRow, EntityRow, FaqRow, QuoteRow
from schema.entities import Label

Read = Callable[[str], Any]
NOTHING = Extraction([], [], [], [])
NASTY = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e$name"


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("NORP", "Danish"),
        ("PERSON", "Ines OkaforOkafor"),
        ("ORG", "NordlinkSkovby Courier"),
        ("LOC", "Skovby"),
        ("mixed", 'that "the night crossing loses money"'),
        ("direct", "“We were given four weeks,”“That is no time at all.”"),
        ("indirect", "the island could lose its last bakery"),
        ("cue", "has toldtoldfears"),
        ("speaker", "The Danish operator NordlinkOkaforShe"),
        ("amount", "four weeksmore than 3,000$2.4 million"),
        ("subject", "islanders"),
        ("question", "Can tickets be returned?"),
        ("answer", "Yes, until March, at any Nordlink office."),
    ],
)
def test_every_kind_is_marked(kind: str, words: str, document: Document, extraction: Extraction, read: Read) -> None:
    assert read(page(document, extraction)).words_of(kind) == words


@pytest.mark.parametrize("label", get_args(Label))
def test_every_label_has_its_colours_and_its_filter(
    label: str,
    document_of: Callable[..., Document],
    row_makers: dict[str, Callable[..., Any]],
    read: Read,
    terminal: Callable[..., str],
) -> None:
    rows = NOTHING._replace(entities=[row_makers["entity"]("We saw the Oxbow.", "Oxbow", label)])
    made = page(document_of("We saw the Oxbow."), rows)
    assert read(made).words_of(label) == "Oxbow"
    assert made.count(f"--{label}: #") == 2  # by day and by night
    assert f'id="show-{label}" checked' in made
    assert f"#show-{label}:not(:checked)" in made
    assert f"[{label} Oxbow]" in terminal(document_of("We saw the Oxbow."), rows)


@pytest.mark.parametrize(
    "part",
    [
        'data-value="= 2,400,000 USD per year"',  # the normalised value beside an amount
        'data-value="&gt; 3,000"',  # what is counted follows in the text
        'href="#s2" class="ref" data-n="2" title="Quote 2: Ines Okafor"',  # from a quote to its speaker
        'href="#q2" class="ref" data-n="2" title="Says quote 2"',  # and back
        '<span class="how">mixed · has told</span>',
        '<a href="#s3" class="who unnamed"><bdi>She</bdi></a>',
        "no name: pronoun unclear",
        'title="Ines Okafor · PERSON · confidence 0.90"',
        'title="Danish · NORP · DK · confidence 0.90"',
        'class="name ORG e1 doubtful"',
        "<span>82 words</span>",
        '<a href="https://island.example/ferry?a=1&amp;b=2"',
        'id="show-PERSON" checked',
        "main:has(.q2:is(:hover,:focus-within)) :is(.q2,#s2){",
        "main:has(.q4:is(:hover,:focus-within)) :is(.q4,#s3,#m4){",  # "She", and the name that is meant
    ],
)
def test_the_page_tells(part: str, document: Document, extraction: Extraction) -> None:
    assert part in page(document, extraction)


def test_a_quote_in_the_title_has_its_note_too(
    document_of: Callable[..., Document], row_makers: dict[str, Callable[..., Any]]
) -> None:
    text = "“No more ferries,” says Okafor\nThe mayor spoke on Monday in the harbour of the island."
    said = row_makers["quote"](text, "“No more ferries,”", "direct", cue="says", speaker="Okafor", name="Okafor")
    made = page(document_of(text, title=text.partition("\n")[0]), NOTHING._replace(quotes=[said]))
    assert made.index('class="note q1"') < made.index("The mayor spoke")


def test_what_is_counted_stands_with_the_value_where_it_is_not_read_next(
    document_of: Callable[..., Document], row_makers: dict[str, Callable[..., Any]]
) -> None:
    text = "Riders were angry, 3,000 of them."
    rows = NOTHING._replace(amounts=[row_makers["amount"](text, "3,000", "count", "3000", subject="Riders")])
    assert 'data-value="= 3,000 Riders"' in page(document_of(text), rows)


def test_the_running_text_is_the_text_of_the_paragraphs(document: Document, extraction: Extraction, read: Read) -> None:
    expected = [document.text[p.char_start : p.char_end] for p in document.paragraphs]
    assert read(page(document, extraction)).texts == expected


def test_nothing_is_fetched_and_no_script_is_there(document: Document, extraction: Extraction, read: Read) -> None:
    made = page(document, extraction)
    reader = read(made)
    assert not reader.names & {"script", "link", "img", "iframe", "object", "embed", "base"}
    assert not reader.attributes & {"src", "srcset", "style", "onclick", "action"}
    assert "url(" not in made
    assert "@import" not in made
    assert {link for link in reader.links if not link.startswith("#")} == {"https://island.example/ferry?a=1&b=2"}
    assert "default-src 'none'" in made


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "http://[", "//x.example"]
)
def test_only_web_addresses_are_linked(url: str, document_of: Callable[..., Document], read: Read) -> None:
    assert not read(page(document_of("A text.", url=url, outlet="The Example"), NOTHING)).links


def test_nothing_of_the_article_is_obeyed(document_of: Callable[..., Document], read: Read) -> None:
    text = f"{NASTY}\n{NASTY} {NASTY}\n{NASTY} goes on."
    hurt = {"title": NASTY, "outlet": NASTY, "authors": (NASTY,), "language": NASTY, "license": NASTY}
    reader = read(page(document_of(text, **hurt), NOTHING))
    assert "script" not in reader.names
    assert "img" not in reader.names
    assert "onerror" not in reader.attributes
    assert [t for t in reader.texts if "alert(2)>⟨U+202E⟩$name" in t] == reader.texts


def test_nothing_of_the_rows_is_obeyed(document: Document, extraction: Extraction, read: Read) -> None:
    rows = Extraction(
        [row.model_copy(update={"name": NASTY, "entity_id": NASTY}) for row in extraction.entities],
        [
            row.model_copy(
                update={
                    "speaker_name": NASTY,
                    "cue": NASTY,
                    "content": NASTY,
                    "speaker_role": NASTY,
                    "attribution": NASTY,
                }
            )
            for row in extraction.quotes
        ],
        [
            row.model_copy(update={"text": NASTY, "unit": NASTY, "subject": NASTY, "per": NASTY})
            for row in extraction.amounts
        ],
        [row.model_copy(update={"question": NASTY, "answer": NASTY}) for row in extraction.faqs],
    )
    made = page(document, rows)
    assert not read(made).names & {"script", "img"}
    assert "\u202e" not in made


@pytest.mark.parametrize("text", ["", " \n", "?!", "x" * 5000, "שלום עולם", "👩‍👩‍👧", "a\0b", "One.\r\nTwo.\r\n"])
def test_odd_texts_make_a_page(text: str, document_of: Callable[..., Document], read: Read) -> None:
    read(page(document_of(text), NOTHING))


def test_a_list_keeps_its_numbers_and_bullets(document_of: Callable[..., Document]) -> None:
    made = page(document_of("To do before the storm comes:\n1. Tie the boats.\n- Close the hatches."), NOTHING)
    assert 'data-marker="1."' in made
    assert 'data-marker="•"' in made


def test_a_book_of_quotes_has_no_rules_for_the_pointer(
    document_of: Callable[..., Document], row_makers: dict[str, Callable[..., Any]]
) -> None:
    text = "“No,” said Ann."
    quote = row_makers["quote"](text, "“No,”", "direct", cue="said", speaker="Ann", name="Ann")
    assert "main:has(.q999:" in page(document_of(text), NOTHING._replace(quotes=[quote] * 999))
    assert "main:has(" not in page(document_of(text), NOTHING._replace(quotes=[quote] * 1001))


PIECES = st.sampled_from(
    ["word ", "Two. ", "\n", "\n\n", "<b>", "&amp;", '"', "’", "\x1b[1m", "\u202e", "- ", "字", "[/]", "\r"]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)
PLACES = st.tuples(st.integers(0, 120), st.integers(0, 120))


@st.composite
def articles_with_rows(draw: st.DrawFn) -> tuple[str, Extraction]:
    text = draw(TEXTS)

    def spans(maximum: int = 5) -> list[tuple[int, int]]:
        places = draw(st.lists(PLACES, max_size=maximum))
        pairs = {(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in places}
        return sorted((a, b) for a, b in pairs if a < b)

    def some(maximum: int = 1) -> tuple[int, int] | tuple[None, None]:
        return next(iter(spans(maximum)), (None, None))

    names = [
        EntityRow.model_construct(
            mention_id=f"m{n}", char_start=a, char_end=b, text=text[a:b], label=draw(st.sampled_from(["ORG", "LAW"])),
            name=text[a:b], entity_id=draw(st.sampled_from("xyz")), country_code=None, confidence=draw(st.floats(0, 1)),
        )
        for n, (a, b) in enumerate(spans())
    ]  # fmt: skip
    quotes = []
    for n, (a, b) in enumerate(spans()):
        (cue_start, cue_end), (speaker_start, speaker_end) = some(), some()
        quotes.append(
            QuoteRow.model_construct(
                quote_id=f"q{n}", char_start=a, char_end=b, text=text[a:b], content=text[a:b], kind="direct", part=0,
                cue=text[cue_start:cue_end], cue_start=cue_start, cue_end=cue_end, speaker="Ann",
                speaker_start=speaker_start, speaker_end=speaker_end, speaker_name=draw(st.none() | TEXTS),
                speaker_mention_id=draw(st.sampled_from(["m0", "m9", None])), speaker_role=None, speaker_org=None,
                attribution="none", abstain_reason=None, confidence=0.5,
            )
        )  # fmt: skip
    amounts = []
    for a, b in spans():
        subject_start, subject_end = some()
        amounts.append(
            AmountRow.model_construct(
                char_start=a, char_end=b, text=text[a:b], kind="count", value=None, low=None, high=None, bound="about",
                is_vague=False, direction=None, change_role=None, currency=None, unit=None, per=None,
                subject=text[subject_start:subject_end], subject_start=subject_start, subject_end=subject_end,
                quote_id=draw(st.sampled_from(["q0", None])), confidence=0.5,
            )
        )  # fmt: skip
    faqs = []
    for a, b in spans(2):
        answer_start, answer_end = some()
        faqs.append(
            FaqRow.model_construct(
                question=text[a:b], answer="an answer", question_start=a, question_end=b, answer_start=answer_start,
                answer_end=answer_end, source="heading", visible=False,
            )
        )  # fmt: skip
    return text, Extraction(names, quotes, amounts, faqs)


@settings(deadline=None, max_examples=120)
@given(articles_with_rows())
def test_any_spans_give_a_well_formed_page_and_a_calm_terminal(
    read: Read, terminal: Callable[..., str], case: tuple[str, Extraction]
) -> None:
    text, rows = case
    document = parse(Article("a-1", text, "a.txt", None, "text"))
    made = page(document, rows)
    paragraphs = [visible(text[p.char_start : p.char_end]) for p in document.paragraphs]
    assert read(made).texts == paragraphs
    assert page(document, rows) == made
    assert "\x1b" not in terminal(document, rows)
