"""How long pictures are kept: for ever, or by age and by size, over all and for single cameras."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from blinkthink.core.events import CamerasChanged
from blinkthink.core.settings import Limits, Retention
from blinkthink.core.state import Camera
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.care.retention_sheet import rule_words
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.phrases import shortened
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.tokens import M, S
from blinkthink.ui.widgets import ElidedLabel, button, label, padded

_DAYS, _GIGABYTES = 3650, 100_000.0
_FIELD = 160  # both kinds of limits are as wide


class KeepingGroup(ChangingGroup):
    """Off until a preview of the very limits was confirmed; changing a limit turns it off."""

    preview_requested = Signal(object)
    """The Retention whose effect shall be shown."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Keeping pictures"), backend, bridge)
        self.row = SettingRow(
            "", "", words=tr("retention delete old keep storage", "other words, for the search")
        )
        self.preview = button(tr("Show what would be deleted"), on_click=self._preview)
        self.off = button(tr("Keep all for ever"), on_click=self.turn_off)
        self.days = Days(tr("Days that pictures are kept"))
        self.gigabytes = Gigabytes(tr("Room for all pictures"))
        self.each = button(tr("Cameras one by one"), "link", on_click=self._toggle_each)
        self.cameras = QWidget()
        self.cameras.setAccessibleName(tr("Limits of single cameras"))
        self._grid = QGridLayout(self.cameras)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S)
        self._grid.setVerticalSpacing(S)
        self._grid.setColumnStretch(0, 1)
        self.cameras.hide()
        self.own: dict[str, tuple[Days, Gigabytes]] = {}
        self._listed: tuple[Camera, ...] = ()
        self.add(self.row)
        self.add(
            SettingRow(
                tr("By age"),
                tr("Older pictures go first."),
                self.days,
                words=tr("retention delete old days keep", "other words, for the search"),
            )
        )
        self.add(
            SettingRow(
                tr("By size"),
                tr("The oldest go when there are more."),
                self.gigabytes,
                words=tr("retention delete old gigabytes keep", "other words, for the search"),
            )
        )
        self.card.body.addWidget(self.each)
        self.card.body.addWidget(self.cameras)
        last = SettingRow(
            "",
            tr("Nothing is deleted before you have seen the numbers and the pictures."),
            self.preview,
            self.off,
        )
        last.name.hide()
        self.add(last)
        for one in (self.days, self.gigabytes):
            one.editingFinished.connect(self._on_edited)
        bridge.news.connect(self._on_news)
        self.refresh()

    def refresh(self) -> None:
        rules = self._backend.settings().retention
        self._list(self._backend.cameras().cameras)
        self.days.show_limit(rules.days)
        self.gigabytes.show_limit(rules.gigabytes)
        for key, (days, gigabytes) in self.own.items():
            own = rules.per_camera.get(key, Limits())
            days.show_limit(own.days)
            gigabytes.show_limit(own.gigabytes)
        limited = any_limit(rules)
        on = rules.on and rules.library == str(self._backend.paths.library)
        if on:
            self.row.name.say(tr("Old pictures are deleted"))
            self.row.sentence.say(
                tr("{rule_words} Starred ones are kept for ever.").format(
                    rule_words=rule_words(rules)
                )
            )
        else:
            self.row.name.say(tr("All pictures are kept for ever"))
            self.row.sentence.say(
                tr("The limits below are not in use yet.") if limited else tr("Nothing is deleted.")
            )
        self.preview.setVisible(not on)
        self.preview.setEnabled(limited)
        self.off.setVisible(on)

    def rules(self) -> Retention:
        """The limits as they stand in the fields, not turned on."""
        own = {}
        for key, (days, gigabytes) in self.own.items():
            limits = Limits(days=days.limit(), gigabytes=gigabytes.limit())
            if limits != Limits():
                own[key] = limits
        before = self._backend.settings().retention.per_camera
        unlisted = {key: value for key, value in before.items() if key not in self.own}
        return Retention(
            days=self.days.limit(),
            gigabytes=self.gigabytes.limit(),
            per_camera={**unlisted, **own},
        )

    def turn_off(self) -> None:
        """Delete nothing any more; the limits stay in the fields."""
        self.change(retention=self.rules())

    def _preview(self) -> None:
        self.message.hide()
        self.preview_requested.emit(self.rules())

    def _on_edited(self) -> None:
        before = self._backend.settings().retention
        rules = self.rules()
        if (rules.days, rules.gigabytes, rules.per_camera) != (
            before.days,
            before.gigabytes,
            before.per_camera,
        ):
            self.change(retention=rules)

    def _toggle_each(self) -> None:
        self.cameras.setVisible(self.cameras.isHidden())
        self.each.setText(
            tr("Cameras one by one") if self.cameras.isHidden() else tr("All cameras alike")
        )

    def _on_news(self, event: object) -> None:
        if isinstance(event, CamerasChanged):
            self.refresh()

    def _list(self, cameras: Sequence[Camera]) -> None:
        """A row for each camera; made anew when the cameras are others."""
        if [one.ref for one in cameras] == [one.ref for one in self._listed] and self.own:
            return
        self._listed = tuple(cameras)
        self.own = {}
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for line, camera in enumerate(cameras):
            name = shortened(camera.name or tr("A camera without a name"))
            days = Days(tr("Days that pictures of {name} are kept").format(name=name), tr("As all"))
            gigabytes = Gigabytes(tr("Room for pictures of {name}").format(name=name))
            for one in (days, gigabytes):
                one.editingFinished.connect(self._on_edited)
            self.own["/".join(camera.ref.key)] = (days, gigabytes)
            self._grid.addWidget(ElidedLabel(camera.name), line, 0)
            self._grid.addWidget(days, line, 1)
            self._grid.addWidget(gigabytes, line, 2)
        if not cameras:
            self._grid.addWidget(label(tr("No camera is listed."), "muted"), 0, 0)
        self._grid.setContentsMargins(0, 0, 0, M if cameras else 0)


class Days(QSpinBox):
    """A number of days; the least value stands for no limit."""

    def __init__(self, name: str, unlimited: str = tr("For ever")) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(0, _DAYS)
        self.setSpecialValueText(unlimited)
        self.setSuffix(tr(" days"))
        self.setSingleStep(10)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(_FIELD)
        padded(self)

    def limit(self) -> int | None:
        return self.value() or None

    def show_limit(self, days: int | None) -> None:
        self.setValue(days or 0)


class Gigabytes(QDoubleSpinBox):
    """A size; the least value stands for no limit."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(0, _GIGABYTES)
        self.setDecimals(1)
        self.setSpecialValueText(tr("Any size"))
        self.setSuffix(tr(" GB"))
        self.setSingleStep(5)
        self.setKeyboardTracking(False)
        self.setMinimumWidth(_FIELD)
        padded(self)

    def limit(self) -> float | None:
        return self.value() or None

    def show_limit(self, gigabytes: float | None) -> None:
        self.setValue(gigabytes or 0)


def any_limit(rules: Retention) -> bool:
    """Whether the rules limit anything."""
    alone = (Limits(days=one.days, gigabytes=one.gigabytes) for one in rules.per_camera.values())
    return (
        rules.days is not None
        or rules.gigabytes is not None
        or any(one != Limits() for one in alone)
    )
