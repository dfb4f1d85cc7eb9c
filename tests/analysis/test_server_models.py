"""A server as a model: its address, the consent, its key."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from blinkthink.analysis.models.server_keys import ServerKeys
from blinkthink.analysis.models.servers import Address, ServerModel
from blinkthink.analysis.models.store import ModelStore
from blinkthink.core.clock import SystemClock
from blinkthink.core.errors import ModelMissing, NotFound, Usage
from tests.gemma import Pair

KEY = "sk-a1b2c3d4e5f6"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


@pytest.fixture
def store(folder: Path) -> ModelStore:
    return ModelStore(folder, SystemClock())


@pytest.fixture
def keys(tmp_path: Path) -> ServerKeys:
    return ServerKeys(tmp_path / "servers.bin", tmp_path / "servers.key")


@pytest.mark.parametrize(
    ("typed", "url", "place"),
    [
        ("desk:8080", "http://desk:8080", "desk:8080"),
        (" http://Desk.local ", "http://desk.local:80", "desk.local:80"),
        ("http://192.168.1.20:1234/v1", "http://192.168.1.20:1234", "192.168.1.20:1234"),
        ("http://desk/v1/chat/completions", "http://desk:80", "desk:80"),
        ("https://gpu.example.com/api/", "https://gpu.example.com:443/api", "gpu.example.com:443"),
        ("http://[fd00::1]:8080", "http://[fd00::1]:8080", "[fd00::1]:8080"),
        (
            "https://bücher.example",
            "https://xn--bcher-kva.example:443",
            "xn--bcher-kva.example:443",
        ),
    ],
)
def test_addresses_are_taken_as_people_type_them(typed: str, url: str, place: str) -> None:
    address = Address.parse(typed)
    assert (address.url, address.place) == (url, place)
    assert Address.parse(address.url) == address


@pytest.mark.parametrize(
    "typed",
    [
        "", "http://", "ftp://desk", "file:///etc/passwd", "http://desk:port", "http://desk:99999",
        "http://user:secret@desk", "http://desk/?key=secret", "http://de sk", "http://desk/#v1",
        "http://-", "javascript:alert(1)",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Usage) as caught:
        Address.parse(typed)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "here"),
    [("localhost:1", True), ("127.0.0.1:1", True), ("[::1]:1", True), ("192.168.1.2:1", False),
     ("localhost.example.com:1", False), ("desk:1", False)],
)  # fmt: skip
def test_only_the_loopback_is_this_machine(typed: str, here: bool) -> None:
    assert Address.parse(typed).here is here


def test_a_server_is_a_model_that_needs_nothing_here(store: ModelStore) -> None:
    entry = store.add_server("desk:8080", "gemma-4-26b", agreed_by="window")
    assert (entry.status, entry.bytes, entry.memory_needed, entry.license) == ("ready", 0, 0, "")
    assert (entry.name, entry.server, entry.own) == ("gemma-4-26b", "desk:8080", True)
    assert entry.agreed_at
    assert entry in store.entries()
    model = store.get("gemma-4-26b")
    assert model == ServerModel(
        "gemma-4-26b", "gemma-4-26b on desk", "http://desk:8080", "gemma-4-26b", 280
    )


def test_a_server_is_used_only_by_its_name(store: ModelStore, pair: Pair) -> None:
    store.add_server("desk:8080", "gemma-4-26b", agreed_by="window")
    with pytest.raises(ModelMissing):
        store.choose(None, demo=False)
    store.add(pair.text, pair.projector, "mine")
    assert store.choose(None, demo=False).name == "mine"
    assert store.choose("gemma-4-26b", demo=False).name == "gemma-4-26b"


def test_the_consent_is_for_one_host_alone(store: ModelStore, folder: Path) -> None:
    store.add_server("desk:8080", "m", agreed_by="command line")
    path = folder / "models.json"
    kept = json.loads(path.read_bytes())
    (server,) = kept["servers"]
    assert (server["agreed_to"], server["agreed_by"]) == ("desk:8080", "command line")
    server["address"] = "http://elsewhere:8080"
    path.write_text(json.dumps(kept), "utf-8")
    with pytest.raises(ModelMissing, match=r"would be sent to elsewhere:8080"):
        store.get("m")
    assert store.entry("m").status == "broken"


def test_a_program_on_this_machine_needs_no_consent(store: ModelStore, folder: Path) -> None:
    entry = store.add_server("localhost:11434", "gemma4", "ollama", agreed_by="window")
    assert (entry.status, entry.agreed_at, entry.title) == ("ready", "", "ollama")
    assert store.get("ollama").name == "ollama"


def test_names_are_unique_over_files_and_servers(store: ModelStore, pair: Pair) -> None:
    store.add(pair.text, pair.projector, "mine")
    with pytest.raises(Usage, match="exists"):
        store.add_server("desk:8080", "m", "mine", agreed_by="window")
    store.add_server("desk:8080", "m", agreed_by="window")
    store.add_server("desk:8080", "m", agreed_by="window")  # the same again
    with pytest.raises(Usage, match="exists"):
        store.add_server("other:8080", "m", agreed_by="window")
    with pytest.raises(Usage, match="exists"):
        store.add(pair.text, pair.projector, "m")
    with pytest.raises(Usage):
        store.add_server("desk:8080", "m", "demo", agreed_by="window")
    with pytest.raises(Usage):
        store.add_server("desk:8080", " ", agreed_by="window")
    assert [entry.name for entry in store.entries() if entry.own] == ["mine", "m"]


def test_a_server_is_forgotten(store: ModelStore) -> None:
    store.add_server("desk:8080", "m", agreed_by="window")
    assert store.remove("m") == 0
    with pytest.raises(NotFound):
        store.get("m")


def test_a_broken_address_in_the_file_breaks_that_entry_alone(
    store: ModelStore, folder: Path
) -> None:
    store.add_server("desk:8080", "m", agreed_by="window")
    path = folder / "models.json"
    path.write_text(path.read_text("utf-8").replace("http://desk:8080", "gopher://desk"), "utf-8")
    assert store.entry("m").status == "broken"
    with pytest.raises(ModelMissing):
        store.get("m")


def test_keys_lie_encrypted_apart(keys: ServerKeys, tmp_path: Path) -> None:
    assert keys.get("m") == ""
    keys.put("m", KEY)
    keys.put("other", "second")
    again = ServerKeys(tmp_path / "servers.bin", tmp_path / "servers.key")
    assert (again.get("m"), again.get("other")) == (KEY, "second")
    for path in tmp_path.iterdir():
        assert KEY.encode() not in path.read_bytes()
    assert KEY not in repr(keys)


def test_the_last_key_takes_its_file_along(keys: ServerKeys, tmp_path: Path) -> None:
    keys.put("m", KEY)
    keys.put("m", "")
    assert keys.get("m") == ""
    assert not (tmp_path / "servers.bin").exists()
    assert not (tmp_path / "servers.key").exists()
