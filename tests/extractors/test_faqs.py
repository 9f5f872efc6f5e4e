"""FAQ pairs: a line of the table per way to write them, and the texts that ask without being an FAQ."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import first_line_title, parse
from builder.extractors.faqs import extract_faqs
from builder.readers.markdown import first_heading
from schema import FaqRow

PROSE = "The council opened the new swimming pool on Monday after two years of building work beside the old mill."
CAN = ("Can I bring my dog?", "No. Dogs stay outside.")
COST = ("What does it cost?", "Four euros.")
OPEN = ("When is it open?", "From nine to six.")


def _rows(text: str, source_format: str = "text", title: str | None = None) -> list[FaqRow]:
    title = title or (first_heading(text) if source_format == "markdown" else first_line_title(text))
    article = Article("a", text, "a", None, source_format, title=title)
    rows = list(extract_faqs(parse(article)))
    for position, row in enumerate(rows):
        assert row.position == position
        assert text[row.question_start : row.question_end] == row.question_raw
        assert text[row.answer_start : row.answer_end] == row.answer_raw
        assert row.question_raw == row.question_raw.strip()
        assert row.answer_raw == row.answer_raw.strip()
    return rows


def _pairs(text: str, source_format: str = "text", title: str | None = None) -> list[tuple[str, str]]:
    return [(row.question, row.answer) for row in _rows(text, source_format, title)]


def _filled(template: str) -> str:
    """Fill in the pairs CAN and COST."""
    return template.format(dog=CAN[0], no=CAN[1], cost=COST[0], four=COST[1])


def _sources(text: str, source_format: str = "markdown") -> set[str]:
    return {row.source for row in _rows(text, source_format)}


LABELLED = {
    "plain": "Q: {dog}\nA: {no}\nQ: {cost}\nA: {four}",
    "blank lines": "Q: {dog}\n\nA: {no}\n\nQ: {cost}\n\nA: {four}\n",
    "one line": "Q: {dog} A: {no}\nQ: {cost} A: {four}",
    "words": "Question: {dog}\nAnswer: {no}\nQUESTION: {cost}\nANSWER: {four}",
    "numbers": "Q1. {dog}\nA1. {no}\nQ2. {cost}\nA2. {four}",
    "number words": "Question 1: {dog}\nAnswer: {no}\nQuestion 2: {cost}\nA: {four}",
    "brackets": "Q) {dog}\nA) {no}\nQ) {cost}\nA) {four}",
    "dashes": "Q – {dog}\nA – {no}\nQ – {cost}\nA – {four}",
    "bold": "**Q: {dog}**\nA: {no}\n\n**Q: {cost}**\nA: {four}",
    "bold labels": "**Q:** {dog}\n\n**A:** {no}\n\n**Q:** {cost}\n\n**A:** {four}",
    "headings": "### Q: {dog}\n\nA: {no}\n\n### Q: {cost}\n\nA: {four}",
    "items": "1. Q: {dog}\n   A: {no}\n2. Q: {cost}\n   A: {four}",
    "only questions": "Q: {dog}\n{no}\n\nQ: {cost}\n{four}",
    "label alone": "Q:\n{dog}\nA:\n{no}\nQ:\n{cost}\nA:\n{four}",
    "windows": "Q: {dog}\r\nA: {no}\r\n\r\nQ: {cost}\r\nA: {four}\r\n",
}


@pytest.mark.parametrize("source_format", ["text", "markdown"])
@pytest.mark.parametrize("text", LABELLED.values(), ids=LABELLED)
def test_labels(text, source_format):
    text = _filled(text)

    assert _pairs(text, source_format) == [CAN, COST]
    assert _sources(text, source_format) == {"qa_label"}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Frage: Was kostet es?\nAntwort: Vier Euro.", ("Was kostet es?", "Vier Euro.")),
        ("F: Was kostet es?\nA: Vier Euro.", ("Was kostet es?", "Vier Euro.")),
        ("P: ¿Cuánto cuesta?\nR: Cuatro euros.", ("¿Cuánto cuesta?", "Cuatro euros.")),
        ("Question : Combien ça coûte ?\nRéponse : Quatre euros.", ("Combien ça coûte ?", "Quatre euros.")),
        ("Вопрос: Сколько это стоит?\nОтвет: Четыре евро.", ("Сколько это стоит?", "Четыре евро.")),
        ("问：多少钱？\n答：四欧元。", ("多少钱？", "四欧元。")),
        ("س: كم يكلف؟\nج: أربعة يورو.", ("كم يكلف؟", "أربعة يورو.")),
    ],
)
def test_labels_of_other_languages(text, pair):
    assert _pairs(text) == [pair]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{PROSE}\nFAQs\nQ: What does it cost?\nA: Four euros.", [COST]),
        (
            "FAQs\nQ: What does it cost?\nA: Four euros.\nChildren: half.\nQ: When is it open?\nA: From nine to six.",
            [("What does it cost?", "Four euros.\nChildren: half."), OPEN],
        ),
        (
            f"FAQs\nQ: What does it cost?\nA: Four euros.\nWhat comes next\n{PROSE}",
            [COST],  # the section ends at the next title
        ),
        ("Q: Tell me about tickets.\nA: They cost four euros.", [("Tell me about tickets.", "They cost four euros.")]),
        ("Q: Is it clean? And safe?\nA: Yes – and yes 🙂", [("Is it clean? And safe?", "Yes – and yes 🙂")]),
        (
            "Q: What does it cost?\nA: Four euros.\nQ: When is it open?\nA: From nine to six.\nQ: Can I bring my dog?\n"
            f"A: No. Dogs stay outside.\n{PROSE}",
            [COST, OPEN, CAN],  # what follows the last answer is not known to belong to it
        ),
    ],
)
def test_labelled_answers_are_whole_and_end_where_they_end(text, expected):
    assert _pairs(text) == expected


UNDER_HEADINGS = {
    "one level": "## FAQ\n\n### {dog}\n\n{no}\n\n### {cost}\n\n{four}\n",
    "same level": "## FAQ\n\n## {dog}\n\n{no}\n\n## {cost}\n\n{four}\n",
    "page": "# Frequently asked questions\n\n## {dog}\n{no}\n## {cost}\n{four}",
    "front matter": "---\ntitle: 'FAQ'\n---\n# {dog}\n{no}\n# {cost}\n{four}",
    "topics": "# FAQ\n\n## Pets\n\n### {dog}\n\n{no}\n\n## Money\n\n### {cost}\n\n{four}",
    "underlined": "FAQ\n===\n\n{dog}\n-------------------\n{no}\n\n{cost}\n---\n{four}",
    "html": "## FAQ\n\n<h3 id=a>{dog}</h3>\n\n{no}\n\n<h3>{cost}</h3>\n<p>{four}</p>",
    "numbered": "## FAQ\n\n### 1. {dog}\n\n{no}\n\n### 2. {cost}\n\n{four}",
    "closed": "## FAQ ##\n\n### {dog} ###\n\n{no}\n\n### {cost} {{#cost}}\n\n{four}",
    "bold": "## FAQ\n\n**{dog}**\n\n{no}\n\n**{cost}**\n\n{four}",
    "bold items": "## FAQ\n\n1. **{dog}**\n   {no}\n2. **{cost}**\n   {four}",
    "bold heads": "## FAQ\n\n**{dog}** {no}\n\n**{cost}** {four}",
    "bold title": "**FAQs**\n\n**{dog}**\n\n{no}\n\n**{cost}**\n\n{four}",
    "lines": "## FAQ\n\n{dog}\n\n{no}\n\n{cost}\n\n{four}",
    "items": "## FAQ\n\n- {dog}\n\n  {no}\n\n- {cost}\n\n  {four}",
    "contents": "# FAQ\n\n- [{dog}](#a)\n- [{cost}](#b)\n\n## {dog}\n\n{no}\n\n## {cost}\n\n{four}",
    "no marks": "# FAQ\n\n## {dog}\n\n{no}\n\n## {cost}\n\n{four}\n\n## About\n\nUs.",
}


@pytest.mark.parametrize("text", UNDER_HEADINGS.values(), ids=UNDER_HEADINGS)
def test_questions_that_a_title_announces(text):
    text = _filled(text)

    assert _pairs(text, "markdown") == [CAN, COST]
    assert _sources(text) == {"heading"}


@pytest.mark.parametrize(
    "title",
    [
        "FAQ",
        "FAQs",
        "Frequently Asked Questions (FAQ)",
        "Your questions, answered",
        "Q&A",
        "FAQ: the new pool",
        "Frequently asked questions about the pool",
        "Häufig gestellte Fragen",
        "Preguntas frecuentes",
        "Foire aux questions",
        "Часто задаваемые вопросы",
        "よくある質問",
        "常见问题",
        "שאלות נפוצות",
        "الأسئلة الشائعة",
    ],
)
def test_titles_that_announce(title):
    lines = "Can I bring my dog?\nNo. Dogs stay outside.\nWhat does it cost?\nFour euros."

    assert _pairs(f"{PROSE}\n{title}\n{lines}") == [CAN, COST]
    assert _pairs(f"Pool opens\n\n{PROSE}\n\n## {title}\n\n{lines}", "markdown") == [CAN, COST]


def test_wrapped_lines_are_one_paragraph():
    text = (
        "FAQs\n\nQ: Can I bring my dog to the pool, if he is on a lead\nand does not bark?\n\n"
        "A: No. Dogs stay outside, where there is a place with some\nshade for them and water, but nobody who looks\n"
        "after them. Guide dogs may of course come in with their masters\nand mistresses.\n"
    )

    [row] = _rows(text)

    assert row.question == "Can I bring my dog to the pool, if he is on a lead and does not bark?"
    assert row.answer.startswith("No. Dogs stay outside, where there is a place with some shade for them")
    assert "\n" not in row.answer


def test_markdown_in_a_record_is_cleaned_too():
    text = "## FAQ\n\n### Can I bring my **dog**?\n\n- See [the *rules*](https://example.org)."

    assert _pairs(text) == [("Can I bring my dog?", "See the rules.")]


def test_the_title_of_the_article_announces():
    text = "Can I bring my dog?\nNo. Dogs stay outside.\nWhat does it cost?\nFour euros."

    assert _pairs(text, title="Frequently asked questions about the pool") == [CAN, COST]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("One.\n\nTwo.", "One.\nTwo."),
        ("Wrapped\nlines.", "Wrapped lines."),
        ("See:\n\n- *one*\n- `two_x`\n  more\n1. three", "See:\none\ntwo_x more\nthree"),
        ("#### In short\n\nYes.", "In short\nYes."),
        (
            "Read [the **rules**](https://example.org/a_(b)) or <https://example.org>.",
            "Read the rules or https://example.org.",
        ),
        ("![A dog](dog.png) Tom &amp; Jerry\\* &#8212; &#xe9;", "A dog Tom & Jerry* — é"),
        ("One<br>two<br/>\n<b>three</b> <!-- not -->four", "One\ntwo\nthree four"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a b\n1 2"),
        ("```\n# no heading?\nx = 1\n```", "# no heading?\nx = 1"),
        ("> quoted\n> twice", "quoted\ntwice"),
        ("snake_case and 5 * 3 * 2 stay", "snake_case and 5 * 3 * 2 stay"),
    ],
)
def test_answers_are_whole_and_clean(answer, words):
    text = f"# FAQ\n\n## Why?\n\n{answer}\n\n## What does it cost?\n\nFour euros.\n"

    [first, second] = _rows(text, "markdown")

    assert first.answer == words
    assert first.answer_raw == answer
    assert (second.question, second.answer) == COST


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (f"## FAQ\n\n### Why?\n\nBecause.\n\n## About us\n\n{PROSE}", "Because."),
        (f"## FAQ\n\n### Why?\n\nBecause.\n\n---\n\n{PROSE}", "Because."),
        ("## FAQ\n\n### Why?\n\nBecause.\n\n#### In short\n\nYes.", "Because.\nIn short\nYes."),
        (f"## FAQ\n\n**Why?**\n\nBecause.\n\n### More\n\n{PROSE}", "Because."),
    ],
)
def test_an_answer_ends_with_its_section(text, last):
    assert _pairs(text, "markdown")[-1] == ("Why?", last)


def test_an_unannounced_faq_is_known_by_its_asker():
    text = (
        "# Swimming pool\n\n## Can I bring my dog?\n\nNo. Dogs stay outside.\n\n## Do I need a ticket?\n\nYes.\n\n"
        "## What does it cost?\n\nFour euros.\n\n## Where do I change?\n\nIn the cabins."
    )

    assert [question for question, _ in _pairs(text, "markdown")] == [
        "Can I bring my dog?",
        "Do I need a ticket?",
        "What does it cost?",
        "Where do I change?",
    ]
    plain = text.replace("#", "").replace("\n\n", "\n").replace("\n ", "\n")
    assert len(_pairs(plain)) == 4


ELEMENTS = {
    "details": "<details>\n<summary>{}</summary>\n\n{}\n\n</details>\n\n",
    "accordion": '<Accordion title="{}">\n{}\n</Accordion>\n\n',
    "definition_list": "<dl><dt>{}</dt>\n<dd>{}</dd></dl>\n",
}


@pytest.mark.parametrize("source", ELEMENTS)
@pytest.mark.parametrize("title", ["# Swimming pool\n\n", "## FAQ\n\n"])
def test_elements(source, title):
    text = title + "".join(ELEMENTS[source].format(*pair) for pair in (CAN, COST)) + "\n# More\n\nWords."

    assert _pairs(text, "markdown") == [CAN, COST]
    assert _sources(text) == {source}


def test_definition_lists_of_markdown():
    text = "Can I bring my dog?\n: No. Dogs stay outside.\n\nWhat does it cost?\n: Four euros.\n"

    assert _pairs(text, "markdown") == [CAN, COST]
    assert _sources(text) == {"definition_list"}


def test_headings_that_markup_calls_questions_need_not_ask():
    text = (
        '<div itemscope itemtype="http://schema.org/Question">\n\n<h2 itemprop="name">What to pay</h2>\n'
        '<div itemprop="acceptedAnswer">\n\nFour euros.\n\n</div>\n</div>\n\n## About us\n\nWords.'
    )

    assert _pairs(text, "markdown") == [("What to pay", "Four euros.")]
    assert _sources(text) == {"microdata"}


def test_one_pair_by_two_routes_is_one_row():
    text = "## FAQ\n\n<details>\n<summary>\n\n### Why?\n\n</summary>\n\nBecause.\n\n</details>\n"

    assert _pairs(text, "markdown") == [("Why?", "Because.")]


def test_a_pair_printed_twice_is_one_row():
    assert _pairs("Q: Why?\nA: Because.\nQ: Why?\nA: Because.") == [("Why?", "Because.")]


def test_the_id_depends_on_what_is_said_and_not_on_where():
    [row], [moved] = _rows("Q: Why?\nA: Because."), _rows(f"{PROSE}\n\nQ: Why?\nA: Because.")

    assert row.faq_id == moved.faq_id


NO_FAQ = {
    "nothing asked": PROSE,
    "rhetorical": f"{PROSE} Who would have thought it? Nobody.\nSo what now?\n{PROSE}\nWhy not sooner?\n{PROSE}",
    "headings of a story": f"# Pool opens\n\n{PROSE}\n\n## What happened?\n\n{PROSE}\n\n## Why now?\n\n{PROSE}"
    f"\n\n## What's next?\n\n{PROSE}",
    "one heading": f"# Pool opens\n\n{PROSE}\n\n## Can I swim there?\n\n{PROSE}\n\n## The old pool\n\n{PROSE}",
    "interview with labels": "We spoke to the keeper.\n\n**Q: How do you train?**\n\nA: I run every morning."
    "\n\n**Q: And what do you eat?**\n\nA: I eat rice.\n\n**Q: Your plans?**\n\nA: I want to rest.",
    "interview in bold": "**What do you do all day?**\n\nI read.\n\n**Who reads with you?**\n\nMy sister does; I am"
    " grateful.\n\n**Do you ever stop?**\n\nI never do.",
    "interview by name": "## Q&A with the keeper\n\n**Sport Daily: How is the knee?**\n\n**Ada Bell:** Better.\n\n"
    "**Sport Daily: And the team?**\n\n**Ada Bell:** Tired.",
    "interview announced as Q&A": "Q&A: Ada Bell on her season\nHow do you feel?\nI am fine.\nWill you miss it?\nI do.",
    "interview by a firm": "Q&A with the owner\n\n**Why rice?**\n\nIt keeps.\n\n**Why here?**\n\nRents are low.",
    "interview that says so": "This interview has been edited for length.\n\nQ: Why rice?\n\nA: It keeps.",
    "cross-examination": "Q: Did you see the car?\nA: Yes.\nQ: Were you alone that night?\nA: No.",
    "briefing": "Q: Minister, will the tax rise?\nA: No.\nQ: Minister, when will we know?\nA: Soon.",
    "quarters": "Q1: revenue rose to $5m\nQ2: revenue fell to $4m\nQ3: revenue rose again",
    "contents alone": "# FAQ\n\n- [Can I bring my dog?](#a)\n- [What does it cost?](#b)\n",
    "named in passing": f"{PROSE}\nSee our FAQ for more.\nWhere is the pool?\n{PROSE}",
    "code": "# FAQ\n\n```\n## Why?\nBecause.\n```\n",
    "a question without answer": "FAQs\nQ: Why?\nQ: When?",
    "parties": "D: 51\nR: 49",
    "glossary": "<dl><dt>Lido</dt><dd>A pool outdoors.</dd><dt>Weir</dt><dd>A low dam.</dd></dl>",
    "a marked title": '<div itemscope itemtype="http://schema.org/Article">\n<h1 itemprop="name">Pool</h1>\n\n' + PROSE,
    "folded text": "<details><summary>More pictures</summary>\n\nHere.\n\n</details>\n"
    "<details><summary>Why?</summary>x</details>",
}


@pytest.mark.parametrize("source_format", ["text", "markdown"])
@pytest.mark.parametrize("text", NO_FAQ.values(), ids=NO_FAQ)
def test_a_text_that_asks_is_not_always_an_faq(text, source_format):
    assert _pairs(text, source_format) == []


@pytest.mark.parametrize(
    ("text", "source_format", "expected"),
    [
        pytest.param(
            "Frequently asked questions\n\n**Can I bring my\ndog?**\n\nNo. Dogs stay outside.",
            "markdown",
            [CAN],
            marks=pytest.mark.xfail(strict=True, reason="a bold question over two lines is no line that asks"),
        ),
        pytest.param(
            _filled(f"FAQ\n{{dog}}\n{{no}}\nAbout money\n{PROSE}\n{{cost}}\n{{four}}"),
            "text",
            [CAN, COST],
            marks=pytest.mark.xfail(strict=True, reason="without markup a title between two questions may be an item"),
        ),
        pytest.param(
            "# FAQ\n\n## Why?\n\nBecause.\n\n### Why so?\n\nSo.\n",
            "markdown",
            [("Why?", "Because.\nWhy so?\nSo."), ("Why so?", "So.")],
            marks=pytest.mark.xfail(strict=True, reason="a question within an answer ends it"),
        ),
    ],
)
def test_known_misses(text, source_format, expected):
    assert _pairs(text, source_format) == expected


_PIECES = st.sampled_from(
    [
        *"FAQ|Q: |A: |Why?|How much?|No.|I see.|word|\n|\n\n|\r\n|\u2028|\t| |:|？|؟|\0|é|🙂|\u202e".split("|"),
        *"# @## @- @1. @**@---@===@```@`@[a](b)@![@](@\\@_@*@|@&amp;@&#99999999999;".split("@"),
        *"<details>|<summary>|</summary>|</details>|<dl>|<dt>|<dd>|</dt>|</dd>|</dl>|<!--|-->|</h2>".split("|"),
        '<h2 itemprop="name">',
        '<Accordion title="Why?">',
        "</Accordion>",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join), st.sampled_from(["text", "markdown"]))
def test_any_text_gives_pairs_that_say_what_they_point_at(text, source_format):
    rows = _rows(text, source_format)

    assert all(row.question.strip() and row.answer.strip() for row in rows)
    assert len({row.faq_id for row in rows}) == len(rows)
    for before, after in itertools.pairwise(rows):
        assert before.question_end <= after.question_start


@pytest.mark.parametrize(
    "piece", ["Q?\n", "Q: x?\nA: y\n", "# a?\n", "`", "[a](", "<!--", "** ", "FAQ\nWhy?\nNo.\n", "<details>"]
)
def test_long_texts_take_their_time_and_no_more(piece):
    text = "# FAQ\n" + piece * (50_000 // len(piece))

    _rows(text, "markdown")  # quadratic time would take minutes
