"""The page with the app's log: what it did and what went wrong, to read and to hand on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHideEvent,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core import dates, words
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.runtime.log_book import LogBook, LogEntry
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import NARROW, page_title
from blinkthink.ui.tokens import XL, XS, XXL, M, S
from blinkthink.ui.widgets import Paragraph, button, icon_button

SHOWN = 1000
"""Messages on the page; the files have more."""
_LOOK_MS = 1000
_PAUSE_MS = 150
_LEVELS = (
    (tr("Everything"), "info"),
    (tr("Warnings and errors"), "warning"),
    (tr("Errors"), "error"),
)
_NAMES = {"warning": tr("Warning"), "error": tr("Error"), "critical": tr("Error")}

Read = tuple[object, Sequence[LogEntry] | None]


class LogPage(QWidget):
    """Reads the log while it is in sight, and again when something was written."""

    left = Signal()
    """Back to where one came from."""

    def __init__(self, backend: Backend, bridge: Bridge) -> None:
        super().__init__()
        self.setAccessibleName(tr("Log"))
        self._backend = backend
        self._bridge = bridge
        self._book = LogBook(backend.paths.logs)
        self._entries: Sequence[LogEntry] = ()
        self._stamp: object = None
        self._asked: object = None  # what is being read, or was read last
        self.back = icon_button("back", tr("Back"), on_click=self.left.emit)
        self.search = QLineEdit()
        self.search.setAccessibleName(tr("Search the log"))
        self.search.setPlaceholderText(tr("Search the log"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(200)
        self.level = QComboBox()
        self.level.setAccessibleName(tr("Which messages"))
        for text, level in _LEVELS:
            self.level.addItem(text, level)
        self.follow = QCheckBox(tr("Follow"))
        self.follow.setAccessibleDescription(tr("Keep the newest message in sight"))
        self.follow.setChecked(True)
        self.copy = button(tr("Copy for a bug report"), icon="copy", on_click=self.copy_report)
        self.message = InlineMessage()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setUndoRedoEnabled(False)
        self.text.setAccessibleName(tr("Messages, newest last"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self.read)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.level.activated.connect(lambda _: self.read())
        self.follow.toggled.connect(self._on_follow)
        bar = self.text.verticalScrollBar()  # the window grows or shrinks: the end stays in sight
        bar.rangeChanged.connect(lambda: self._on_follow(self.follow.isChecked()))
        theme.hub().changed.connect(self._show)
        self._lay_out()

    def _lay_out(self) -> None:
        bar = QWidget()
        flow = Flow(bar, gap=S)
        follow = QWidget()
        middle = QHBoxLayout(follow)
        middle.setContentsMargins(0, XS, 0, XS)  # as high as the fields beside it
        middle.addWidget(self.follow)
        for part in (self.search, self.level, follow, self.copy):
            flow.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.back)
        head.addWidget(page_title(tr("Log")), 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(S)
        self._column.addLayout(head)
        self._column.addWidget(
            Paragraph(
                tr(
                    "What the app did, the newest at the end. Passwords and keys are never written."
                ),
                "second",
            )
        )
        self._column.addWidget(bar)
        self._column.addWidget(self.message)
        self._column.addSpacing(M - S)
        self._column.addWidget(self.text, 1)

    def read(self) -> None:
        """Read the log where it is another, or is filtered in another way, than what is shown."""
        said, level = self.search.text(), str(self.level.currentData())
        asked, book, stamp = (said, level), self._book, self._stamp
        if asked == self._asked and self._selecting:
            return
        if asked != self._asked:
            self._asked, stamp = asked, None

        def look() -> Read:
            now = book.stamp()
            return now, None if now == stamp else book.last(SHOWN, words=said, least=level)

        def done(found: Read) -> None:
            selected = stamp is not None and self._selecting  # meanwhile
            if self._asked == asked and found[1] is not None and not selected:
                self._stamp, self._entries = found[0], found[1]
                self._show()

        def failed(error: BaseException) -> None:
            self._look.stop()
            self.message.say(words.say(error))

        self._bridge.call_in_thread(look, done, failed, owner=self)

    @property
    def _selecting(self) -> bool:
        """Whether somebody has selected text, which would be lost with what is shown anew."""
        return self.text.textCursor().hasSelection()

    def copy_report(self) -> None:
        """Put what a bug report needs into the clipboard."""
        self.message.hide()
        self.copy.setEnabled(False)
        self.copy.setText(tr("Collecting…"))

        def over() -> None:
            self.copy.setEnabled(True)
            self.copy.setText(tr("Copy for a bug report"))

        def done(report: str) -> None:
            over()
            QGuiApplication.clipboard().setText(report)
            said = Words(
                tr("Copied."),
                tr(
                    "Names of cameras and of pictures are in it; passwords, keys, e-mail addresses "
                    "and your folders are not."
                ),
                tr("Read it through before you paste it."),
            )
            self.message.say(said, tone="info")

        def failed(error: BaseException) -> None:
            over()
            self.message.say(words.say(error))

        self._bridge.call(self._backend.bug_report, done, failed, owner=self)

    def _show(self) -> None:
        """All of it anew, in the place where one was."""
        bar = self.text.verticalScrollBar()
        place, caret = bar.value(), self.text.textCursor().position()
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        colors, day = _Formats(), None
        for entry in self._entries:
            day = _write(cursor, entry, colors, day)
        if not self._entries:
            nothing = (
                tr("No message fits.") if self.search.text() else tr("Nothing has happened yet.")
            )
            cursor.insertText(nothing, colors.quiet)
        cursor.endEditBlock()
        cursor.setPosition(min(caret, cursor.position()))  # the keyboard stays where it was
        self.text.setTextCursor(cursor)
        bar.setValue(bar.maximum() if self.follow.isChecked() else place)

    def _on_follow(self, on: bool) -> None:
        if on:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.maximum())

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = XL if self.width() < NARROW else XXL
        self._column.setContentsMargins(side, XL, side, XL)


class _Formats:
    """The colours of the moment."""

    def __init__(self) -> None:
        t = theme.current()
        self.plain, self.quiet = _format(t.text), _format(t.second)
        self.day = _format(t.second)
        self.day.setFontWeight(600)
        self.levels = {"warning": _format(t.notice), "error": _format(t.alert)}
        self.levels["critical"] = self.levels["error"]


def _format(color: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(color))
    return made


def _write(cursor: QTextCursor, entry: LogEntry, colors: _Formats, day: date | None) -> date:
    when = entry.when.astimezone()
    if when.date() != day:
        gap = "\n\n" if day is not None else ""
        cursor.insertText(f"{gap}{dates.long_date(when)}", colors.day)
    name = _NAMES.get(entry.level)
    cursor.insertText(f"\n{when:%H:%M:%S}  ", colors.quiet)
    if name:
        cursor.insertText(f"{name}: ", colors.levels[entry.level])
    cursor.insertText(entry.text[:1].upper() + entry.text[1:], colors.plain)
    for line in entry.more:
        if not line.strip(" ^~"):  # Python's marks below a line of code
            continue
        cursor.insertText(f"\n    {line}", colors.quiet)
    return when.date()
