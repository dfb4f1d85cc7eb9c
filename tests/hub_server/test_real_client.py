"""The hub's own library understands our hub, so what our client is tested on is the real protocol.

It runs in a process of its own: it reads its environment once, and would keep files in the user's
cache.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.hub_server.server import HubServer, Repo, sha256

DATA = bytes(range(256)) * 2000
REPO = "somebody/tiny-GGUF"

ASK = """
import json, sys
from huggingface_hub import HfApi, hf_hub_download, hf_hub_url, get_hf_file_metadata
from huggingface_hub.errors import EntryNotFoundError, GatedRepoError, RepositoryNotFoundError
from huggingface_hub.errors import RevisionNotFoundError
repo, told = "somebody/tiny-GGUF", {}
info = HfApi().model_info(repo, files_metadata=True)
(file,) = info.siblings
told["info"] = [info.sha, file.rfilename, file.size, file.lfs.sha256, info.gated]
seen = get_hf_file_metadata(hf_hub_url(repo, "tiny.gguf"))
told["metadata"] = [seen.commit_hash, seen.etag, seen.size, seen.location]
told["path"] = hf_hub_download(repo, "tiny.gguf")
for name, kind, ask in (
    ("entry", EntryNotFoundError, lambda: hf_hub_download(repo, "none.gguf")),
    ("revision", RevisionNotFoundError, lambda: HfApi().model_info(repo, revision="v9")),
    ("repository", RepositoryNotFoundError, lambda: HfApi().model_info("somebody/else")),
    ("gated", GatedRepoError, lambda: hf_hub_download("somebody/gated", "tiny.gguf")),
):
    try:
        ask()
    except Exception as error:
        told[name] = isinstance(error, kind) or repr(error)
print(json.dumps(told))
"""


def test_the_hubs_own_library_understands_it(tmp_path: Path) -> None:
    with HubServer() as hub:
        repo = hub.repos[REPO] = Repo({"tiny.gguf": DATA})
        hub.repos["somebody/gated"] = Repo({"tiny.gguf": b"secret"}, gated=True)
        hub.faults.cut_after, hub.faults.cuts = 100_000, 1
        told = ask(hub, tmp_path)
        assert told["info"] == [repo.commit, "tiny.gguf", len(DATA), sha256(DATA), False]
        commit, etag, size, location = told["metadata"]
        assert (commit, etag, size) == (repo.commit, sha256(DATA), len(DATA))
        assert not location.startswith(hub.endpoint)
        assert Path(str(told["path"])).read_bytes() == DATA
        assert [told[name] for name in ("entry", "revision", "repository", "gated")] == [True] * 4


def ask(hub: HubServer, cache: Path) -> dict[str, object]:
    environment = {name: value for name, value in os.environ.items() if "PROXY" not in name.upper()}
    ran = subprocess.run(
        [sys.executable, "-c", ASK],
        env={
            **environment,
            "HF_ENDPOINT": hub.endpoint,
            "HF_HOME": str(cache),
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    told: dict[str, object] = json.loads(ran.stdout)
    return told
