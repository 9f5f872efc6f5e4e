"""How a release is cited: `CITATION.cff` (Citation File Format 1.2.0) and an entry of BibTeX for the card."""

import json
import re

from builder.release.facts import ReleaseFacts


def citation_cff(facts: ReleaseFacts) -> str:
    """Return the citation file; texts are written as JSON strings, which YAML reads as they are."""
    lines = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": "If you use this dataset, please cite it by version, and the articles by their publishers.",
        "title": facts.name,
        "version": facts.version,
        "abstract": facts.description,
        "keywords": ["news", "quotes", "named entities", "quantities"],
    }
    only = facts.only_license
    if only:
        lines["license"] = only
    head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in lines.items())
    return f"{head}\nauthors:\n  - name: {json.dumps(_author(facts), ensure_ascii=False)}\n"


def bibtex(facts: ReleaseFacts) -> str:
    """Return the entry of BibTeX."""
    key = re.sub(r"[^A-Za-z0-9]+", "-", facts.name).strip("-").lower() or "dataset"
    return (
        f"@misc{{{key}-{facts.version},\n  title = {{{facts.name}}},\n  author = {{{{{_author(facts)}}}}},\n"
        f"  version = {{{facts.version}}},\n"
        f"  note = {{Dataset of news articles, made by Broadsheet {facts.tool_version}}}\n}}"
    )


def _author(facts: ReleaseFacts) -> str:
    return f"The publishers of {facts.name}"
