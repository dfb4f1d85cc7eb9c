"""The MQTT broker: where it is, who we are there, and what is published."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from blinkthink.core.alert_words import is_this_machine
from blinkthink.core.alerts import Mqtt
from blinkthink.core.translation import tr
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.alerts.channel_sheet import ChannelSheet, fail, show_kept
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.pages.secret_field import SecretField
from blinkthink.ui.parts import Foldable
from blinkthink.ui.tokens import CONTROL_HEIGHT, M, S
from blinkthink.ui.widgets import Paragraph, label, padded

_PLAIN, _TLS = 1883, 8883  # IANA’s ports of MQTT
_WITH_PICTURES = tr(
    "Alerts, the cameras’ names and states, and what was seen, with the pictures, are published; "
    "whoever may listen at the broker can see them."
)
_WITHOUT_PICTURES = tr(
    "Alerts, the cameras’ names and states, and what was seen, without pictures, are published; "
    "whoever may listen at the broker can see them."
)


class MqttSheet(ChannelSheet):
    """An empty password leaves the one that is kept, as long as there is a user."""

    def __init__(self, parent: QWidget, backend: Backend, bridge: Bridge) -> None:
        super().__init__(parent, "MQTT", backend, bridge)
        mqtt = backend.settings().mqtt
        self._kept = self._state("mqtt")
        self.host = Field(tr("Broker"), placeholder="homeassistant.local", big=False)
        self.port = QSpinBox()
        self.port.setRange(1, 65535)
        self.port.setGroupSeparatorShown(False)
        self.port.setAccessibleName(tr("Port"))
        padded(self.port)
        self.port.setFixedHeight(CONTROL_HEIGHT)
        self.tls = QCheckBox(tr("Encrypted (TLS)"))
        self.user = Field(tr("User (if the broker wants one)"), big=False)
        self.password = SecretField(tr("Password"), spaces=True)
        self.discovery = QCheckBox(tr("Let Home Assistant find the cameras by itself"))
        self.pictures = QCheckBox(tr("Publish the pictures, too"))
        self.topic = Field(tr("Begin of all topics"), big=False)
        self.prefix = Field(tr("Begin of Home Assistant’s topics"), big=False)
        self.body.addWidget(
            Paragraph(
                tr(
                    "A broker passes alerts on to Home Assistant and other programs: cameras with "
                    "their picture, a sensor for each flag, a button that takes a picture."
                ),
                "second",
            )
        )
        where = QHBoxLayout()
        where.setSpacing(S)
        beside = QWidget()
        port = QVBoxLayout(beside)
        port.setContentsMargins(0, 0, 0, 0)
        port.setSpacing(6)
        caption = label(tr("Port"), "second")
        caption.setBuddy(self.port)
        port.addWidget(caption)
        port.addWidget(self.port)
        where.addWidget(self.host, 1, Qt.AlignmentFlag.AlignTop)
        where.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(where)
        self.advanced = Foldable(tr("Topics"), self._fill_topics)
        for part in (
            self.tls, self.user, self.password, self.discovery, self.pictures, self.advanced,
        ):  # fmt: skip
            self.body.addWidget(part)
        self._finish(set_up=bool(mqtt.host))
        self._show(mqtt)
        for field in (self.host, self.user):
            field.edit.textChanged.connect(self._say)
            field.edit.textChanged.connect(self._typed)
            field.edit.returnPressed.connect(self.submit)
        self.password.edit.returnPressed.connect(self.submit)
        self.password.edit.textChanged.connect(self._typed)
        self.port.lineEdit().returnPressed.connect(self.submit)
        self.port.valueChanged.connect(self._typed)
        self.pictures.toggled.connect(self._say)
        self.tls.toggled.connect(self._on_tls)
        for box in (self.pictures, self.tls, self.discovery):
            box.toggled.connect(self._typed)
        self._say()

    def mqtt(self) -> Mqtt:
        """What stands there now."""
        return Mqtt(
            host=self.host.text().strip(),
            port=self.port.value(),
            tls=self.tls.isChecked(),
            user=self.user.text().strip(),
            discovery=self.discovery.isChecked(),
            prefix=self.prefix.text().strip().strip("/") or Mqtt().prefix,
            topic=self.topic.text().strip().strip("/") or Mqtt().topic,
            pictures=self.pictures.isChecked(),
        )

    def submit(self) -> None:
        backend = self._backend
        if (whole := self._whole()) is not None:
            self._keep(lambda: backend.change_mqtt(*whole))

    def start_test(self) -> None:
        backend = self._backend
        if (whole := self._whole()) is not None:
            self._try(lambda: backend.test_mqtt(*whole))

    def _whole(self) -> tuple[Mqtt, str | None] | None:
        """What was typed, with the password; None, and it is said, where something is missing."""
        mqtt, typed = self.mqtt(), self.password.text()
        if not mqtt.host or "/" in mqtt.host or " " in mqtt.host:
            fail(self.host, tr("Type the broker’s name or address, without mqtt:// before it."))
            return None
        return mqtt, typed or (None if mqtt.user else "")

    def remove(self) -> None:
        backend = self._backend
        self._forget(lambda: backend.change_mqtt(Mqtt(), ""))

    def _refuse(self, told: str) -> None:
        fail(self.host, told)

    def _show(self, mqtt: Mqtt) -> None:
        self.host.fill(mqtt.host)
        self.port.setValue(mqtt.port)
        self.tls.setChecked(mqtt.tls)
        self.user.fill(mqtt.user)
        self.discovery.setChecked(mqtt.discovery)
        self.pictures.setChecked(mqtt.pictures)
        self.topic.fill(mqtt.topic)
        self.prefix.fill(mqtt.prefix)

    def _fill_topics(self, column: QVBoxLayout) -> None:
        column.setSpacing(M)
        topic, prefix = self.topic.text(), self.prefix.text()
        self.topic, self.prefix = (
            Field(tr("Begin of all topics"), big=False),
            Field(tr("Begin of Home Assistant’s topics"), big=False),
        )
        self.topic.fill(topic)
        self.prefix.fill(prefix)
        for field in (self.topic, self.prefix):
            field.edit.textChanged.connect(self._typed)
            field.edit.returnPressed.connect(self.submit)
            column.addWidget(field)

    def _on_tls(self, on: bool) -> None:
        usual, other = (_TLS, _PLAIN) if on else (_PLAIN, _TLS)
        if self.port.value() == other:
            self.port.setValue(usual)
        self._say()

    def _say(self) -> None:
        mqtt = self.mqtt()
        here = bool(mqtt.host) and is_this_machine(mqtt.host)
        if here:
            self.sentence.say(tr("The broker runs on this computer."))
        else:
            self.sentence.say(
                tr("What you publish leaves this computer: it is sent to {broker}.").format(
                    broker=mqtt.host or tr("the broker")
                )
            )
        self.what.say(_WITH_PICTURES if mqtt.pictures else _WITHOUT_PICTURES)
        clear = not here and not mqtt.tls and bool(mqtt.host or mqtt.user)
        open_words = tr("Without TLS all that is published is sent as it is.")
        if mqtt.user:
            open_words = tr(
                "Without TLS the password, and all that is published, is sent as it is."
            )
        self.warning.say(open_words if clear else "")
        self.warning.setVisible(clear)
        show_kept(self.password, self._kept and bool(mqtt.user))
        self.password.setVisible(bool(mqtt.user))
