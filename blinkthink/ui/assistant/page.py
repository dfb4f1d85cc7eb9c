"""The first steps in the whole window: one step at the left, a picture or a drawing beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core.clock import Clock
from blinkthink.core.events import DownloadsChanged
from blinkthink.core.translation import tr
from blinkthink.ui import theme
from blinkthink.ui.assistant.account_step import AccountStep
from blinkthink.ui.assistant.afterwards import Afterwards
from blinkthink.ui.assistant.answer_step import AnswerStep
from blinkthink.ui.assistant.big_picture import BigPicture, load
from blinkthink.ui.assistant.dots import Dots
from blinkthink.ui.assistant.drawings import FilesDrawing, ModelDrawing
from blinkthink.ui.assistant.library_step import LibraryStep
from blinkthink.ui.assistant.model_step import ModelStep
from blinkthink.ui.assistant.next_step import NextStep
from blinkthink.ui.assistant.picture_step import PictureStep
from blinkthink.ui.assistant.step import Step
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.focus import tab_through
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages import model_words
from blinkthink.ui.pages.mosaic import Mosaic
from blinkthink.ui.pages.sign_in import WITHOUT_PICTURES, brand
from blinkthink.ui.scrolling import fade_edge, scrolled
from blinkthink.ui.stack import Stack
from blinkthink.ui.toast import FOOT
from blinkthink.ui.tokens import XL, XS, XXL, L, M, S
from blinkthink.ui.widgets import ElidedLabel, button, icon_button, line

_FORM, _FORM_ALONE = 424, 560
_SIDE = 64
_ROOMY = 1100  # width below which the step has as much of it as what stands beside it
_LOW = 700  # height of the window below which the margins shrink
_SLIM = 540  # and below which they are as small as they may be
_GAPS = (XL, M)  # above and below what scrolls
_SLIM_GAPS = (S, XS)


class AssistantPage(QWidget):
    """Each step can be left out; what was begun goes on when this page is left."""

    demo_requested = Signal()
    library_changed = Signal()
    """Another folder is the library now."""
    import_wanted = Signal()
    finished = Signal(str)
    """It is over: the place that is gone to."""

    def __init__(
        self,
        backend: Backend,
        bridge: Bridge,
        clock: Clock,
        afterwards: Afterwards,
        thumbs: Callable[[QObject], Thumbs],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("First steps"))
        self._backend = backend
        self._bridge = bridge
        self._afterwards = afterwards
        self._wide: bool | None = None
        self.account = AccountStep(backend, bridge, clock)
        self.library = LibraryStep(backend, bridge)
        self.model = ModelStep(backend, bridge)
        self.picture = PictureStep(backend, bridge, clock, thumbs)
        self.answer = AnswerStep(backend, bridge, clock, self._coming)
        self.next = NextStep(backend, bridge)
        self.steps: tuple[Step, ...] = (
            self.account, self.library, self.model, self.picture, self.answer, self.next,
        )  # fmt: skip
        self.seen = BigPicture(tr("The first picture"))
        self.seen.say(tr("Your first picture appears here."))
        self._build()
        self._connect()
        bridge.news.connect(self._on_news)

    @property
    def step(self) -> Step:
        """The one on show."""
        return self.steps[self._stack.shown]

    @property
    def shows_answer_next(self) -> bool:
        """Whether the first answer is on show, or what the main button leads to."""
        return self.step in (self.picture, self.answer)

    def begin(self, name: str = "") -> None:
        """Show the step of that name, the first one for any other; it is kept in mind."""
        names = [step.name for step in self.steps]
        path = self._afterwards.steps.picture
        if path:
            self._show_picture(Path(path))
        self._go(names.index(name) if name in names else 0)

    def stop(self) -> None:
        """Load no more, and keep what the user said."""
        self.picture.stop()
        self.answer.stop()

    # Building

    def _build(self) -> None:
        self.dots = Dots([step.title for step in self.steps])
        self._stack = _Stack()
        self._area = scrolled(self._stack)
        fade_edge(self._area)
        self.loading = ElidedLabel(role="caption")
        self.main = button("", "primary", big=True, on_click=lambda: self.step.act())
        self.back = button(tr("Back"), big=True, on_click=self.go_back)
        self.skip = button("", "quiet", big=True, on_click=self.leave_out)
        foot = QWidget()
        foot.setObjectName(FOOT)
        flow = Flow(foot, S)
        for one in (self.main, self.back, self.skip):
            flow.addWidget(one)
        form = QWidget()
        form.setMaximumWidth(_FORM)
        self._column = QVBoxLayout(form)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._top = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._top.setSpacing(L)
        self._top.addWidget(brand())
        self._top.addWidget(self.dots, 1)
        self.leave = icon_button(
            "close", tr("Leave the first steps"), on_click=lambda: self._finish("library")
        )
        self.leave.setToolTip(tr("Leave the first steps. The settings have them again."))
        head = QHBoxLayout()
        head.addLayout(self._top, 1)
        head.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._gaps = [QSpacerItem(0, high) for high in _GAPS]
        self._column.addSpacerItem(self._gaps[0])
        self._column.addWidget(self._area, 1)
        self._column.addSpacerItem(self._gaps[1])
        self._column.addWidget(self.loading)
        self._column.addSpacing(S)
        self._column.addWidget(foot)
        self._form = form
        left = QWidget()
        self._around = QHBoxLayout(left)
        self._around.addStretch(1)
        self._around.addWidget(form, 100)
        self._around.addStretch(1)
        self._left = left
        self._sides = Stack()
        self._mosaic = Mosaic(self._bridge)
        drawings = (self._mosaic, FilesDrawing(self._bridge), ModelDrawing(self._bridge), self.seen)
        for drawing in drawings:
            self._sides.addWidget(drawing)
        self._right = QFrame()
        self._right.setProperty("surface", "surface")
        self._beside = QHBoxLayout(self._right)
        self._beside.addWidget(self._sides)
        self._line = line("v")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(left, 13)
        self._row.addWidget(self._line)
        self._row.addWidget(self._right, 19)
        # From the outside in: a subtree that moves is styled anew.
        self._stack.fill(self.steps)

    def _connect(self) -> None:
        for step in self.steps:
            step.changed.connect(self._refresh)
            step.forward.connect(self._on_forward)
        self.account.demo_requested.connect(self.demo_requested)
        self.library.library_changed.connect(self.library_changed)
        self.model.wanted.connect(lambda name: self._afterwards.keep(model=name))
        self.picture.chosen.connect(self._on_picture)
        self.picture.import_wanted.connect(self.import_wanted)
        self.answer.model_wanted.connect(lambda: self.go_to("model"))
        self.answer.picture_wanted.connect(lambda: self.go_to("picture"))
        self.answer.again_wanted.connect(self._try_again)
        self.answer.subjects.connect(self._show_subjects)
        self.next.step_wanted.connect(self.go_to)
        self.next.place_wanted.connect(self._finish)

    # Going

    def go_to(self, name: str) -> None:
        """Show the step of that name."""
        self._go([step.name for step in self.steps].index(name))

    def go_back(self) -> None:
        """One step back."""
        self._go(max(0, self._stack.shown - 1))

    def leave_out(self) -> None:
        """Go on without what this step is about."""
        self._go_on()

    def _on_forward(self) -> None:
        if self.sender() is self.step:
            self._go_on()

    def _go_on(self) -> None:
        index = self._stack.shown
        if index + 1 < len(self.steps):
            self._go(index + 1)
        else:
            self._finish("library")

    def _finish(self, place: str) -> None:
        self._afterwards.keep(step="")
        self.finished.emit(place)

    def _go(self, index: int) -> None:
        step = self.steps[index]
        self._stack.show_step(index)
        self._show_side()
        self.dots.show_step(index)
        self._area.verticalScrollBar().setValue(0)
        if step is self.next:
            left_out = [(one.name, one.lost) for one in self.steps if one.lost]
            self.next.show_left_out(left_out)
        self._afterwards.keep(step=step.name)
        step.entered()
        self._refresh()
        tab_through(self)
        if self.isVisible():
            self._focus()

    def _focus(self) -> None:
        first = self.step.focus_first()
        if first is None and self.main.isVisible() and self.main.isEnabled():
            first = self.main
        if first is None and self.skip.isVisible():
            first = self.skip
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        """What the foot says."""
        step = self.step
        self.back.setVisible(self._stack.shown > 0)
        had = self.main.hasFocus() or self.skip.hasFocus()
        for one, words in ((self.main, step.main), (self.skip, step.skip)):
            one.setText(words)
            one.setAccessibleName(words)
            one.setVisible(bool(words))
        theme.mark(self.skip, kind="quiet" if step.main else "plain")
        self.main.setEnabled(step.ready)
        if had and not (self.main.hasFocus() or self.skip.hasFocus()) and self.isVisible():
            self._focus()
        self._show_loading()

    def _show_loading(self) -> None:
        """A download under way, on the steps that are not about it."""
        quiet = self.step in (self.account, self.library, self.model)
        waiting = self.step is self.answer and not self.answer.answered
        words = "" if quiet or waiting else model_words.summary(self._backend.downloads())[0]
        self.loading.say(words)
        self.loading.setVisible(bool(words))

    # The picture

    def _coming(self) -> str:
        """The model that is waited for."""
        return self._afterwards.steps.model

    def _on_picture(self, path: Path) -> None:
        self._afterwards.keep(picture=str(path))
        self._show_picture(path)

    def _show_picture(self, path: Path) -> None:
        self.picture.path = path
        self.answer.show_picture(path)
        self._bridge.call_in_thread(
            lambda: load(path),
            lambda image: self._put(path, image),
            lambda error: self._not_loaded(path, error),
            owner=self,
        )

    def _put(self, path: Path, image: QImage) -> None:
        if path != self.picture.path:
            return
        pixmap = QPixmap.fromImage(image)
        for shown in (self.seen, self.picture.picture, self.answer.picture):
            shown.show_picture(pixmap)
        self._show_subjects(self.answer.current.subjects)
        self._set_narrow()
        self._refresh()
        if self.isVisible() and self.step is self.picture:
            self._focus()

    def _not_loaded(self, path: Path, error: BaseException) -> None:
        if path == self.picture.path:
            self.picture.forget()
            self.answer.show_picture(None)
            self._afterwards.keep(picture="")
            self.picture.say_error(error, action=tr("Try again"))

    def _show_subjects(self, subjects: object) -> None:
        if isinstance(subjects, tuple):
            self.seen.show_subjects(subjects)
            self.answer.picture.show_subjects(subjects)

    def _try_again(self) -> None:
        if self.picture.path is not None:
            self._afterwards.keep(picture=str(self.picture.path))
            self._afterwards.ask_again()

    # News and Qt

    def _on_news(self, event: object) -> None:
        if isinstance(event, DownloadsChanged) and self.isVisible():
            self._show_loading()

    def _show_side(self) -> None:
        """Beside the last page there is the picture, or the drawings of the first."""
        index = self._stack.shown
        last = self.step is self.next and not self.seen.there
        self._sides.setCurrentIndex(0 if last else min(index, self._sides.count() - 1))

    def _set_narrow(self) -> None:
        height = max(150, min(320, self.height() * 2 // 5))
        for step in self.steps:
            step.set_narrow(not self._wide, height)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.step.entered()
        self._focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, low = self.width() >= WITHOUT_PICTURES, self.height() < _LOW
        if wide != self._wide:
            self._wide = wide
            self.model.facts.why.open(wide and not low)
            self._line.setVisible(wide)
            self._right.setVisible(wide)
            self._form.setMaximumWidth(_FORM if wide else _FORM_ALONE)
        self._row.setStretch(2, 19 if self.width() >= _ROOMY else 13)
        beside = QBoxLayout.Direction.LeftToRight
        self._top.setDirection(beside if not wide and low else QBoxLayout.Direction.TopToBottom)
        self._set_narrow()
        side = XXL if wide else max(XL, min(_SIDE, (self.width() - _FORM_ALONE) // 2))
        slim = self.height() < _SLIM
        high = L if slim else XL if low else _SIDE
        margin = 56 if self.width() >= _ROOMY else XL
        self._beside.setContentsMargins(margin, margin, margin, margin)
        self._around.setContentsMargins(side, high, side, min(high, XXL))
        for gap, room in zip(self._gaps, _SLIM_GAPS if slim else _GAPS, strict=True):
            gap.changeSize(0, room)
        self._column.invalidate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.window().focusWidget()
        if enter and isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif enter and self.main.isVisible():
            self.main.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave.click()
        else:
            super().keyPressEvent(event)


class _Stack(QWidget):
    """One step at a time, and only as high as that one."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[Step] = ()
        self._shown = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def fill(self, steps: Sequence[Step]) -> None:
        """Put the steps in, and show the first one."""
        self._steps = steps
        for step in steps:
            self._column.addWidget(step)
            step.setVisible(False)
        self.show_step(0)

    @property
    def shown(self) -> int:
        """The number of the step on show."""
        return self._shown

    def show_step(self, index: int) -> None:
        """Show this one."""
        self._steps[self._shown].setVisible(False)
        self._shown = index
        self._steps[index].setVisible(True)
