"""Where everything lies: the one place that knows folders."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from blinkthink.core.errors import NotFound, Usage
from blinkthink.core.translation import tr

APP = "BlinkThink"
_LONGEST = 4096  # characters of a path; Windows lets it have some more


@dataclass(frozen=True)
class Paths:
    """The folders and files of one user, or of the demo. Nothing is created by looking."""

    config: Path
    data: Path
    cache: Path
    logs: Path
    library: Path

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"

    @property
    def schedule(self) -> Path:
        return self.config / "schedule.json"

    @property
    def runs(self) -> Path:
        """How the runs of the schedule went."""
        return self.data / "runs.jsonl"

    @property
    def slowed(self) -> Path:
        """Which cameras fail again and again, and whether there is an outage."""
        return self.data / "slowed.json"

    @property
    def alerts(self) -> Path:
        """The rules of the alerts, and what is muted."""
        return self.config / "alerts.json"

    @property
    def queue(self) -> Path:
        """The analysis queue of the process that runs it, which survives a restart."""
        return self.data / "queue.json"

    @property
    def queue_requests(self) -> Path:
        """What other processes ask of that queue, one small file each."""
        return self.data / "queue-requests"

    @property
    def digests(self) -> Path:
        """Where the digests of the days are written, if the settings name no folder."""
        return self.data / "digests"

    @property
    def told(self) -> Path:
        """What alerts were told, and what they know of the pictures before."""
        return self.data / "alerts.jsonl"

    @property
    def webhook_secret(self) -> Path:
        """The encrypted value of the webhook's secret header."""
        return self.data / "webhook.bin"

    @property
    def webhook_secret_key(self) -> Path:
        """The key of ``webhook_secret`` where no keyring works."""
        return self.data / "webhook.key"

    @property
    def mqtt(self) -> Path:
        """By what name this home is known to the MQTT broker, and what it left there."""
        return self.data / "mqtt.json"

    @property
    def mqtt_password(self) -> Path:
        """The encrypted password of the MQTT broker."""
        return self.data / "mqtt.bin"

    @property
    def mqtt_password_key(self) -> Path:
        """The key of ``mqtt_password`` where no keyring works."""
        return self.data / "mqtt.key"

    @property
    def account(self) -> Path:
        """The encrypted account (tokens, hardware id)."""
        return self.data / "account.bin"

    @property
    def account_key(self) -> Path:
        """The key of ``account`` where no keyring works."""
        return self.data / "account.key"

    @property
    def server_keys(self) -> Path:
        """The encrypted keys of the user's own analysis servers."""
        return self.data / "servers.bin"

    @property
    def server_keys_key(self) -> Path:
        """The key of ``server_keys`` where no keyring works."""
        return self.data / "servers.key"

    @property
    def gemini_key(self) -> Path:
        """The encrypted key of the cloud service."""
        return self.data / "gemini.bin"

    @property
    def gemini_key_key(self) -> Path:
        """The key of ``gemini_key`` where no keyring works."""
        return self.data / "gemini.key"

    @property
    def cloud_consent(self) -> Path:
        """Whether the user agreed that pictures go to the cloud service, and when."""
        return self.data / "cloud-consent.json"

    @property
    def cloud_costs(self) -> Path:
        """What each request to the cloud service cost."""
        return self.data / "cloud-costs.jsonl"

    @property
    def models(self) -> Path:
        return self.data / "models"

    @property
    def verified(self) -> Path:
        """Which model files were found whole, by their SHA-256."""
        return self.models / "verified.json"

    @property
    def batches(self) -> Path:
        """What answering several pictures at once was measured to gain here."""
        return self.cache / "batches.json"

    @property
    def triage(self) -> Path:
        """Small summaries of the cameras' analysed pictures, to compare new ones with."""
        return self.cache / "triage"

    @property
    def egress(self) -> Path:
        return self.data / "egress.jsonl"

    @property
    def thumbnails(self) -> Path:
        return self.cache / "thumbnails"

    @property
    def indexes(self) -> Path:
        """The derived indexes, one file for each library that was looked at."""
        return self.cache / "index"

    @property
    def picture_times(self) -> Path:
        """How long pictures took, by model."""
        return self.cache / "picture-times.json"

    @property
    def snap_times(self) -> Path:
        """When snapshots were asked for within the last hour."""
        return self.data / "snap-times.json"

    @property
    def cameras(self) -> Path:
        """The last good listing of the account's cameras."""
        return self.data / "cameras.json"

    @property
    def disks(self) -> Path:
        """On which disk each library was that was written to."""
        return self.data / "disks.json"

    @property
    def clips(self) -> Path:
        """Which motion clips were downloaded; those that were deleted since do not come back."""
        return self.data / "clips.jsonl"

    @property
    def evaluations(self) -> Path:
        """The runs of evaluations, one file each."""
        return self.data / "evaluations"

    @property
    def updates(self) -> Path:
        """When newer versions were looked for last, and what is known of them."""
        return self.data / "updates.json"

    @property
    def first_steps(self) -> Path:
        """How far the first steps came; gone once they are over."""
        return self.data / "first-steps.json"

    def written_to(self) -> set[Path]:
        """The folders in which files of the app are written, but for thumbnails and the library."""
        models = [folder for folder in self.models.glob("*") if folder.is_dir()]
        return {
            self.config, self.data, self.cache, self.queue_requests, self.digests, self.models,
            *models, self.triage, self.indexes, self.evaluations,
        }  # fmt: skip

    def with_library(self, library: Path) -> Paths:
        """The same folders with another library."""
        return replace(self, library=library.expanduser().absolute())


