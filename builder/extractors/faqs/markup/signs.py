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
_BARE = ("div", "span", "a", "li")
_OPENS = ("aria-controls", "data-toggle", "data-bs-toggle", "data-target", "data-bs-target")
_WORDS = sorted({label for questions, _ in LABELS for label in questions}, key=lambda label: (-len(label), label))
_LABEL = re.compile(r"\W{0,4}(?:" + "|".join(_WORDS) + r")\s?\d{0,3}[.:)：]")


def may_hold_faq(root: HtmlElement) -> bool:
    """Whether a title announces an FAQ, or enough asks or is labelled as a question."""
    asking = lines = labelled = 0
    for element in root.iter(*_TITLES, *_OTHERS, *_LINES):
        if element.tag in _BARE and (len(element) > 1 or not _is_titled(element)):
            continue
        words = " ".join("".join(element.itertext()).split())
        labelled += _LABEL.match(words) is not None
        if 0 < len(words) <= _LONGEST:
            if element.tag in _TITLES and announces(words, heading=True):
                return True
            asking += element.tag != "p" and asks(words)
            lines += element.tag == "p" and asks(words)
        if max(asking, labelled) >= _FEWEST or lines >= _FEWEST_LINES:
            return True
    return False


def _is_titled(element: HtmlElement) -> bool:
    """Whether an element without a meaning of its own has one: an item, or by attributes and classes."""
    opens = any(element.get(name) is not None for name in _OPENS)
    return element.tag == "li" or opens or "question" in (element.get("class") or "").lower()
