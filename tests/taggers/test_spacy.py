import functools
import itertools
import json
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.training import Example
from thinc.api import fix_random_seed

from builder.article import Article
from builder.document import Document, Tagger, first_line_title, parse
from builder.errors import UsageError
from builder.taggers import load_tagger, tagger_facts
from builder.taggers.spacy_pipeline.parts import PART, UNBROKEN, parts

ARTICLES = {
    "harbour.txt": "Harbour bridge reopens\n\nMayor Ann Lee said the Harbour Trust’s bridge in Leeds was safe.\n"
    "“Nobody was hurt,” Ms Lee said on Tuesday. The French engineers had asked for $3 million.",
    "wire.jsonl": "\n".join(
        json.dumps({"id": f"w-{n}", "text": f"Report {n} 🚢\nAnn Lee of the Harbour Trust met Bo Chen in Leeds."})
        for n in range(600)  # enough for two shards
    ),
}
RULES = {
    "PERSON": "Ann Lee; Mayor Ann Lee; Bo Chen; Ms Lee; Stephen King; King; Pope; Prime Minister; Lee\n\nBo",
    "ORG": "Harbour Trust; the Harbour Trust; the Harbour Trust’s; McDonald's; “Harbour Trust”",
    "GPE": "Leeds; The Hague; Leeds -",
    "FAC": "Harbour bridge",
    "LOC": "Lake Windermere",
    "NORP": "French",
    "EVENT": "the World Cup",
    "PRODUCT": "Boeing 737",
    "WORK_OF_ART": "The Silent Tide",
    "LAW": "the Water Act",
    "LANGUAGE": "Welsh",
    "DATE": "Tuesday",
    "MONEY": "$3 million",
    "DOSAGE": "two spoons",
    "per": "Olga Petrova",
    "Misc": "Oscars",
}
LESSONS = (
    ("Ann Lee met Bo Chen in Oslo.", [(0, 7, "PERSON"), (12, 19, "PERSON"), (23, 27, "GPE")]),
    ("Acme Corp hired Maria Lopez.", [(0, 9, "ORG"), (16, 27, "PERSON")]),
    ("The French team won in Rome.", [(4, 10, "NORP"), (23, 27, "GPE")]),
)


def with_rules(nlp: Language) -> Language:
    """The pipeline with the rules before anything else."""
    ruler = nlp.add_pipe("entity_ruler", first=True)
    ruler.add_patterns(
        [{"label": label, "pattern": name} for label, names in RULES.items() for name in names.split("; ")]
    )
    return nlp


def taught(nlp: Language) -> Language:
    """The pipeline after twenty readings of three sentences."""
    fix_random_seed(0)
    examples = [
        Example.from_dict(doc, {"entities": names, "tags": ["X"] * len(doc)})
        for doc, names in ((nlp.make_doc(text), names) for text, names in LESSONS)
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    return nlp


@pytest.fixture(scope="module")
def save(tmp_path_factory) -> Callable[..., Path]:
    """Save a pipeline to a folder of its own."""

    def to_folder(nlp: Language, **meta: object) -> Path:
        folder = tmp_path_factory.mktemp("pipeline")
        nlp.meta.update(meta)
        nlp.to_disk(folder)
        return folder

    return to_folder


@pytest.fixture(scope="module")
def trained(save) -> Path:
    """A recogniser whose vectors come from a layer that it shares with a tagger of parts of speech."""
    nlp = spacy.blank("en")
    shared = {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}}
    nlp.add_pipe("tok2vec")
    nlp.add_pipe("tagger", config={"model": shared})
    nlp.add_pipe("ner", config={"model": shared})
    scores = {"ents_p": 0.75, "ents_per_type": {"PERSON": {"p": 0.875, "r": 0.5, "f": 0.6}, "ORG": {"p": 0.0}}}
    return save(taught(nlp), performance=scores)


@pytest.fixture(scope="module")
def rules(save) -> Path:
    return save(with_rules(spacy.blank("en")))


