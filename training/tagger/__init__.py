"""The training of the bundled name tagger; see `__main__.py`."""
