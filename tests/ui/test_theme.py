"""Both palettes can be read, and the application wears them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from blinkthink.ui import icons, theme
from blinkthink.ui.tokens import (
    DARK,
    HIGH_DARK,
    HIGH_LIGHT,
    LIGHT,
    Tokens,
    contrast,
    found_ground,
    mixed,
)

TEXTS = (
    "text", "second", "muted", "accent", "person", "vehicle", "animal", "package", "object",
    "alert", "notice", "ok", "focus",
)  # fmt: skip


PALETTES = {"light": LIGHT, "dark": DARK, "high-light": HIGH_LIGHT, "high-dark": HIGH_DARK}
EACH_PALETTE = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


def least(palette: Tokens) -> float:
    """WCAG 2.2, 1.4.3; with more contrast 1.4.6."""
    return 7.0 if palette in (HIGH_LIGHT, HIGH_DARK) else 4.5


@EACH_PALETTE
@pytest.mark.parametrize("name", TEXTS)
def test_text_can_be_read_on_every_ground(palette: Tokens, name: str) -> None:
    for ground in ("bg", "surface", "raised"):
        assert contrast(palette.color(name), palette.color(ground)) >= least(palette), ground


@EACH_PALETTE
@pytest.mark.parametrize("name", ["text", "second", "muted", "accent", "notice", "alert", "ok"])
def test_text_can_be_read_on_rows_and_messages(palette: Tokens, name: str) -> None:
    broken = mixed(palette.alert, palette.surface, 0.09)
    for ground in (palette.selected, palette.hover, broken):
        assert contrast(palette.color(name), ground) >= least(palette), ground


@pytest.mark.parametrize("palette", [HIGH_LIGHT, HIGH_DARK], ids=["light", "dark"])
def test_with_more_contrast_a_bar_shows_how_full_it_is(palette: Tokens) -> None:
    assert contrast(palette.fill, palette.trough) >= 3  # WCAG 2.2, 1.4.11


@EACH_PALETTE
def test_text_can_be_read_on_coloured_grounds(palette: Tokens) -> None:
    pairs = [
        (palette.on_fill, palette.fill),
        (palette.on_fill, palette.fill_hover),
        (palette.text, found_ground(palette, palette.bg)),
        (palette.text, found_ground(palette, palette.surface)),
        (palette.text, palette.pressed),
        (palette.on_focus, palette.focus),
        (palette.on_disc, palette.alert_disc),
        (palette.on_disc, palette.disc),
        (palette.alert, mixed(palette.alert, palette.surface, 0.10)),
    ]
    pairs += [
        (palette.kind(kind), mixed(palette.kind(kind), palette.surface, 0.14))
        for kind in ("person", "package")
    ]
    pairs += [
        (palette.severity(severity), mixed(palette.severity(severity), palette.surface, 0.14))
        for severity in ("alert", "notice", "info")
    ]
    for text, ground in pairs:
        assert contrast(text, ground) >= least(palette), (text, ground)


@EACH_PALETTE
def test_tags_on_boxes_can_be_read(palette: Tokens) -> None:
    for kind in ("person", "vehicle", "animal", "package", "object"):
        assert contrast(palette.on_focus, palette.kind(kind)) >= least(palette), kind


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_stands_in_an_empty_field_can_be_read(
    qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme
) -> None:
    theme.apply(qapp, scheme)
    for kind in (QLineEdit, QPlainTextEdit):
        field = kind()
        qtbot.addWidget(field)
        field.ensurePolished()
        color = field.palette().placeholderText().color()
        assert color.alpha() == 255
        assert contrast(color.name(), theme.current().surface) >= 4.5


@EACH_PALETTE
def test_the_edge_of_a_field_can_be_seen_on_every_ground(palette: Tokens) -> None:
    for ground in (palette.bg, palette.surface, palette.raised):
        assert contrast(palette.edge, ground) >= 3.0, ground  # WCAG 2.2, 1.4.11


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_empty_field_wears_that_edge(
    qtbot: QtBot, qapp: QApplication, scheme: theme.Scheme
) -> None:
    theme.apply(qapp, scheme)
    for kind in (QLineEdit, QPlainTextEdit, QSpinBox, QComboBox):
        field = kind()
        qtbot.addWidget(field)
        field.resize(160, 40)
        image = field.grab().toImage()
        middle = image.height() // 2
        edges = {image.pixelColor(x, middle).name().upper() for x in (0, image.width() - 1)}
        assert edges == {theme.current().edge}, kind.__name__


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_the_application_wears_the_palette_that_was_asked_for(qapp: QApplication) -> None:
    for scheme, palette in (("dark", DARK), ("light", LIGHT)):
        theme.apply(qapp, scheme)  # type: ignore[arg-type]
        assert theme.current() is palette
        window = qapp.palette().color(QPalette.ColorRole.Window)
        assert window.name().upper() == palette.bg


def test_an_icon_follows_the_palette(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    button = QPushButton("Again")
    qtbot.addWidget(button)
    icons.put(button, "again", "alert")

    def shade() -> str:
        image = button.icon().pixmap(32, 32).toImage()
        pixels = (image.pixelColor(x, y) for x in range(32) for y in range(32))
        return max(pixels, key=lambda color: color.alpha()).name().upper()

    assert shade() == LIGHT.alert
    theme.apply(qapp, "dark")
    assert shade() == DARK.alert


def test_every_icon_has_its_drawing(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    for name in icons.NAMES:
        image = icons.pixmap(name, 20, "text").toImage()
        alphas = {image.pixelColor(x, y).alpha() for x in range(20) for y in range(20)}
        assert len(alphas) > 2, name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_the_system_for_more_contrast_gets_it_in_both_schemes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, scheme: theme.Scheme
) -> None:
    monkeypatch.setattr(theme, "more_contrast", lambda app: True)
    theme.apply(qapp, scheme)
    look = theme.current()
    assert look is PALETTES[f"high-{scheme}"]
    assert contrast(look.border, look.bg) == pytest.approx(21.0)
    assert contrast(look.fill, look.bg) >= 4.5  # the mark of the picture that is chosen
    assert qapp.palette().color(QPalette.ColorRole.WindowText).name().upper() == look.text
    monkeypatch.undo()
    theme.hub().dress_again()
    assert theme.current() is PALETTES[scheme]
