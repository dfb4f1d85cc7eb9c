"""A real Mosquitto on the loopback, and somebody who listens there."""

from __future__ import annotations

import asyncio
import contextlib
import getpass
import random
import secrets
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import aiomqtt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
PATIENCE = 60.0  # seconds until a test gives up


def free_port() -> int:
    """Below those that systems give to whoever asks for any, so that none of them takes it before
    the broker does."""
    while True:
        port = random.randrange(20_000, 30_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind((HOST, port))
            return port


@dataclass
class Mosquitto:
    """A broker that forgets all when it ends, as one without persistence does."""

    folder: Path
    port: int
    lines: list[str] = field(default_factory=list)
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns once it takes connections."""
        program = shutil.which("mosquitto") or "/usr/sbin/mosquitto"
        config = self.folder / "mosquitto.conf"
        # As root it would become another user, who may not read what lies here.
        lines = [f"user {getpass.getuser()}", f"listener {self.port} {HOST}", *self.lines]
        config.write_text("\n".join(lines) + "\n")
        self._process = subprocess.Popen(
            [program, "-c", str(config)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self._process.poll() is None, "mosquitto ended"
            with socket.socket() as probe:
                if probe.connect_ex((HOST, self.port)) == 0:
                    return
        raise AssertionError("mosquitto does not listen")

    def hang(self) -> None:
        """It takes no more bytes until ``go_on``; connections stay."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """After ``hang``."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


@contextmanager
def mosquitto(folder: Path, *lines: str) -> Iterator[Mosquitto]:
    """A running broker; skips where Mosquitto is not installed. Without lines: open to all."""
    if not (shutil.which("mosquitto") or Path("/usr/sbin/mosquitto").exists()):
        pytest.skip("mosquitto is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    broker = Mosquitto(folder, free_port(), list(lines) or ["allow_anonymous true"])
    broker.start()
    try:
        yield broker
    finally:
        broker.kill()


def with_password(folder: Path, user: str, password: str) -> list[str]:
    """Lines for a broker that asks for a password."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "passwords"
    file.write_text(f"{user}:{password}\n")
    program = shutil.which("mosquitto_passwd")
    if program is None:
        pytest.skip("mosquitto_passwd is not installed")
    subprocess.run([program, "-U", str(file)], check=True)
    return ["allow_anonymous false", f"password_file {file}"]


def with_tls(folder: Path, *names: str) -> list[str]:
    """Lines for a broker with TLS; ``certificate.pem`` in ``folder`` vouches for these names."""
    folder.mkdir(parents=True, exist_ok=True)
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a broker at home")])
    now = datetime.now(UTC)
    known: list[x509.GeneralName] = [
        x509.IPAddress(ip_address(one)) if one[0].isdigit() else x509.DNSName(one) for one in names
    ]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName(known), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(pem))
    (folder / "key.pem").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return [
        "allow_anonymous true",
        f"certfile {folder / 'certificate.pem'}",
        f"keyfile {folder / 'key.pem'}",
    ]


@dataclass
class Listener:
    """Hears everything at a broker, as Home Assistant would."""

    client: aiomqtt.Client
    heard: list[tuple[str, bytes]] = field(default_factory=list)
    there: dict[str, bytes] = field(default_factory=dict)  # the last of each topic
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def until(self, true: Callable[[Listener], object]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not true(self):
                self._news.clear()
                await self._news.wait()

    async def until_there(self, topic: str, payload: bytes) -> None:
        await self.until(lambda one: one.there.get(topic) == payload)

    async def until_all_heard(self) -> None:
        """Everything that was published before this is heard."""
        word = secrets.token_hex(8)
        await self.client.publish("listener/mark", word, qos=1)
        await self.until_there("listener/mark", word.encode())
        del self.there["listener/mark"]

    async def publish(self, topic: str, payload: bytes, *, retain: bool = False) -> None:
        await self.client.publish(topic, payload, qos=1, retain=retain)

    def of(self, topic: str) -> list[bytes]:
        """All that was published there while this listened."""
        return [payload for where, payload in self.heard if where == topic]

    async def read(self) -> None:
        async for message in self.client.messages:
            assert isinstance(message.payload, bytes)
            topic = str(message.topic)
            self.heard.append((topic, message.payload))
            self.there[topic] = message.payload
            self._news.set()


@asynccontextmanager
async def listening(
    broker: Mosquitto, user: str | None = None, password: str | None = None
) -> AsyncIterator[Listener]:
    async with aiomqtt.Client(HOST, broker.port, username=user, password=password) as client:
        await client.subscribe("#", qos=1)
        listener = Listener(client)
        reading = asyncio.create_task(listener.read())
        try:
            yield listener
        finally:
            reading.cancel()


async def retained(
    broker: Mosquitto, user: str | None = None, password: str | None = None
) -> dict[str, bytes]:
    """What lies at the broker."""
    async with listening(broker, user, password) as listener:
        await listener.until_all_heard()
        return dict(listener.there)
