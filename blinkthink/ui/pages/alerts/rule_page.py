"""Making or changing a rule: its sentence on top, the form, and a trial on the last month."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from blinkthink.core import alert_words, words
from blinkthink.core.alerts import AlertRule
from blinkthink.core.clock import Clock
from blinkthink.core.events import ChannelsChanged
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.ui import keys, theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.gallery.thumbs import Thumbs
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.alerts import page_words
from blinkthink.ui.pages.alerts.form import RuleForm
from blinkthink.ui.pages.alerts.page_words import names_of, own_flags
from blinkthink.ui.pages.alerts.trial_panel import TrialPanel
from blinkthink.ui.pages.frame import NARROW, Confirm, ScrollPage, turn
from blinkthink.ui.tokens import XL, L, M, S
from blinkthink.ui.widgets import Card, Paragraph, button, icon_button

_TOGETHER = 900
"""Below this width the trial goes below the form."""
_WIDEST = 1180


class RulePage(ScrollPage):
    """Nothing is kept until it is saved; the head with the sentence stays in sight."""

    closed = Signal()
    set_up_wanted = Signal(object)
    """The rule names ways to be told that are not set up."""
    picture_wanted = Signal(object)
    saved = Signal(object)
    """The AlertRule that was saved, after ``closed``."""

    def __init__(
        self, backend: Backend, bridge: Bridge, clock: Clock, thumbs: Callable[[QObject], Thumbs]
    ) -> None:
        super().__init__(tr("Rule"), "", widest=_WIDEST, narrow_below=theme.px(_TOGETHER))
        self._backend = backend
        self._bridge = bridge
        self._before: AlertRule | None = None
        self._new = True
        self._saving = False
        self.back = icon_button("back", tr("Back to the alerts"), on_click=self.leave)
        self.save = button(tr("Save"), "primary", on_click=self.submit)
        self.save.setToolTip(tr("Save ({hint})").format(hint=keys.hint("rule", "save")))
        self.cancel = button(tr("Cancel"), on_click=self.discard)
        self.said = Paragraph("", "emphasis")
        self.hint = Paragraph("", "notice")
        self.message = InlineMessage()
        self.confirm = Confirm(
            tr("Leave without saving the changes?"), tr("Leave", "a page"), tr("Stay", "on a page")
        )
        self.confirm.agreed.connect(self.discard)
        self.confirm.kept.connect(self._stay)
        self.confirm.hide()
        self.form = RuleForm()
        self.trial = TrialPanel(backend, bridge, clock, thumbs)
        self._lay_out()
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # as the head is
        self.form.edited.connect(self._on_edited)
        self.form.set_up_wanted.connect(lambda: self.set_up_wanted.emit(self.rule))
        self.trial.opened.connect(self.picture_wanted)
        self.narrow_changed.connect(self._set_narrow)
        bridge.news.connect(self._on_news)
        keys.shortcuts("rule", self, {"save": self.submit}, inside=False)

    def _lay_out(self) -> None:
        self.sentence.hide()
        self.column.removeWidget(self.title)
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addWidget(self.back)
        top.addWidget(self.title, 1)
        top.addWidget(self.cancel)
        top.addWidget(self.save)
        self.card = Card()
        self.card.choose(True)
        self.card.body.setContentsMargins(L, M, L, M)
        self.card.body.addWidget(self.said)
        self.card.body.addWidget(self.hint)
        holder = QWidget()
        holder.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        column.addLayout(top)
        for part in (self.card, self.confirm, self.message):
            column.addWidget(part)
        head = QWidget()
        self._head = QHBoxLayout(head)
        self._head.addWidget(holder, 1000, Qt.AlignmentFlag.AlignTop)
        self._head.addStretch(1)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(0, head)
        self._pair = QHBoxLayout()
        self._pair.setSpacing(L)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.form)
        inner.addStretch(1)
        self._pair.addWidget(left, 3)
        self._pair.addWidget(self.trial, 2)
        self.column.addLayout(self._pair)

    # What others ask

    @property
    def rule(self) -> AlertRule:
        """The rule as it stands there now."""
        return self.form.rule()

    @property
    def dirty(self) -> bool:
        """Whether something is not saved."""
        return self._before is not None and self.rule != self._before

    def open(self, rule: AlertRule, *, new: bool) -> None:
        """Show a rule; ``new``: it is none of those that are kept."""
        settings = self._backend.settings()
        self._new = new
        self._saving = False
        title = tr("New rule") if new else tr("Change the rule")
        self.title.say(title)
        self.setAccessibleName(title)
        self.form.show_rule(rule, names_of(self._backend.cameras()), own_flags(settings))
        self.form.show_channels(self._backend.channels())
        self._before = self.rule
        self.message.hide()
        self.confirm.hide()
        self.area.verticalScrollBar().setValue(0)
        self._show()
        self.trial.try_rule(self.rule, now=True)

    def submit(self) -> None:
        """Save it, and go back."""
        rule = self.rule
        if page_words.usable(rule) or self._saving:
            return
        self._saving = True
        self.message.hide()
        self._show()

        def done(_: None) -> None:
            self._saving = False
            self.discard()
            self.saved.emit(rule)

        def failed(error: BaseException) -> None:
            self._saving = False
            told = words.say(error)
            self.message.say(Words(told.title, told.meaning, told.action, told.detail))
            self._show()

        self._bridge.call(lambda: self._backend.save_alert(rule), done, failed, owner=self)

    def leave(self) -> None:
        """Go back; where something is not saved, ask first."""
        if self.dirty:
            self.confirm.ask()
        else:
            self.discard()

    def discard(self) -> None:
        """Go back as things are."""
        self._before = None
        self.confirm.hide()
        self.trial.forget()
        self.closed.emit()

    def stop(self) -> None:
        """Try and decode no more."""
        self.trial.stop_decoding()

    # Inside

    def _on_edited(self) -> None:
        self._show()
        self.trial.try_rule(self.rule)

    def _show(self) -> None:
        rule = self.rule
        self.said.say(alert_words.sentence(rule, names_of(self._backend.cameras())))
        wrong = page_words.usable(rule)
        self.hint.say(wrong)
        self.hint.setVisible(bool(wrong))
        self.save.setEnabled(not wrong and not self._saving and (self._new or self.dirty))

    def _stay(self) -> None:
        self.confirm.hide()
        self.back.setFocus()

    def _on_news(self, event: object) -> None:
        if isinstance(event, ChannelsChanged):
            self.form.show_channels(self._backend.channels())

    def _set_narrow(self, narrow: bool) -> None:
        turn(self._pair, narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.set_narrow(self.width() < NARROW)
        side = self._margins.contentsMargins().left()
        bar = self.area.verticalScrollBar().sizeHint().width()
        self._head.setContentsMargins(side, XL, side + bar, 0)
        self._margins.setContentsMargins(side, M, side, XL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.command("rule", event) == "close":
            self.leave()
        else:
            super().keyPressEvent(event)
