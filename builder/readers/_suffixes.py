"""What the end of a file's name says about its format. The usual suffixes of each; those of other formats by hand."""

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".mdx": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonlines": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
    ".rss": "feed",
    ".atom": "feed",
}
"""The formats that are read, by suffix; each also with .gz or .zst behind it."""

PACKED_SUFFIXES = (".gz", ".zst")

OTHER_SUFFIXES = frozenset(
    # saved pages in one file, tables
    ".mhtml .mht .arrow .feather .orc .avro .wat"
    # documents
    " .pdf .ps .doc .docx .odt .rtf .epub .mobi .pages .xls .xlsx .ods .ppt .pptx .odp .eml .mbox .msg"
    # pictures, sound and film
    " .png .jpg .jpeg .gif .webp .avif .bmp .tif .tiff .svg .ico .heic .psd .mp3 .wav .ogg .flac .m4a .mp4 .m4v .mov"
    " .avi .mkv .webm .mpg"
    # archives and other ways to compress
    " .zip .tar .tgz .7z .rar .bz2 .xz .lz4 .br"
    # of web pages and programs
    " .css .js .mjs .map .woff .woff2 .ttf .otf .eot .py .pyc .ipynb .so .dll .exe .db .sqlite .sqlite3 .duckdb"
    " .pkl .npy .npz .yaml .yml .toml .ini .cfg .lock .sql".split()
)
"""Formats that are not read: a file of one is refused by its name, however it looks inside."""
