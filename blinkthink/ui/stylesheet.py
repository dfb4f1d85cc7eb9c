"""The one stylesheet, made from the tokens.

Widgets say what they are with dynamic properties: ``kind`` of a button (primary, plain, quiet,
danger, nav, link, filter, icon), ``role`` of a label (caption, heading, second, muted, title …),
``card``, ``surface``, ``chip`` and so on. ``theme.mark`` sets them.
"""

from __future__ import annotations

from collections.abc import Callable

from blinkthink.core.paths import bundled
from blinkthink.ui.tokens import (
    BASE,
    BIG_CONTROL_HEIGHT,
    CAPTION,
    CONTROL_HEIGHT,
    EMPHASIS,
    HERO,
    RADIUS_CARD,
    RADIUS_CONTROL,
    TITLE,
    Tokens,
    mixed,
)


def stylesheet(t: Tokens, px: Callable[[int], int]) -> str:
    """The sheet for a palette; ``px`` scales a size of the type scale to the system's."""
    return "\n".join((_text(t, px), _buttons(t, px), _fields(t), _boxes(t), _bars(t), _lists(t)))


def _text(t: Tokens, px: Callable[[int], int]) -> str:
    return f"""
* {{ outline: none; }}
QWidget {{ color: {t.text}; font-size: {px(BASE)}px; }}
QMainWindow, QDialog {{ background: {t.bg}; }}
QLabel {{ background: transparent; }}
QLabel[role="caption"] {{ color: {t.muted}; font-size: {px(CAPTION)}px; }}
QLabel[role="caption"][tone="notice"] {{ color: {t.notice}; }}
QLabel[role="heading"] {{ color: {t.muted}; font-size: {px(CAPTION)}px; font-weight: 600; }}
QLabel[role="second"] {{ color: {t.second}; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="emphasis"] {{ font-size: {px(EMPHASIS)}px; font-weight: 600; }}
QLabel[role="lead"] {{ font-size: {px(EMPHASIS)}px; color: {t.second}; }}
QLabel[role="title"] {{ font-size: {px(TITLE)}px; font-weight: 600; }}
QLabel[role="hero"] {{ font-size: {px(HERO)}px; font-weight: 600; }}
QLabel[role="alert"] {{ color: {t.alert}; }}
QLabel[role="notice"] {{ color: {t.notice}; }}
QLabel[role="ok"] {{ color: {t.ok}; }}
QLabel[role="key"] {{ background: {t.hover}; border: 1px solid {t.border}; border-radius: 4px;
    padding: 0 5px; font-size: {px(CAPTION)}px; font-weight: 500; color: {t.second}; }}
QLabel[role="accent"] {{ color: {t.accent}; }}
QLabel:disabled {{ color: {t.muted}; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border};
    padding: 4px 8px; font-size: {px(CAPTION) + 1}px; }}
"""


def _buttons(t: Tokens, px: Callable[[int], int]) -> str:
    danger = mixed(t.alert, t.surface, 0.10)
    return f"""
QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: {RADIUS_CONTROL}px; padding: 0 12px; min-height: {CONTROL_HEIGHT - 2}px;
    font-weight: 500; color: {t.text}; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.pressed}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.muted}; background: {t.bg}; }}
QPushButton[iconed="true"] {{ padding: 0 12px 0 9px; }}
QPushButton[big="true"] {{ min-height: {BIG_CONTROL_HEIGHT - 2}px; padding: 0 18px; }}
QPushButton[kind="primary"] {{ background: {t.fill}; border-color: {t.fill}; color: {t.on_fill}; }}
QPushButton[kind="primary"]:hover {{ background: {t.fill_hover}; border-color: {t.fill_hover}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.hover}; border-color: {t.border};
    color: {t.muted}; }}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent;
    border-color: transparent; color: {t.second}; }}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {t.hover};
    color: {t.text}; }}
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed {{
    background: {t.pressed}; }}
QToolButton[kind="quiet"]:checked {{ background: {t.selected}; color: {t.text}; }}
QPushButton[kind="danger"] {{ color: {t.alert}; }}
QPushButton[kind="danger"]:hover {{ background: {danger}; border-color: {t.alert}; }}
QPushButton[kind="link"] {{ background: transparent; border: none; padding: 0;
    min-height: 20px; color: {t.accent}; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="strip"] {{ background: transparent; border: none; min-height: 24px; padding: 0; }}
QPushButton[kind="strip"]:hover {{ background: {t.hover}; }}
QPushButton[kind="link"][quiet="true"] {{ color: {t.muted}; font-size: {px(CAPTION)}px;
    font-weight: 400; min-height: 16px; }}
QPushButton[kind="filter"] {{ border-radius: {CONTROL_HEIGHT // 2 - 2}px;
    min-height: {CONTROL_HEIGHT - 6}px; }}
QPushButton[kind="filter"]:checked {{ background: {t.selected}; border-color: {t.selected}; }}
QPushButton[kind="filter"][iconOnly="true"] {{ padding: 0 7px; min-width: 18px; }}
QPushButton[kind="filter"]::menu-indicator {{ image: none; width: 0; }}
QPushButton[kind="nav"] {{ background: transparent; border: none; text-align: left;
    padding: 0 5px; color: {t.second}; min-height: {CONTROL_HEIGHT}px; }}
QPushButton[kind="nav"][narrow="true"] {{ text-align: center; padding: 0; }}
QPushButton[kind="nav"][low="true"] {{ min-height: {CONTROL_HEIGHT - 6}px; }}
QPushButton[kind="nav"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[kind="nav"]:checked {{ background: {t.selected}; color: {t.text}; }}
QToolButton[kind="icon"] {{ background: transparent; border: none; padding: 0;
    min-width: 28px; min-height: 28px; max-width: 28px; max-height: 28px; }}
QToolButton[kind="icon"]:hover {{ background: {t.hover}; }}
QToolButton[kind="icon"]:pressed, QToolButton[kind="icon"]:checked {{ background: {t.pressed}; }}
"""


