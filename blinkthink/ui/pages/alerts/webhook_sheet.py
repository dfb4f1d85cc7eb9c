"""The webhook: to which address alerts are posted, with which secret, and what goes along."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from blinkthink.alerts.webhook_address import warning
from blinkthink.core.alert_words import host_of, is_this_machine
from blinkthink.core.alerts import Webhook
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.alerts.channel_sheet import ChannelSheet, fail, show_kept
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.pages.secret_field import SecretField
from blinkthink.ui.widgets import Paragraph

_HERE_WITH = tr(
    "Time, camera, what was seen and the model’s words, with the picture, are posted there; it "
    "decides what becomes of them."
)
_HERE_WITHOUT = tr(
    "Time, camera, what was seen and the model’s words, without the picture, are posted there; it "
    "decides what becomes of them."
)
_AWAY_WITH = tr(
    "Time, camera, what was seen and the model’s words, with the picture, are sent each time that "
    "a rule with this way fires."
)
_AWAY_WITHOUT = tr(
    "Time, camera, what was seen and the model’s words, without the picture, are sent each time "
    "that a rule with this way fires."
)


class WebhookSheet(ChannelSheet):
    """An empty secret leaves the one that is kept."""

    def __init__(self, parent: QWidget, backend: Backend, bridge: Bridge) -> None:
        super().__init__(parent, tr("Webhook"), backend, bridge)
        webhook = backend.settings().webhook
        self._kept = self._state("webhook")
        self.address = Field(tr("Address"), placeholder="https://…", big=False)
        self.header = Field(
            tr("Name of a secret header (if the receiver wants one)"),
            placeholder="X-Webhook-Secret",
            big=False,
        )
        self.secret = SecretField(tr("Value of the header"), spaces=True)
        self.picture = QCheckBox(tr("Send the picture along"))
        self.body.addWidget(
            Paragraph(
                tr(
                    "Each alert is posted as JSON to an address of yours: a server at home, or a "
                    "service that passes it on."
                ),
                "second",
            )
        )
        for part in (self.address, self.header, self.secret, self.picture):
            self.body.addWidget(part)
        self._finish(set_up=bool(webhook.url))
        self.address.fill(webhook.url)
        self.header.fill(webhook.header)
        self.picture.setChecked(webhook.picture)
        for field in (self.address, self.header):
            field.edit.textChanged.connect(self._say)
            field.edit.returnPressed.connect(self.submit)
            field.edit.textChanged.connect(self._typed)
        self.secret.edit.returnPressed.connect(self.submit)
        self.secret.edit.textChanged.connect(self._typed)
        self.picture.toggled.connect(self._say)
        self.picture.toggled.connect(self._typed)
        self._say()

    def webhook(self) -> Webhook:
        """What stands there now."""
        return Webhook(
            url=self.address.text().strip(),
            header=self.header.text().strip(),
            picture=self.picture.isChecked(),
        )

    def submit(self) -> None:
        backend = self._backend
        if (whole := self._whole()) is not None:
            self._keep(lambda: backend.change_webhook(*whole))

    def start_test(self) -> None:
        backend = self._backend
        if (whole := self._whole()) is not None:
            self._try(lambda: backend.test_webhook(*whole))

    def _whole(self) -> tuple[Webhook, str | None] | None:
        """What was typed, with the secret; None, and it is said, where something is missing."""
        webhook, typed = self.webhook(), self.secret.text()
        if not host_of(webhook.url):
            fail(self.address, tr("Type an address that begins with https:// or http://."))
            return None
        if typed and not webhook.header:
            fail(self.header, tr("Which header has this value? Type its name."))
            return None
        return webhook, typed or (None if webhook.header else "")

    def remove(self) -> None:
        backend = self._backend
        self._forget(lambda: backend.change_webhook(Webhook(), ""))

    def _refuse(self, told: str) -> None:
        fail(self.address, told)

    def _say(self) -> None:
        webhook = self.webhook()
        host = host_of(webhook.url)
        if host and is_this_machine(host):
            self.sentence.say(tr("Alerts are sent to a program on this computer."))
            self.what.say(_HERE_WITH if webhook.picture else _HERE_WITHOUT)
        else:
            where = host or tr("this address")
            self.sentence.say(
                tr("Alerts leave this computer: they are sent to {where}.").format(where=where)
            )
            self.what.say(_AWAY_WITH if webhook.picture else _AWAY_WITHOUT)
        self.warning.say(warning(webhook.url) if host else "")
        self.warning.setVisible(bool(self.warning.plain()))
        show_kept(self.secret, self._kept and bool(webhook.header))
        self.secret.setVisible(bool(webhook.header))
