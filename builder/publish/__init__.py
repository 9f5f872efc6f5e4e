"""Publishing: a release of this machine goes, whole and under its version, to where people load it from.

Every target keeps three promises. Data come first and what makes the version visible comes last, so a version is whole
or absent; what an interrupted run has brought over is not brought again; and a version that is there with other bytes
is refused, never overwritten.
"""

from builder.publish.publication import Publication, Step, publish

__all__ = ["Publication", "Step", "publish"]
