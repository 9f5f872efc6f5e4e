"""Which files a SOURCE means: files, folders, globs; each once, by name, none silently left out."""

import os

import pytest

from builder.article import Rejection
from builder.errors import UsageError
from builder.readers import discover, read


def _uris(*sources) -> list[str]:
    return [file.uri for file in discover([str(source) for source in sources])]


@pytest.fixture
def tree(pile):
    names = ["b.txt", "a.md", "sub/c.jsonl", "sub/deep/d.txt", "page.html", ".hidden.txt", ".git/config.txt", "LICENSE"]
    return pile(dict.fromkeys(names, "Some words."))


def test_a_file_is_called_by_its_name(tree):
    [file] = discover([str(tree / "sub/deep/d.txt")])

    assert (file.uri, file.size) == ("d.txt", 11)


def test_a_folder_gives_every_file_but_the_hidden_ones_by_name(tree):
    assert _uris(tree) == ["LICENSE", "a.md", "b.txt", "page.html", "sub/c.jsonl", "sub/deep/d.txt"]


@pytest.mark.parametrize(
    ("pattern", "uris"),
    [
        ("*.txt", ["b.txt"]),
        ("**/*.txt", ["b.txt", "sub/deep/d.txt"]),
        ("su*/*.jsonl", ["sub/c.jsonl"]),
        ("sub/*.jsonl", ["c.jsonl"]),
        ("[ab].*", ["a.md", "b.txt"]),
        ("s*", ["sub/c.jsonl", "sub/deep/d.txt"]),  # a folder that the shell would have named
        ("sub/**", ["c.jsonl", "deep/d.txt"]),
        ("?.md", ["a.md"]),
    ],
)
def test_a_glob(tree, pattern, uris):
    assert _uris(tree / pattern) == uris


def test_a_glob_relative_to_here(tree, monkeypatch):
    monkeypatch.chdir(tree)

    assert _uris("*.md", "sub/*.jsonl") == ["a.md", "c.jsonl"]


def test_a_name_that_looks_like_a_glob_is_first_of_all_a_name(pile):
    folder = pile({"a[1].txt": "Words.", "a1.txt": "Words."})

    assert _uris(folder / "a[1].txt") == ["a[1].txt"]


def test_a_file_reached_twice_comes_once(tree):
    assert _uris(tree / "b.txt", tree, tree / "*.md") == [
        "b.txt",
        "LICENSE",
        "a.md",
        "page.html",
        "sub/c.jsonl",
        "sub/deep/d.txt",
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("missing.txt", "no such file or folder"),
        ("missing/*.txt", "cannot be opened"),
        ("*.nothing", "matches no file"),
        ("empty", "no file of a known format"),
        ("pages", "no file of a known format"),
        ("b.txt/x.txt", "no such file or folder"),
        ("", "no such file or folder"),
    ],
)
def test_a_wrong_source_is_said_before_the_first_file(tree, source, words):
    (tree / "empty").mkdir()
    (tree / "pages").mkdir()
    (tree / "pages/a.css").write_text("p {}")
    files = discover([str(tree / "b.txt"), str(tree / source) if source else ""])

    with pytest.raises(UsageError, match=words):
        next(files)


def test_a_link_that_leaves_the_folder_is_refused_and_one_that_stays_is_passed_over(tree, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret words.")
    (tree / "sub/inside.txt").symlink_to(tree / "b.txt")
    (tree / "sub/loop").symlink_to(tree)
    (tree / "sub/out.txt").symlink_to(tmp_path / "secret.txt")
    (tree / "sub/out").symlink_to(tmp_path)
    (tree / "sub/nowhere.txt").symlink_to(tree / "gone.txt")

    found = {file.uri: next(read(file)) for file in discover([str(tree / "sub")])}

    refused = {uri: item.code for uri, item in found.items() if isinstance(item, Rejection) and uri != "c.jsonl"}
    assert refused == dict.fromkeys(["inside.txt", "loop", "nowhere.txt", "out", "out.txt"], "symlink")
    assert not {"sub/inside.txt", "sub/loop"} & set(_uris(tree))


def test_a_link_given_by_name_is_followed_and_keeps_its_name(tree):
    (tree / "link.txt").symlink_to(tree / "a.md")

    [file] = discover([str(tree / "link.txt")])

    assert file.uri == "link.txt"
    assert [item.source_format for item in read(file)] == ["text"]


def test_names_that_are_no_utf8_are_still_names(tree):
    (tree / "sub" / os.fsdecode(b"caf\xe9.txt")).write_text("Words.")

    assert _uris(tree / "sub")[1] == r"caf\xe9.txt"


def test_no_uri_is_a_path_of_the_machine(tree):
    assert not any(str(tree) in uri or uri.startswith("/") for uri in _uris(tree, tree / "b.txt", tree / "**/*.txt"))
