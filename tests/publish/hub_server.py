"""A small Hub: what the client of the Hugging Face Hub needs to create, commit, tag and read datasets.

    python hub_server.py PORT

Repositories live in memory. `GET /_log` returns what was uploaded and how often; the environment's LFS_SECONDS is what
a large file takes. Clients find it by HF_ENDPOINT; with HF_HUB_DISABLE_XET=1 large files go by git-lfs.
"""

import base64
import dataclasses
import hashlib
import json
import os
import re
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "hf_of_the_tests"  # noqa: S105  (no secret)
LFS_SECONDS = float(os.environ.get("LFS_SECONDS", "0"))
_LARGE = (".parquet", ".duckdb")
_DATE = "2026-01-01T00:00:00.000Z"


@dataclasses.dataclass
class Repository:
    commits: dict[str, dict[str, tuple[str, int]]]  # commit -> path -> (sha256, size)
    order: list[str]
    tags: dict[str, str] = dataclasses.field(default_factory=dict)

    def commit(self, tree: dict[str, tuple[str, int]]) -> str:
        oid = hashlib.sha1(f"{len(self.order)}{sorted(tree.items())}".encode(), usedforsecurity=False).hexdigest()
        self.commits[oid] = tree
        self.order.append(oid)
        return oid

    def resolve(self, revision: str) -> str | None:
        if revision == "main":
            return self.order[-1]
        return self.tags.get(revision) or (revision if revision in self.commits else None)


