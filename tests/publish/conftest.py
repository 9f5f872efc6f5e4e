"""Releases to publish, and real servers on this machine to publish them to."""

import dataclasses
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

FIRST = "Harbour reopens\nMayor Ann Lee said the work cost $3 million.\n"
SECOND = 'Library stays open\n"We voted to keep it open," said Tom Reed, who chairs the council.\n'


@dataclasses.dataclass(frozen=True)
class Releases:
    """Releases of one small dataset, in its folder, and a 1.0.0 of the same name with other contents."""

    first: Path  # 1.0.0
    added: Path  # 1.1.0: rows were only added
    changed: Path  # 2.0.0: rows changed
    other: Path  # 1.0.0, made elsewhere from other articles


@pytest.fixture(scope="session")
def releases(broadsheet, tmp_path_factory) -> Releases:
    folder = tmp_path_factory.mktemp("press")

    def build(out: str, files: dict[str, str]) -> Path:
        pile = folder / "pile" / "press"
        pile.mkdir(parents=True, exist_ok=True)
        for path in pile.iterdir():
            path.unlink()
        for name, text in files.items():
            (pile / name).write_text(text)
        result = broadsheet("build", pile, "--out", folder / out, "--workers", 1, "--json")
        assert result.exit_code == 0, result.stderr
        return Path(result.json["release"])

    return Releases(
        first=build("out", {"a.txt": FIRST}),
        added=build("out", {"a.txt": FIRST, "b.txt": SECOND}),
        changed=build("out", {"a.txt": FIRST, "b.txt": SECOND.replace("Tom", "Ken")}),
        other=build("elsewhere", {"b.txt": SECOND}),
    )


class Ended(NamedTuple):
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


_RUN_ALL = """
import contextlib, io, json
from builder.cli import main
ended = []
for command in commands:
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            main(command)
            code = 0
        except SystemExit as exc:
            code = exc.code
    ended.append([code, *(stream.buffer.getvalue().decode() for stream in (out, err))])
print(json.dumps(ended))
"""


@dataclasses.dataclass(frozen=True)
class Server:
    """A server process, and the environment in which clients find it."""

    url: str
    environment: dict[str, str]

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "builder", *map(str, arguments)]
        return subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=self.all_environment
        )

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Run the command in a process of its own, as clients read the environment when they are imported."""
        command = [sys.executable, "-m", "builder", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, env=self.all_environment, timeout=120)

    def run_all(self, *commands: list[object]) -> list[Ended]:
        """Run several commands one after the other in one process; starting one takes longer than most of them."""
        code = f"commands = {[list(map(str, command)) for command in commands]!r}\n{_RUN_ALL}"
        return [Ended(*ended) for ended in json.loads(self.python(code).splitlines()[-1])]

    def python(self, code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=self.all_environment, timeout=120
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def log(self) -> list[str]:
        with urllib.request.urlopen(f"{self.url}/_log") as answer:  # noqa: S310  (our own server)
            return json.load(answer)

    @property
    def all_environment(self) -> dict[str, str]:
        return os.environ | self.environment


def _serve(command: list[str], port: int, environment: dict[str, str] | None = None) -> Iterator[None]:
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | (environment or {})
    )
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield
    finally:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def hub(tmp_path) -> Iterator[Server]:
    """A Hub with no repositories, on which a large file takes half a second."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        "HF_ENDPOINT": url,
        "HF_TOKEN": "hf_of_the_tests",
        "HF_HUB_DISABLE_XET": "1",
        "HF_HOME": str(tmp_path / "hf"),
    }
    script = str(Path(__file__).with_name("hub_server.py"))
    for _ in _serve([sys.executable, script, str(port)], port, {"LFS_SECONDS": "0.5"}):
        yield Server(url, environment)


@pytest.fixture(scope="session")
def s3_server() -> Iterator[Server]:
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {
        "AWS_ENDPOINT_URL": url,
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    for _ in _serve([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], port):
        yield Server(url, environment)


@pytest.fixture
def bucket(s3_server, request) -> tuple[Server, str]:
    """An S3 server, and a new bucket on it."""
    name = f"bucket-{abs(hash(request.node.name))}"
    s3_server.python(f"import boto3; boto3.client('s3').create_bucket(Bucket={name!r})")
    return s3_server, f"s3://{name}"
