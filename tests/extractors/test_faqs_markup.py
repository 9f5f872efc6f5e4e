"""FAQ pairs of web pages: every way in which pages mark them, each pair once, and what is none."""

import json

import pytest

from builder.article import Article
from builder.document import parse
from builder.extractors.faqs import extract_faqs
from builder.readers import SourceFile, read
from schema import FaqRow

PAIRS = [
    ("Can I bring my bicycle on the ferry?", "Yes. Bicycles travel free on the lower deck."),
    ("When does my ticket run out?", "It is valid for one year from the day you buy it."),
    ("Do I need to book?", "No, but you may; call the harbour office."),
]
STORY = (
    "<p>The ferry to Brack Island will run again from Monday, the harbour board said after a winter of repairs that"
    " cost 2.3 million pounds and kept islanders waiting.</p><p>Engineers replaced both engines and 40 metres of steel"
    " plate before the vessel passed its trials on Thursday, the board said.</p>"
)


@pytest.fixture
def faqs(tmp_path):
    """Read a page and give the rows of its pairs; places are checked on the way."""

    def give(body: str, head: str = "") -> list[FaqRow]:
        path = tmp_path / "a.html"
        path.write_text(f"<html><head>{head}</head><body><main>{body}</main></body></html>", "utf-8")
        [article] = read(SourceFile(path, "a.html", path.stat().st_size))
        assert isinstance(article, Article), article
        rows = list(extract_faqs(parse(article)))
        for row in rows:
            assert row.question_raw == (article.text[row.question_start : row.question_end] if row.visible else None)
            assert row.answer_raw == (article.text[row.answer_start : row.answer_end] if row.visible else None)
        assert [row.position for row in rows] == list(range(len(rows)))
        return rows

    return give


def _jsonld(pairs=PAIRS, kind="FAQPage") -> str:
    questions = [{"@type": "Question", "name": q, "acceptedAnswer": {"@type": "Answer", "text": a}} for q, a in pairs]
    return f'<script type="application/ld+json">{json.dumps({"@type": kind, "mainEntity": questions})}</script>'


def _each(template: str) -> str:
    return "".join(template.format(q=q, a=a, n=n) for n, (q, a) in enumerate(PAIRS))


SHOWN = {
    "microdata": "<div itemscope itemtype='https://schema.org/FAQPage'>"
    + _each(
        "<div itemscope itemprop='mainEntity' itemtype='https://schema.org/Question'><h3 itemprop='name'>{q}</h3>"
        "<div itemscope itemprop='acceptedAnswer' itemtype='https://schema.org/Answer'>"
        "<p itemprop='text'>{a}</p></div></div>"
    )
    + "</div>",
    "details": _each("<details><summary>{q}</summary><p>{a}</p></details>"),
    "accordion": _each(
        "<h3><button aria-expanded='false' aria-controls='p{n}'>{q}</button></h3><div id='p{n}' hidden><p>{a}</p></div>"
    ),
    "definition_list": "<dl>" + _each("<dt>{q}</dt><dd>{a}</dd>") + "</dl>",
    "heading": "<h2>Frequently asked questions</h2>" + _each("<h3>{q}</h3><p>{a}</p>"),
    "qa_label": _each("<p>Q: {q}</p><p>A: {a}</p>"),
}


@pytest.mark.parametrize("source", SHOWN)
def test_pairs_that_the_page_shows(faqs, source):
    rows = faqs(STORY + SHOWN[source])

    assert [(row.question, row.answer) for row in rows] == PAIRS
    assert {row.source for row in rows} == {source}
    assert all(row.visible for row in rows)


