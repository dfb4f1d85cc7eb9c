"""Another machine's server as a model: where it is, and who agreed that it gets pictures."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import msgspec

from blinkthink.core.errors import ModelMissing, Usage
from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import tr

DETAIL = 280  # image tokens that suit Gemma 4; other models have budgets of their own
_ABOUT = tr("Computed by another machine of yours.")
_ABOUT_HERE = tr("Computed by another program on this computer.")
_UNAGREED = tr("Pictures would be sent to {place}, and nobody has agreed to that. Add it again.")
_NO_ADDRESS = tr("This is no server’s address; one looks like http://desk:8080.")
_HOST = re.compile(r"[a-z0-9]([a-z0-9._-]{0,251}[a-z0-9])?")


@dataclass(frozen=True)
class Address:
    """Where a server is: ``url`` is what comes before ``/v1/…``, without a slash at its end."""

    url: str
    host: str
    port: int

    @property
    def place(self) -> str:
        """``host:port``, as people and sidecars name it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def encrypted(self) -> bool:
        return self.url.startswith("https:")

    @property
    def here(self) -> bool:
        """Whether it is a program on this computer."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    @classmethod
    def parse(cls, text: str) -> Address:
        """The address that people type: ``desk:8080``, ``http://192.168.1.20:1234/v1``. Without a
        scheme it is http. Raises Usage."""
        text = text.strip()
        try:
            parts = urlsplit(text if "://" in text else f"http://{text}")
            host, port = parts.hostname or "", parts.port
            if "@" in parts.netloc:
                raise Usage(tr("A server’s key does not belong into its address."))
            host = _checked_host(host)
        except (ValueError, UnicodeError) as error:
            raise Usage(_NO_ADDRESS) from error
        if parts.scheme not in ("http", "https") or parts.query or parts.fragment:
            raise Usage(_NO_ADDRESS)
        path = parts.path.rstrip("/").removesuffix("/chat/completions").removesuffix("/v1")
        port = port or (443 if parts.scheme == "https" else 80)
        netloc = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        return cls(f"{parts.scheme}://{netloc}{path}", host, port)


def _checked_host(host: str) -> str:
    """Raises ValueError for what is no host."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        name = host.encode("idna").decode().lower().rstrip(".")
        if not _HOST.fullmatch(name):
            raise ValueError("no host") from None
        return name


@dataclass(frozen=True)
class ServerModel:
    """A model on a server that may be used; ``model`` is what the server calls it. Its key is not
    here: ``ServerKeys`` has it under ``name``."""

    name: str
    title: str
    address: str
    model: str
    detail: int = DETAIL

    @property
    def destination(self) -> str:
        """``host:port`` that pictures go to."""
        return Address.parse(self.address).place


class KeptServer(msgspec.Struct, frozen=True, kw_only=True):
    """A server as ``models.json`` keeps it, with the consent to send pictures to ``agreed_to``."""

    name: str
    title: str
    address: str
    model: str
    detail: int = DETAIL
    added_at: str = ""
    agreed_to: str = ""  # host:port
    agreed_at: str = ""
    agreed_by: str = ""  # "window" or "command line"

    @classmethod
    def made(
        cls, name: str, title: str | None, where: Address, model: str, now: datetime, by: str
    ) -> KeptServer:
        """A new one, with the consent where pictures leave this machine."""
        at = now.isoformat(timespec="seconds")
        agreed = ("", "", "") if where.here else (where.place, at, by)
        return cls(
            name=name,
            title=title or f"{model} on {where.host}",
            address=where.url,
            model=model,
            added_at=at,
            agreed_to=agreed[0],
            agreed_at=agreed[1],
            agreed_by=agreed[2],
        )

    def problem(self) -> str:
        """Why it cannot be used, or nothing. Whether it runs is not asked."""
        try:
            address = Address.parse(self.address)
        except Usage as error:
            return error.detail
        if address.here or self.agreed_to == address.place:
            return ""
        return _UNAGREED.format(place=address.place)

    def usable(self) -> ServerModel:
        """Raises ModelMissing where the address is broken or nobody agreed to send pictures."""
        if problem := self.problem():
            raise ModelMissing(problem)
        return ServerModel(self.name, self.title, self.address, self.model, self.detail)

    def entry(self) -> ModelEntry:
        problem = self.problem()
        try:
            address = Address.parse(self.address)
            place, about = address.place, _ABOUT_HERE if address.here else _ABOUT
        except Usage:
            place, about = self.address, _ABOUT
        return ModelEntry(
            name=self.name,
            title=self.title,
            status="broken" if problem else "ready",
            bytes=0,
            memory_needed=0,
            license="",
            about=about,
            detail=self.detail,
            own=True,
            problem=problem,
            server=place,
            agreed_at=self.agreed_at,
        )


def checked_model(model: str) -> str:
    """What a server calls a model. Raises Usage for what can be no such name."""
    model = model.strip()
    if not model or len(model) > 200 or not model.isprintable():
        raise Usage(tr("Name the model as the server calls it."))
    return model


def checked_key(key: str) -> str:
    """Raises Usage for what can be no key; the message does not hold it."""
    key = key.strip()
    if len(key) > 4096 or not key.isascii() or not key.isprintable() or " " in key:
        raise Usage(tr("This is no key: keys have no spaces and only plain characters."))
    return key
