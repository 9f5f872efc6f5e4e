"""Web pages: from the bytes of an HTML page to an article, or the reason why it is none.

`encoding` turns bytes into characters, `tree` characters into elements, `linked_data` and `metadata` tell what the
page says of itself, `main_text` what its article is, `verdict` whether it is an article at all.
"""

from builder.readers.web.page import Page, read_page

__all__ = ["Page", "read_page"]
