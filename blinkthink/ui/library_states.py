"""What the library says where it has no pictures to show, or where their disk is away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from blinkthink.core.acts import Act
from blinkthink.core.errors import LibraryMoved, ReadOnly
from blinkthink.core.state import SignIn
from blinkthink.core.translation import tr
from blinkthink.core.words import Words, say
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.messages import EmptyState, InlineMessage, Mender
from blinkthink.ui.stack import Stack
from blinkthink.ui.tokens import L, M


class LibraryStates(Stack):
    """The grid, or in its place why there is nothing to show and what can be done."""

    clear_requested = Signal()
    """Show all pictures, whatever the filters say."""
    snap_all_requested = Signal()
    import_requested = Signal()

    def __init__(self, backend: Backend, model: PictureModel, grid: QWidget) -> None:
        super().__init__()
        self._backend = backend
        self._model = model
        self._grid = grid
        self._on_act: Callable[[], object] = lambda: None
        self.empty = EmptyState("camera", "", "")
        self.empty.acted.connect(lambda: self._on_act())
        self.addWidget(grid)
        self.addWidget(self.empty)

    def refresh(self) -> None:
        """Show what holds for the model now."""
        model = self._model
        if len(model) or not model.loaded:
            self.setCurrentWidget(self._grid)
            return
        if model.lost is not None or (model.missing and model.facets.total == 0):
            self._say_lost()
        elif model.filtered and model.searching:
            self.empty.say("search", tr("Looking through the pictures…"), "")
        elif model.filtered:
            self._say_no_match()
        else:
            self._say_no_pictures()
        self.setCurrentWidget(self.empty)

    def _say_lost(self) -> None:
        lost, root = self._model.lost, self._backend.library.root
        self.empty.say(
            "disk",
            tr("The library cannot be read"),
            tr(
                "{folder} is not there at the moment. Nothing is lost or changed. If it lies "
                "on another disk, connect it, and the pictures come back by themselves."
            ).format(folder=root)
            if lost is None
            else say(lost).sentence,
            tr("Look again"),
        )
        self._on_act = self._model.reload

    def _say_no_match(self) -> None:
        words = self._model.query.words
        hint = (
            tr("Nothing that was seen has the words “{words}”.").format(words=words)
            if words
            else tr("No picture in the library is what the filters ask for.")
        )
        if self._backend.index.progress.running:
            still = tr("The library is still being read, so there may be more in a moment.")
            hint = f"{hint} {still}"
        self.empty.say("search", tr("No picture matches"), hint, tr("Clear filters"))
        self._on_act = self.clear_requested.emit

    def _say_no_pictures(self) -> None:
        account = self._backend.account()
        if account.signed_in or account.state is SignIn.UNKNOWN:  # it will be known in a moment
            self.empty.say(
                "camera",
                tr("No pictures yet"),
                tr("What your cameras take appears here, the newest first."),
                tr("Snap all") if account.signed_in and self._backend.cameras().cameras else "",
            )
            self._on_act = self.snap_all_requested.emit
        else:
            self.empty.say(
                "camera",
                tr("No pictures yet"),
                tr(
                    "Sign in, and what your cameras take appears here. Pictures that you have can "
                    "be imported."
                ),
                tr("Import pictures…"),
            )
            self._on_act = self.import_requested.emit


class MissingRow(QWidget):
    """Above the grid: while the library's disk or folder is away, its pictures stay listed."""

    back = Signal()
    """It is there again, without the user's having chosen anything here."""

    def __init__(self, backend: Backend, bridge: Bridge, model: PictureModel) -> None:
        super().__init__()
        self._backend = backend
        self._bridge = bridge
        self._model = model
        self._said: tuple[str, str, str] | None = None
        self._chosen = False
        self._act: Callable[[], object] = model.reload
        self.message = InlineMessage(closable=False)
        self.message.acted.connect(lambda: self._act())
        self.message.acted_otherwise.connect(self._begin_anew)
        row = QHBoxLayout(self)
        row.setContentsMargins(L, M, L, M)
        row.addWidget(self.message)
        self.hide()

    def refresh(self) -> None:
        """Show what holds for the model now."""
        away = self._model.missing and self._model.facets.total > 0
        if away:
            self._say()
        elif self._said is not None:
            was, self._said = self._said[0], None
            if not self._chosen and was == str(self._backend.library.root):
                self.back.emit()
            self._chosen = False
        self.setVisible(away)

    def _say(self) -> None:
        trouble, root = self._model.trouble, str(self._backend.library.root)
        to = trouble.to if isinstance(trouble, LibraryMoved) else ""
        if self._said == (said := (root, type(trouble).__name__, to)):
            return
        self._said = said
        meaning = tr(
            "What you see is what was there before. Nothing is lost or changed, and nothing "
            "new is stored until it is back."
        )
        self._act, action = self._model.reload, tr("Look again")
        if to:
            there = tr("It is {folder} now. Nothing new is stored until you say where to go on.")
            title = tr("The folder with the pictures was moved or renamed.")
            meaning, cure = there.format(folder=to), ""
            self._act, action = self._go_after, tr("Go on there")
        elif isinstance(trouble, LibraryMoved):
            title = tr("The folder with the pictures is not there.")
            cure = tr("If it was moved or renamed, choose where it is now.")
            self._act, action = self._choose, tr("Choose the folder")
        elif isinstance(trouble, ReadOnly):
            title = tr("The folder with the pictures may not be read.")
            cure = tr("Allow it, and everything comes back by itself.")
        else:
            title = tr("The disk with the pictures is not there.")
            cure = tr("Connect it, and everything comes back by itself.")
        self.message.say(Words(title, meaning, cure, root), action=action, tone="notice")
        anew = tr("Begin a new library where it was") if to else ""
        if not to and not isinstance(trouble, ReadOnly):
            anew = tr("Begin a new library in this folder")
        self.message.offer(anew)

    def _choose(self) -> None:
        mender: Mender | None = getattr(self.window(), "mender", None)
        if mender is not None:
            mender.mend(Act.LIBRARY)

    def _go_after(self) -> None:
        self._chosen = True
        care = self._backend.care
        self._bridge.call(
            lambda: care.go_after(), lambda _: self._model.reload(), self._refuse, owner=self
        )

    def _begin_anew(self) -> None:
        self._chosen = True
        library = self._backend.library
        self._bridge.call_in_thread(
            library.begin_anew, lambda _: self._model.reload(), self._refuse, owner=self
        )

    def _refuse(self, error: BaseException) -> None:
        self._chosen = False  # nothing came of it
        self._bridge.trouble.emit(error)
