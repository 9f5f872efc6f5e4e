import random

import pytest

from training.tagger.augmentation import Pools, datelined, pools, renamed, shouted, varied
from training.tagger.corpora import ANY, Entity, Example, example, outside, stretch
from training.tagger.results import results

TEXT = (
    "Port workers in Mombasa stopped work on Tuesday, said Wanjiku Mwangi of Reuters.\n"
    "Mwangi told Safaricom that Mombasa would wait.\n"
)
NAMES = (("Mombasa", "LOC"), ("Wanjiku Mwangi", "PERSON"), ("Reuters", "ORG"), ("Mwangi", "PERSON"))
SEEDS = range(20)


@pytest.fixture(scope="module")
def names() -> Pools:
    return pools()


@pytest.fixture
def original() -> Example:
    entities = {Entity(at, at + len(name), label) for name, label in NAMES for at in found(name)}
    inner = {e for e in entities if any(o.start <= e.start and e.end <= o.end and o != e for o in entities)}
    return example("corpus", TEXT, tuple(sorted(entities - inner)), outside(["PERSON", "ORG", "LOC"]))


def found(name: str) -> list[int]:
    return [at for at in range(len(TEXT)) if TEXT.startswith(name, at)]


def marked(read: Example) -> list[tuple[str, str]]:
    return [(read.document.text[e.start : e.end], e.label) for e in sorted(read.entities)]


def test_other_names_leave_tokens_tags_and_labels_as_they_are(original: Example, names: Pools) -> None:
    changed = [renamed(original, names, random.Random(seed)) for seed in SEEDS]
    assert all(len(read.document.tokens.words) == len(read.allowed) for read in changed)
    assert all([label for _, label in marked(read)] == [label for _, label in marked(original)] for read in changed)
    assert len({read.document.text for read in changed}) > len(SEEDS) / 2


def test_one_name_becomes_the_same_other_name_all_through_a_document(original: Example, names: Pools) -> None:
    for seed in SEEDS:
        read = marked(renamed(original, names, random.Random(seed)))
        surnames = [name.split()[-1] for name, label in read if label == "PERSON"]
        places = [name for name, label in read if label == "LOC"]
        assert len(set(surnames)) == len(set(places)) == 1


def test_capitals_leave_tokens_and_tags_as_they_are(original: Example) -> None:
    texts = set()
    for seed in SEEDS:
        read = shouted(original, random.Random(seed))
        assert read.document.text.lower() == TEXT.lower()
        assert (read.allowed == original.allowed).all()
        texts.add(read.document.text)
    assert len(texts) > 1


def test_a_dateline_comes_before_the_first_sentence_with_its_tags(original: Example, names: Pools) -> None:
    for seed in SEEDS:
        read, _ = datelined(original, None, names, random.Random(seed))
        added = len(read.document.tokens.words) - len(original.document.tokens.words)
        assert added > 1
        assert read.document.text.endswith(TEXT)
        assert marked(read) == marked(original)
        first = stretch(read.document).start
        assert (read.allowed[first + added :] == original.allowed[first:]).all()


def test_every_name_keeps_the_bits_of_its_label_under_any_change(original: Example, names: Pools) -> None:
    for seed in SEEDS:
        read, _ = varied(original, None, names, random.Random(seed))
        starts = read.document.tokens.starts
        for entity in read.entities:
            assert read.allowed[starts.index(entity.start)] not in (0, ANY, 1)


def test_pages_of_results_say_where_their_names_are(names: Pools) -> None:
    for page in results(names, random.Random(1), 20):
        assert {e.label for e in page.entities} >= {"LOC"}
        assert all(page.document.text[e.start : e.end].strip() for e in page.entities)


def test_a_corpus_says_nothing_of_labels_that_it_does_not_mark() -> None:
    marks_all_but_works = outside(["PERSON", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "LAW", "MISC"])
    assert bin(marks_all_but_works).count("1") == 3
    assert outside(["PERSON", "ORG", "LOC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "MISC"]) == 1


@pytest.mark.parametrize(
    ("name", "label", "read_as"),
    [
        ("Kenyan", "MISC", "NORP"),
        ("Olympic", "MISC", "MISC"),
        ("Nairobi", "GPE", "LOC"),
        ("Kenyatta", "PERSON", "PERSON"),
    ],
)
def test_labels_of_corpora_are_read_as_the_table_has_them(name: str, label: str, read_as: str) -> None:
    from builder.taggers.neural.decoding import LABELS

    read = example("corpus", f"A {name} story.", (Entity(2, 2 + len(name), label),), 1)
    assert read.allowed[1] == 1 << 1 + 2 * LABELS.index(read_as)
