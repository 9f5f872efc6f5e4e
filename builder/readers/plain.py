"""Plain text: a file is one article."""

from collections.abc import Iterable, Iterator

from builder.article import Article, identify
from builder.document import first_line_title
from builder.readers.limits import MAX_RECORD_BYTES
from builder.readers.refusal import RefusedError
from builder.readers.source import SourceFile


def read(file: SourceFile, chunks: Iterable[bytes]) -> Iterator[Article]:
    """Yield the one article: its text is the file verbatim, its title the first line where that reads as one."""
    text = whole_text(chunks)
    yield Article(identify(text), text, file.uri, None, "text", title=first_line_title(text))


def whole_text(chunks: Iterable[bytes]) -> str:
    """Return the text of a file that is one article; raise RefusedError where it is none.

    Nothing is changed: line ends stay as they are, control characters stay. A byte order mark is no part of the text.
    """
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > MAX_RECORD_BYTES:
            raise RefusedError(
                "too_large",
                f"is more than {MAX_RECORD_BYTES >> 20} MiB of text, too long for one article;"
                " cut it into articles, or write them as JSON Lines",
            )
    return text_of(bytes(data))


def text_of(data: bytes) -> str:
    """Return bytes as text; raise RefusedError where they are none."""
    try:
        text = data.decode()
    except UnicodeDecodeError as exc:
        raise RefusedError("undecodable", f"is not UTF-8 from byte {exc.start} on; save it as UTF-8") from exc
    if not text.strip():
        raise RefusedError("empty_text", "holds nothing but white space; fill it or take it out")
    return text
