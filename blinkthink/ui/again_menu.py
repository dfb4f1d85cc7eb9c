"""The menu of “analyse again”: with which model, and how closely."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from blinkthink.core.state import ModelEntry
from blinkthink.core.translation import number, tr
from blinkthink.ui.cloud_offer import CloudOffer
from blinkthink.ui.current import CurrentPicture
from blinkthink.ui.pages.phrases import shortened

DETAILS = {
    70: tr("quickest", "detail of an analysis"),
    140: tr("quick", "detail of an analysis"),
    280: tr("usual", "detail of an analysis"),
    560: tr("close", "detail of an analysis"),
    1120: tr("closest, slow", "detail of an analysis"),
}
"""Image tokens and what they are like."""


class AgainMenu(QMenu):
    """One submenu for each model that is ready, with the details; filled when they are known.

    Gemini is the last one. Where the picture may not go there, it says why, and leads to where that
    is set.
    """

    def __init__(self, current: CurrentPicture, parent: QWidget) -> None:
        super().__init__(tr("Analyse again with"), parent)
        self._current = current
        self._shown: object = None
        self.setAccessibleName(tr("Analyse again with another model or detail"))
        current.changed.connect(self._fill)
        self.aboutToHide.connect(lambda: current.changed.disconnect(self._fill))
        self._fill()
        current.ask_models()

    def pop_up(self, button: QWidget) -> None:
        """Open below a button."""
        self.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def _fill(self) -> None:
        ready = [model for model in self._current.models if model.status == "ready"]
        offer = self._current.cloud
        if self._shown == (ready, offer):
            return
        self._shown = (ready, offer)
        self.clear()
        for menu in self.findChildren(QMenu):
            menu.deleteLater()
        if not ready:
            nothing = self.addAction(tr("No model is ready"))
            nothing.setEnabled(False)
        for model in ready:
            self._add(model)
        self.addSeparator()
        self._add_cloud(offer)

    def _add(self, model: ModelEntry) -> None:
        title = shortened(model.title, 60)
        if model.in_use:
            title = tr("{model} (in use)").format(model=title)
        menu = self.addMenu(title.replace("&", "&&"))
        if model.server:
            told = menu.addAction(
                tr("Pictures are sent to {server}").format(server=shortened(model.server, 60))
            )
            told.setEnabled(False)
        for detail, action in _details(menu, model.detail):
            action.triggered.connect(
                lambda _=False, detail=detail: self._current.analyze(
                    model=model.name, detail=detail
                )
            )

    def _add_cloud(self, offer: CloudOffer) -> None:
        current = self._current
        if offer.why_not:
            why = self.addAction(tr("Gemini: {why} …").format(why=offer.why_not))
            if offer.camera is None:
                why.triggered.connect(lambda _=False: current.cloud_settings_wanted.emit())
            else:
                camera = offer.camera
                why.triggered.connect(lambda _=False: current.camera_rules_wanted.emit(camera))
            return
        title = tr("Gemini ({model})").format(model=shortened(offer.model, 60))
        menu = self.addMenu(title.replace("&", "&&"))
        told = menu.addAction(offer.sends)
        told.setEnabled(False)
        for detail, action in _details(menu):
            action.triggered.connect(
                lambda _=False, detail=detail: current.analyze(detail=detail, send=True)
            )


def _details(menu: QMenu, own: int | None = None) -> list[tuple[int, QAction]]:
    """Add an action for each detail; ``own``: the one that the model has by itself."""
    made = []
    for detail, words in DETAILS.items():
        told = tr("Detail {detail}: {words}")
        if detail == own:
            told = tr("Detail {detail}: {words}, the model’s own")
        made.append((detail, menu.addAction(told.format(detail=number(detail), words=words))))
    return made
