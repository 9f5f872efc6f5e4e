import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import Document, parse
from builder.taggers.neural import NeuralTagger
from builder.taggers.neural.decoding import LABELS, TAGS, spans
from builder.taggers.neural.layout import REACH, lay_out, parts_of
from builder.taggers.neural.pieces import PIECES, word_pieces

P, O, L, N = "PERSON", "ORG", "LOC", "NORP"  # noqa: E741


def document(text: str) -> Document:
    return parse(Article("a", text, "test", None, "text"))


@pytest.fixture(scope="module")
def tagger() -> NeuralTagger:
    return NeuralTagger()


@pytest.fixture(scope="module")
def names(tagger: NeuralTagger) -> Callable[[str], list[tuple[str, str]]]:
    def find(text: str) -> list[tuple[str, str]]:
        [tags] = tagger.tag([document(text)])
        return [(text[tag.char_start : tag.char_end], tag.label) for tag in tags]

    return find


@pytest.fixture(scope="module")
def articles(root) -> list[Document]:
    folder = root / "examples" / "articles"
    return [document(path.read_text("utf-8")) for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".md")]


def test_an_article_has_the_same_names_alone_and_among_others(articles: list[Document]) -> None:
    alone = [NeuralTagger().tag([article])[0] for article in articles]
    assert alone == NeuralTagger().tag(articles)
    assert alone[::-1] == NeuralTagger().tag(articles[::-1])
    assert any(alone)


def test_names_are_in_order_apart_and_of_whole_tokens(tagger: NeuralTagger, articles: list[Document]) -> None:
    for article, tags in zip(articles, tagger.tag(articles), strict=True):
        _, starts, ends = article.tokens
        bounds = [bound for tag in tags for bound in (tag.char_start, tag.char_end)]
        assert bounds == sorted(bounds)
        assert all(tag.char_start in starts and tag.char_end in ends and 0 <= tag.confidence <= 1 for tag in tags)


@settings(deadline=None, max_examples=60)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4))
def test_no_text_is_an_error(tagger: NeuralTagger, texts: list[str]) -> None:
    assert len(tagger.tag([document(text) for text in texts])) == len(texts)


@pytest.mark.parametrize("text", ["", " \n", "...", "no capitals here at all.", "A", "\u202eABC", "É", "🙂 🙂"])
def test_a_text_with_little_in_it_is_no_error(tagger: NeuralTagger, text: str) -> None:
    assert len(tagger.tag([document(text)])) == 1


def test_a_book_is_tagged_in_parts(tagger: NeuralTagger) -> None:
    text = "Later Maria Lopez met Kofi Mensah in Nairobi on Monday.\n" * 2500
    [tags] = tagger.tag([document(text)])
    found = {(text[tag.char_start : tag.char_end], tag.label) for tag in tags}
    assert {("Maria Lopez", P), ("Kofi Mensah", P), ("Nairobi", L)} <= found


def test_a_sentence_without_end_is_cut(tagger: NeuralTagger) -> None:
    endless = document("Lagos and Nairobi, " * 8000)
    parts = list(parts_of(0, endless, most=10_000))
    assert [len(part) for part in parts[:-1]] == [10_000] * (len(parts) - 1)
    assert parts[-1].token_end == len(endless.tokens.words)
    [tags] = tagger.tag([endless])
    assert len(tags) > 15_000


def test_a_document_asked_for_twice_has_its_names_twice(tagger: NeuralTagger) -> None:
    article = document("Later Maria Lopez met Kofi Mensah in Nairobi on Monday.")
    first, second = tagger.tag([article, article])
    assert first == second == tagger.tag([article])[0]


def test_convolutions_have_weights_of_seven_bits() -> None:
    """Else processors without VNNI clip the sums, and rows differ between machines."""
    onnx = pytest.importorskip("onnx", reason="needs the package onnx, of the group `training`")
    for name in ("lower.onnx", "upper.onnx"):
        graph = onnx.load_from_string(files("builder.taggers.neural.data").joinpath(name).read_bytes()).graph
        weights = [onnx.numpy_helper.to_array(w) for w in graph.initializer if w.name.startswith(("lower", "upper"))]
        eight_bits = [w for w in weights if w.dtype == np.int8 and w.ndim == 2]
        assert eight_bits
        assert all(np.abs(w).max() <= 63 for w in eight_bits)


def test_a_name_has_a_first_token_even_where_a_later_one_is_likelier() -> None:
    chances = np.full((4, TAGS), -9.0, np.float32)
    first, later = 1 + 2 * LABELS.index("ORG"), 2 + 2 * LABELS.index("ORG")
    chances[1:3, later] = -0.1
    chances[1, first], chances[3, 0] = -1.0, -0.1
    found = spans(chances, np.array([-1, 0, 1, 2]))
    assert (found.starts.tolist(), found.ends.tolist()) == ([1], [3])
    assert LABELS[found.labels[0]] == "ORG"


