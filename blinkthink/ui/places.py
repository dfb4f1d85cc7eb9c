"""The pages that the rail leads to, made when they are first gone to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QThreadPool, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from blinkthink.core.clock import Clock
from blinkthink.core.records import CameraRef
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.caring import Caring
from blinkthink.ui.library_page import LibraryPage
from blinkthink.ui.shell import Shell

if TYPE_CHECKING:
    from blinkthink.ui.pages.activity import ActivityPage
    from blinkthink.ui.pages.alerts.page import AlertsPage
    from blinkthink.ui.pages.camera.page import CameraPage
    from blinkthink.ui.pages.digest.page import DigestPage
    from blinkthink.ui.pages.evaluation.page import EvaluationPage
    from blinkthink.ui.pages.schedule.page import SchedulePage


_LEFT_BY_ESCAPE = ("digest", "record", "log", "help", "licences")
"""Pages that lead back; the others of these answer the key themselves."""


class Places(QObject):
    """Shows them in the shell; the library is there from the start."""

    sign_in_requested = Signal()
    library_chosen = Signal()
    """Another folder is the library now."""
    picture_wanted = Signal(object)
    """The Path of a picture that a page is about."""
    camera_wanted = Signal(object)
    """The page of a camera is asked for: a CameraRef, or None for all cameras."""
    left = Signal(str)
    """Back to this place, from the page of a camera or of skipped pictures."""
    measure_wanted = Signal()
    """The page that measures models is asked for."""
    measure_left = Signal()
    labelling_wanted = Signal()
    """Pictures are to be judged: those that are not yet."""
    look_wanted = Signal(object)
    """A picture is to be looked at, and then back to where one was: its path."""
    rules_changed = Signal()
    """On the page of a camera something was changed that can be undone."""
    rule_removed = Signal()
    """A rule of the alerts was removed, which can be undone."""
    rates_wanted = Signal()
    """How much skipping missed is asked for."""
    query_wanted = Signal(object)
    """The pictures of this Query are to be shown."""
    place_wanted = Signal(str)
    """The settings lead to another place, by its name."""
    settings_stepped = Signal(object, object)
    """Several settings were changed at once: the Words about it, and what undoes it."""
    tiles_changed = Signal(int)
    """The width of the pictures in the library."""
    restart_wanted = Signal()
    """The app is to start again, to take over what was set."""
    help_place_wanted = Signal(str)
    """The help, or the page of what leaves, leads to another place, by its name."""
    notes_wanted = Signal(object)
    """What is new in this Update is to be shown."""
    set_up_wanted = Signal()
    """The first steps are asked for once more."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        shell: Shell,
        library: LibraryPage,
        care: Caring,
        pool: QThreadPool,
    ) -> None:
        super().__init__(shell)
        self._backend = backend
        self._bridge = bridge
        self._clock = clock
        self._shell = shell
        self._care = care
        self._pool = pool
        self._made: dict[str, QWidget] = {}
        self._way: list[str] = []  # pages that led to the one that is shown, a rail's place first
        self._add("library", library)

    def page(self, place: str) -> QWidget:
        """The page of a place; raises KeyError for one that does not exist."""
        if place not in self._made:
            makers: dict[str, Callable[[], QWidget]] = {
                "activity": lambda: self.activity,
                "alerts": lambda: self.alerts,
                "models": self._make_models,
                "settings": self._make_settings,
                "record": self._make_record,
                "log": self._make_log,
                "help": self._make_help,
                "licences": self._make_licences,
                "camera": lambda: self.camera,
                "skipping": self._make_skipping,
                "schedule": lambda: self.schedule,
                "digest": lambda: self.digest,
                "evaluation": lambda: self.evaluation,
            }
            self._add(place, makers[place]())
        return self._made[place]

    def show(self, place: str) -> None:
        """Show one of them."""
        self._way.clear()
        self._shell.show_page(self.page(place))

    def show_again(self, place: str) -> None:
        """Show a page that led to the one before, whose way back stays as it was."""
        self._shell.show_page(self.page(place))

    def seen(self, place: str) -> bool:
        """Whether its page is in sight."""
        page = self._made.get(place)
        return page is not None and page.isVisible()

    def show_camera(self, camera: CameraRef | None) -> None:
        """Show the page of a camera, or of what holds for all of them."""
        self.camera.show_camera(camera)
        self._lead_to("camera")
        self.camera.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_rates(self) -> None:
        """Show how much skipping missed."""
        self._lead_to("skipping")

    def show_digest(self) -> None:
        """Show what happened today."""
        self.digest.show_day(self._backend.today())
        self._lead_to("digest")

    def show_schedule(self) -> None:
        """Show the page of the schedule."""
        self._lead_to("schedule")
        self.schedule.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def lead_to(self, place: str) -> None:
        """Show a page that leads back to where one is now."""
        self._lead_to(place)

    def show_settings(self, page: str) -> None:
        """Show this page of the settings, which are in sight."""
        from blinkthink.ui.pages.settings import SettingsPage

        settings = self.page("settings")
        assert isinstance(settings, SettingsPage)
        settings.show_page(page)

    def _lead_to(self, place: str) -> None:
        seen = next((one for one in self._made if self.seen(one)), "library")
        if place in self._way:  # from a page that this one led to
            del self._way[self._way.index(place) :]
        elif seen != place:
            self._way.append(seen)
        self._shell.show_page(self.page(place))

    def _back(self) -> str:
        return self._way.pop() if self._way else "library"

    def stop(self) -> None:
        """Write what waits, here and now."""
        page: CameraPage | None = self.__dict__.get("camera")  # which is not made for this
        if page is not None:
            page.stop()
        alerts: AlertsPage | None = self.__dict__.get("alerts")
        if alerts is not None:
            alerts.stop()
        digest: DigestPage | None = self.__dict__.get("digest")
        if digest is not None:
            digest.stop()
        evaluation: EvaluationPage | None = self.__dict__.get("evaluation")
        if evaluation is not None:
            evaluation.results.stop()

    def offer_schedule(self, camera: CameraRef) -> None:
        """Open the sheet for a new rule with this camera chosen."""
        self._add_rule([camera])

    def _add_rule(self, cameras: Sequence[CameraRef] = ()) -> None:
        self.show_schedule()
        self.schedule.open_rule(cameras=cameras)

    def _add(self, place: str, page: QWidget) -> None:
        self._made[place] = page
        self._shell.add_page(page)
        if place in _LEFT_BY_ESCAPE:
            page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape that means nothing to what has the focus leaves the page."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            left = getattr(watched, "left", None)
            if event.key() == Qt.Key.Key_Escape and isinstance(left, SignalInstance):
                left.emit()
                return True
        return False

    @cached_property
    def activity(self) -> ActivityPage:
        """The queue, and the schedule in short."""
        from blinkthink.ui.pages.activity import ActivityPage

        made = ActivityPage(self._backend, self._bridge, clock=self._clock)
        made.rates_wanted.connect(self.rates_wanted)
        made.schedule.opened.connect(self.show_schedule)
        made.day_wanted.connect(self.show_digest)
        made.schedule.add_wanted.connect(self._add_rule)
        return made

    @cached_property
    def digest(self) -> DigestPage:
        """What happened on a day."""
        from blinkthink.ui.gallery.thumbs import Thumbs
        from blinkthink.ui.pages.digest.page import DigestPage

        folder, pool = self._backend.paths.thumbnails, self._pool
        made = DigestPage(
            self._backend,
            self._bridge,
            lambda parent: Thumbs(folder, pool, parent, bridge=self._bridge),
        )
        made.left.connect(lambda: self.left.emit(self._back()))
        made.picture_wanted.connect(self.look_wanted)
        return made

    @cached_property
    def schedule(self) -> SchedulePage:
        """What is taken by itself, and when."""
        from blinkthink.ui.pages.schedule.page import SchedulePage

        made = SchedulePage(self._backend, self._bridge, clock=self._clock)
        made.left.connect(lambda: self.left.emit(self._back()))
        return made

    @cached_property
    def alerts(self) -> AlertsPage:
        """Rules, what they told, and the ways of telling."""
        from blinkthink.ui.gallery.thumbs import Thumbs
        from blinkthink.ui.pages.alerts.page import AlertsPage

        folder, pool = self._backend.paths.thumbnails, self._pool
        made = AlertsPage(
            self._backend,
            self._bridge,
            lambda parent: Thumbs(folder, pool, parent, bridge=self._bridge),
            clock=self._clock,
            parent=self._shell.pages,
        )
        made.picture_wanted.connect(self.look_wanted)
        made.removed.connect(self.rule_removed)
        return made

    @cached_property
    def camera(self) -> CameraPage:
        """What the model is told of one camera."""
        from blinkthink.ui.pages.camera.page import CameraPage

        made = CameraPage(self._backend, self._bridge, self._pool)
        made.closed.connect(lambda: self.left.emit(self._back()))
        made.editing.stepped.connect(self.rules_changed)
        made.rates_wanted.connect(self.rates_wanted)
        return made

    @cached_property
    def evaluation(self) -> EvaluationPage:
        """Models are measured on pictures that the user judged."""
        from blinkthink.ui.gallery.thumbs import Thumbs
        from blinkthink.ui.pages.evaluation.page import EvaluationPage

        folder, pool = self._backend.paths.thumbnails, self._pool
        made = EvaluationPage(
            self._backend,
            self._bridge,
            lambda parent: Thumbs(folder, pool, parent, bridge=self._bridge),
            clock=self._clock,
        )
        made.left.connect(self.measure_left)
        made.labelling_wanted.connect(self.labelling_wanted)
        made.picture_wanted.connect(self.look_wanted)
        return made

    def _make_models(self) -> QWidget:
        from blinkthink.ui.pages.models import ModelsPage

        made = ModelsPage(self._backend, self._bridge)
        made.measure_wanted.connect(self.measure_wanted)
        return made

    def _make_skipping(self) -> QWidget:
        from blinkthink.ui.pages.skipping.page import SkippingPage

        made = SkippingPage(self._backend, self._bridge)
        made.left.connect(lambda: self.left.emit(self._back()))
        made.rules_wanted.connect(self.camera_wanted)
        made.query_wanted.connect(self.query_wanted)
        return made

    def _make_record(self) -> QWidget:
        from blinkthink.ui.pages.ledger import LedgerPage

        made = LedgerPage(self._backend, self._bridge, clock=self._clock)
        made.left.connect(lambda: self.show("settings"))
        made.picture_wanted.connect(self.picture_wanted)
        return made

    def _make_log(self) -> QWidget:
        from blinkthink.ui.pages.log_page import LogPage

        made = LogPage(self._backend, self._bridge)
        made.left.connect(lambda: self.left.emit(self._back()))
        return made

    def _make_help(self) -> QWidget:
        from blinkthink.ui.pages.help.page import HelpPage

        made = HelpPage(self._backend, self._bridge, clock=self._clock)
        made.left.connect(lambda: self.left.emit(self._back()))
        made.place_wanted.connect(self.help_place_wanted)
        made.notes_wanted.connect(self.notes_wanted)
        return made

    def _make_licences(self) -> QWidget:
        from blinkthink.ui.pages.help.licences_page import LicencesPage

        made = LicencesPage(self._bridge)
        made.left.connect(lambda: self.left.emit(self._back()))
        return made

    def _make_settings(self) -> QWidget:
        from blinkthink.ui.pages.settings import SettingsPage

        page, care = SettingsPage(self._backend, self._bridge, clock=self._clock), self._care
        page.sign_in_requested.connect(self.sign_in_requested)
        page.set_up_wanted.connect(self.set_up_wanted)
        page.place_wanted.connect(self.place_wanted)
        page.stepped.connect(self.settings_stepped)
        page.tiles_changed.connect(self.tiles_changed)
        page.restart_wanted.connect(self.restart_wanted)
        page.record_wanted.connect(lambda: self.show("record"))
        page.log_wanted.connect(lambda: self._lead_to("log"))
        page.library_changed.connect(lambda _: self.library_chosen.emit())
        page.move_requested.connect(care.move_library)
        page.import_requested.connect(care.import_pictures)
        page.query_wanted.connect(self.query_wanted)
        page.rules_wanted.connect(self.camera_wanted)
        page.rates_wanted.connect(self.rates_wanted)
        page.preview_requested.connect(care.preview_retention)
        care.retention_failed.connect(lambda error: page.keeping.say_error(error))
        return page