class Hub:
    """All repositories, all contents by SHA-256, which of them are large files, and the log of uploads."""

    def __init__(self) -> None:
        self.repositories: dict[str, Repository] = {}
        self.contents: dict[str, bytes] = {}
        self.large: set[str] = set()
        self.log: list[str] = []
        self.lock = threading.Lock()

    def put(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        self.contents[sha256] = content
        return sha256


HUB = Hub()


class HubError(Exception):
    def __init__(self, status: int, code: str = "", message: str = "") -> None:
        self.status, self.code, self.message = status, code, message


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    routes: ClassVar[list[tuple[str, str, Callable[..., None]]]] = []

    def log_message(self, *arguments: Any) -> None:
        pass

    def handle_any(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if self.headers.get("Transfer-Encoding") == "chunked":
            self.body = self._chunks()
        else:
            self.body = self.rfile.read(length)
        path = urlsplit(self.path)
        self.query = parse_qs(path.query)
        try:
            for method, pattern, function in self.routes:
                if method == self.command and (match := re.fullmatch(pattern, path.path)):
                    function(self, *(unquote(group) if group else "" for group in match.groups()))
                    return
            raise HubError(404, "EntryNotFound", f"no route {self.command} {path.path}")
        except HubError as problem:
            self.answer(
                {"error": problem.message},
                problem.status,
                {"X-Error-Code": problem.code, "X-Error-Message": problem.message},
            )

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = handle_any  # noqa: N815  (names of http.server)

    def _chunks(self) -> bytes:
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def json(self) -> dict[str, Any]:
        return json.loads(self.body or b"{}")

    def answer(self, value: Any, status: int = 200, headers: dict[str, str] | None = None) -> None:
        self.send(json.dumps(value).encode(), status, {"Content-Type": "application/json"} | (headers or {}))

    def send(
        self, content: bytes, status: int = 200, headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, text in (headers or {}).items():
            if text:
                self.send_header(name, text)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def writer(self) -> None:
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            raise HubError(401, "", "Invalid username or password.")

    def repository(self, name: str) -> Repository:
        if name not in HUB.repositories:
            raise HubError(404, "RepoNotFound", "Repository not found")
        return HUB.repositories[name]

    def tree(self, name: str, revision: str) -> tuple[str, dict[str, tuple[str, int]]]:
        repository = self.repository(name)
        oid = repository.resolve(revision)
        if oid is None:
            raise HubError(404, "RevisionNotFound", f"Invalid rev id: {revision}")
        return oid, repository.commits[oid]


def route(method: str, pattern: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def register(function: Callable[..., None]) -> Callable[..., None]:
        Handler.routes.append((method, pattern, function))
        return function

    return register


_REPO = r"([^/]+/[^/]+)"
_API = rf"/api/datasets/{_REPO}"


@route("GET", "/_log")
def show_log(handler: Handler) -> None:
    handler.answer(HUB.log)


@route("GET", "/api/whoami-v2")
def whoami(handler: Handler) -> None:
    handler.writer()
    handler.answer({"type": "user", "name": "org", "orgs": [], "auth": {"type": "access_token"}})


@route("POST", "/api/repos/create")
def create(handler: Handler) -> None:
    handler.writer()
    facts = handler.json()
    name = f"{facts.get('organization') or 'org'}/{facts['name']}"
    if name in HUB.repositories:
        raise HubError(409, "", "You already created this dataset repo")
    repository = Repository({}, [])
    attributes = b"*.parquet filter=lfs diff=lfs merge=lfs -text\n"
    repository.commit({".gitattributes": (HUB.put(attributes), len(attributes))})
    HUB.repositories[name] = repository
    handler.answer({"url": f"http://{handler.headers['Host']}/datasets/{name}", "id": name, "name": name})


@route("POST", "/api/validate-yaml")
def validate_yaml(handler: Handler) -> None:
    handler.answer({"errors": [], "warnings": []})


@route("GET", _API)
@route("GET", _API + "/revision/([^/]+)")
def info(handler: Handler, name: str, revision: str = "main") -> None:
    oid, tree = handler.tree(name, revision)
    names = {"_id": name, "id": name, "sha": oid, "siblings": [{"rfilename": path} for path in sorted(tree)]}
    state = {"private": False, "disabled": False, "gated": False, "tags": [], "downloads": 0, "likes": 0}
    handler.answer({**names, **state, "lastModified": _DATE, "createdAt": _DATE})


@route("GET", _API + "/refs")
def refs(handler: Handler, name: str) -> None:
    repository = handler.repository(name)
    tags = [{"name": t, "ref": f"refs/tags/{t}", "targetCommit": oid} for t, oid in repository.tags.items()]
    main = {"name": "main", "ref": "refs/heads/main", "targetCommit": repository.order[-1]}
    handler.answer({"branches": [main], "converts": [], "tags": tags})


@route("GET", _API + "/commits/([^/]+)")
def commits(handler: Handler, name: str, revision: str) -> None:
    handler.tree(name, revision)
    handler.answer(
        [
            {"id": oid, "title": "", "message": "", "authors": [], "date": _DATE}
            for oid in reversed(handler.repository(name).order)
        ]
    )


def _entry(path: str, sha256: str, size: int) -> dict[str, Any]:
    content = HUB.contents[sha256]
    blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
    entry: dict[str, Any] = {"type": "file", "path": path, "size": size, "oid": blob}
    if sha256 in HUB.large:
        entry["lfs"] = {"oid": sha256, "size": size, "pointerSize": 130}
    return entry


def _folders(tree: dict[str, Any]) -> set[str]:
    return {"/".join(path.split("/")[:depth]) for path in tree for depth in range(1, path.count("/") + 1)}


@route("GET", _API + "/tree/([^/]+)(?:/(.*))?")
def list_tree(handler: Handler, name: str, revision: str, folder: str) -> None:
    _, tree = handler.tree(name, revision)
    recursive = handler.query.get("recursive", ["false"])[0].lower() in ("true", "1")
    prefix = f"{folder}/" if folder else ""
    below = {path for path in {*tree, *_folders(tree)} if path.startswith(prefix)}
    if not recursive:
        below = {path for path in below if "/" not in path.removeprefix(prefix)}
    if folder and not below:
        raise HubError(404, "EntryNotFound", f"{folder} does not exist")
    handler.answer(
        [
            _entry(path, *tree[path])
            if path in tree
            else {"type": "directory", "path": path, "oid": "0" * 40, "size": 0}
            for path in sorted(below)
        ]
    )


@route("POST", _API + "/paths-info/([^/]+)")
def paths_info(handler: Handler, name: str, revision: str) -> None:
    _, tree = handler.tree(name, revision)
    form = handler.json() if "json" in handler.headers.get("Content-Type", "") else parse_qs(handler.body.decode())
    found = []
    for path in form.get("paths", []):
        if path in tree:
            found.append(_entry(path, *tree[path]))
        elif path in _folders(tree):
            found.append({"type": "directory", "path": path, "oid": "0" * 40, "size": 0})
    handler.answer(found)


@route("POST", _API + "/preupload/([^/]+)")
def preupload(handler: Handler, name: str, revision: str) -> None:
    handler.writer()
    handler.tree(name, revision)
    files = [
        {
            "path": file["path"],
            "uploadMode": "lfs" if file["path"].endswith(_LARGE) else "regular",
            "shouldIgnore": False,
        }
        for file in handler.json()["files"]
    ]
    handler.answer({"files": files})


@route("POST", rf"/datasets/{_REPO}\.git/info/lfs/objects/batch")
def lfs_batch(handler: Handler, name: str) -> None:
    handler.writer()
    handler.repository(name)
    objects = []
    for wanted in handler.json()["objects"]:
        there = wanted["oid"] in HUB.large
        href = f"http://{handler.headers['Host']}/_lfs/{wanted['oid']}"
        objects.append(wanted if there else {**wanted, "actions": {"upload": {"href": href}}})
    handler.answer({"transfer": "basic", "objects": objects})


@route("PUT", "/_lfs/([0-9a-f]{64})")
def lfs_put(handler: Handler, oid: str) -> None:
    time.sleep(LFS_SECONDS)
    if hashlib.sha256(handler.body).hexdigest() != oid:
        raise HubError(400, "", "other bytes than announced")
    HUB.put(handler.body)
    HUB.large.add(oid)
    HUB.log.append(f"lfs {oid}")
    handler.send(b"")


@route("POST", _API + "/commit/([^/]+)")
def commit(handler: Handler, name: str, revision: str) -> None:
    handler.writer()
    with HUB.lock:
        head, before = handler.tree(name, revision)
        tree = dict(before)
        for line in handler.body.splitlines():
            operation = json.loads(line)
            value = operation["value"]
            match operation["key"]:
                case "header":
                    if value.get("parentCommit") not in (None, head):
                        raise HubError(412, "", "A commit has happened since. Please refresh and try again.")
                case "file":
                    content = base64.b64decode(value["content"])
                    tree[value["path"]] = (HUB.put(content), len(content))
                    HUB.log.append(f"file {value['path']}")
                case "lfsFile":
                    if value["oid"] not in HUB.large:
                        raise HubError(400, "", f"{value['path']}: not uploaded")
                    tree[value["path"]] = (value["oid"], value["size"])
                case "deletedFile":
                    del tree[value["path"]]
        oid = handler.repository(name).commit(tree)
    HUB.log.append(f"commit {oid}")
    handler.answer(
        {
            "success": True,
            "commitOid": oid,
            "commitUrl": f"http://{handler.headers['Host']}/datasets/{name}/commit/{oid}",
        }
    )


@route("POST", _API + "/tag/([^/]+)")
def tag(handler: Handler, name: str, revision: str) -> None:
    handler.writer()
    oid, _ = handler.tree(name, revision)
    repository, wanted = handler.repository(name), handler.json()["tag"]
    if wanted in repository.tags:
        raise HubError(409, "", f"Tag reference exists already: {wanted}")
    repository.tags[wanted] = oid
    HUB.log.append(f"tag {wanted}")
    handler.answer({})


@route("GET", rf"/datasets/{_REPO}/resolve/([^/]+)/(.+)")
@route("HEAD", rf"/datasets/{_REPO}/resolve/([^/]+)/(.+)")
def resolve(handler: Handler, name: str, revision: str, path: str) -> None:
    oid, tree = handler.tree(name, revision)
    if path not in tree:
        raise HubError(404, "EntryNotFound", "Entry not found")
    sha256, size = tree[path]
    content = HUB.contents[sha256]
    headers = {
        "X-Repo-Commit": oid,
        "ETag": f'"{sha256}"',
        "Accept-Ranges": "bytes",
        "Content-Type": "application/octet-stream",
    }
    if sha256 in HUB.large:
        headers |= {"X-Linked-Etag": f'"{sha256}"', "X-Linked-Size": str(size)}
    wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", handler.headers.get("Range") or "")
    if not wanted:
        handler.send(content, 200, headers, len(content))
        return
    start, end = int(wanted[1]), min(int(wanted[2] or size - 1), size - 1)
    handler.send(content[start : end + 1], 206, headers | {"Content-Range": f"bytes {start}-{end}/{size}"})


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
