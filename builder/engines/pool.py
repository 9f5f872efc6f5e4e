"""A pool of worker processes on this machine."""

import itertools
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from builder import progress
from builder.errors import BroadsheetError

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized

T = TypeVar("T")
R = TypeVar("R")


class PoolEngine:
    """Runs the work in `workers` processes, started afresh (spawn): they inherit no threads and no open files."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def run(self, function: Callable[[T], R], work: Iterable[T]) -> Iterator[R]:
        """Yield the results as they come; at most two pieces a worker are queued, so the work may be a long stream."""
        items = iter(work)
        pool = ProcessPoolExecutor(
            self._workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_start_worker,
            initargs=(progress.current_counter(),),
        )
        try:
            running: set[Future[R]] = {
                pool.submit(function, item) for item in itertools.islice(items, 2 * self._workers)
            }
            while running:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    running |= {pool.submit(function, item) for item in itertools.islice(items, 1)}
                    yield future.result()
        except BrokenProcessPool as exc:
            raise BroadsheetError(
                "a worker process died (out of memory, or ended from outside);"
                " what it had finished is kept: run the same command again, perhaps with fewer --workers"
            ) from exc
        finally:
            _stop(pool)


def _start_worker(counter: "Synchronized[int] | None") -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer: it ends the workers
    threading.Thread(target=_end_with_parent, daemon=True).start()
    progress.use_counter(counter)


def _end_with_parent() -> None:
    """End this worker when its parent is gone: nobody waits for its work, and another build may want the folders."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _stop(pool: ProcessPoolExecutor) -> None:
    """End the pool, and workers still busy (an error, Ctrl-C) where they stand: unfinished work leaves no trace."""
    processes = list((pool._processes or {}).values())  # no public way to end a busy worker before Python 3.14
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    pool.shutdown(wait=True)
