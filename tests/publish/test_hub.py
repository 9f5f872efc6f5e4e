"""Publishing to the Hub with its own client, against a server that speaks its protocol."""

import json
import time

ADDRESS = "hf://datasets/org/press"


def test_the_story_of_a_dataset_on_the_hub(hub, releases):
    """One test, as each step needs those before it."""
    missing, created = hub.run_all(
        ["publish", releases.first, ADDRESS], ["publish", releases.first, ADDRESS, "--create"]
    )
    assert missing.returncode == 2
    assert "--create makes it" in missing.stderr
    assert created.returncode == 0, created.stderr
    assert f"Published 1.0.0: {ADDRESS}@v1.0.0" in created.stdout
    log = hub.log()
    assert [line.split()[0] for line in log[-2:]] == ["commit", "tag"]  # one commit, the tag last

    again, dry = hub.run_all(["publish", releases.first, ADDRESS], ["publish", releases.added, ADDRESS, "--dry-run"])
    assert "Nothing to do" in again.stdout
    assert "+ data/quotes/train-00000-of-00001.parquet" in dry.stdout
    assert "rejects" not in dry.stdout  # the file is the same in both releases
    assert hub.log() == log

    added, refused, verified, asked, compared = hub.run_all(
        ["publish", releases.added, ADDRESS],
        ["publish", releases.other, ADDRESS],
        ["verify", f"{ADDRESS}@v1.0.0"],
        ["query", ADDRESS, "select count(*) as n from quotes", "--format", "json"],
        ["diff", f"{ADDRESS}@v1.0.0", ADDRESS, "--json"],
    )
    assert added.returncode == 0, added.stderr
    uploads = [line for line in hub.log() if line.startswith("lfs ")]
    assert len(uploads) == len(set(uploads))
    assert sum(line.startswith("commit ") for line in hub.log()) == 2
    assert (refused.returncode, "with other contents" in refused.stderr) == (2, True)
    assert (verified.returncode, "as released" in verified.stdout) == (0, True)
    assert json.loads(asked.stdout) == [{"n": 2}]
    assert json.loads(compared.stdout)["level"] == "MINOR"

    code = (
        "from datasets import load_dataset\n"
        "for revision in ('v1.0.0', 'v1.1.0'):\n"
        "    rows = load_dataset('org/press', 'quotes', revision=revision, split='train')\n"
        "    stream = load_dataset('org/press', 'quotes', revision=revision, split='train', streaming=True)\n"
        "    print(revision, rows.num_rows, len(list(stream)))\n"
    )
    assert hub.python(code).split("\n")[:2] == ["v1.0.0 1 1", "v1.1.0 2 2"]


def test_a_killed_upload_is_gone_on_with(hub, releases):
    process = hub.start("publish", releases.first, ADDRESS, "--create")
    while sum(line.startswith("lfs ") for line in hub.log()) < 2:
        assert process.poll() is None, process.communicate()
        time.sleep(0.05)
    process.kill()
    process.communicate()
    before = [line for line in hub.log() if line.startswith("lfs ")]
    assert not any(line.startswith(("commit ", "tag ")) for line in hub.log())

    before_it, resumed, after_it = hub.run_all(
        ["verify", ADDRESS], ["publish", releases.first, ADDRESS], ["verify", ADDRESS]
    )

    assert (before_it.returncode, resumed.returncode, after_it.returncode) == (2, 0, 0), resumed.stderr
    uploads = [line for line in hub.log() if line.startswith("lfs ")]
    assert uploads[: len(before)] == before
    assert len(uploads) == len(set(uploads))  # nothing was uploaded twice


def test_of_two_publishers_at_once_the_second_is_refused(hub, releases):
    slow = hub.start("publish", releases.first, ADDRESS, "--create")
    while not any(line.startswith("lfs ") for line in hub.log()):
        assert slow.poll() is None, slow.communicate()
        time.sleep(0.05)
    code = (  # somebody commits to the repository meanwhile
        "from huggingface_hub import HfApi\n"
        "HfApi().upload_file(path_or_fileobj=b'x', path_in_repo='x.txt', repo_id='org/press', repo_type='dataset')"
    )
    hub.python(code)

    _, stderr = slow.communicate(timeout=60)

    assert slow.returncode == 2
    assert "somebody else has published" in stderr
    assert not any(line.startswith("tag ") for line in hub.log())
    assert hub.run("publish", releases.first, ADDRESS).returncode == 0  # run again, it goes through


def test_a_wrong_token_is_said_so(hub, releases):
    hub.environment["HF_TOKEN"] = "hf_of_nobody"  # noqa: S105  (no secret)

    result = hub.run("publish", releases.first, ADDRESS, "--create")

    assert result.returncode == 2
    assert "credentials" in result.stderr
    assert "Traceback" not in result.stderr
