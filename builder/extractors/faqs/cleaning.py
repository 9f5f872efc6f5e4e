"""From the raw text of an answer to its clean words: markup gone, a line per paragraph or list item."""

import html
import re
from collections.abc import Iterator
from typing import Literal

Form = Literal["plain", "wrapped", "markdown"]
"""How a text is written: a line per paragraph, paragraphs broken into lines, or with markup."""

_LINE_END = re.compile(r"\r\n|[\r\n\u0085\u2028\u2029]")
_FENCES = ("```", "~~~")
_MARKER = re.compile(r"(?:>\s?)*(?:#{1,6}\s+|[-*+•‣▪·]\s+|\(?\d{1,3}[.)]\s+|:\s+(?=\S))?")
_ATTRIBUTES = re.compile(r"\{[#.:][^{}]*\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

_BREAK = re.compile(
    r"<br\s*/?>|</?(?:p|div|li|ul|ol|dd|dt|dl|tr|table|h[1-6]|blockquote|section)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]+)>")
_IMAGE = re.compile(r"!\[([^\[\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\[[^\[\]\n]*\])")
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:?")
_CODE = re.compile(r"(?<!`)(`{1,3})([^`]+)\1(?!`)")
_ESCAPED_OR_EMPHASIS = re.compile(r"\\([!-/:-@\[-`{-~])|\*{2,3}|__|~~|(?<![\w*])[*_](?=\S)|(?<=[^\s*])[*_](?![\w*])")
_SPACE = re.compile(r"[^\S\n]+")


def clean(raw: str, form: Form) -> str:
    r"""Return the words of a piece of text, a line per paragraph or item; without markup only space goes.

    >>> clean("Yes. See\nthe **[list](/a)**:\n\n- *one*\n- two\n", "markdown")
    'Yes. See the list:\none\ntwo'
    >>> clean("Yes. See \n the list.\n", "plain")
    'Yes. See\nthe list.'
    """
    if form != "markdown":
        lines = _LINE_END.split(raw)
        return "\n".join(filter(None, map(str.strip, _paragraphs(lines) if form == "wrapped" else lines)))
    text = _BREAK.sub("\n\n", _without_comments(raw))
    paragraphs = (_inline(paragraph) for paragraph in _paragraphs(_LINE_END.split(text)))
    return "\n".join(paragraph for paragraph in paragraphs if paragraph)


def clean_line(raw: str, form: Form) -> str:
    """Return the words of a question: as `clean`, on one line."""
    return " ".join(clean(raw, form).split())


def _without_comments(text: str) -> str:
    pieces = []
    end = 0
    while (start := text.find("<!--", end)) >= 0 and (closing := text.find("-->", start)) >= 0:
        pieces.append(text[end:start])
        end = closing + 3
    return "".join([*pieces, text[end:]])


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Join the lines that one paragraph was broken into; code keeps its lines, markers and rules go."""
    paragraph: list[str] = []
    in_code = False
    for line in map(str.strip, lines):
        is_fence = line.startswith(_FENCES)
        marker = "" if is_fence or in_code else _marker(line)
        if paragraph and (is_fence or marker or _is_drawn(line) or not line or line.startswith("|")):
            yield " ".join(paragraph)
            paragraph = []
        in_code ^= is_fence
        if in_code and not is_fence:
            yield line
        elif not is_fence and not _is_drawn(line):
            paragraph.append(_row(line[len(marker) :]))
    yield " ".join(paragraph)


def is_rule(line: str) -> bool:
    """Whether a line without outer space draws a line across the page or under a heading."""
    drawn = line.replace(" ", "")
    return len(drawn) >= 3 and drawn[0] in "-*_=" and drawn == drawn[0] * len(drawn)


def _is_drawn(line: str) -> bool:
    """Whether a line has no words but only draws: a rule, the rule of a table."""
    return is_rule(line) or ("--" in line and not line.strip("|:-+ "))


def _marker(line: str) -> str:
    marker = _MARKER.match(line)
    return marker[0] if marker else ""


def _row(line: str) -> str:
    """Return the cells of a row of a table as words, any other line as it is."""
    return " ".join(line.strip("|").split("|")) if line.startswith("|") else line


def _inline(text: str) -> str:
    """Take away the markup within a paragraph; code keeps its characters."""
    pieces = []
    end = 0
    for code in _CODE.finditer(text):
        pieces += [_plain(text[end : code.start()]), code[2].strip()]
        end = code.end()
    pieces.append(_plain(text[end:]))
    return _SPACE.sub(" ", "".join(pieces)).strip()


def _plain(text: str) -> str:
    for pattern in (_IMAGE, _LINK):
        text = pattern.sub(r"\1", text)
    text = _NOTE.sub("", _AUTOLINK.sub(r"\1", text))
    text = _ATTRIBUTES.sub("", _TAG.sub("", text))
    text = _ESCAPED_OR_EMPHASIS.sub(lambda sign: sign[1] or "", text)
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text)
