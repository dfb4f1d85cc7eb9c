"""The one settings file: typed, versioned, readable by people, written whole.

A file that cannot be read is kept aside under another name and the defaults are used; the caller is
told, so that the user can be.

How it grows: a new setting has a default that leaves everything as it was, so that older files are
read; unknown ones are left out, so that newer files are. A setting is never renamed, and never
means something else or has other units: it gets another name, and the old one is read as long as
anybody may have it. What that cannot do needs another ``VERSION``, and a function here that turns
the older into it; ``tests/core/old_settings`` has the files that every version so far wrote.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from blinkthink.core.alerts import Mqtt, Webhook
from blinkthink.core.analysis import FLAGS, OwnFlag
from blinkthink.core.camera_rules import (
    MOST_OWN_FLAGS,
    CameraRules,
    CloudMode,
    Detail,
    SeverityRule,
    Triage,
)
from blinkthink.core.errors import NotFound
from blinkthink.core.files import keep_aside, read_file, read_whole, write_atomic
from blinkthink.core.paths import names_folder
from blinkthink.core.records import CameraRef
from blinkthink.core.schedules import Place, TimeOfDay
from blinkthink.core.settings_saving import saved_from
from blinkthink.core.settings_trouble import NO_FOLDER, why

VERSION = 1
_BROKEN = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)  # what decoding raises


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How long pictures are kept; None: without a limit."""

    days: Annotated[int, msgspec.Meta(ge=1)] | None = None
    gigabytes: Annotated[float, msgspec.Meta(gt=0)] | None = None  # of 10^9 bytes


class Retention(Limits, frozen=True, kw_only=True):
    """What is deleted by itself; starred pictures never are.

    ``days`` and ``gigabytes`` hold over all cameras. A camera's own ``days`` take the place of
    those over all, its own ``gigabytes`` count that camera alone. ``on`` only ever becomes true
    when the user confirms a preview of these very limits, and false when the limits change; it
    holds for ``library`` alone, the folder of that preview.
    """

    on: bool = False
    library: str | None = None
    per_camera: dict[str, Limits] = {}  # by ``network_id/kind/id``


class GeminiSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The cloud service. Whether pictures may go there is no setting: consent has its own record.

    Prices are those of the model's provider, in USD for a million tokens; thoughts are billed as
    output. ``vertex``: the key is one of Vertex AI, where ``project`` and ``location`` name a place
    (neither: Google's global one).
    """

    model: str = "gemini-3.5-flash-lite"
    input_price: Annotated[float, msgspec.Meta(ge=0)] = 0.30
    output_price: Annotated[float, msgspec.Meta(ge=0)] = 2.50
    budget_usd: Annotated[float, msgspec.Meta(ge=0)] | None = 5.0  # of a month; None: no limit
    vertex: bool = False
    project: str = ""
    location: str = ""


class DigestSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The digest of each day as a file: when it is written on the day after, and where."""

    at: TimeOfDay | None = None  # None: it is not written by itself
    folder: str | None = None  # None: the app's own
    since: date | None = None  # earlier days are not made up for


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the user chose. Unset means the app decides."""

    version: int = VERSION
    library: str | None = None  # folder of the pictures
    model: str | None = None  # name of the model in use
    detail: Detail | None = None  # image tokens; None: the model's own
    analyze_new: bool = True  # analyse each new picture
    # Pictures that came by themselves and show nothing new are not analysed.
    triage: Triage = "careful"
    told_of_skipping: bool = False  # the window explained once what skipping means
    cloud: CloudMode = "local"  # where pictures are analysed
    own_flags: Annotated[tuple[OwnFlag, ...], msgspec.Meta(max_length=MOST_OWN_FLAGS)] = ()
    severities: tuple[SeverityRule, ...] = ()
    cameras: dict[str, CameraRules] = {}  # what differs, by ``network_id/kind/id``
    # The model leaves the memory after so many minutes without a picture; None: it stays.
    unload_after_minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)] | None = 10
    # And when less than so many gigabytes (10^9 bytes) are free while it has nothing to do.
    unload_below_gigabytes: Annotated[float, msgspec.Meta(gt=0)] | None = 1.0
    # Pictures that came by themselves wait while the machine runs on its battery. Not at first: an
    # alert hours late is worse than a few percent of a charge.
    wait_on_battery: bool = False
    # And those that leave this machine wait while data costs money: that is asked for.
    wait_when_metered: bool = True
    # Of the processor, for the model; None: one for each physical core.
    threads: Annotated[int, msgspec.Meta(ge=1, le=512)] | None = None
    # Over the whole account; Blink locked accounts at 30.
    snapshots_per_hour: Annotated[int, msgspec.Meta(ge=1)] = 20
    place: Place | None = None  # where the sun rises and sets for the schedule
    # Between looks at the cameras' state, while something shows it.
    status_minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)] = 5
    gemini: GeminiSettings = GeminiSettings()
    retention: Retention = Retention()
    digest: DigestSettings = DigestSettings()
    webhook: Webhook = Webhook()  # where alerts are posted; nowhere by itself
    mqtt: Mqtt = Mqtt()
    without_account: bool = False  # the window shows the library and does not ask to sign in
    when_closed: Literal["stay", "quit"] = "stay"  # what the app does then: its window
    told_of_staying: bool = False  # it was said once that closing the window does not quit
    set_up: bool = False  # the first steps were gone through, or skipped
    updates: bool = False  # looks once a week whether there is a newer version
    language: Literal["system", "en", "de"] = "system"  # from the next start on
    theme: Literal["system", "light", "dark"] = "system"
    motion: Literal["system", "on", "off"] = "system"  # whether the window moves things
    text_size: Literal[100, 115, 130, 150] = 100  # percent of the system's, from the next start on
    thumbnail_size: int = 176  # width of a tile in the grid, pixels

    def rules_of(self, camera: CameraRef | None) -> CameraRules:
        """What holds for a camera's pictures: its own rules, and where it has none those of all.

        ``flags``, ``triage`` and ``cloud`` are always given; ``detail`` None: the model's own. Own
        flags and severities of the camera come before those of all; of two flags of one name the
        camera's own one holds.
        """
        own = self.cameras.get("/".join(camera.key)) if camera is not None else None
        own = own or CameraRules()
        named = {flag.name: flag for flag in (*self.own_flags, *own.own_flags)}
        order = dict.fromkeys(flag.name for flag in (*own.own_flags, *self.own_flags))
        return msgspec.structs.replace(
            own,
            flags=FLAGS if own.flags is None else own.flags,
            own_flags=tuple(named[name] for name in order)[:MOST_OWN_FLAGS],
            severities=own.severities + self.severities,
            detail=own.detail or self.detail,
            triage=own.triage or self.triage,
            cloud=own.cloud or self.cloud,
        )

    def triage_of(self, camera: CameraRef | None) -> Triage:
        """How a camera's pictures are triaged."""
        return self.rules_of(camera).triage or self.triage

    def cloud_of(self, camera: CameraRef | None) -> CloudMode:
        """Where a camera's pictures are analysed."""
        return self.rules_of(camera).cloud or self.cloud


class SettingsFile:
    """Reads and writes the settings of one home."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.kept_aside: Path | None = None  # where a broken file went, once
        self.why = ""  # it went there, in words
        self._known: bytes | None = None  # what the file held when it was read or written here

    def read(self) -> Settings:
        """The settings, or the defaults where there are none or they are broken.

        A broken file (no JSON, wrong types, a newer version) is renamed; ``kept_aside`` names it
        and ``why`` says what is wrong with it. Where only parts are broken, these are left out, and
        all else is written anew; a camera of which something is left out stays on this machine, and
        a broken budget is nothing. Of what is no JSON, or newer, the harmless ones are kept that
        can be found in it, such as the library's folder.
        Raises ReadOnly or Transient when the file cannot be opened or renamed at all.
        """
        data = read_whole(self._path)
        if data is None:
            return Settings()
        self._known = data
        try:
            return decoded(data)
        except _BROKEN as error:
            self._put_aside(data, error)
        try:
            settings = decoded(data, whole=False)
        except _BROKEN:
            saved = _sound_of(saved_from(data), Settings)
            if not saved:
                return Settings()
            settings = msgspec.convert(saved, Settings)
        self.write(settings)
        return settings

    def was_broken(self) -> bool:
        """Whether a file of this name was ever put aside: somebody had settings here."""
        try:
            names = [one.name for one in self._path.parent.iterdir()]
        except OSError:
            return False
        return any(name.startswith(f"{self._path.name}.broken") for name in names)

    def held(self) -> Settings | None:
        """What the file holds now; None where there is none, or it is broken: it is then kept aside
        as by ``read``. Raises ReadOnly or Transient."""
        data = read_whole(self._path)
        if data is None:
            return None
        try:
            return decoded(data)
        except _BROKEN as error:
            self._put_aside(data, error)
            return None

    def written_elsewhere(self) -> Settings | None:
        """The settings where another process, or a person, wrote them since; None where nobody did,
        or what they wrote cannot be read."""
        try:
            data = read_file(self._path)
            if data == self._known:
                return None
            settings = decoded(data)
        except (OSError, *_BROKEN):
            return None
        self._known = data
        return settings

    def write(self, settings: Settings) -> None:
        """Raises DiskFull, ReadOnly, NotFound or Transient; the old file then stays."""
        data = msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n"
        write_atomic(self._path, data)
        self._known = data

    def _put_aside(self, data: bytes, error: Exception) -> None:
        self.why = why(data, error, VERSION)
        with contextlib.suppress(NotFound):  # another process moved it first
            self.kept_aside = keep_aside(self._path)


def decoded(data: bytes, *, whole: bool = True) -> Settings:
    """The settings of a file. Unless ``whole``, parts that are broken are left out.

    Raises msgspec.DecodeError, UnicodeDecodeError or RecursionError.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")  # editors on Windows put it before UTF-8
    if whole:
        settings = msgspec.json.decode(data, type=Settings)
    else:
        value = msgspec.json.decode(data, type=dict[str, Any])
        settings = msgspec.convert(_in_parts(value), Settings)
    if settings.version > VERSION:
        raise msgspec.ValidationError(f"version {settings.version} is newer than this app")
    for name, folder in _folders(settings):
        if folder and not names_folder(folder):
            raise msgspec.ValidationError(f"{NO_FOLDER} - at `$.{name}`")
    return settings


def _folders(value: object) -> Iterator[tuple[str, str | None]]:
    """The folders that settings name, and the names of these settings."""
    if isinstance(value, Settings):
        yield "library", value.library
        yield from ((f"digest.{name}", folder) for name, folder in _folders(value.digest))
        yield from ((f"retention.{name}", folder) for name, folder in _folders(value.retention))
    elif isinstance(value, DigestSettings):
        yield "folder", value.folder
    elif isinstance(value, Retention):
        yield "library", value.library


def _in_parts(value: dict[str, Any]) -> dict[str, Any]:
    """What of these settings is sound. A part that is left out must not open a way to the cloud:
    it may have been what kept a camera, or a part of its picture, at home, or the costs down."""
    version, cameras, gemini = (value.get(key) for key in ("version", "cameras", "gemini"))
    parts = _sound_of(value, Settings) | ({"version": version} if version is not None else {})
    if isinstance(cameras, dict):
        parts["cameras"] = {
            key: rules
            if _is_sound(rules, CameraRules)
            else _sound_of(rules, CameraRules) | {"cloud": "local"}
            for key, rules in cameras.items()
        }
    if gemini is not None and not _is_sound(gemini, GeminiSettings):
        sound = _sound_of(gemini, GeminiSettings)
        parts["gemini"] = {"budget_usd": 0.0} | sound
    return parts


def _sound_of(value: Any, kind: type[msgspec.Struct]) -> dict[str, Any]:
    """The parts of ``value`` that ``kind`` can have."""
    parts = value.items() if isinstance(value, dict) else ()
    return {key: part for key, part in parts if _is_sound({key: part}, kind)}


def _is_sound(value: Any, kind: type[msgspec.Struct]) -> bool:
    try:
        made = msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return all(not folder or names_folder(folder) for _, folder in _folders(made))
