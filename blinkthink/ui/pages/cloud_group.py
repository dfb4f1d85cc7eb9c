"""Where pictures are described, and what belongs to the cloud: consent, key, model, money."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from blinkthink.core.camera_rules import CloudMode
from blinkthink.core.clock import Clock
from blinkthink.core.events import CloudChanged
from blinkthink.core.settings import GeminiSettings
from blinkthink.core.state import MonthCost
from blinkthink.core.translation import number, tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages import cloud_words
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.cloud_choice import CloudChoice
from blinkthink.ui.pages.cloud_key import CloudKey
from blinkthink.ui.pages.cloud_money import CloudMoney
from blinkthink.ui.pages.frame import Confirm
from blinkthink.ui.pages.phrases import when
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.vertex_fields import VertexFields
from blinkthink.ui.parts import Foldable
from blinkthink.ui.tokens import M
from blinkthink.ui.widgets import Paragraph, button, line

_LATE_MS = 150  # the costs are asked for once after several news


class CloudGroup(ChangingGroup):
    """What nobody needs while no picture may leave stays out of sight."""

    mode_chosen = Signal(object)
    """A CloudMode that needs the user's consent first; ``set_mode`` then."""
    words_wanted = Signal()
    """The user wants to read what was agreed to, or to agree."""

    def __init__(self, backend: Backend, bridge: Bridge, clock: Clock) -> None:
        super().__init__(tr("Cloud"), backend, bridge)
        self._clock = clock
        self._costs: tuple[MonthCost, ...] = ()
        self._remedy: cloud_words.Remedy = ""
        self.choice = CloudChoice(backend.settings().cloud)
        self.mode = SettingRow(
            self.choice.accessibleName(),
            "",
            self.choice,
            words=tr("Gemini Google key API costs budget cloud", "other words, for the search"),
        )
        self.others = Paragraph(role="second")
        self.trouble = InlineMessage(closable=False)
        self.read = button(tr("Read it"), on_click=self.words_wanted.emit)
        self.read.setAccessibleName(tr("Read what you agreed to"))
        self.back = button(tr("Take it back"), on_click=self.ask_back)
        self.consent = SettingRow(tr("Your consent"), "", self.read, self.back)
        self.sure = Confirm(
            tr("Send no more pictures to Google? What waits to be sent stops at once."),
            tr("Send no more"),
        )
        self.key = CloudKey(backend, bridge)
        self.money = CloudMoney(backend.cloud_models())
        self.vertex = VertexFields(backend.settings().gemini)
        self.advanced = Foldable(tr("Advanced"), self._fill_advanced)
        self._rest = QWidget()
        self._lay_out()
        self._late = QTimer(self, singleShot=True, interval=_LATE_MS)
        self._late.timeout.connect(self._ask_costs)
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        self.add(self.mode)
        self.card.body.addWidget(self.others)
        self.card.body.addWidget(self.trouble)
        column = QVBoxLayout(self._rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(M)
        for part in (
            line(), self.consent, self.sure, line(), self.key, line(), self.money, self.advanced,
        ):  # fmt: skip
            column.addWidget(part)
        self.sure.hide()
        self.card.body.addWidget(self._rest)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._on_chosen)
        self.trouble.acted.connect(self._mend)
        self.sure.agreed.connect(self.take_back)
        self.sure.kept.connect(self._close_question)
        self.key.failed.connect(self.say_error)
        self.key.begun.connect(self.message.hide)
        self.money.changed.connect(self._keep)
        self._bridge.news.connect(self._on_news)

    # What is shown

    def refresh(self) -> None:
        settings, cloud = self._backend.settings(), self._backend.cloud()
        gemini, now = settings.gemini, self._clock.now()
        self.choice.show_value(settings.cloud)
        self.mode.sentence.say(cloud_words.MODE_SENTENCES[settings.cloud])
        own = [rules.cloud for rules in settings.cameras.values() if rules.cloud is not None]
        many = tr("{own} cameras have choices of their own.").format(own=number(len(own)))
        self.others.say(tr("One camera has a choice of its own.") if len(own) == 1 else many)
        self.others.setVisible(bool(own))
        wanted = cloud_words.modes(settings) != {"local"}
        known = wanted or cloud.consented_at is not None or cloud.key in ("keyring", "file")
        self._rest.setVisible(known)
        self._say_state(cloud_words.state(cloud, gemini, now) if wanted else None)
        agreed = cloud.consented_at
        self.consent.sentence.say(
            tr("You agreed {when}. You can take it back at any time.").format(
                when=when(agreed, now, inside=True)
            )
            if agreed is not None
            else tr("You have not agreed; nothing is sent.")
        )
        self.read.setText(tr("Read it") if agreed else tr("Read and agree"))
        self.back.setVisible(agreed is not None)
        self.key.show_cloud(cloud)
        self.money.show_settings(gemini)
        self.money.show_spent(cloud, self._costs)

    def set_narrow(self, narrow: bool) -> None:
        super().set_narrow(narrow)
        for row in (self.consent, self.key.row, self.money):
            row.set_narrow(narrow)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._ask_costs_soon()

    def _say_state(self, state: cloud_words.State | None) -> None:
        self._remedy = state.remedy if state is not None else ""
        if state is None:
            self.trouble.hide()
        else:
            self.trouble.say(state.words, action=state.action, tone="notice")

    def _on_news(self, event: object) -> None:
        if isinstance(event, CloudChanged):
            self.refresh()
            self._ask_costs_soon()

    def _ask_costs_soon(self) -> None:
        if self._rest.isVisible() and not self._late.isActive():
            self._late.start()

    def _ask_costs(self) -> None:
        self._bridge.call(self._backend.cloud_costs, self._on_costs, self.say_error, owner=self)

    def _on_costs(self, costs: tuple[MonthCost, ...]) -> None:
        self._costs = costs
        self.money.show_spent(self._backend.cloud(), costs)

    # What is changed

    def set_mode(self, mode: CloudMode) -> None:
        """Let this hold for all cameras that have no mode of their own."""
        self.change(None, cloud=mode)

    def _on_chosen(self, mode: CloudMode) -> None:
        if mode == "local" or self._backend.cloud().ready:
            self.set_mode(mode)
        else:
            self.choice.show_value(self._backend.settings().cloud)
            self.mode_chosen.emit(mode)

    def _keep(self, gemini: GeminiSettings) -> None:
        self.change(None, gemini=gemini)

    def _fill_advanced(self, column: QVBoxLayout) -> None:
        self.vertex = VertexFields(self._backend.settings().gemini)
        self.vertex.edited.connect(self._on_vertex)
        column.addWidget(self.vertex)

    def _on_vertex(self) -> None:
        gemini = self._backend.settings().gemini
        changed = self.vertex.settings(gemini)
        if changed != gemini:
            self._keep(changed)

    def ask_back(self) -> None:
        """Ask before the consent is taken back."""
        self.sure.ask()

    def take_back(self) -> None:
        """Send nothing more, from now on; the key stays until it is removed."""
        self._close_question()
        self.message.hide()

        def done(_: None) -> None:
            self.refresh()
            if self._backend.cloud().key in ("keyring", "file"):
                self.key.ask_remove()

        self._bridge.call(
            lambda: self._backend.consent_to_cloud(False), done, self.say_error, owner=self
        )

    def _close_question(self) -> None:
        self.sure.hide()
        self.read.setFocus()

    def _mend(self) -> None:
        """Lead to what helps."""
        if self._remedy == "consent":
            self.words_wanted.emit()
        elif self._remedy == "key":
            self.key.open_form()
        elif self._remedy == "budget":
            self.money.budget.setFocus()
            self.money.budget.selectAll()
        elif self._remedy == "model":
            self.money.model.setFocus()
        elif self._remedy == "test":
            self.key.ask_test()
