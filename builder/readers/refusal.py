"""Why something is refused: the codes of rejections at reading, on one page.

vanished, unreadable, not_a_file, symlink   a file that cannot be opened: gone, no right to it, a pipe, a link
unsupported_format, binary, undecodable     a file (undecodable: also a record) that is no text, or none that we read
empty, empty_text                           a file without a record; a record or file of white space alone
truncated_gzip, bad_gzip                    what lies behind the place where a compressed file is damaged
too_large                                   a record, or a file that is one article, of more than `MAX_RECORD_BYTES`
bad_json, not_an_object, no_text            a record that is not JSON, is no object, has no text
lone_surrogate                              a record whose text is not Unicode
"""


class RefusedError(Exception):
    """A file or a record is not an article; `code` counts, the message says what is wrong and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
