"""Words: the tokens of a document as the readers of amounts see them, one paragraph walled off from the next."""

from typing import NamedTuple

from builder.document import Document

_PADDING = 8  # readers look this many words ahead or back at most without asking whether there are any


class Words(NamedTuple):
    """Tokens with an empty word after every paragraph, so that no phrase reaches from one into the next.

    Four lists of the same length. The last `_PADDING` words are empty as well: an index just before the first word
    (negative) or just after the last one is an empty word too.
    """

    text: str
    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]

    def is_glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return self.starts[index] == self.ends[index - 1]

    def is_hyphen(self, index: int) -> bool:
        """Whether the word is a hyphen that joins the words on both sides."""
        return self.words[index] == "-" and self.is_glued(index) and self.is_glued(index + 1)

    def slice(self, start: int, end: int) -> str:
        """Return the text of the words from `start` to `end` (exclusive) with what stands between them."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def has(self, index: int, *phrase: str) -> bool:
        """Whether the lower-case words from `index` on are those of the phrase."""
        return self.lowers[index] == phrase[0] and tuple(self.lowers[index : index + len(phrase)]) == phrase

    def first_from(self, char: int, index: int) -> int:
        """Return the first word after `index` that starts at `char` or later; an empty word ends the search."""
        end = index + 1
        while 0 <= self.starts[end] < char:
            end += 1
        return end


def words_of(document: Document) -> Words:
    """Return the words of the document's paragraphs; list markers and the like are left out."""
    tokens, sentences = document.tokens, document.sentences
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for paragraph in document.paragraphs:
        inside = sentences[paragraph.sentence_start : paragraph.sentence_end]
        if inside:
            first, last = inside[0].token_start, inside[-1].token_end
            words += tokens.words[first:last]
            starts += tokens.starts[first:last]
            ends += tokens.ends[first:last]
        words.append("")
        starts.append(-2)
        ends.append(-1)
    words += [""] * _PADDING
    starts += [-2] * _PADDING  # unequal, so that nothing is glued to an empty word
    ends += [-1] * _PADDING
    lowers = "\n".join(words).lower().split("\n")  # three times as fast as word by word; no token has a line break
    return Words(document.text, words, lowers, starts, ends)