def _fields(t: Tokens) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{ background: {t.surface};
    placeholder-text-color: {t.muted};
    border: 1px solid {t.edge}; border-radius: {RADIUS_CONTROL}px; padding: 0 10px;
    min-height: {CONTROL_HEIGHT - 2}px; selection-background-color: {t.focus};
    selection-color: {t.on_focus}; }}
QLineEdit[big="true"] {{ min-height: {BIG_CONTROL_HEIGHT - 2}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
    border-color: {t.focus}; }}
QLineEdit[wrong="true"] {{ border-color: {t.alert}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QAbstractSpinBox:disabled,
QComboBox:disabled {{ color: {t.muted}; background: {t.bg}; border-color: {t.border}; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow {{ image: {_image("down")}; width: 16px; height: 16px; }}
QAbstractSpinBox {{ padding: 0 4px 0 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent;
    width: 20px; }}
QAbstractSpinBox::up-arrow {{ image: {_image("up")}; width: 14px; height: 14px; }}
QAbstractSpinBox::down-arrow {{ image: {_image("down")}; width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.border};
    selection-background-color: {t.selected}; selection-color: {t.text}; padding: 4px; }}
QCheckBox, QRadioButton {{ spacing: 8px; background: transparent;
    min-height: {CONTROL_HEIGHT - 8}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {t.muted}; border-radius: 4px; background: {t.surface}; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {t.text}; }}
QCheckBox::indicator:checked {{ background: {t.fill}; border-color: {t.fill};
    image: {_image("check")}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.fill};
    background: {t.on_fill}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.muted}; }}
QSlider {{ background: transparent; min-height: 20px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {t.trough}; }}
QSlider::sub-page:horizontal {{ height: 4px; border-radius: 2px; background: {t.muted}; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
    background: {t.raised}; border: 1px solid {t.muted}; }}
QSlider::handle:horizontal:hover {{ border-color: {t.text}; }}
"""


def _image(name: str) -> str:
    """One of our own small drawings, whose grey serves both palettes."""
    return f'url("{bundled("assets", "ui", f"{name}.svg").as_posix()}")'


def _boxes(t: Tokens) -> str:
    return f"""
QFrame[surface="bg"], QWidget[surface="bg"] {{ background: {t.bg}; }}
QFrame[surface="surface"], QWidget[surface="surface"] {{ background: {t.surface}; }}
QFrame[surface="raised"], QWidget[surface="raised"] {{ background: {t.raised}; }}
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: {RADIUS_CARD}px; }}
QFrame[card="true"][chosen="true"] {{ border-color: {t.fill}; }}
QFrame[badge="true"] {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: {RADIUS_CONTROL}px; min-height: {CONTROL_HEIGHT - 2}px; }}
QFrame[floating="true"] {{ background: {t.raised}; border: 1px solid {t.border};
    border-radius: {RADIUS_CARD}px; }}
QFrame[message="info"] {{ background: {t.hover}; border-radius: {RADIUS_CONTROL + 2}px; }}
QFrame[message="alert"] {{ background: {mixed(t.alert, t.surface, 0.09)};
    border-radius: {RADIUS_CONTROL + 2}px; }}
QFrame[message="notice"] {{ background: {t.selected}; border-radius: {RADIUS_CONTROL + 2}px; }}
QFrame[floating="true"][message="alert"], QFrame[floating="true"][message="notice"],
QFrame[floating="true"][message="info"] {{ border: 1px solid {t.border}; }}
QFrame[banner="true"] {{ background: {t.selected}; }}
QFrame[line="h"] {{ background: {t.border}; max-height: 1px; min-height: 1px; border: none; }}
QFrame[line="v"] {{ background: {t.border}; max-width: 1px; min-width: 1px; border: none; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QProgressBar {{ background: {t.trough}; border: none; border-radius: 2px; max-height: 4px;
    min-height: 4px; color: transparent; }}
QProgressBar::chunk {{ background: {t.fill}; border-radius: 2px; }}
QScrollArea, QScrollArea > QWidget > QWidget[scrolled="true"] {{ background: transparent;
    border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {mixed(t.muted, t.bg, 0.45)}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.raised}; border: 1px solid {t.border}; padding: 4px;
    border-radius: {RADIUS_CONTROL + 2}px; }}
QMenu::item {{ padding: 6px 24px 6px 10px; border-radius: {RADIUS_CONTROL - 2}px; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.border}; margin: 4px 6px; }}
QListView, QTreeView, QTableView {{ background: {t.surface}; border: 1px solid {t.border};
    border-radius: {RADIUS_CARD}px; selection-background-color: {t.selected};
    selection-color: {t.text}; }}
QListWidget::item {{ padding: 0 6px; border-radius: {RADIUS_CONTROL}px; }}
QListWidget::item:selected {{ background: {t.selected}; color: {t.text}; }}
QTableView {{ gridline-color: transparent; outline: none; }}
QTableView::item {{ padding: 0 8px; border: none; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: transparent; border: none; border-bottom: 1px solid {t.border};
    padding: 7px 11px; color: {t.muted}; font-weight: 600; }}
"""
