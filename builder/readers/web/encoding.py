"""Encodings of web pages: by byte order mark, HTTP header, `meta` element, and at last by the bytes themselves."""

import codecs
import re

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META_BYTES = 4096  # browsers look at the first 1024; some pages put scripts before it
_META = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.IGNORECASE
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w:.-]{2,40})", re.IGNORECASE)
_SAMPLE_BYTES = 64 << 10  # looked at to guess: more takes time and changes nothing

# What browsers read these names as: https://encoding.spec.whatwg.org/#names-and-labels
_READ_AS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "utf-16": "utf-8",  # said by a page in ASCII letters, it cannot be
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}

# Those that bytes can tell apart; among the encodings of Latin letters the guess is that of browsers.
_TOLD_APART = frozenset(
    "big5 big5hkscs cp932 cp949 euc_jp euc_kr gb18030 gbk gb2312 hz iso2022_jp johab shift_jis cp1251 koi8_r koi8_u"
    " iso8859_5 cp1253 iso8859_7 cp1255 iso8859_8 cp1256 iso8859_6 cp874 tis_620 utf_8 utf_16 utf_32".split()
)


def decode_page(data: bytes, content_type: str | None = None) -> str:
    """Return the characters of a page; where header and page are wrong about it, what its bytes look like.

    >>> decode_page("Café".encode("latin-1"), "text/html; charset=ISO-8859-1")
    'Café'
    >>> decode_page('<meta charset="ascii">Café'.encode())
    '<meta charset="ascii">Café'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode()  # nothing else looks like UTF-8 by chance, whatever the page says
    except UnicodeDecodeError as exc:
        if exc.start > _SAMPLE_BYTES or data.count(b"\xef\xbf\xbd"):
            return data.decode(errors="replace")  # UTF-8 with a few broken bytes far behind
    for name in _declared(data, content_type):
        if text := _decoded(data, name):
            return text
    return _guessed(data)


def _declared(data: bytes, content_type: str | None) -> list[str]:
    header = _CHARSET.search(content_type or "")
    meta = _META.search(data, 0, _META_BYTES)
    return [found for found in (header and header[1], meta and meta[1].decode("ascii", "replace")) if found]


def _decoded(data: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(_READ_AS.get(name.lower(), name))
        if not getattr(codec, "_is_text_encoding", True):  # such as zlib_codec: never run what a page names
            return None
        return data.decode(codec.name)
    except (LookupError, UnicodeError, ValueError):
        return None


def _guessed(data: bytes) -> str:
    if _is_nearly_utf8(data):
        return data.decode(errors="replace")
    from charset_normalizer import from_bytes  # local: only a page that tells nothing needs it

    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    return data.decode(best.encoding if best and best.encoding in _TOLD_APART else "cp1252", "replace")


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8 but for one in a hundred of those beyond ASCII."""
    beyond = len(data) - len(data.translate(None, bytes(range(128, 256))))
    return data.decode(errors="replace").count("\ufffd") * 100 < beyond
