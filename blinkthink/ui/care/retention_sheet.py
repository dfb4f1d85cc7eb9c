"""What retention would delete: numbers, pictures, and the one button that turns it on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from blinkthink.core import dates
from blinkthink.core.settings import Limits, Retention
from blinkthink.core.translation import tr
from blinkthink.gallery.care.reports import RetentionPlan, RetentionReport
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.parts import Failures
from blinkthink.ui.care.work_sheet import WorkSheet
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages.phrases import size
from blinkthink.ui.task import Progress, Task
from blinkthink.ui.tokens import RADIUS_THUMBNAIL, L, S
from blinkthink.ui.widgets import ElidedLabel, Paragraph, label

_SHOWN = 6  # pictures of the plan that are shown
_CAMERAS = 12  # that are listed


class RetentionSheet(WorkSheet):
    """A preview; nothing is deleted before its button is pressed."""

    def __init__(
        self,
        parent: QWidget,
        backend: Backend,
        bridge: Bridge,
        work: QWidget,
        plan: RetentionPlan,
        thumbs: Callable[[QObject], Thumbs],
    ) -> None:
        """``work`` owns the task, which may outlive the sheet; ``thumbs`` makes small pictures."""
        count = len(plan.pictures)
        super().__init__(
            parent,
            tr("What would be deleted"),
            tr("Delete %n picture(s)", "", count) if count else tr("Turn it on"),
            tr("What was deleted is gone; the rest stays until the rule is applied again."),
        )
        self._backend = backend
        self._bridge = bridge
        self._work_owner = work
        self._plan = plan
        if count:
            theme.mark(self.begin, kind="danger")
        self.cancel.setText(tr("Keep everything"))
        self.cancel.setAccessibleName(tr("Keep everything"))
        self.form.addWidget(Paragraph(rule_words(plan.rules), "second"))
        self.form.addWidget(Paragraph(plan_words(plan), "strong"))
        if count:
            self.form.addWidget(Strip(sample(plan.pictures), thumbs(self)))
            self.form.addWidget(_by_camera(plan))
        self.form.addWidget(
            Paragraph(
                tr(
                    "Starred pictures are never deleted. What is deleted this way does not go to "
                    "the trash and cannot be brought back. From now on BlinkThink does it by "
                    "itself, each day, until you turn it off; imported pictures only go when you "
                    "were shown them."
                ),
                "second",
            )
        )

    def start(self) -> None:
        task = Task(tr("Deleting old pictures"), self._work_owner)
        self.follow(task)
        backend, plan = self._backend, self._plan

        async def work(progress: Progress) -> RetentionReport:
            rules = msgspec.structs.replace(plan.rules, on=True, library=str(plan.library))
            settings = msgspec.structs.replace(backend.settings(), retention=rules)
            await backend.change_settings(settings)
            if not plan.pictures:
                return RetentionReport()
            return await backend.care.apply_retention(plan, progress)

        task.start(self._bridge, work)

    def show_result(self, result: object) -> None:
        assert isinstance(result, RetentionReport)
        gone = len(result.deleted)
        if gone:
            words = tr("%n picture(s) were deleted: {size}.", "", gone).format(
                size=size(result.bytes)
            )
        else:
            words = tr("It is on. Nothing had to be deleted.")
        self.headline(words)
        if result.kept:
            self.report.addWidget(
                Paragraph(
                    tr(
                        "%n picture(s) were kept: starred or changed meanwhile.",
                        "",
                        len(result.kept),
                    ),
                    "second",
                )
            )
        if result.failed:
            self.report.addWidget(
                Paragraph(
                    tr("%n picture(s) could not be deleted:", "", len(result.failed)), "second"
                )
            )
            self.report.addWidget(Failures(result.failed))


def rule_words(rules: Retention) -> str:
    """“Pictures are kept for 90 days, and up to 20 GB.”"""
    own = len(rules.per_camera)
    words = _limits(rules)
    if own:
        words += " " + tr("%n camera(s) have their own rules.", "", own)
    return words


def plan_words(plan: RetentionPlan) -> str:
    """“1,204 pictures would be deleted now: 2.3 GB, from 3 March to 22 August.”"""
    if not plan.pictures:
        return tr("Nothing would be deleted now.")
    count, gone = len(plan.pictures), size(plan.bytes)
    if plan.oldest is None or plan.newest is None:
        return tr("%n picture(s) would be deleted now: {size}.", "", count).format(size=gone)
    first, last = _day(plan.oldest), _day(plan.newest)
    if first == last:
        return tr("%n picture(s) would be deleted now: {size}, from {day}.", "", count).format(
            size=gone, day=first
        )
    return tr(
        "%n picture(s) would be deleted now: {size}, from {first} to {last}.", "", count
    ).format(size=gone, first=first, last=last)


def sample(paths: Sequence[Path], most: int = _SHOWN) -> list[Path]:
    """Some of the paths, evenly over all of them, the first and the last among them."""
    if len(paths) <= most:
        return list(paths)
    return [paths[round(place * (len(paths) - 1) / (most - 1))] for place in range(most)]


class Strip(QWidget):
    """Small pictures side by side."""

    def __init__(self, paths: Sequence[Path], thumbs: Thumbs) -> None:
        super().__init__()
        self._paths = list(paths)
        self._thumbs = thumbs
        self.setAccessibleName(tr("Some of these pictures"))
        self.setFixedHeight(48)
        thumbs.arrived.connect(lambda _: self.update())
        thumbs.want(self._paths, self._width())

    def sizeHint(self) -> QSize:
        return QSize(_SHOWN * 60, 48)

    def _width(self) -> int:
        return round(96 * self.devicePixelRatioF())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        width = (self.width() - S * (_SHOWN - 1)) / _SHOWN
        for place, path in enumerate(self._paths):
            area = QRectF(place * (width + S), 0, width, self.height())
            clip = QPainterPath()
            clip.addRoundedRect(area, RADIUS_THUMBNAIL - 2, RADIUS_THUMBNAIL - 2)
            painter.save()
            painter.setClipPath(clip)
            painter.fillRect(area, QColor(theme.current().hover))
            pixmap = self._thumbs.get(path, self._width())
            if pixmap is not None and not pixmap.isNull():
                source = QRectF(pixmap.rect())
                scale = max(area.width() / source.width(), area.height() / source.height())
                shown = QRectF(0, 0, source.width() * scale, source.height() * scale)
                shown.moveCenter(area.center())
                painter.drawPixmap(shown, pixmap, source)
            painter.restore()


def _by_camera(plan: RetentionPlan) -> QWidget:
    made = QWidget()
    made.setAccessibleName(tr("By camera"))
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(L)
    grid.setVerticalSpacing(S - 2)
    grid.setColumnStretch(0, 1)
    right = Qt.AlignmentFlag.AlignRight
    for row, share in enumerate(plan.cameras[:_CAMERAS]):
        grid.addWidget(ElidedLabel(share.name), row, 0)
        grid.addWidget(label(tr("%n picture(s)", "", share.pictures), "second"), row, 1, right)
        grid.addWidget(label(size(share.bytes), "second"), row, 2, right)
    if len(plan.cameras) > _CAMERAS:
        more = tr("and %n more cameras", "", len(plan.cameras) - _CAMERAS)
        grid.addWidget(label(more, "caption"), _CAMERAS, 0)
    return made


def _limits(limits: Limits) -> str:
    most = "" if limits.gigabytes is None else size(round(limits.gigabytes * 1e9))
    if limits.days is None:
        if not most:
            return tr("Pictures of all cameras are kept for ever.")
        return tr("Pictures are kept up to {size}.").format(size=most)
    if not most:
        return tr("Pictures are kept for %n day(s).", "", limits.days)
    return tr("Pictures are kept for %n day(s) and up to {size}.", "", limits.days).format(
        size=most
    )


def _day(moment: datetime) -> str:
    return dates.full_date(moment.astimezone())
