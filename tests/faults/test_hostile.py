"""Nothing from an article is interpreted, wherever it is shown: HTML, Markdown, YAML, SQL, shell, terminal."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from builder.release.load_sql import load_sql

HOSTILE = (
    "</code><script>alert(1)</script><img src=x onerror=alert(2)> ![p](http://evil.example/p.png) {{ 7*7 }}"
    ' \'; drop view quotes; -- \x1b]0;owned\x07\x1b[31m $(touch pwned) `touch pwned` =HYPERLINK("http://evil.example")'
    " \u202eevil"
)
TEXT = f"Mayor {HOSTILE} reopens\nMayor Ann <b>Lee</b> said “it cost $3 million <script>alert(3)</script> {HOSTILE}”.\n"


@pytest.fixture(scope="module")
def hostile(broadsheet, tmp_path_factory):
    """A build of articles that mean harm in every field, with the name of their file and a rule that they break."""
    folder = tmp_path_factory.mktemp("hostile")
    record = {
        "id": f"id {HOSTILE}",
        "url": f"http://evil.example/{HOSTILE}",
        "title": f"---\nlicense: cc0-1.0\nconfigs: []\n---\n{HOSTILE}",
        "authors": [HOSTILE],
        "outlet": HOSTILE,
        "license": f"x\n---\n# Owned\n{HOSTILE}",
        "text": TEXT,
    }
    pile = folder / "pile"
    pile.mkdir()
    (pile / "<img src=x onerror=alert(4)>$(touch pwned).jsonl").write_text(json.dumps(record) + "\n{" + HOSTILE)
    (pile / "good.txt").write_text("Rain\nIt rained in Oslo, Tom Reed said.")
    rules = folder / "rules.json"
    kwargs = {"column": "outlet", "value_set": ["nobody"]}
    rules.write_text(
        json.dumps(
            {"articles": [{"type": "expect_column_values_to_be_in_set", "kwargs": kwargs, "severity": "warning"}]}
        )
    )
    return broadsheet("build", pile, "--out", folder / "out", "--workers", 1, "--expectations", rules)


@pytest.fixture(scope="module")
def place(hostile) -> Path:
    assert hostile.exit_code == 0, hostile.stderr
    return Path(re.search(r"Released 1\.0\.0: (.*)", hostile.stdout)[1])


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(name for name, _ in attrs if name.startswith("on"))}


def test_the_terminal_is_not_steered(hostile, broadsheet, place):
    for said in (
        hostile,
        broadsheet("validate", place),
        broadsheet("query", place, "select * from articles"),
        broadsheet("query", place, "select * from rejects"),
        broadsheet("query", place, "select text, name from entities union all select text, content from quotes"),
    ):
        assert said.exit_code == 0, said.stderr
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\x9b\u202e]", said.stdout + said.stderr)


def test_the_report_has_no_markup_of_an_article(place):
    for page in (place / "validation" / "docs").glob("*.html"):
        tags = _Tags()
        tags.feed(page.read_text("utf-8"))
        assert not tags.seen & {"script", "img", "b", "onerror"}, page


def test_the_card_says_what_it_says_without_them(place):
    card = (place / "README.md").read_text("utf-8")
    _, front, body = card.split("---\n", 2)
    data = yaml.safe_load(front)
    assert data["license"] == "other"
    assert {config["config_name"] for config in data["configs"]} >= {"articles", "rejects"}
    assert "\n# Owned" not in body
    prose = re.sub(r"(?m)^    .*$", "", body)  # an indented block is code
    prose = re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", prose)
    assert "<script" not in prose
    assert "<img" not in prose
    assert "![p]" not in prose


def test_load_sql_and_the_shell_do_nothing_else(place, tmp_path):
    sql = (place / "load.sql").read_text("utf-8")
    assert sql == load_sql("pile", "1.0.0"), "nothing of the data is in it"
    assert not list(Path.cwd().glob("pwned"))
    assert not list(place.rglob("pwned"))


def test_inspect_shows_it_and_obeys_nothing(broadsheet, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    assert "\x1b" not in broadsheet("inspect", tmp_path / "a.txt").stdout
    assert broadsheet("inspect", tmp_path / "a.txt", "--html", tmp_path / "page.html").exit_code == 0
    tags = _Tags()
    tags.feed((tmp_path / "page.html").read_text("utf-8"))
    assert not tags.seen & {"script", "img", "onerror"}


def test_no_secret_of_the_environment_reaches_a_file(broadsheet, pile, tmp_path, monkeypatch):
    monkeypatch.setenv("HF_TOKEN", "hf_topsecrettoken")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "topsecretkey")

    result = broadsheet("build", pile({"a.txt": "Rain\nIt rained."}), "--out", tmp_path / "out", "--workers", 1)

    assert result.exit_code == 0
    written = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"topsecret" not in written + result.stdout.encode() + result.stderr.encode()
    assert str(tmp_path).encode() not in b"".join(
        path.read_bytes() for path in (tmp_path / "out").glob("pile/1.0.0/**/*") if path.is_file()
    )
