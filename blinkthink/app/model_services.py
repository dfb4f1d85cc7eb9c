"""What is asked of the models: which there are and fit, getting, checking and removing them."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from blinkthink.app.home import Home
from blinkthink.core.clock import Clock
from blinkthink.core.errors import BlinkThinkError, ServerUnavailable
from blinkthink.core.state import Download, EngineState, Machine, ModelEntry, Recommendation

if TYPE_CHECKING:
    from blinkthink.app.running import Running


class ModelServices(Home):
    """The part of ``ui.backend.Backend`` that the Models page stands on."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """As ``Home``."""
        super().__init__(demo=demo, library=library, clock=clock)
        self._running: Running | None = None
        self._refused: BlinkThinkError | None = None  # why the start failed
        self._machine: Machine | None = None  # once it was looked at
        self._layers: dict[str, tuple[int, int]] = {}  # on its GPU, by model

    @property
    def running(self) -> Running:
        """The parts that need the network; before ``start`` raises RuntimeError, or its error."""
        if self._running is None:
            raise self._refused or RuntimeError("the services are not started")
        return self._running

    # Read from any thread.

    def models(self) -> tuple[ModelEntry, ...]:
        in_use = self._model_in_use()
        return tuple(
            self._here(replace(entry, in_use=entry.name == in_use))
            for entry in self.model_store.entries()
        )

    def _here(self, entry: ModelEntry) -> ModelEntry:
        """The entry with what is known of it on this machine."""
        seconds = self.picture_times.seconds(entry.name, self._settings.detail or entry.detail)
        entry = replace(entry, seconds=seconds)
        if self._machine is None or entry.server or not entry.memory_needed:
            return entry
        from blinkthink.analysis.models.advice import fitting

        found = fitting(entry.memory_needed, self._machine, self._layers.get(entry.name))
        return replace(entry, fit=found.fit, fits=found.words)

    def downloads(self) -> tuple[Download, ...]:
        return self._running.downloads.downloads() if self._running else ()

    def models_changed(self) -> None:
        """A model came, or one was found broken."""
        if self._engine_state.state is EngineState.NO_MODEL or self._model_in_use() is None:
            self._engine_changed(self._engine_at_rest())

    def machine(self) -> Machine | None:
        return self._machine

    def recommendation(self) -> Recommendation | None:
        if self._machine is None:
            return None
        from blinkthink.analysis.models.advice import recommend

        return recommend(self._machine, self.model_store.entries())

    # Asked for on the asyncio thread.

    async def examine_machine(self, *, again: bool = False) -> Machine:
        import asyncio

        from blinkthink.analysis.models import hardware

        if self._machine is None or again:
            machine = await hardware.examine()
            self._layers = await asyncio.to_thread(self._count_layers, machine)
            self._machine = machine
        return self._machine

    def _count_layers(self, machine: Machine) -> dict[str, tuple[int, int]]:
        """How many layers of each model on this machine the GPU holds."""
        from blinkthink.analysis.models.advice import layers_on_gpu
        from blinkthink.analysis.models.installed import InstalledModel

        found = {}
        for entry in self.model_store.entries() if machine.gpu else ():
            with contextlib.suppress(BlinkThinkError):  # no files here
                model = self.model_store.get(entry.name)
                if isinstance(model, InstalledModel):
                    layers = layers_on_gpu(model.text, model.projector, machine)
                    if layers is not None:
                        found[entry.name] = layers
        return found

    async def add_model(self, model: Path, projector: Path, name: str | None) -> ModelEntry:
        import asyncio

        return await asyncio.to_thread(self.model_store.add, model, projector, name)

    async def use_model(self, name: str) -> None:
        self.model_store.get(name)
        await self.change_settings(msgspec.structs.replace(self._settings, model=name))

    async def download_model(self, name: str) -> None:
        await self.running.downloads.start(name)

    async def pause_download(self, name: str) -> None:
        await self.running.downloads.pause(name)

    async def cancel_download(self, name: str) -> None:
        await self.running.downloads.cancel(name)

    async def verify_model(self, name: str) -> ModelEntry:
        return await self.running.downloads.verify(name)

    async def remove_model(self, name: str) -> int:
        import asyncio

        in_use = self._model_in_use() == name
        if self._running is not None:
            await self._running.downloads.forget(name)
        if self._engine_process is not None:
            await self._engine_process.let_go(name)
        freed = await asyncio.to_thread(self.model_store.remove, name)
        await asyncio.to_thread(self.server_keys.put, name, "")
        if self._settings.model == name:
            await self.change_settings(msgspec.structs.replace(self._settings, model=None))
        elif in_use:
            self._engine_changed(self._engine_at_rest())
        return freed

    async def server_models(self, address: str, key: str) -> tuple[str, ...]:
        return await self.engine_process.server.models(address, key)

    async def test_server(self, address: str, key: str, model: str) -> float:
        return await self.engine_process.server.test(address, key, model)

    async def add_server(
        self,
        address: str,
        key: str,
        model: str,
        *,
        name: str | None = None,
        agreed_by: str = "window",
    ) -> ModelEntry:
        """As the window asks for it; ``agreed_by`` says where the user agreed."""
        import asyncio

        from blinkthink.analysis.models.servers import checked_key

        secret = checked_key(key)
        with contextlib.suppress(ServerUnavailable):  # it may be off now
            await self.engine_process.server.check_address(address)

        def add() -> ModelEntry:
            entry = self.model_store.add_server(address, model, name, agreed_by=agreed_by)
            self.server_keys.put(entry.name, secret)
            return entry

        return await asyncio.to_thread(add)
