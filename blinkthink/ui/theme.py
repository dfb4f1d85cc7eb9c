"""Makes the application look like its tokens: style, font, palette and stylesheet.

Painted widgets read ``current()`` while painting; who keeps colours connects to ``hub().changed``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from blinkthink.ui.stylesheet import stylesheet
from blinkthink.ui.tokens import BASE, LIGHT, Tokens, mixed, tokens

Scheme = Literal["system", "light", "dark"]
Motion = Literal["system", "on", "off"]


_EFFECTS = (
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_FadeTooltip,
)  # of Qt itself, where the system has them
_LARGEST = 2.0  # of the type scale; a window of 640 pixels has no room for more


class Hub(QObject):
    """Says when the palette changed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme: Scheme = "system"
        self.motion: Motion = "system"
        self.tokens: Tokens = LIGHT
        self.text_size = 100  # percent of the system's; counts before the first ``apply``
        self.scale = 0.0  # of the type scale, from the system's font; 0 until it is known
        self.follows_system = False

    def follow(self) -> None:
        """The system switched between light and dark."""
        if self.scheme == "system":
            self.dress_again()

    def dress_again(self) -> None:
        """The system asks for more contrast, or no longer."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply(app, self.scheme)


_hub: Hub | None = None


def hub() -> Hub:
    """The one hub; made when first asked for."""
    global _hub
    if _hub is None:
        _hub = Hub()
    return _hub


def current() -> Tokens:
    """The palette in use."""
    return hub().tokens


def apply(app: QApplication, scheme: Scheme) -> None:
    """Dress the application; ``system`` follows the system's light or dark and its changes.

    Where the system asks for more contrast, both have it.
    """
    one = hub()
    if not one.follows_system:
        app.setStyle("Fusion")
        app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(one.follow)
        hints.accessibility().contrastPreferenceChanged.connect(one.dress_again)
        one.follows_system = True
    if not one.scale:
        system = max(1.0, QFontInfo(app.font()).pixelSize() / BASE)
        one.scale = min(_LARGEST, system * one.text_size / 100)
    hints = app.styleHints()
    dark = scheme == "dark" or (scheme == "system" and hints.colorScheme() is Qt.ColorScheme.Dark)
    one.scheme = scheme
    one.tokens = tokens(dark, high=more_contrast(app))
    app.setFont(font(BASE))
    app.setPalette(_palette(one.tokens))
    app.setStyleSheet(stylesheet(one.tokens, px))
    one.changed.emit()


def more_contrast(app: QApplication) -> bool:
    """Whether the system asks for it: high contrast on Windows, “increase contrast” elsewhere."""
    asked = app.styleHints().accessibility().contrastPreference()
    return asked is Qt.ContrastPreference.HighContrast


def px(size: int) -> int:
    """A size of the type scale in pixels, grown as the system's own font is."""
    return round(size * (hub().scale or 1.0))


def font(size: int = BASE, weight: int = 400) -> QFont:
    """The interface font with tabular figures; Inter where it is installed."""
    made = QFont(QApplication.font())
    if _has_inter():
        made.setFamily("Inter")
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setFeature(QFont.Tag("calt"), 0)  # Inter would show the “x” of a path “40x0” as “×”
    return made


@lru_cache(maxsize=1)
def _has_inter() -> bool:
    """Asked once: Qt goes through all fonts for it."""
    return QFontDatabase.hasFamily("Inter")


def move(motion: Motion) -> None:
    """Whether the window moves things: as the system asks, always, or never."""
    hub().motion = motion
    if motion == "off":
        for effect in _EFFECTS:
            QApplication.setEffectEnabled(effect, False)


def motion(milliseconds: int) -> int:
    """How long an animation may take: 0 where the user, or the system, asks for less motion.

    Whatever moves, fades or turns asks this as it begins, and is at its end at once for 0.
    """
    chosen = hub().motion
    if chosen != "system":
        return milliseconds if chosen == "on" else 0
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    style = QApplication.style()
    if style is None or style.styleHint(hint) == 0:
        return 0
    return milliseconds


def mark(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the stylesheet knows, and restyle the widget."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _palette(t: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, color in (
        (role.Window, t.bg),
        (role.WindowText, t.text),
        (role.Base, t.surface),
        (role.AlternateBase, t.bg),
        (role.Text, t.text),
        (role.Button, t.surface),
        (role.ButtonText, t.text),
        (role.BrightText, t.alert),
        (role.ToolTipBase, t.raised),
        (role.ToolTipText, t.text),
        (role.PlaceholderText, t.muted),
        (role.Highlight, t.focus),
        (role.HighlightedText, t.on_focus),
        (role.Accent, t.fill),
        (role.Link, t.focus),
        (role.LinkVisited, t.vehicle),
        (role.Light, t.raised),
        (role.Midlight, t.hover),
        (role.Mid, t.border),
        (role.Dark, mixed(t.muted, t.bg, 0.6)),
        (role.Shadow, "#000000"),
    ):
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.muted))
    return palette
