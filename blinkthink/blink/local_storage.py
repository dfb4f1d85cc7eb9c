"""Clips on the USB drive of a sync module, which sends them to Blink's servers when asked.

As blinkpy 0.25.9 does it: a command makes a list of the clips (the manifest); another has one clip
sent, which can then be fetched under the address of that command.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC
from typing import Any

from blinkthink.blink.account import BlinkAccount
from blinkthink.blink.clip import Clip, clip_time
from blinkthink.blink.commands import Commands
from blinkthink.blink.deadlines import Deadlines
from blinkthink.blink.homescreen import SyncModule
from blinkthink.core.clock import Clock
from blinkthink.core.errors import NotFound, Offline, Transient
from blinkthink.core.records import CameraRef
from blinkthink.runtime.http import Stream

_BASE = "/api/v1/accounts/{account}/networks/{network}/sync_modules/{module}/local_storage/manifest"


class LocalStorage:
    """Commands run one at a time for each network, snapshots among them."""

    def __init__(
        self, account: BlinkAccount, commands: Commands, clock: Clock, limits: Deadlines
    ) -> None:
        self._account = account
        self._commands = commands
        self._clock = clock
        self._limits = limits
        # By the clip's id: its module, and the paths under which the newest manifest has it.
        self._places: dict[str, tuple[SyncModule, str]] = {}

    async def listing(self, module: SyncModule, cameras: Sequence[CameraRef]) -> list[Clip]:
        """What the module keeps; ``cameras`` are those of its network.

        Raises Offline (the module did not answer), Busy, NotFound (it keeps nothing), and as
        ``Requests.call`` does.
        """
        base = _BASE.replace("{network}", module.network_id).replace("{module}", module.id)
        async with self._commands.network(module.network_id):
            asked = await self._commands.ask(f"{base}/request", "list the clips of a sync module")
            await self._commands.finish(asked, module.network_id, within=self._limits.send)
            manifest = await self._manifest(f"{base}/request/{asked.json_object()['id']}")
        clips = []
        for item in manifest["clips"]:
            clip = _clip(item, module, cameras)
            if clip is not None:
                path = f"{base}/{manifest['manifest_id']}/clip/request/{item['id']}"
                self._places[clip.id] = module, path
                clips.append(clip)
        return clips

    @asynccontextmanager
    async def opened(self, clip: Clip, headers: dict[str, str]) -> AsyncIterator[Stream]:
        """The clip's bytes, once the sync module has sent them. Raises as ``listing``.

        A manifest that is not valid any more, as another app had one made, is made anew once.
        """
        module, path = self._places[clip.id]
        try:
            await self._send(module, path)
        except NotFound:
            await self.listing(module, [clip.camera])
            module, path = self._places[clip.id]
            await self._send(module, path)
        end = self._clock.monotonic() + self._limits.appear
        while True:
            async with self._account.stream(path, why="load a clip", headers=headers) as answer:
                if answer.status != 404 or self._clock.monotonic() > end:
                    yield answer
                    return
            await self._clock.sleep(self._limits.poll)

    async def _send(self, module: SyncModule, path: str) -> None:
        async with self._commands.network(module.network_id):
            asked = await self._commands.ask(path, "have a sync module send a clip")
            await self._commands.finish(asked, module.network_id, within=self._limits.send)

    async def _manifest(self, path: str) -> dict[str, Any]:
        """The list that a command made, which may take a moment more. Raises Offline, Transient."""
        end = self._clock.monotonic() + self._limits.appear
        while True:
            reply = await self._account.call("GET", path, why="list the clips of a sync module")
            if reply.ok:
                answer = reply.json_object()
                number = str(answer.get("manifest_id") or "")
                if isinstance(answer.get("clips"), list) and number:
                    if not re.fullmatch(r"[\w-]{1,64}", number):
                        raise Transient("the list of clips has no proper id")
                    return answer
            if self._clock.monotonic() > end:
                raise Offline(f"it did not list its clips within {self._limits.appear:g} s")
            await self._clock.sleep(self._limits.poll)


def _clip(item: object, module: SyncModule, cameras: Sequence[CameraRef]) -> Clip | None:
    """The clip that one entry describes; None for what is none."""
    if not isinstance(item, dict) or not re.fullmatch(r"[\w-]{1,64}", str(item.get("id"))):
        return None
    created_at = clip_time(item.get("created_at"))
    if created_at is None:
        return None
    # The module names the camera, without all that is no letter or digit.
    name = str(item.get("camera_name") or "")
    named = [camera for camera in cameras if re.sub(r"\W+", "", camera.name) == name]
    camera = named[0] if len(named) == 1 else CameraRef("", module.network_id, "", name)
    # Not the number alone: it may come again after the drive was emptied.
    when = created_at.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    return Clip(f"local-{module.id}-{item['id']}-{when}", camera, created_at, local=True)
