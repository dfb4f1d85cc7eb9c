"""The page with every request that left this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from blinkthink.core import dates, words
from blinkthink.core.clock import Clock, SystemClock
from blinkthink.core.translation import tr
from blinkthink.core.words import Words
from blinkthink.runtime.egress_pages import EgressBook, EgressPage, HostTotal
from blinkthink.ui import theme
from blinkthink.ui.backend import Backend
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.flow import Flow
from blinkthink.ui.messages import EmptyState, InlineMessage
from blinkthink.ui.pages.frame import NARROW, page_title
from blinkthink.ui.pages.ledger_model import COUNT, HOST, PICTURE, SENT, WHEN, WHY, LedgerModel
from blinkthink.ui.tokens import XL, XS, XXL, M, S
from blinkthink.ui.widgets import Paragraph, button, icon_button

_ROW = 32
_WIDTHS = {WHEN: 132, WHY: 200, COUNT: 84, SENT: 76, PICTURE: 236}
_NARROW_WIDTHS = {WHEN: 118, SENT: 64, PICTURE: 150}
_ALL = tr("All hosts")


class LedgerPage(QWidget):
    """A hundred thousand rows scroll like ten: only some are ever read."""

    left = Signal()
    """Back to the settings."""
    picture_wanted = Signal(object)
    """The Path of a picture that was sent, to be shown."""

    def __init__(self, backend: Backend, bridge: Bridge, *, clock: Clock | None = None) -> None:
        super().__init__()
        self.setAccessibleName(tr("Every request"))
        self._backend = backend
        self._bridge = bridge
        self._clock = clock or SystemClock()
        self._book = EgressBook(backend.paths.egress)
        self.model = LedgerModel(self._book, bridge, self._clock, self)
        self._hosts: tuple[HostTotal, ...] = ()
        self.back = icon_button("back", tr("Back to the settings"), on_click=self.left.emit)
        self.sentence = Paragraph(tr("Reading the record…"), "second")
        self.host = QComboBox()
        self.host.setAccessibleName(tr("Host"))
        self.host.setMinimumContentsLength(18)
        self.host.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.host.addItem(_ALL, "")
        self.pictures = QCheckBox(tr("Only what carried a picture"))
        self.again = button(tr("Read again"), icon="again", on_click=self.read)
        self.export = button(tr("Export"), icon="export", on_click=self._ask_where)
        self.export.setAccessibleName(tr("Export as CSV"))
        self.message = InlineMessage()
        self.message.acted.connect(self.read)
        self.table = _Table()
        self.table.setModel(self.model)
        self.empty = EmptyState(
            "private", tr("Nothing has left this computer"), tr("Each request will stand here.")
        )
        self._lay_out()
        self._dress()
        self._connect()

    def _lay_out(self) -> None:
        bar = QWidget()
        flow = Flow(bar, gap=S)
        only = QWidget()
        middle = QHBoxLayout(only)
        middle.setContentsMargins(0, XS, 0, XS)  # as high as the buttons beside it
        middle.addWidget(self.pictures)
        for part in (self.host, only, self.again, self.export):
            flow.addWidget(part)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.back)
        head.addWidget(page_title(tr("Every request")), 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(S)
        self._column.addLayout(head)
        self._column.addWidget(self.sentence)
        self._column.addWidget(bar)
        self._column.addWidget(self.message)
        self._column.addSpacing(M - S)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.empty, 1)
        self.empty.hide()

    def _dress(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(HOST, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.host.activated.connect(lambda _: self.read())
        self.pictures.clicked.connect(self.read)
        self.model.came.connect(self._on_page)
        self.model.failed.connect(self._on_failed)
        self.table.opened.connect(self._open)
        self.empty.acted.connect(self._clear)

    def read(self) -> None:
        """Read the record anew, as it is filtered."""
        self.message.hide()
        self.again.setEnabled(False)
        self.model.show_host(str(self.host.currentData() or ""), pictures=self._only())

    def save(self, target: Path) -> None:
        """Write what is filtered as CSV, as the dialog does."""
        book, (host, pictures) = self._book, self.model.filter()
        self.message.hide()
        self.export.setEnabled(False)

        def done(count: int) -> None:
            self.export.setEnabled(True)
            told = tr("%n row(s) written to “{file}”.", "", count).format(file=target.name)
            self.message.say(Words(told, "", ""), tone="info")

        def failed(error: BaseException) -> None:
            self.export.setEnabled(True)
            self.message.say(words.say(error))

        self._bridge.call_in_thread(
            lambda: book.export(target, host=host, pictures=pictures), done, failed, owner=self
        )

    def _only(self) -> bool:
        return self.pictures.isChecked()

    def _clear(self) -> None:
        self.host.setCurrentIndex(0)
        self.pictures.setChecked(False)
        self.read()

    def _on_page(self, page: EgressPage) -> None:
        self.again.setEnabled(True)
        self._show_hosts(page.hosts)
        filtered = bool(self.host.currentData()) or self._only()
        nothing = self.model.total == 0
        self.table.setHidden(nothing)
        self.empty.setVisible(nothing)
        self.export.setEnabled(not nothing)
        if filtered:
            self.empty.say(
                "private",
                tr("Nothing fits"),
                tr("No request fits what is chosen above."),
                tr("Show all"),
            )
        elif page.unread.lines:
            self.empty.say(
                "private",
                tr("Nothing can be read"),
                tr("The record has lines, but none of them is whole."),
            )
        else:
            self.empty.say(
                "private", tr("Nothing has left this computer"), tr("Each request will stand here.")
            )
        self.sentence.say(self._told(page))

    def _told(self, page: EgressPage) -> str:
        unread = page.unread.told(self._backend.paths.egress, self._clock.now())
        if page.first is None:
            return unread or tr("This app has asked nothing of any server yet.")
        requests = sum(one.requests for one in page.hosts)
        pictures = sum(one.pictures for one in page.hosts)
        carried = tr("%n picture(s) sent", "", pictures) if pictures else tr("no picture sent")
        first = dates.when(page.first, self._clock.now(), inside=True)
        told = tr(
            "%n request(s) to {hosts} since {first}; {carried}. Requests without a picture are "
            "counted by the hour.",
            "",
            requests,
        )
        hosts = tr("%n host(s)", "", len(page.hosts))
        return f"{told.format(hosts=hosts, first=first, carried=carried)} {unread}".strip()

    def _show_hosts(self, hosts: tuple[HostTotal, ...]) -> None:
        if [one.host for one in hosts] == [one.host for one in self._hosts]:
            return
        self._hosts = hosts
        chosen = self.host.currentData()
        with QSignalBlocker(self.host):
            self.host.clear()
            self.host.addItem(_ALL, "")
            for one in hosts:
                self.host.addItem(one.host, one.host)
            self.host.setCurrentIndex(max(0, self.host.findData(chosen)))

    def _on_failed(self, error: BaseException) -> None:
        self.again.setEnabled(True)
        if not self.model.rowCount():
            self.sentence.say(tr("The record of requests cannot be read."))
        self.message.say(words.say(error), action=tr("Try again"))

    def _ask_where(self) -> None:
        dialog = QFileDialog(
            self, tr("Export as CSV"), str(Path.home() / "blinkthink-requests.csv")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()

    def _open(self, number: int) -> None:
        name = self.model.row(number).picture
        if name is None:
            return
        root = self._backend.library.root

        def found(path: Path | None) -> None:
            if path is not None:
                self.message.hide()
                self.picture_wanted.emit(path)
                return
            told = Words(
                tr("“{picture}” is not in the library.").format(picture=name),
                tr("It was deleted or moved, or it was a drawn test picture."),
                "",
            )
            self.message.say(told, tone="notice")

        self._bridge.call_in_thread(lambda: find_picture(root, name), found, owner=self)

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        side = XL if narrow else XXL
        self._column.setContentsMargins(side, XL, side, XL)
        widths = _NARROW_WIDTHS if narrow else _WIDTHS
        for column in (WHY, COUNT):
            self.table.setColumnHidden(column, narrow)
        for column, width in widths.items():
            named = self.table.horizontalHeader().sectionSizeHint(column)
            self.table.setColumnWidth(column, max(theme.px(width), named))


class _Table(QTableView):
    """Rows, not cells: arrow keys go from row to row, Enter and a click on the picture open it."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Requests, newest first"))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == PICTURE:
            self.opened.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


def find_picture(root: Path, name: str) -> Path | None:
    """The picture of a row: a path below the library, or in old rows a file's name. Blocks."""
    if Path(name).is_absolute() or ".." in Path(name).parts:
        return None
    if "/" in name:
        path = root / name
        return path if path.is_file() else None
    try:
        folders = [root, *sorted(one for one in root.iterdir() if one.is_dir())]
    except OSError:
        return None
    return next((one / name for one in folders if (one / name).is_file()), None)