def test_only_tokens_near_a_capital_are_read(tagger: NeuralTagger) -> None:
    far = document("then it rained for " + "many " * 50 + "days in Lagos and " + "many " * 50 + "more.")
    layout = lay_out(list(parts_of(0, far, most=1000)), tagger.lexemes)
    assert (layout.token >= 0).sum() == 2 * REACH + 1


@pytest.mark.parametrize("word", ["Obama", "O’Brien", "Łódź", "x" * 500, "’s", "北京", "COVID19", "%"])
def test_a_word_has_a_few_pieces(word: str) -> None:
    assert 1 <= len(word_pieces(word)) <= PIECES


def test_the_weights_are_small_and_need_no_framework() -> None:
    folder = files("builder.taggers.neural.data")
    assert sum(path.stat().st_size for path in folder.iterdir() if path.name.endswith(".onnx")) <= 8_000_000
    code = (
        "import sys; from builder.taggers.neural import NeuralTagger; NeuralTagger();"
        "print([name for name in ('torch', 'transformers', 'spacy', 'onnx') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # titles, honorifics and offices are no part of a name
        ("Later President Maria Lopez met Mr Kato in Oslo.", [("Maria Lopez", P), ("Kato", P), ("Oslo", L)]),
        ("They thanked Dr. Ellen Marsh and Sen. John Ruiz.", [("Ellen Marsh", P), ("John Ruiz", P)]),
        ("The Ukrainian Foreign Minister Andriy Bondar came.", [("Ukrainian", N), ("Andriy Bondar", P)]),
        # possessives and a leading `the` stay outside
        ("He praised Kenya’s farmers and the Netherlands.", [("Kenya", L), ("Netherlands", L)]),
        ("Acme Corp's shares fell in New York.", [("Acme Corp", O), ("New York", L)]),
        # names of several cultures
        pytest.param(
            "Envoys met Kim Dae-sung and Park Min-hee in Seoul.",
            [("Kim Dae-sung", P), ("Park Min-hee", P), ("Seoul", L)],
            marks=pytest.mark.xfail(strict=True, reason="the network parts some names at their hyphen"),
        ),
        ("Critics of Ursula von der Berg laughed.", [("Ursula von der Berg", P)]),
        pytest.param(
            "Lagos State Governor Babatunde Adeyemi visited Ikeja.",
            [("Lagos State", L), ("Babatunde Adeyemi", P), ("Ikeja", L)],
            marks=pytest.mark.xfail(strict=True, reason="State before an office is not seen as part of the place"),
        ),
        # organisations
        ("Staff of the Ministry of Health left.", [("Ministry of Health", O)]),
        ("The World Health Organization and the European Union agreed.",
         [("World Health Organization", O), ("European Union", O)]),
        # peoples and creeds
        ("Muslim and Christian leaders met German and Nigerian envoys.",
         [("Muslim", N), ("Christian", N), ("German", N), ("Nigerian", N)]),
        # a bare place in sports results is a team
        ("Everton 2 Leeds 1\nChelsea 0 Fulham 3\nWatford 1 Arsenal 1\n",
         [("Everton", O), ("Leeds", O), ("Chelsea", O), ("Fulham", O), ("Watford", O), ("Arsenal", O)]),
        # days and months are no names
        ("On Monday in March it rained.", []),
        # a currency before its number is no name
        ("The dividend rose from NOK 3.50 to NOK 4.25, and tickets to Ksh95.", []),
    ],
)  # fmt: skip
def test_names_are_found_as_the_table_has_them(names, text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text) == expected


@pytest.mark.xfail(strict=True, reason="the pooled vectors do not outweigh a bare unknown word yet")
def test_a_name_that_is_clear_once_helps_its_other_mentions(names) -> None:
    text = "Regulators fined Vantor Holdings plc, a bank. Vantor said it would appeal on Friday. Shares of Vantor fell."
    assert [label for name, label in names(text) if name.startswith("Vantor")] == [O, O, O]


def test_confidence_means_what_it_says(tagger: NeuralTagger, gold) -> None:
    with gzip.open(gold / "entities" / "dev" / "en_worldwide_newswire_africa.jsonl.gz", "rt", encoding="utf-8") as file:
        records = [json.loads(line) for line in file][:120]
    bands: dict[int, list[bool]] = {}
    for record, tags in zip(records, tagger.tag([document(r["text"]) for r in records]), strict=True):
        annotated = {(e["start"], e["end"], e["label"]) for e in record["entities"]}
        for tag in tags:
            if tag.label in (P, O, L, N):
                bands.setdefault(int(tag.confidence * 10), []).append(tag[:3] in annotated)
    for band in (7, 8, 9):
        middle = 0.05 + band / 10
        assert abs(sum(bands[band]) / len(bands[band]) - middle) < 0.1
