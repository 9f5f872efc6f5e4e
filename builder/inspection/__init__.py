"""Looking at one article: what was found in it, marked in its text, on the terminal or as a page for the browser."""

from builder.inspection.page import page
from builder.inspection.terminal import show

__all__ = ["page", "show"]
