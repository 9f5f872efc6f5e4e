"""Ingest: sources in, a spool of articles out, every input accounted for.

`tasks` cuts the sources into pieces of work, `spool` writes what the readers give, and `plan` looks over the whole
pile: which articles are duplicates, and which shard each one belongs to.
"""

from builder.ingest.plan import Duplicates, Plan, make_plan
from builder.ingest.spool import Head, read_articles, shard_heads
from builder.ingest.tasks import IngestReceipt, IngestTask, ingest, make_tasks

__all__ = [
    "Duplicates",
    "Head",
    "IngestReceipt",
    "IngestTask",
    "Plan",
    "ingest",
    "make_plan",
    "make_tasks",
    "read_articles",
    "shard_heads",
]
