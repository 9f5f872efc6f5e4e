"""Why something is refused: the codes of rejections at reading, on one page.

vanished, unreadable, not_a_file, symlink   a file that cannot be opened: gone, no right to it, a pipe, a link
unsupported_format, binary, undecodable     a file (undecodable: also a record) that is no text, or none that we read
empty, empty_text                           a file without a record; a record or file of white space alone
truncated_gzip, bad_gzip,                   what lies behind the place where a compressed file is damaged
truncated_zstd, bad_zstd
bomb                                        what unpacks, or says to unpack, to far more than any text
too_large                                   a record, or a file that is one article, of more than `MAX_RECORD_BYTES`
bad_json, not_an_object, no_text            a record that is not JSON, is no object, has no text
lone_surrogate                              a record whose text is not Unicode
bad_csv, bad_parquet, bad_xml, bad_warc     what lies behind the place where a file of this format is damaged
empty_page, index_page                      a web page without an article; one that lists others
consent_wall, missing_page                  what stands in the place of a page: a wall; the word that it is missing
too_deep                                    a web page nested too deeply
http_status, not_a_page, revisit            a record of a web archive that is an error, no page, or refers to another
"""


class RefusedError(Exception):
    """A file or a record is not an article; `code` counts, the message says what is wrong and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