def can_be(path: Path) -> bool:
    """Whether a folder can have this path here at all: not one of a user whom nobody knows, nor
    with a name that is too long."""
    try:
        whole = path.expanduser().absolute()
        names = [os.fsencode(name) if os.name == "posix" else name for name in whole.parts]
    except (RuntimeError, ValueError):  # the first: “~name/…” of nobody
        return False
    return "\0" not in str(path) and len(str(whole)) < _LONGEST and max(map(len, names)) < 256


def names_folder(text: str) -> bool:
    """Whether a setting names a folder: wherever the app is started, it is the same one."""
    try:
        text.encode()
    except UnicodeEncodeError:  # no file of settings could hold it
        return False
    return can_be(Path(text)) and Path(text).expanduser().is_absolute()


def user_paths() -> Paths:
    """The folders of this user: under ``$BLINKTHINK_HOME`` where set, else the platform's own.

    Raises Usage where that cannot be a folder.
    """
    home = os.environ.get("BLINKTHINK_HOME")
    if home:
        if not can_be(Path(home)):
            raise Usage(tr("“{name}” cannot be a folder.").format(name=home[:80]))
        return _under(Path(home).expanduser().absolute())
    import platformdirs

    return Paths(
        config=Path(platformdirs.user_config_dir(APP, appauthor=False)),
        data=Path(platformdirs.user_data_dir(APP, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(APP, appauthor=False)),
        logs=Path(platformdirs.user_log_dir(APP, appauthor=False)),
        library=Path(platformdirs.user_pictures_dir()) / APP,
    )


def demo_paths() -> Paths:
    """The demo's folders: beside the user's, never mixed with them."""
    user = user_paths()
    return _under(user.data / "demo")


def _under(home: Path) -> Paths:
    return Paths(
        config=home,
        data=home,
        cache=home / "cache",
        logs=home / "logs",
        library=home / "library",
    )


def bundled(*parts: str) -> Path:
    """A file that ships with the app (``models/…``, ``assets/…``), from a clone or installed.

    Raises NotFound when this copy of the app lacks it.
    """
    package = Path(__file__).resolve().parent.parent
    for root in (package / "_bundled", package.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise NotFound("not part of this copy of the app", subject="/".join(parts))
