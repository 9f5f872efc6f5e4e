import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import parse
from builder.extractors.quotes import extract_quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"The bridge is safe," [P:Anna Smith] said.', ('"The bridge is safe,"', "said", "Anna Smith")),
        ('"The bridge is safe," said [P:Anna Smith].', ('"The bridge is safe,"', "said", "Anna Smith")),
        ('[P:Anna Smith] said, "The bridge is safe."', ('"The bridge is safe."', "said", "Anna Smith")),
        ('[P:Anna Smith] said: "The bridge is safe."', ('"The bridge is safe."', "said", "Anna Smith")),
        ('[P:Anna Smith] told reporters on Monday: "It is safe."', ('"It is safe."', "told", "Anna Smith")),
        ('"It is safe," she has repeatedly said.', ('"It is safe,"', "has repeatedly said", "she")),
        ('"Is it safe?" [P:Smith] asked.', ('"Is it safe?"', "asked", "Smith")),
        ("'It is safe,' [P:Smith] said.", ("'It is safe,'", "said", "Smith")),
        ("„It is safe“, said [P:Smith].", ("„It is safe“", "said", "Smith")),
        ('"It is safe," a spokesman for [O:Acme] said.', ('"It is safe,"', "said", "a spokesman for Acme")),
        ('"It is safe," [P:Smith] wrote on [O:Twitter].', ('"It is safe,"', "wrote", "Smith")),
        ('"It is safe," [O:Acme] said in a statement.', ('"It is safe,"', "said", "Acme")),
        ('According to [P:Smith], "the bridge is safe."', ('"the bridge is safe."', "According to", "Smith")),
        ('[P:Anna Smith]: "The bridge is safe."', ('"The bridge is safe."', None, "Anna Smith")),
        ('"Never," smiled [P:Smith].', ('"Never,"', "smiled", "Smith")),
        (
            '"The bridge is as safe as a house." - [P:Anna Smith]',
            ('"The bridge is as safe as a house."', None, "Anna Smith"),
        ),
    ],
)
def test_direct_speech_has_its_cue_and_speaker(told, text, found):
    assert told(text) == [("direct", *found)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Yes," said [P:Anna Smith], a farmer from [L:Ames].', "Anna Smith, a farmer from Ames"),
        ('[P:Anna Smith], a farmer from [L:Ames], said: "Yes."', "Anna Smith, a farmer from Ames"),
        ('[P:Anna Smith], who farms near [L:Ames], said: "Yes."', "Anna Smith, who farms near Ames"),
        ('The mayor of [L:Ames], [P:Anna Smith], said: "Yes."', "The mayor of Ames, Anna Smith"),
        ('"Yes," Mayor [P:Anna Smith] said.', "Mayor Anna Smith"),
        ('"Yes," said [P:Anna Smith] of the [O:Ames Farm Bureau].', "Anna Smith of the Ames Farm Bureau"),
        ('On Tuesday the mayor said: "Yes."', "the mayor"),
        ('In [L:Ames] on Tuesday, [P:Anna Smith] said: "Yes."', "Anna Smith"),
        ('[P:Anna Smith] and [P:Bob Jones] said: "Yes."', "Anna Smith and Bob Jones"),
        ('[P:Smith], meanwhile, said: "Yes."', "Smith, meanwhile"),
    ],
)
def test_the_speaker_keeps_title_and_apposition_and_nothing_else(quotes, text, speaker):
    assert [row.speaker for row in quotes(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "words", "cue", "speaker"),
    [
        ("[P:Smith] said that the bridge was safe.", "that the bridge was safe", "said", "Smith"),
        ("[P:Smith] said the bridge was safe.", "the bridge was safe", "said", "Smith"),
        ("Officials say the bridge is safe.", "the bridge is safe", "say", "Officials"),
        ("[P:Smith] told reporters that the bridge was safe.", "that the bridge was safe", "told", "Smith"),
        ("[P:Smith] said on Monday that the bridge was safe.", "that the bridge was safe", "said", "Smith"),
        ("[P:Smith] explained why the bridge was closed.", "why the bridge was closed", "explained", "Smith"),
        ("[P:Smith] has promised to repair the bridge.", "to repair the bridge", "has promised", "Smith"),
        ("The bridge was safe, [P:Smith] said.", "The bridge was safe", "said", "Smith"),
        ("The bridge is safe, according to [P:Smith].", "The bridge is safe", "according to", "Smith"),
        ("According to [P:Smith], the bridge is safe.", "the bridge is safe", "According to", "Smith"),
        ("[P:Smith] criticised the repair of the bridge.", "the repair of the bridge", "criticised", "Smith"),
        ("[P:Smith] called for a new bridge.", "a new bridge", "called for", "Smith"),
        ("[P:Smith] went on to say the bridge was safe.", "the bridge was safe", "went on to say", "Smith"),
        ("As [P:Smith] told reporters, the bridge was safe.", "the bridge was safe", "told", "Smith"),
        ("His claim that the bridge was safe was wrong.", "that the bridge was safe was wrong", "claim", "His"),
    ],
)
def test_reported_speech_has_its_cue_and_speaker(told, text, words, cue, speaker):
    assert told(text) == [("indirect", words, cue, speaker)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[P:Smith] said the bridge was "as safe as a house".', 'the bridge was "as safe as a house"'),
        ('[P:Smith] said that "all is well" on the bridge.', 'that "all is well" on the bridge'),
        ('[P:Smith] called the bridge a "disgrace".', 'the bridge a "disgrace"'),
        ('[P:Smith] stressed its "crucial role" in town.', 'its "crucial role" in town'),
        ('The bridge was "a disgrace", [P:Smith] said.', 'The bridge was "a disgrace"'),
        ('[P:Smith] left, saying the bridge was "a disgrace".', 'the bridge was "a disgrace"'),
    ],
)
def test_a_clause_partly_in_marks_is_one_mixed_piece(quotes, text, words):
    assert [(row.kind, row.text) for row in quotes(text)] == [("mixed", words)]


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "people\'s bridge" was closed on Monday.',
        'He was reading "The Old Man and the Bridge" on the train.',
        '[P:Robert "Bob" Jones] walked over the bridge.',
        "The report was long and the claims were many.",
        "A new group called Bridges for All met on Monday.",
        "“Why am I on this bridge?” the farmer thought.",
    ],
)
def test_scare_quotes_nicknames_and_titles_are_no_statements(quotes, text):
    assert quotes(text) == []


