"""Ctrl-C: the program ends within two seconds and with one line, whatever it or a library is in the middle of."""

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

EXIT_CODE = 130
_LINE = "broadsheet: interrupted; run the same command again to go on from what is finished"
_PATIENCE = 1.2  # seconds for what is open to be closed in order

_asked = threading.Event()
_telling = threading.Lock()


@contextmanager
def answered() -> Iterator[None]:
    """Answer Ctrl-C and the request to end (SIGTERM) while the body runs."""
    before = {sign: signal.signal(sign, _on_signal) for sign in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)


def was_asked() -> bool:
    """Whether somebody asked the program to end: an error after that is no error of its own."""
    return _asked.is_set()


def tell() -> None:
    """Say once that the program was interrupted."""
    if _telling.acquire(blocking=False):
        print(_LINE, file=sys.stderr, flush=True)  # noqa: T201  (the last words)


def _on_signal(sign: int, frame: FrameType | None) -> None:  # noqa: ARG001  (a signal handler's own signature)
    if not _asked.is_set():
        _asked.set()
        threading.Thread(target=_insist, daemon=True).start()
    raise KeyboardInterrupt


def _insist() -> None:
    """End the process where a library holds on to it; its workers end when they find it gone."""
    time.sleep(_PATIENCE)
    tell()
    os._exit(EXIT_CODE)
