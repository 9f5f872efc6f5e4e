"""How much of the articles' words a published edition has, and where those that it leaves out stand in the texts.

`full` has all; `spans` has the words that rows cite and no whole texts; `offsets` has no words of the articles, only
where they stand, with digests. Names, values and speakers as read are facts and stay, and so do units, headline,
address, outlet and date, by which an article is found.
"""

import json
from typing import Literal

from schema import ARTICLES, TABLES

TextMode = Literal["full", "spans", "offsets"]

# Columns with words of the article that are no slice of its text by offsets of their own, and the offsets they lie in.
PLACED: dict[str, dict[str, tuple[str, str]]] = {
    "quotes": {"content": ("char_start", "char_end")},
    "faqs": {"question": ("question_start", "question_end"), "answer": ("answer_start", "answer_end")},
}
_WINDOW = 64  # characters looked ahead for the next piece: time stays linear whatever the text


def withheld(table: str, mode: TextMode) -> tuple[str, ...]:
    """Return the columns of a table that an edition leaves null.

    >>> withheld("articles", "spans"), withheld("quotes", "offsets")
    (('text',), ('text', 'cue', 'speaker', 'content'))
    """
    if mode == "full":
        return ()
    if table == ARTICLES.name:
        return ("text",)
    if mode == "spans":
        return ()
    return (*(part.text for part in TABLES[table].slices), *PLACED.get(table, {}))


def place_of(value: str, text: str, start: int, end: int) -> str | None:
    """Return where a value stands between two offsets of a text: its pieces as offsets, with the signs between them.

    None where the value has words that do not stand there.

    >>> place_of("one two", "«one\\n two»", 0, 10)
    '[[1, 4], [5, 9]]'
    """
    pieces: list[list[int] | str] = []
    done, position = 0, start
    while done < len(value):
        found = text.find(value[done], position, min(end, position + _WINDOW))
        if found < 0:
            if value[done].isalnum():
                return None
            pieces.append(value[done])
            done += 1
            continue
        stop = found
        while stop < end and done < len(value) and text[stop] == value[done]:
            stop, done = stop + 1, done + 1
        pieces.append([found, stop])
        position = stop
    return json.dumps(pieces)


def put_back(place: str, text: str) -> str:
    """Return the value that stands at a place of the text.

    >>> put_back('[[1, 4], " ", [6, 9]]', "«one\\n two»")
    'one two'
    """
    return "".join(piece if isinstance(piece, str) else text[piece[0] : piece[1]] for piece in json.loads(place))
