"""The stops of the picture tour at corrections, and at the page that measures models."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from blinkthink.app.window import DesktopApp
from blinkthink.core.state import EvaluationState
from blinkthink.ui.correcting.box_overlay import BoxOverlay
from blinkthink.ui.correcting.drafts import Correction, Draft
from blinkthink.ui.correcting.editor import Editor
from blinkthink.ui.pages.evaluation.page import EvaluationPage
from tests.tour.hand import Hand, pause

WIDE, MIDDLE, SMALL = (1280, 800), (900, 600), (640, 480)
_JUDGED = 36  # pictures; of each fourth one the user says something else than the model
_LEFT = 24


class EvaluationStops:
    """A correction in the inspector and in the viewer; an evaluation of the demo model."""

    def __init__(self, app: DesktopApp, hand: Hand, shoot: Callable[..., None]) -> None:
        assert app.window is not None
        self._app = app
        self._window = app.window
        self._hand = hand
        self._shoot = shoot

    def walk(self) -> None:
        """Leaves some pictures judged, and two runs."""
        self._window.show_evaluation()
        page = self._window.places.evaluation
        self._hand.wait("nothing judged", page.empty.isVisible, 30)
        self._shoot("evaluation-empty")
        self._correct()
        self._judge()
        self._window.show_evaluation()
        self._hand.wait("the judged ones", page.start.isVisible, 30)
        self._shoot("evaluation-begin")
        self._measure(page)

    def _correct(self) -> None:
        """By key, in the inspector and in the viewer."""
        window, hand = self._window, self._hand
        window.go("library")
        window.resize(1280, 800)
        grid = window.library.grid
        path = self._lively()
        grid.select(path)
        hand.wait("analysis", lambda: window.current.can_be_judged, 30)
        grid.setFocus()
        hand.press(Qt.Key.Key_W)
        self._shoot("correct")
        self._shoot("correct-narrow", SMALL)
        editor = self._editor()
        editor.add["animal"].click()
        editor.rows[0].remove.click()
        self._shoot("correct-changed")
        editor.leave()
        self._shoot("corrected")
        window.open_viewer()
        hand.press(Qt.Key.Key_W)
        pause(300)
        made = window.viewer.panel.editing.editor
        assert made is not None
        made.rows[0].box.click()
        self._shoot("correct-box-narrow", SMALL)
        self._shoot("correct-box")
        self._draw((0.78, 0.76), (0.95, 0.98))
        hand.press(Qt.Key.Key_Escape)
        window.toast.hide()
        hand.press(Qt.Key.Key_B)
        self._shoot("viewer-boxes")
        hand.press(Qt.Key.Key_B)
        window.close_viewer()
        window.toast.hide()

    def _draw(self, corner: tuple[float, float], other: tuple[float, float]) -> None:
        """A box from corner to corner, in shares of the picture's width and height."""
        canvas = self._window.viewer.canvas
        area = canvas.picture_area()
        begin, end = (
            QPointF(area.x() + x * area.width(), area.y() + y * area.height()).toPoint()
            for x, y in (corner, other)
        )
        overlay = canvas.findChild(BoxOverlay)
        assert overlay is not None
        QTest.mousePress(overlay, Qt.MouseButton.LeftButton, pos=begin)
        QTest.mouseMove(overlay, end)
        QTest.mouseRelease(overlay, Qt.MouseButton.LeftButton, pos=end)

    def _editor(self) -> Editor:
        made = self._window.inspector.panel.editing.editor
        assert made is not None
        return made

    def _judge(self) -> None:
        """Right, and of each fourth one the first subject is gone: as if the model invented it."""
        services = self._app.services
        count = 0
        for picture in services.library.scan():
            sidecar = services.library.read_sidecar(picture.path)
            if sidecar is None or sidecar.analysis is None or sidecar.expected is not None:
                continue
            draft = Draft.of(sidecar.analysis, None)
            if count % 4 == 0 and draft.subjects:
                draft = draft.with_subjects(draft.subjects[1:], ())
            verdict = "right" if draft == Draft.of(sidecar.analysis, None) else "wrong"
            services.library.update_sidecar(picture.path, Correction(verdict, draft.to_json()).put)
            count += 1
            if count == _JUDGED:
                break
        self._window.model.load()
        pause(1500)

    def _measure(self, page: EvaluationPage) -> None:
        hand = self._hand
        page.start.begin.click()
        hand.wait("its beginning", lambda: page.start.cancel.isVisible(), 60)
        pause(800)
        self._shoot("evaluation-running")
        self._end(page)
        self._shoot("evaluation")
        self._shoot("evaluation-middle", MIDDLE)
        self._shoot("evaluation-narrow", SMALL)
        page.results.kinds.open(True)
        self._scroll(page, page.results.numbers)
        self._shoot("evaluation-numbers")
        self._scroll(page, page.results.wrong_title)
        self._shoot("evaluation-wrong")
        self._window.resize(*SMALL)
        self._scroll(page, page.results.wrong_title)
        self._shoot("evaluation-wrong-narrow", SMALL)
        self._window.resize(*WIDE)
        page.results.details.open(True)
        self._scroll(page, page.results.details)
        self._shoot("evaluation-details")
        page.start.detail.setCurrentIndex(page.start.detail.findData(280))
        page.area.verticalScrollBar().setValue(0)
        page.start.begin.click()
        hand.wait("its beginning", lambda: page.start.cancel.isVisible(), 60)
        self._end(page)
        hand.wait("two runs", lambda: len(page.runs.rows) > 1, 60)
        runs = page.runs.rows
        page.show_run(runs[-1].head.name, runs[0].head.name)
        hand.wait("both", lambda: page.results.other.currentIndex() > 0, 60)
        self._scroll(page, page.results.title)
        self._shoot("evaluation-two")
        self._window.resize(*SMALL)
        self._scroll(page, page.results.title)
        self._shoot("evaluation-two-narrow", SMALL)
        page.area.verticalScrollBar().setValue(0)

    def _end(self, page: EvaluationPage) -> None:
        ended = (EvaluationState.DONE, EvaluationState.FAILED)

        def over() -> bool:
            now = self._app.services.evaluation()
            return now is not None and now.state in ended

        self._hand.wait("its end", over, 600)
        self._hand.wait("results", lambda: page.results.isVisible(), 60)
        pause(600)

    def _scroll(self, page: EvaluationPage, to: QWidget) -> None:
        pause(300)  # what is above it finds its height
        content = page.area.widget()
        assert content is not None
        top = to.mapTo(content, QPoint(0, 0)).y()
        page.area.verticalScrollBar().setValue(max(0, top - _LEFT))

    def _lively(self) -> Path:
        """The newest picture with two subjects, else the newest."""
        library = self._app.services.library
        pictures = library.scan()
        for picture in pictures:
            sidecar = library.read_sidecar(picture.path)
            if sidecar and sidecar.analysis and len(sidecar.analysis.subjects) > 1:
                return picture.path
        return pictures[0].path
