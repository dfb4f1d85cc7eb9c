"""The side of the app that needs no network: settings, library and index; the rest when asked for.

What the first screen of the window does not need is imported and made when somebody first wants it:
the imports alone would take longer than all that the first screen needs.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.errors import BlinkThinkError, InTheWay, ModelMissing, SettingsBroken, Usage
from blinkthink.core.events import EngineChanged, EventBus, LibraryChanged, Trouble
from blinkthink.core.paths import Paths, can_be, demo_paths, user_paths
from blinkthink.core.settings import Settings, SettingsFile
from blinkthink.core.state import Engine, EngineState
from blinkthink.core.translation import tr
from blinkthink.gallery.disk import Disks, holds_pictures
from blinkthink.gallery.index.index import LibraryIndex
from blinkthink.gallery.index.opening import last_used
from blinkthink.gallery.library import Library
from blinkthink.gallery.moved import moved_to
from blinkthink.runtime.secrets import SecretStore

if TYPE_CHECKING:
    import asyncio

    from blinkthink.analysis.engines import AnyModel, Engines
    from blinkthink.analysis.models.picture_times import PictureTimes
    from blinkthink.analysis.models.server_keys import ServerKeys
    from blinkthink.analysis.models.store import ModelStore
    from blinkthink.app.cloud_access import CloudAccess
    from blinkthink.demo.server import DemoServer
    from blinkthink.gallery.care.library_care import LibraryCare
    from blinkthink.gallery.index.keeper import IndexKeeper
    from blinkthink.runtime.egress import EgressLedger
    from blinkthink.runtime.login_start import LoginStart

_PATIENCE = 5.0  # seconds for the lock of the settings, which is held for milliseconds
_AT_WORK = (EngineState.LOADING, EngineState.READY, EngineState.BUSY, EngineState.RESTARTING)


class Home:
    """One home: its folders, settings and library. Made on any thread; properties are for any."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """Read the settings; nothing runs and nothing is asked yet.

        ``library`` overrides the folder of the settings for this run. Raises ReadOnly or Transient
        when the settings cannot be opened, Usage where ``library`` can be no folder.
        """
        if library is not None and not can_be(library):
            raise Usage(tr("“{name}” cannot be a folder.").format(name=str(library)[:80]))
        self.demo = demo
        self.clock = clock or SystemClock()
        self._paths = demo_paths() if demo else user_paths()
        self._settings_file = SettingsFile(self._paths.settings)
        self._settings = self._settings_file.read()
        self._settings_written = self._settings
        self._settings_waiting = 0  # changes that are not written yet
        self._settings_lock = threading.Lock()
        self._settings_turn: asyncio.Lock | None = None
        self._library_of_this_run = library
        self.paths = self._with_library(self._paths)
        self.events = EventBus()
        self.library = Library(self.paths.library, self.clock, Disks(self.paths.disks))
        self.index = LibraryIndex(self.library, self.paths.indexes)
        self.secrets = SecretStore(self.paths.account, self.paths.account_key)
        self._engine_state = Engine(EngineState.IDLE)
        self._making = threading.RLock()
        self._care: LibraryCare | None = None
        self._demo_server: DemoServer | None = None
        self._engine_process: Engines | None = None
        self._keeper: IndexKeeper | None = None
        self._index_turn: asyncio.Lock | None = None
        self._ledger: EgressLedger | None = None
        self._model_store: ModelStore | None = None
        self._picture_times: PictureTimes | None = None
        self._server_keys: ServerKeys | None = None
        self._cloud_access: CloudAccess | None = None

    # Parts that are made when they are first wanted

    @property
    def care(self) -> LibraryCare:
        """Import, export, trash, retention, room, moving."""
        with self._making:
            if self._care is None:
                from blinkthink.gallery.care.library_care import LibraryCare

                self._care = LibraryCare(
                    self.library, self.events, self.clock, self.settings, self._use_library
                )
            return self._care

    @property
    def keeper(self) -> IndexKeeper:
        """Keeps the index true."""
        with self._making:
            if self._keeper is None:
                from blinkthink.gallery.index.keeper import IndexKeeper

                self._keeper = IndexKeeper(self.index, self.events, self.clock)
            return self._keeper

    async def keep_index(self, kept: bool) -> None:
        """Keep the index true while a window shows it; else let go of it. What changes meanwhile is
        read with the next start."""
        import asyncio

        if self._index_turn is None:
            self._index_turn = asyncio.Lock()
        async with self._index_turn:
            if kept and self._keeper is None:
                await self.keeper.start()
            elif not kept and self._keeper is not None:
                await self._keeper.stop()
                self._keeper = None
                await asyncio.to_thread(self.index.close)

    @property
    def login_start(self) -> LoginStart:
        """The system's entry that starts this app at login; reads and writes block."""
        from blinkthink.runtime.login_start import login_start_here

        return login_start_here()

    @property
    def ledger(self) -> EgressLedger:
        """What was sent where."""
        with self._making:
            if self._ledger is None:
                from blinkthink.runtime.egress import EgressLedger

                self._ledger = EgressLedger(self.paths.egress, self.clock)
            return self._ledger

    @property
    def model_store(self) -> ModelStore:
        """The models that are installed."""
        with self._making:
            if self._model_store is None:
                from blinkthink.analysis.models.store import ModelStore

                self._model_store = ModelStore(self.paths.models, self.clock)
            return self._model_store

    @property
    def picture_times(self) -> PictureTimes:
        """How long pictures took here."""
        with self._making:
            if self._picture_times is None:
                from blinkthink.analysis.models.picture_times import PictureTimes

                self._picture_times = PictureTimes(self.paths.picture_times)
            return self._picture_times

    @property
    def server_keys(self) -> ServerKeys:
        """The keys of the user's own analysis servers."""
        with self._making:
            if self._server_keys is None:
                from blinkthink.analysis.models.server_keys import ServerKeys

                paths = self.paths
                self._server_keys = ServerKeys(paths.server_keys, paths.server_keys_key)
            return self._server_keys

    @property
    def engine_process(self) -> Engines:
        """What analyses; a process is begun, or a server asked, with the first picture."""
        with self._making:
            if self._engine_process is None:
                from blinkthink.analysis.engines import Engines

                self._engine_process = Engines(
                    self._engine_changed,
                    self.clock,
                    ledger=lambda: self.ledger,
                    key_of=lambda name: self.server_keys.get(name),
                    settings=self.settings,
                    verified=self.paths.verified,
                    batches=self.paths.batches,
                    took=lambda *run: self.picture_times.note(*run),
                    make_gemini=lambda: self.cloud_access.make_engine(),
                )
            return self._engine_process

    @property
    def cloud_access(self) -> CloudAccess:
        """The way to the cloud service: key, consent, costs."""
        with self._making:
            if self._cloud_access is None:
                from blinkthink.app.cloud_access import CloudAccess

                self._cloud_access = CloudAccess(
                    self.paths,
                    self.clock,
                    self.settings,
                    self.events,
                    lambda: self.ledger,
                    look_anew=self.look_at_settings,
                )
            return self._cloud_access

    @property
    def library_named(self) -> bool:
        """Whether the library is one that was named for this run, not the settings'."""
        return self._library_of_this_run is not None

    @property
    def demo_server(self) -> DemoServer | None:
        """Blink's stand-in; None outside the demo."""
        with self._making:
            if self._demo_server is None and self.demo:
                from blinkthink.demo.server import DemoServer

                self._demo_server = DemoServer(self.paths.data / "server", self.clock)
            return self._demo_server

    # Settings and the library's place

    def settings(self) -> Settings:
        return self._settings

    def look_at_settings(self) -> None:
        """Take over what another process of this home, or a person, wrote meanwhile, but for the
        folder of the library, which is that of this run. Blocks."""
        with self._settings_lock:
            if self._settings_waiting:
                return  # they are being written
            new = self._settings_file.written_elsewhere()
            if new is not None:
                self._settings = msgspec.structs.replace(new, library=self._settings.library)

    def engine(self) -> Engine:
        return self._engine_state

    def notices(self) -> Iterator[BlinkThinkError]:
        """What could not be read and was kept aside, each told once."""
        yield from self._broken_settings(at_start=True)
        store = self.model_store.own
        aside, store.kept_aside = store.kept_aside, None
        if aside is not None:
            what = tr(
                "The list of models could not be read and is empty now. The old file is kept as "
                "{aside}."
            )
            yield Usage(what.format(aside=aside))
        yield from self.model_store.problems()
        if self._library_no_folder is not None:
            yield self._library_no_folder

    def _broken_settings(self, *, at_start: bool = False) -> Iterator[BlinkThinkError]:
        file = self._settings_file
        aside, file.kept_aside = file.kept_aside, None
        if aside is not None:
            before = self.library_before if at_start else None
            library = str(before) if before is not None else ""
            yield SettingsBroken(file.why, subject=str(aside), library=library)

    def look_at_libraries(self) -> None:
        """Let ``notices`` have looked at this library, and at others where it would: their disks
        may keep one waiting. Blocks."""
        _ = self._library_no_folder
        if self._settings_file.kept_aside is not None:
            _ = self.library_before

    @cached_property
    def _library_no_folder(self) -> BlinkThinkError | None:
        """At the start: a file has the name of the library’s folder, or of one above it. Not where
        its disk is away, to which a link may lead, or it may not be read: that is told already."""
        root = self.paths.library
        place = next((one for one in (root, *root.parents) if os.path.lexists(one)), None)
        if place is None or self.library.away or place.is_dir():
            return None
        return InTheWay("it is no folder", subject=str(place))

    @cached_property
    def library_before(self) -> Path | None:
        """At the start: the library that was used last and has pictures, where the settings name
        none any more and the usual folder has none."""
        if self.library_named or self._settings.library or holds_pictures(self.paths.library):
            return None
        roots = [root for root in Disks(self.paths.disks).roots() if holds_pictures(root)]
        return max(roots, key=lambda root: last_used(self.paths.indexes, root), default=None)

    @property
    def settings_were_broken(self) -> bool:
        """Whether a settings file of this home was ever put aside. Reads a few names."""
        return self._settings_file.was_broken()

    async def change_settings(self, settings: Settings) -> None:
        """Write what is other in these than in those of now, which lose nothing that another call
        or process changes meanwhile."""
        import asyncio

        with self._settings_lock:
            before, self._settings = self._settings, settings  # who comes meanwhile adds to these
            self._settings_waiting += 1
        if self._settings_turn is None:
            self._settings_turn = asyncio.Lock()
        try:
            async with self._settings_turn:
                kept = await asyncio.to_thread(self._write_settings, before, settings)
                self._settings_written = kept
        finally:
            with self._settings_lock:
                self._settings_waiting -= 1
                if not self._settings_waiting:
                    self._settings = self._settings_written
        for error in self._broken_settings():
            self.events.publish(Trouble(error))
        self.paths = self._with_library(self._paths)
        root = self.library.root
        self.library.use(self.paths.library)
        if self.library.root != root:
            self.events.publish(LibraryChanged(rebuilt=True))  # it is indexed at once
        rest, now = self._engine_at_rest(), self._engine_state
        if not (now.state in _AT_WORK and rest.model == now.model):  # else it goes on as it is
            self._engine_changed(rest)

    def _write_settings(self, before: Settings, after: Settings) -> Settings:
        """Make the change onto what the file holds by now; what this run goes on with."""
        from blinkthink.core.settings_changes import changed_onto
        from blinkthink.gallery.care.originals import take_back
        from blinkthink.runtime.locks import exclusive

        if after.library and after.library != before.library:
            take_back(self._paths.with_library(Path(after.library)).library)
        path = self._paths.settings
        with exclusive(path.with_name(f"{path.name}.lock"), _PATIENCE):
            kept = changed_onto(before, after, self._settings_file.held() or before)
            self._settings_file.write(kept)
        return msgspec.structs.replace(kept, library=after.library)

    async def _use_library(self, folder: Path) -> None:
        """Go on with the library in ``folder``, where it was moved to."""
        if self._library_of_this_run is not None:
            self._library_of_this_run = folder
        # The settings follow, unless this run works on another library than theirs.
        settings = self._settings
        chosen = self._paths.with_library(Path(settings.library or self._paths.library))
        if chosen.library != folder and moved_to(chosen.library) == folder:
            settings = msgspec.structs.replace(settings, library=str(folder))
        rules = settings.retention
        if rules.library is not None and moved_to(Path(rules.library)) == folder:
            rules = msgspec.structs.replace(rules, library=str(folder))
            settings = msgspec.structs.replace(settings, retention=rules)
        if settings != self._settings:
            await self.change_settings(settings)
        self.paths = self._with_library(self._paths)
        self.library.use(self.paths.library)

    def _with_library(self, paths: Paths) -> Paths:
        chosen = self._library_of_this_run or self._settings.library
        if chosen:
            paths = paths.with_library(Path(chosen))
        return paths.with_library(moved_to(paths.library))

    # The model in use

    def choose_model(self, name: str | None = None) -> AnyModel:
        """The model of that name, else the one for new analyses; raises ModelMissing."""
        return self.model_store.choose(name or self._settings.model, self.demo)

    def _model_in_use(self) -> str | None:
        try:
            return self.choose_model().name
        except ModelMissing:
            return None

    def _engine_at_rest(self) -> Engine:
        try:
            return Engine(EngineState.IDLE, self.choose_model().title)
        except ModelMissing as error:
            return Engine(EngineState.NO_MODEL, detail=error.detail)

    def _engine_changed(self, engine: Engine) -> None:
        self._engine_state = engine
        self.events.publish(EngineChanged(engine))
