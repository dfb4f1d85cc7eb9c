"""Where the inspector stands: beside the grid, or floating over it with its slide."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QPropertyAnimation
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from blinkthink.ui import theme
from blinkthink.ui.gallery.model import PictureModel
from blinkthink.ui.inspector import SHADOW, WIDTH, Inspector, Shadow
from blinkthink.ui.tokens import PANEL_MS
from blinkthink.ui.widgets import line


class InspectorPlace(QObject):
    """Shows the inspector where there are pictures and the user wants it.

    Beside the grid it is the last of ``body``; floating, it lies over the right edge of ``page``,
    below ``bar``. ``switch`` shows and hides it; each of the two places remembers whether it did.
    """

    def __init__(
        self,
        page: QWidget,
        bar: QWidget,
        body: QHBoxLayout,
        switch: QAbstractButton,
        inspector: Inspector,
        model: PictureModel,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._bar = bar
        self._body = body
        self._switch = switch
        self._inspector = inspector
        self._model = model
        self._over = False
        self._shown_beside = True
        self._shown_over = False
        self._shadow = Shadow(page)
        self._slide = QPropertyAnimation(inspector, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._edge = line("v")
        body.addWidget(self._edge)
        inspector.closed.connect(lambda: switch.setChecked(False))
        switch.toggled.connect(self._toggle)
        self._place()

    @property
    def over(self) -> bool:
        """Whether it floats over the grid where it is shown."""
        return self._over

    def set_over(self, over: bool) -> None:
        """Let it float, or stand beside the grid."""
        if over != self._over:
            self._over = over
            self._place()

    def show_pictures(self) -> None:
        """Come and go with the first and the last picture."""
        if self._switch.isEnabled() != (self._model.total > 0):
            self._place()

    def follow(self) -> None:
        """The page has another size."""
        if self._over:
            self._float()

    def _toggle(self, shown: bool) -> None:
        if self._over:
            self._shown_over = shown
        else:
            self._shown_beside = shown
        self._place(animate=True)

    def _place(self, *, animate: bool = False) -> None:
        shown = self._shown_over if self._over else self._shown_beside
        shown = shown and self._model.total > 0
        self._switch.setEnabled(self._model.total > 0)
        self._switch.blockSignals(True)
        self._switch.setChecked(shown)
        self._switch.blockSignals(False)
        self._slide.stop()
        self._edge.setVisible(shown and not self._over)
        self._inspector.set_over(self._over)
        if not self._over:
            self._shadow.hide()
            self._body.addWidget(self._inspector)
            self._inspector.setVisible(shown)
            return
        self._body.removeWidget(self._inspector)
        if self._inspector.parentWidget() is not self._page:
            self._inspector.setParent(self._page)
        self._inspector.setVisible(shown)
        self._shadow.setVisible(shown)
        self._shadow.raise_()
        self._inspector.raise_()
        self._float(animate=animate and shown)

    def _float(self, *, animate: bool = False) -> None:
        """Put the inspector over the right edge of the grid."""
        top = self._bar.height() + 1
        self._inspector.resize(WIDTH, self._page.height() - top)
        place = QPoint(self._page.width() - WIDTH, top)
        self._shadow.setGeometry(place.x() - SHADOW, top, SHADOW, self._inspector.height())
        lasts = theme.motion(PANEL_MS) if animate else 0
        if not lasts:
            self._inspector.move(place)
            return
        self._slide.setDuration(lasts)
        self._slide.setStartValue(place + QPoint(WIDTH // 3, 0))
        self._slide.setEndValue(place)
        self._slide.start()
