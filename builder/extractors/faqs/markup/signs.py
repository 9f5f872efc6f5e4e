"""Whether a page may hold an FAQ at all: most do not, and are not looked at more closely."""

import re

from lxml.html import HtmlElement

from builder.extractors.faqs._phrases import LABELS
from builder.extractors.faqs.wording import announces, asks

_FEWEST = 2  # questions in places where an FAQ has them
_FEWEST_LINES = 4  # paragraphs that ask
_LONGEST = 300
_TITLES = ("h1", "h2", "h3", "h4", "h5", "h6", "title")
_OTHERS = ("summary", "dt", "button", "strong", "b")
_LINES = ("p", "li", "div", "span", "a")
_WORDS = sorted({label for questions, _ in LABELS for label in questions}, key=lambda label: (-len(label), label))
_LABEL = re.compile(r"\W{0,4}(?:" + "|".join(_WORDS) + r")\s?\d{0,3}[.:)：]")


def may_hold_faq(root: HtmlElement) -> bool:
    """Whether a title announces an FAQ, or enough asks or is labelled as a question."""
    asking = lines = 0
    for element in root.iter(*_TITLES, *_OTHERS, *_LINES):
        if element.tag in ("div", "span", "a", "li") and (len(element) > 1 or not _is_titled(element)):
            continue
        words = " ".join("".join(element.itertext()).split())
        if not words or len(words) > _LONGEST:
            lines += element.tag == "p" and _LABEL.match(words) is not None
            continue
        if element.tag in _TITLES and announces(words, heading=True):
            return True
        if asks(words) or _LABEL.match(words):
            asking += element.tag != "p"
            lines += element.tag == "p"
        if asking >= _FEWEST or lines >= _FEWEST_LINES or (lines >= _FEWEST and asking):
            return True
    return False


def _is_titled(element: HtmlElement) -> bool:
    """Whether an element without a meaning of its own has one by attributes."""
    return (
        element.get("aria-controls") is not None
        or "question" in (element.get("class") or "").lower()
        or element.tag == "li"
    )
