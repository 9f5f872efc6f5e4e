from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.article import Article
from builder.document import parse
from builder.inspection.marks import Close, Mark, Open, Words, paragraph_events

TEXT = "One two three.\n\n  - four five\nsix seven eight nine ten.\n"
SPANS = st.lists(
    st.tuples(
        st.sampled_from(["question", "answer", "quote", "speaker", "cue", "subject", "amount", "name"]),
        st.integers(0, len(TEXT)),
        st.integers(0, len(TEXT)),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=150)
@given(SPANS)
def test_every_character_stands_under_exactly_its_marks(spans: list[tuple[str, int, int]]) -> None:
    document = parse(Article("a", TEXT, "a.txt", None, "text"))
    marks = [Mark(kind, n, start, end) for n, (kind, start, end) in enumerate(spans)]  # type: ignore[arg-type]
    events = paragraph_events(document, marks)
    opened: list[Mark] = []
    firsts, lasts = [], []
    for paragraph, inside in zip(document.paragraphs, events, strict=True):
        place = paragraph.char_start
        for event in inside:
            if isinstance(event, Open):
                opened.append(event.mark)
                firsts += [event.mark] if event.is_first else []
            elif isinstance(event, Close):
                assert opened.pop() == event.mark
                lasts += [event.mark] if event.is_last else []
            else:
                assert event.char_start == place
                covering = {m for m in marks if m.char_start <= event.char_start and event.char_end <= m.char_end}
                assert set(opened) == covering
                assert len(opened) == len(covering)
                place = event.char_end
        assert place == paragraph.char_end
        assert not opened
    assert sorted(firsts) == sorted(lasts) == sorted(set(firsts)), "every mark that shows begins once and ends once"


def test_a_mark_of_lower_rank_gives_way_where_two_cross(document_of: Callable) -> None:  # type: ignore[type-arg]
    [events] = paragraph_events(document_of("abcdef"), [Mark("name", 0, 1, 4), Mark("quote", 0, 3, 6)])
    name, quote = Mark("name", 0, 1, 4), Mark("quote", 0, 3, 6)
    assert events == [
        Words(0, 1),
        Open(name, is_first=True),
        Words(1, 3),
        Close(name, is_last=False),
        Open(quote, is_first=True),
        Open(name, is_first=False),
        Words(3, 4),
        Close(name, is_last=True),
        Words(4, 6),
        Close(quote, is_last=True),
    ]
