"""What the end of a file's name says about its format. The usual suffixes of each; those of other formats by hand."""

SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".mdx": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jsonlines": "jsonl",
}
"""The formats that are read, by suffix; each also with .gz behind it."""

OTHER_SUFFIXES = frozenset(
    # pages, feeds, tables and crawls
    ".html .htm .xhtml .shtml .mhtml .mht .xml .rss .atom .csv .tsv .parquet .arrow .feather .orc .avro .warc .wet .wat"
    # documents
    " .pdf .ps .doc .docx .odt .rtf .epub .mobi .pages .xls .xlsx .ods .ppt .pptx .odp .eml .mbox .msg"
    # pictures, sound and film
    " .png .jpg .jpeg .gif .webp .avif .bmp .tif .tiff .svg .ico .heic .psd .mp3 .wav .ogg .flac .m4a .mp4 .m4v .mov"
    " .avi .mkv .webm .mpg"
    # archives and other ways to compress
    " .zip .tar .tgz .7z .rar .bz2 .xz .zst .lz4 .br"
    # of web pages and programs
    " .css .js .mjs .map .woff .woff2 .ttf .otf .eot .py .pyc .ipynb .so .dll .exe .db .sqlite .sqlite3 .duckdb"
    " .pkl .npy .npz .yaml .yml .toml .ini .cfg .lock .sql".split()
)
"""Formats that are not read: a file of one is refused by its name, however it looks inside."""
