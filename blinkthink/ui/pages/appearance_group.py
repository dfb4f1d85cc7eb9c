"""How the app looks and speaks: colours, sizes, motion, language."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QSlider

from blinkthink.core.language import spoken_with
from blinkthink.core.translation import LANGUAGES, tr, used
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.changing import ChangingGroup
from blinkthink.ui.pages.setting_row import SettingRow
from blinkthink.ui.pages.switch import Choices
from blinkthink.ui.widgets import button

TILES = (120, 360)  # pixels, the least and the most width of a picture in the library
_SIZES = (100, 115, 130, 150)
_STEP = 20
_REST_MS = 300
_NEXT_START = tr("Takes effect at the next start.")


class AppearanceGroup(ChangingGroup):
    """What holds from the next start on says so, and offers to start again now."""

    tiles_changed = Signal(int)
    """The width of the pictures in the library."""
    restart_wanted = Signal()

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__(tr("Appearance"), backend, bridge)
        self.theme = Choices(
            tr("Colours"),
            (
                ("system", tr("System"), "system"),
                ("light", tr("Light"), "light"),
                ("dark", tr("Dark"), "dark"),
            ),
        )
        self.theme.chosen.connect(lambda scheme: self.change(self.dress, theme=scheme))
        self.text_size = QComboBox()
        self.text_size.setAccessibleName(tr("Size of the text"))
        for size in _SIZES:
            self.text_size.addItem(f"{size} %", size)
        self.text_size.activated.connect(
            lambda _: self.change(text_size=self.text_size.currentData())
        )
        self.tiles = QSlider(Qt.Orientation.Horizontal)
        self.tiles.setAccessibleName(tr("Size of the pictures"))
        self.tiles.setRange(*TILES)
        self.tiles.setSingleStep(_STEP)
        self.tiles.setPageStep(2 * _STEP)
        self.tiles.setFixedWidth(160)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self.change(thumbnail_size=self.tiles.value()))
        self.tiles.valueChanged.connect(self._on_tiles)
        self.motion = Choices(
            tr("Motion"),
            (
                ("system", tr("System"), "system"),
                ("on", tr("On"), "play"),
                ("off", tr("Off"), "pause"),
            ),
        )
        self.motion.chosen.connect(lambda motion: self.change(self.dress, motion=motion))
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language"))
        self.language.addItem(
            tr("As outside the demo") if self._backend.demo else tr("System"), "system"
        )
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.activated.connect(lambda _: self.change(language=self.language.currentData()))
        self.again = button(tr("Start again now"), icon="again", on_click=self.restart_wanted.emit)
        self.restart = SettingRow(
            tr("Start again"),
            tr("The new language or text size takes effect at the next start."),
            self.again,
        )
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        for row in (
            SettingRow(
                tr("Colours"),
                tr("Light, dark, or as the rest of the system."),
                self.theme,
                words=tr("theme palette night mode", "other words, for the search"),
            ),
            SettingRow(
                tr("Size of the text"),
                tr("For all texts, on top of the system’s own size. {holds}").format(
                    holds=_NEXT_START
                ),
                self.text_size,
                words=tr("font letters large zoom scale", "other words, for the search"),
            ),
            SettingRow(
                tr("Size of the pictures"),
                tr("How wide each picture is in the library, where there is a slider for it, too."),
                self.tiles,
                words=tr("thumbnails tiles grid", "other words, for the search"),
            ),
            SettingRow(
                tr("Motion"),
                tr("Whether panels slide and signs turn. Off: everything is in its place at once."),
                self.motion,
                words=tr("animation effects reduce", "other words, for the search"),
            ),
            SettingRow(
                tr("Language"),
                tr(
                    "For the window, the alerts and the commands; models describe pictures in "
                    "English. {holds}"
                ).format(
                    holds=tr("Takes effect at the next start, in the demo alone.")
                    if self._backend.demo
                    else _NEXT_START
                ),
                self.language,
                words="language Sprache Deutsch German English Englisch",
            ),
        ):
            self.add(row)
        self.card.body.addWidget(self.restart)
        self._rows.append(self.restart)

    def refresh(self) -> None:
        settings = self._backend.settings()
        self.theme.choose(settings.theme)
        self.motion.choose(settings.motion)
        self.text_size.setCurrentIndex(self.text_size.findData(settings.text_size))
        self.language.setCurrentIndex(self.language.findData(settings.language))
        if not self._rest.isActive():
            blocked = self.tiles.blockSignals(True)
            self.tiles.setValue(settings.thumbnail_size)
            self.tiles.blockSignals(blocked)
        other_size = settings.text_size != theme.hub().text_size
        language = spoken_with(settings.language, demo=self._backend.demo)
        self.restart.setVisible(other_size or language != used())

    def dress(self) -> None:
        """Look as the settings say."""
        settings = self._backend.settings()
        theme.move(settings.motion)
        app = QApplication.instance()
        if isinstance(app, QApplication) and theme.hub().scheme != settings.theme:
            theme.apply(app, settings.theme)

    def _on_tiles(self, width: int) -> None:
        self.tiles_changed.emit(width)
        self._rest.start()
