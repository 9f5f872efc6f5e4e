"""Progress: a counter that worker processes advance, and a bar on the terminal that shows it.

Nothing is shown where standard error is no terminal.
"""

import multiprocessing
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

_counter: "Synchronized[int] | None" = None


def use_counter(counter: "Synchronized[int] | None") -> None:
    """Make `advance` count on this counter, in this process."""
    global _counter
    _counter = counter


def current_counter() -> "Synchronized[int] | None":
    """Return the counter that this process counts on, to hand to its workers."""
    return _counter


def advance(steps: int) -> None:
    """Count articles done, where somebody watches."""
    if _counter is not None:
        with _counter.get_lock():
            _counter.value += steps


@contextmanager
def shown(doing: str, total: int | None = None) -> Iterator[None]:
    """Show a bar with rate and time left while the body runs; quiet when standard error is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    counter = multiprocessing.get_context("spawn").Value("q", 0)
    use_counter(counter)
    finished = threading.Event()
    follower = threading.Thread(target=_follow, args=(doing, counter, total, finished), daemon=True)
    follower.start()
    try:
        yield
    finally:
        finished.set()
        follower.join()
        use_counter(None)


def _follow(doing: str, counter: "Synchronized[int]", total: int | None, finished: threading.Event) -> None:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description:<10}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("articles, {task.fields[rate]} a second,"),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=total, rate="…")
        while not finished.wait(0.2):
            speed = bar.tasks[0].speed
            bar.update(task, completed=counter.value, rate=f"{speed:,.0f}" if speed else "…")
