"""Where the pairs of a page lie in the text of its article; what the page shows and the text lacks is added to it."""

from collections.abc import Sequence

from builder.article import MarkedPair

_EDGE = 24  # letters and digits that tell where an answer begins or ends
_SHOWN = 60  # of an answer that must stand on the page for it to be shown there
_NEAR = 400  # between a question and an answer that the text has in other words
_PRINTS = 8  # of one question that are looked at: in a table of contents, above its answer

_Place = tuple[int, int, int, int]  # where a question and where its answer begin and end


class _Letters:
    """The letters and digits of a text in lower case, and where each stands in the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        lowered = text.lower()
        lowered = lowered if len(lowered) == len(text) else text  # so that places are the same
        self._places = [index for index, char in enumerate(lowered) if char.isalnum()]
        self.letters = "".join([lowered[index] for index in self._places])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the text of some letters, and of the signs that touch them."""
        first, last = self._places[start], self._places[end - 1] + 1
        while first and not (self._text[first - 1].isspace() or self._text[first - 1].isalnum()):
            first -= 1
        while last < len(self._text) and not (self._text[last].isspace() or self._text[last].isalnum()):
            last += 1
        return first, last


def letters_of(text: str) -> str:
    """Return the letters and digits of a text in lower case."""
    return "".join(filter(str.isalnum, text.lower()))


def place(pairs: Sequence[MarkedPair], text: str, page: str) -> tuple[str, tuple[MarkedPair, ...]]:
    """Return the text, with the pairs added that only the page shows, and the pairs in their order with their places.

    `page` is all that the page shows, as letters and digits. Pairs that it does not show come last, without a place.
    """
    shown = [pair for pair in pairs if pair.visible or _is_shown(pair, page)]
    hidden = [pair._replace(visible=False) for pair in pairs if not (pair.visible or _is_shown(pair, page))]
    missing = [pair for pair, where in zip(shown, _find(shown, text), strict=True) if where is None]
    if missing:
        text = "\n".join(filter(None, [text, *(f"{pair.question}\n{pair.answer}" for pair in missing)]))
    placed = []
    for pair, where in zip(shown, _find(shown, text), strict=True):
        if where is None:
            hidden.append(pair._replace(visible=False))
        else:
            placed.append(MarkedPair(*pair[:4], True, *where))  # noqa: FBT003  (shown)
    placed.sort(key=lambda pair: pair.question_start or 0)
    return text, (*placed, *hidden)


def _is_shown(pair: MarkedPair, page: str) -> bool:
    answer = letters_of(pair.answer)
    return letters_of(pair.question) in page and answer[:_SHOWN] in page and answer[-_SHOWN:] in page


def _find(pairs: Sequence[MarkedPair], text: str) -> list[_Place | None]:
    """Return where each pair lies: of several prints of a question, the one with its answer nearest behind it."""
    found = _Letters(text)
    return [_place(letters_of(pair.question), letters_of(pair.answer), found) for pair in pairs]


def _place(question: str, answer: str, text: _Letters) -> _Place | None:
    if not question or not answer:
        return None
    nearest: tuple[int, int, int] | None = None  # where question, answer and the end of the answer are
    start = text.letters.find(question)
    for _ in range(_PRINTS):
        if start < 0:
            break
        end = start + len(question)
        if (place := _answer(answer, text.letters, end)) and (
            nearest is None or place[0] - end < nearest[1] - nearest[0] - len(question)
        ):
            nearest = (start, *place)
        start = text.letters.find(question, end)
    if nearest is None:
        return None
    return (*text.span(nearest[0], nearest[0] + len(question)), *text.span(*nearest[1:]))


def _answer(answer: str, letters: str, start: int) -> tuple[int, int] | None:
    """Return where an answer lies behind a question: whole, or with a few words more or less inside."""
    first = letters.find(answer, start)
    if first >= 0:
        return first, first + len(answer)
    first = letters.find(answer[:_EDGE], start, start + _NEAR)
    last = letters.find(answer[-_EDGE:], first + len(answer) * 4 // 5 - _EDGE, first + len(answer) * 5 // 4 + _EDGE)
    return (first, last + len(answer[-_EDGE:])) if 0 <= first < last else None
