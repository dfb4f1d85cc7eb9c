"""Which model of the service is asked, where, and what it costs."""

from __future__ import annotations

import functools
import ipaddress
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

from blinkthink.core.errors import Usage
from blinkthink.core.settings import GeminiSettings
from blinkthink.core.state import CloudModel
from blinkthink.core.translation import tr, used

DETAIL = 280
_DEVELOPER_API = "https://generativelanguage.googleapis.com/"
_MULTI_REGIONS = ("us", "eu")  # as in google-genai 3.4, _api_client.py
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/@-]{0,199}")
_PLACE = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_PER = 1_000_000


@dataclass(frozen=True)
class Place:
    """Where requests go: ``url`` ends with a slash; ``project`` and ``location`` are Vertex AI's,
    both or neither."""

    url: str
    vertex: bool = False
    project: str = ""
    location: str = ""

    @property
    def host(self) -> str:
        """As people and the ledger name it."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True)
class GeminiModel:
    """A model of the service; prices in USD for a million tokens, those of output for thoughts too.

    ``detail`` (image tokens) says how large the picture is that is sent, and how closely it is
    looked at.
    """

    name: str
    title: str
    place: Place
    input_price: float
    output_price: float
    detail: int = DETAIL

    @property
    def destination(self) -> str:
        """The host that pictures go to."""
        return self.place.host

    def cost(self, input_tokens: int, output_tokens: int) -> float:
        """In USD."""
        spent = input_tokens * self.input_price + output_tokens * self.output_price
        return round(spent / _PER, 9)


@functools.cache
def known() -> tuple[CloudModel, ...]:
    """Models that are known, the suggested one first."""
    text = resources.files("blinkthink.analysis.gemini").joinpath("models.toml").read_text("utf-8")
    return tuple(_known(entry) for entry in tomllib.loads(text)["models"])


def _known(entry: dict[str, Any]) -> CloudModel:
    """“about_de” and its like are “about” in another language."""
    about = entry.get(f"about_{used()}", entry["about"])
    said = {key: value for key, value in entry.items() if not key.startswith("about_")}
    return CloudModel(**said | {"about": about})


def chosen(
    settings: GeminiSettings,
    *,
    name: str | None = None,
    environment: Mapping[str, str] = os.environ,
) -> GeminiModel:
    """The model of ``name``, else of GEMINI_MODEL, else of the settings, at its place.

    The prices are the settings' for the model that these name; those of another one are the known
    ones, else the settings' too. Raises Usage for names and addresses that cannot be.
    """
    name = (name or environment.get("GEMINI_MODEL") or settings.model).strip()
    name = name.removeprefix("models/")
    if not _NAME.fullmatch(name) or ".." in name:
        raise Usage(tr("This is no name of a Gemini model; one looks like gemini-3.5-flash-lite."))
    found = next((model for model in known() if model.name == name), None)
    prices = (settings.input_price, settings.output_price)
    if found is not None and name != settings.model:
        prices = (found.input_price, found.output_price)
    return GeminiModel(name, found.title if found else name, place(settings, environment), *prices)


def place(settings: GeminiSettings, environment: Mapping[str, str] = os.environ) -> Place:
    """Where requests go. Raises Usage for an address that cannot be, or is not encrypted and leads
    out of this machine, and for a Vertex AI project without a location."""
    if not settings.vertex:
        return Place(_address(environment, "GOOGLE_GEMINI_BASE_URL") or _DEVELOPER_API)
    project, location = settings.project.strip(), settings.location.strip()
    if bool(project) != bool(location):
        raise Usage(tr("Vertex AI needs a project and a location, or neither of them."))
    if location and not (_PLACE.fullmatch(location) and _PLACE.fullmatch(project)):
        raise Usage(tr("This is no project or location of Vertex AI."))
    host = "aiplatform.googleapis.com"
    if location in _MULTI_REGIONS:
        host = f"aiplatform.{location}.rep.googleapis.com"
    elif location and location != "global":
        host = f"{location}-{host}"
    url = _address(environment, "GOOGLE_VERTEX_BASE_URL") or f"https://{host}/"
    return Place(url, True, project, location)


def _address(environment: Mapping[str, str], variable: str) -> str:
    text = environment.get(variable, "").strip()
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or parts.query or "@" in parts.netloc:
        raise Usage(
            tr("{variable} is no address; one looks like https://host/.").format(variable=variable)
        )
    if parts.scheme == "http" and not _here(host):
        raise Usage(
            tr("{variable} begins with http://: pictures and the key would travel openly.").format(
                variable=variable
            )
        )
    return text.rstrip("/") + "/"


def _here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
