"""Accordions of a page: what opens a panel, by its attributes, or by the names of its classes."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from builder.extractors.faqs.markup.rendering import Accordion

_CONTROLS = ("aria-controls", "data-bs-target", "data-target", "data-collapse", "href")
_LONGEST = 300  # code points of a title
_TITLED = re.compile(r"faq|accordion|collaps|expand|toggle|question|qa[-_]|disclosure", re.IGNORECASE)
_PANEL = re.compile(r"answer|content|body|panel|collaps|text|desc|inner|details|response", re.IGNORECASE)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def find_accordions(root: HtmlElement) -> dict[HtmlElement, Accordion]:
    """Return the accordions of a page by the element in whose place they stand, each panel once."""
    found: dict[HtmlElement, Accordion] = {}
    taken: set[HtmlElement] = set()
    for trigger, panel in [*_controlled(root), *_classed(root)]:
        title = " ".join("".join(trigger.itertext()).split())
        place = _place(trigger)
        if title and len(title) <= _LONGEST and panel not in taken and place not in found and not _holds(panel, place):
            taken.add(panel)
            found[place] = Accordion(title, panel)
    return found


def _controlled(root: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Yield what names the panel it opens by its id."""
    ids: dict[str, HtmlElement] = {}
    for element in root.xpath("//*[@id]"):
        ids.setdefault(element.get("id"), element)
    path = "//*[@aria-controls or @data-bs-target or @data-target or @data-collapse or (@href and @data-toggle)]"
    for trigger in root.xpath(path):
        for name in _CONTROLS:
            target = (trigger.get(name) or "").strip().removeprefix("#")
            panel = ids.get(target.split()[0] if target else "")
            if panel is not None and panel is not trigger and panel.tag not in ("nav", "body", "html", "ul"):
                yield trigger, panel
                break


def _classed(root: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """Yield what asks, has the class of a title, and stands before an element with the class of a panel."""
    for title in root.xpath("//div[@class]|//button[@class]|//a[@class]|//span[@class]|//p[@class]"):
        if not _TITLED.search(title.get("class") or ""):
            continue
        words = "".join(title.itertext()).strip()
        if not words.endswith(("?", "？", "؟")) or len(words) > _LONGEST:
            continue
        panel = title.getnext()
        if panel is not None and _PANEL.search(panel.get("class") or "") and isinstance(panel.tag, str):
            yield title, panel


def _place(trigger: HtmlElement) -> HtmlElement:
    """Return the heading that a trigger fills, or the trigger."""
    parent = trigger.getparent()
    if parent is not None and parent.tag in _HEADINGS and trigger.tag not in _HEADINGS:
        return parent
    return trigger


def _holds(panel: HtmlElement, element: HtmlElement) -> bool:
    return any(ancestor is panel for ancestor in element.iterancestors())
