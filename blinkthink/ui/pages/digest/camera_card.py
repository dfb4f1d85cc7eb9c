"""What happened at one camera on one day: in numbers, by the hour, and in pictures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from blinkthink.core import digest_words
from blinkthink.core.digests import CameraDay, Moment
from blinkthink.core.translation import tr
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.pages.digest.hours_plot import HoursPlot
from blinkthink.ui.pages.frame import Hint
from blinkthink.ui.pages.picture_tiles import PictureTiles, Shown
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import Card, ElidedLabel, Paragraph, label

_LEGEND = tr("Pictures by the hour; in colour those that show something.")
_GRAVE = {"notice": tr("A notice."), "alert": tr("An alert.")}


class CameraCard(Card):
    """The moments of the day as tiles, each with its time."""

    opened = Signal(object)
    """The path of a picture."""

    def __init__(
        self, day: CameraDay, thumbs: Callable[[QObject], Thumbs], *, legend: bool = False
    ) -> None:
        """``legend``: say what the bars mean, which once is enough for."""
        super().__init__()
        self.setAccessibleName(day.name)
        self.day = day
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(ElidedLabel(day.name, "emphasis"), 1)
        head.addWidget(label(digest_words.counts(day), "second"))
        self.plot = HoursPlot(day)
        self.tiles = PictureTiles(thumbs)
        self.tiles.opened.connect(self.opened)
        self.body.addLayout(head)
        self.body.addWidget(self.plot)
        if legend:
            self.body.addWidget(label(_LEGEND, "caption"))
        self.body.addSpacing(S)
        if day.moments:
            self.tiles.show_pictures([_shown(moment) for moment in day.moments])
            self.body.addWidget(self.tiles)
        else:
            self.tiles.hide()
            self.body.addWidget(Paragraph(digest_words.nothing(day), "second"))
        if left_out := digest_words.left_out(day):
            self.body.addWidget(Hint("info", left_out))


def _shown(moment: Moment) -> Shown:
    when = digest_words.span(moment)
    told = [f"{moment.title}.", moment.words]
    if moment.severity in _GRAVE:
        told.insert(0, _GRAVE[moment.severity])
    if moment.starred:
        told.append(tr("Starred."))
    return Shown(moment.picture, moment.title, when, f"{when}: {' '.join(told)}")