@pytest.fixture(scope="module")
def both(save) -> Path:
    """Rules, and a recogniser that may name what the rules leave."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    return save(with_rules(taught(nlp)), name="harbour", version="1.2.0")


@pytest.fixture(scope="module")
def tagger(rules) -> Tagger:
    return load_tagger(f"spacy:{rules}")


def document(text: str) -> Document:
    return parse(Article("a", text, "a.txt", None, "text", title=first_line_title(text)))


def names(tagger: Tagger, text: str) -> list[tuple[str, str]]:
    [found] = tagger.tag([document(text)])
    return [(text[name.char_start : name.char_end], name.label) for name in found]


# ---------------------------------------------------------------------- the whole build


@pytest.fixture(scope="module")
def made(broadsheet, both, tmp_path_factory) -> Callable[[int], Path]:
    """The release that so many workers make of the articles."""
    folder = tmp_path_factory.mktemp("articles")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")

    @functools.cache
    def release(workers: int) -> Path:
        out = tmp_path_factory.mktemp("output")
        options = ["--out", out, "--tagger", f"spacy:{both}", "--workers", workers, "--json"]
        result = broadsheet("build", folder, *options)
        assert result.exit_code == 0, result.stderr
        assert result.json["rejected"] == 0
        return Path(result.json["release"])

    return release


def test_the_rows_of_a_build_are_what_the_pipeline_names(made):
    sql = (
        "select e.text, label, substring(a.text, char_start + 1, char_end - char_start), method"
        f" from read_parquet('{made(1)}/data/entities/*.parquet') e"
        f" join read_parquet('{made(1)}/data/articles/*.parquet') a using (article_id)"
        " where source_uri = 'harbour.txt' order by char_start"
    )

    found = duckdb.sql(sql).fetchall()

    by_rules = [
        ("Harbour bridge", "LOC"),
        ("Ann Lee", "PERSON"),
        ("Harbour Trust", "ORG"),
        ("Leeds", "LOC"),
        ("Lee", "PERSON"),
        ("French", "NORP"),
    ]
    assert [row[:2] for row in found if row[:2] in by_rules] == by_rules
    assert all(row[0] == row[2] for row in found)
    assert {row[3] for row in found} == {"spacy:en_harbour-1.2.0"}


def test_two_workers_give_the_same_bytes(made):
    one, two = made(1) / "data", made(2) / "data"
    files = sorted(path.relative_to(one) for path in one.rglob("*.parquet"))

    assert len([path for path in files if path.parts[0] == "entities"]) == 2
    for path in files:
        assert (one / path).read_bytes() == (two / path).read_bytes()


def test_the_manifest_tells_what_the_rows_depend_on(made, both):
    text = (made(1) / "manifest.json").read_text()
    configuration = json.loads(text)["configuration"]

    assert configuration["tagger"] == "spacy:en_harbour-1.2.0"
    assert configuration["spacy"] == spacy.__version__
    assert str(both) not in text


def test_another_pipeline_of_the_same_name_is_told_from_it(rules, save):
    other = with_rules(spacy.blank("en"))
    other.get_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Acme"}])

    first, second = (tagger_facts(f"spacy:{folder}") for folder in (rules, save(other)))

    assert first["tagger"] == second["tagger"] == "spacy:en_pipeline-0.0.0"
    assert first["pipeline_sha256"] != second["pipeline_sha256"]


# ---------------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He saw Lake Windermere.", [("Lake Windermere", "LOC")]),
        ("He watched the World Cup.", [("World Cup", "EVENT")]),
        ("He flew a Boeing 737.", [("Boeing 737", "PRODUCT")]),
        ("He broke the Water Act.", [("Water Act", "LAW")]),
        ("He spoke Welsh.", [("Welsh", "MISC")]),
        ("Olga Petrova won two Oscars.", [("Olga Petrova", "PERSON"), ("Oscars", "MISC")]),
        # what names nothing, and what nobody knows, is no row
        ("On Tuesday it cost $3 million.", []),
        ("He took two spoons.", []),
        # the table's edges: titles, `the`, possessives, marks
        ("There Mayor Ann Lee met Ms Lee.", [("Ann Lee", "PERSON"), ("Lee", "PERSON")]),
        ("He met the Prime Minister.", []),
        ("He met Stephen King.", [("Stephen King", "PERSON")]),
        ("He met King in Leeds.", [("King", "PERSON"), ("Leeds", "LOC")]),
        ("He read The Silent Tide in The Hague.", [("The Silent Tide", "WORK_OF_ART"), ("The Hague", "LOC")]),
        ("He left the Harbour Trust’s house.", [("Harbour Trust", "ORG")]),
        ("He ate at McDonald's.", [("McDonald's", "ORG")]),
        ("It was the “Harbour Trust” again.", [("Harbour Trust", "ORG")]),
        ("Leeds - It rained.", [("Leeds", "LOC")]),
        # a name ends where its paragraph ends
        ("The news of the day for Mrs Lee\n\nBo laughed.", [("Lee", "PERSON"), ("Bo", "PERSON")]),
    ],
)
def test_labels_and_edges_are_those_of_the_table(tagger, text, expected):
    assert names(tagger, text) == expected


def test_confidence_is_what_the_pipeline_states_of_itself(trained, tagger):
    [found] = load_tagger(f"spacy:{trained}").tag([document("Acme Corp hired Ann Lee in Rome.")])

    assert [(name.label, name.confidence) for name in found] == [("ORG", 0.75), ("PERSON", 0.875), ("LOC", 0.75)]
    assert {name.confidence for name in tagger.tag([document("Ann Lee left Leeds.")])[0]} == {0.5}


def test_a_trained_recogniser_runs_with_what_feeds_it_and_nothing_else(trained):
    from builder.taggers.spacy_pipeline.loading import load_pipeline

    assert load_pipeline(str(trained)).pipe_names == ["tok2vec", "ner"]


def test_rules_keep_what_stands_before_them(save):
    from builder.taggers.spacy_pipeline.loading import load_pipeline

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("span_ruler", config={"annotate_ents": True}).add_patterns([{"label": "ORG", "pattern": "Acme"}])
    nlp.add_pipe("token_splitter")

    assert load_pipeline(str(save(nlp))).pipe_names == ["sentencizer", "span_ruler"]


def test_a_document_has_the_same_names_alone_and_among_others(trained):
    tagger = load_tagger(f"spacy:{trained}")
    documents = [document(f"Ann Lee {n} met Bo Chen and {'Maria ' * (n % 5)}Lopez in Oslo.") for n in range(20)]

    together = tagger.tag(documents)

    assert together == [tagger.tag([one])[0] for one in documents]
    assert any(together)


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(["Mayor Ann Lee", "Leeds", "\n\n", *"the's’“”.-\n\0$#\u2028é🚢你 "])))
def test_names_are_in_order_and_slices_of_any_text(tagger, words):
    text = "".join(words)
    [found] = tagger.tag([document(text)])

    assert all(a.char_end <= b.char_start for a, b in itertools.pairwise(found))
    assert all(text[a.char_start : a.char_end].strip() == text[a.char_start : a.char_end] != "" for a in found)


# ---------------------------------------------------------------------- long texts


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n " * PART,
        "word " * PART,
        "A sentence of six words here. " * PART,
        "A paragraph.\n\n" * PART,
        "a" * 5 * PART,
        "$" * 5 * PART,
        "名前、" * PART,
        "one two " + "-" * 1000 + " three",
    ],
    ids=["empty", "blank", "words", "sentences", "paragraphs", "letters", "marks", "no-spaces", "line"],
)
def test_parts_hold_all_of_a_text_and_are_short(text):
    found = list(parts(document(text)))

    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))
    assert all(0 < end - start <= PART for start, end in found)
    assert all(len(word) <= UNBROKEN for start, end in found for word in text[start:end].split())
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    assert len(found) <= 3 + len(text) // (UNBROKEN // 2)


def test_no_article_is_too_long(tagger):
    text = (
        "Ann Lee left Leeds. " + f"It {'r' * 180}ained. " * 6_000 + "Bo Chen came."
    )  # spaCy bears a million characters

    assert names(tagger, text) == [("Ann Lee", "PERSON"), ("Leeds", "LOC"), ("Bo Chen", "PERSON")]


# ---------------------------------------------------------------------- errors


@pytest.mark.parametrize("given", ["nonsense", "spacy", "spacy:", "bert:base", ""])
def test_an_unknown_tagger_is_told_with_what_there_is(broadsheet, pile, tmp_path, given):
    result = broadsheet("build", pile(ARTICLES), "--out", tmp_path / "out", "--tagger", given)

    assert result.exit_code == 2
    assert f"{given!r}" in result.stderr
    assert "bundled, gazetteer or spacy:NAME" in result.stderr
    assert not (tmp_path / "out").exists()


def _broken(save) -> Path:
    folder = save(with_rules(spacy.blank("en")))
    (folder / "config.cfg").unlink()
    return folder


def _untrained(save) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe("ner").add_label("PERSON")
    return save(nlp)


def _nameless(save) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return save(nlp)


def _other_labels(save) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "DOSAGE", "pattern": "two spoons"}])
    return save(nlp)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda save: "en_no_such_pipeline", "spacy download en_no_such_pipeline"),
        (lambda save: "./no/such/folder", "there is no such folder"),
        (lambda save: "numpy", "cannot be loaded"),
        (_broken, "cannot be loaded"),
        (_untrained, "does not run"),
        (_nameless, "(sentencizer) has no component that finds names"),
        (_other_labels, "marks DOSAGE"),
    ],
    ids=["package", "folder", "no-pipeline", "broken", "untrained", "nameless", "labels"],
)
def test_a_pipeline_that_cannot_be_used_is_told_before_any_work(broadsheet, pile, tmp_path, save, make, message):
    result = broadsheet("build", pile(ARTICLES), "--out", tmp_path / "out", "--tagger", f"spacy:{make(save)}")

    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_without_spacy_the_error_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)

    with pytest.raises(UsageError, match=r"needs spaCy.*'\.\[spacy\]'"):
        load_tagger("spacy:en_core_web_sm")


def test_the_other_taggers_need_no_spacy():
    import subprocess

    code = (
        "import sys; from builder.taggers import load_tagger; load_tagger('gazetteer'); print('spacy' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"