def test_the_answers_of_a_faq_keep_their_emphasis_to_themselves(quotes):
    assert quotes('Q: Is the bridge safe?\nA: The city has warned of a "small risk" on the bridge.') == []


def test_content_is_the_piece_without_its_marks(quotes):
    [row] = quotes('"The bridge is safe," [P:Smith] said.')

    assert row.content == "The bridge is safe,"


def test_an_interrupted_quotation_is_one_statement_of_two_pieces(quotes):
    first, second = quotes('"The bridge," [P:Smith] said, "is safe."')

    assert (first.text, first.part, second.text, second.part) == ('"The bridge,"', 0, '"is safe."', 1)
    assert first.statement_id == second.statement_id
    assert second.speaker == "Smith"


def test_an_interrupted_clause_is_one_statement_of_two_pieces(quotes):
    first, second = quotes("Ten years ago, [P:Smith] said, the bridge was new.")

    assert (first.text, second.text) == ("Ten years ago", "the bridge was new")
    assert first.statement_id == second.statement_id


def test_a_second_quotation_in_the_paragraph_goes_on_with_the_statement(quotes):
    first, second = quotes('"The bridge is safe," said [P:Smith]. "I cross it every day."')

    assert first.statement_id == second.statement_id
    assert (second.part, second.attribution, second.speaker) == (1, "continued", "Smith")


def test_the_words_before_a_second_quotation_do_not_break_the_speaker(quotes):
    _, second = quotes('"The bridge is safe," said [P:Smith]. He looked tired. "I cross it every day."')

    assert (second.attribution, second.speaker) == ("same_paragraph", "Smith")


def test_a_quotation_over_paragraphs_is_one_statement(quotes):
    rows = quotes("[P:Smith] said: “The bridge is safe.\n\n“I cross it every day.\n\n“So does my wife.”")

    assert [row.part for row in rows] == [0, 1, 2]
    assert len({row.statement_id for row in rows}) == 1
    assert {row.speaker for row in rows} == {"Smith"}


def test_a_paragraph_in_marks_belongs_to_the_speaker_of_the_one_before(quotes):
    _, quotation = quotes("[P:Smith] said the bridge was safe.\n\n“I cross it with my dog every day.”")

    assert (quotation.attribution, quotation.speaker) == ("previous_paragraph", "Smith")