@pytest.mark.parametrize(
    "body",
    [
        _each("<div class='faq-item'><div class='faq-question'>{q}</div><div class='faq-answer'>{a}</div></div>"),
        _each("<a data-toggle='collapse' href='#p{n}'>{q}</a><div id='p{n}' class='collapse'>{a}</div>"),
        _each("<button data-bs-toggle='collapse' data-bs-target='#p{n}'>{q}</button><div id='p{n}'><p>{a}</p></div>"),
        "<h2>FAQ</h2>" + _each("<p><strong>{q}</strong></p><p>{a}</p>"),
        "<h2>FAQ</h2>" + _each("<p><strong>{q}</strong><br>{a}</p>"),
    ],
)
def test_other_ways_to_show_them(faqs, body):
    assert [(row.question, row.answer) for row in faqs(STORY + body)] == PAIRS


@pytest.mark.parametrize("kind", ["FAQPage", "QAPage", ["WebPage", "FAQPage"]])
def test_linked_data_that_the_page_does_not_show_is_kept_and_marked(faqs, kind):
    rows = faqs(STORY, _jsonld(kind=kind))

    assert [(row.question, row.answer) for row in rows] == PAIRS
    assert {(row.source, row.visible, row.answer_start) for row in rows} == {("jsonld", False, None)}


@pytest.mark.parametrize("source", [source for source in SHOWN if source != "microdata"])
def test_one_pair_by_two_routes_is_one_row(faqs, source):
    rows = faqs(STORY + SHOWN[source], _jsonld())

    assert [(row.question, row.answer) for row in rows] == PAIRS
    assert {(row.source, row.visible) for row in rows} == {("jsonld", True)}


def test_an_answer_is_whole_with_its_links_and_lists(faqs):
    answer = (
        "<p>Yes 🚲 – see <a href='/rules'>the rules</a>. Why not?</p><ul><li>free</li><li>lower deck</li></ul>"
        "<p>Enjoy!</p>"
    )
    first = f"<details><summary>{PAIRS[0][0]}</summary>{answer}</details>"
    rest = "".join(f"<details><summary>{q}</summary>{a}</details>" for q, a in PAIRS[1:])
    rows = faqs(STORY + first + rest)

    assert rows[0].answer == "Yes 🚲 – see the rules. Why not?\nfree\nlower deck\nEnjoy!"
    assert rows[0].answer_markdown == "Yes 🚲 – see [the rules](/rules). Why not?\n\n- free\n\n- lower deck\n\nEnjoy!"


def test_escaped_html_in_linked_data_is_text(faqs):
    rows = faqs(STORY, _jsonld([("Is it &amp; was it?", "&lt;p&gt;Yes, <b>it</b> is.&lt;/p&gt;")]))

    assert [(row.question, row.answer) for row in rows] == [("Is it & was it?", "Yes, it is.")]


def test_a_link_that_runs_something_is_left_out(faqs):
    body = "<details><summary>{q}</summary><p><a href='javascript:alert(1)'>{a}</a></p></details>"

    assert all("javascript" not in (row.answer_markdown or "") for row in faqs(STORY + _each(body)))


@pytest.mark.parametrize(
    "body",
    [
        "<h2>Will the ferry last?</h2><p>Nobody knows, and the board does not say.</p><h2>The bill</h2><p>It is paid.</p>"  # noqa: E501
        "<h2>The crew</h2><p>They are back.</p>",
        "<p>Was it worth it? The board thinks so. Will it last? Perhaps.</p>",
        "<h2>An interview with Oona Reddy</h2>"
        + "".join(
            f"<p><strong>{q}</strong></p><p>{a}</p>"
            for q, a in [
                ("How did you feel?", "I was tired, and I told everyone so."),
                ("What did you do then?", "I went home and I slept for a day."),
                ("Would you do it again?", "I would, but I hope that I need not."),
            ]
        ),
        "<details><summary>Share this story</summary><p>By mail.</p></details><details><summary>About us</summary>"
        "<p>We are the news.</p></details>",
        "<script type='application/ld+json'>{'@type': 'FAQPage', broken</script>",
    ],
)  # fmt: skip
def test_what_happens_to_ask_is_no_faq(faqs, body):
    assert faqs(STORY + body) == []