def test_a_colon_at_the_end_of_a_paragraph_introduces_the_next(quotes):
    [row] = quotes("And from Chairwoman [P:Anna Smith]:\n\n“I cross the bridge with my dog every day.”")

    assert (row.attribution, row.speaker) == ("colon", "Chairwoman Anna Smith")


def test_a_sentence_in_marks_that_nobody_is_said_to_speak_has_no_speaker(quotes):
    [row] = quotes("“I cross the bridge with my dog every day.”")

    assert (row.attribution, row.speaker, row.abstain_reason) == ("none", None, "no_speaker")


def test_two_verbs_of_one_subject_share_the_speaker(quotes):
    rows = quotes('[P:Smith] said the bridge was safe and promised that "nothing will fall".')

    assert [(row.cue, row.speaker) for row in rows] == [("said", "Smith"), ("promised", "Smith")]


def test_two_reports_of_a_sentence_part_at_the_comma(quotes):
    rows = quotes("[P:Smith] said the bridge was safe, but [P:Jones] said it was not.")

    assert [(row.text, row.speaker) for row in rows] == [("the bridge was safe", "Smith"), ("it was not", "Jones")]


def test_rows_come_in_order_and_with_their_places(quotes):
    rows = quotes('It rained.\n\n"Yes," said [P:Smith]. It rained again. "No," said [P:Jones].')

    assert [(row.sentence_index, row.paragraph_index) for row in rows] == [(1, 1), (3, 1)]
    assert [row.char_start for row in rows] == sorted(row.char_start for row in rows)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'The bridge was closed because it was "about to fall", in the words of [P:Smith].',
            [("mixed", "Smith")],
        ),
        (
            "SMITH: The bridge is safe.\nJONES: It is not, and you know it.",
            [("indirect", "SMITH"), ("indirect", "JONES")],
        ),
        ("The storm passed, adding ten centimetres to the river.", []),
    ],
)
def test_who_speaks_without_a_verb(quotes, text, found):
    assert [(row.kind, row.speaker) for row in quotes(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "[P:Smith] said no.",
            [("indirect", "Smith")],
            marks=pytest.mark.xfail(strict=True, reason="an answer of one word is too short to be told from a noun"),
        ),
        pytest.param(
            '"Alas," came a voice from the bridge, "it falls."',
            [("direct", "a voice from the bridge")] * 2,
            marks=pytest.mark.xfail(strict=True, reason="the speaker of an unlisted verb stands beside one piece only"),
        ),
    ],
)
def test_known_misses(quotes, text, found):
    assert [(row.kind, row.speaker) for row in quotes(text)] == found


WORDS = (
    "said She he told that according to Smith the mayor who and saying of Mr it was שלום 7 Q: his claim on Monday with"
)
MARKS = "\" ' “ ” ‘ ’ « » `` '' . , : - ( ) ? \U0001f600 \u200f \0"
ODD = st.lists(st.sampled_from([*WORDS.split(" "), *MARKS.split(" "), " ", "\n", "\n\n"]), max_size=60)


@given(pieces=ODD)
@settings(max_examples=400, deadline=None)
def test_any_mixture_of_marks_and_words_gives_rows_within_the_text(pieces):
    text = " ".join(pieces) if len(pieces) % 2 else "".join(pieces)
    document = parse(Article("a1", text, "a.txt", None, "text"))

    rows = list(extract_quotes(document, []))

    for row in rows:
        assert text[row.char_start : row.char_end] == row.text
        assert row.cue is None or text[row.cue_start : row.cue_end] == row.cue
        assert row.speaker is None or text[row.speaker_start : row.speaker_end] == row.speaker
        assert (row.speaker_name is None) == (row.abstain_reason is not None)
    assert len({row.quote_id for row in rows}) == len(rows)
    assert rows == list(extract_quotes(document, []))


@pytest.mark.parametrize(
    "unit", ["he said ", '"A b c," he said. ', "“A b c.” ", "who said, ", "Smith said that ", "( "]
)
def test_time_is_linear_in_the_length(unit):
    document = parse(Article("a1", unit * (60_000 // len(unit)), "a.txt", None, "text"))
    start = time.process_time()

    list(extract_quotes(document, []))

    assert time.process_time() - start < 5
