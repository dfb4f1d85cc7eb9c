"""The rows of the record as a table that grows as one scrolls; the file is read elsewhere."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from blinkthink.core.clock import Clock
from blinkthink.core.purposes import purpose_words
from blinkthink.core.translation import number, tr
from blinkthink.runtime.egress_pages import EgressBook, EgressPage, LedgerRow
from blinkthink.ui import theme
from blinkthink.ui.bridge import Bridge, Call
from blinkthink.ui.pages import phrases

PAGE = 400  # rows that are read at once
WHEN, HOST, WHY, COUNT, SENT, PICTURE = range(6)
TITLES = (
    tr("When"), tr("To", "whom a request went to"), tr("What for"), tr("Requests"), tr("Sent"),
    tr("Picture"),
)  # fmt: skip
Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_NOWHERE = QModelIndex()


class LedgerModel(QAbstractTableModel):
    """Ask with ``show_host``; the view asks for more by itself."""

    came = Signal(object)
    """An EgressPage: what is known of the whole record."""
    failed = Signal(object)

    def __init__(self, book: EgressBook, bridge: Bridge, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._book = book
        self._bridge = bridge
        self._clock = clock
        self._rows: list[LedgerRow] = []
        self._total = 0
        self._newer = 0  # rows that came since the newest one here was read
        self._host, self._pictures = "", False
        self._reading: Call | None = None

    def show_host(self, host: str = "", *, pictures: bool = False) -> None:
        """Read from the newest on: of one host, or of all; with pictures only."""
        self._host, self._pictures = host, pictures
        self._drop()
        self._read(0)

    @property
    def reading(self) -> bool:
        """Whether rows are on their way."""
        return self._reading is not None

    @property
    def total(self) -> int:
        """How many rows fit, whether they are read or not, but those that came since."""
        return self._total

    def row(self, number: int) -> LedgerRow:
        return self._rows[number]

    def filter(self) -> tuple[str, bool]:
        """The host, empty for all, and whether only rows with a picture are shown."""
        return self._host, self._pictures

    def _drop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _read(self, offset: int) -> None:
        book, host, pictures = self._book, self._host, self._pictures
        place = offset + self._newer if offset else 0

        def ended(page: EgressPage) -> None:
            self._reading = None
            self._take(page, offset)

        def failed(error: BaseException) -> None:
            self._reading = None
            self.failed.emit(error)

        self._reading = self._bridge.call_in_thread(
            lambda: book.page(PAGE, place, host=host, pictures=pictures),
            ended,
            failed,
            owner=self,
        )

    def _take(self, page: EgressPage, offset: int) -> None:
        grown = page.total - self._newer - self._total
        if offset == 0:
            self.beginResetModel()
            self._rows = list(page.rows)
            self._total, self._newer = page.total, 0
            self.endResetModel()
        elif grown > 0:  # requests went out meanwhile, and the rows have moved: these again
            self._newer += grown
            self._read(offset)
            return
        elif grown < 0:  # it is another record
            self._read(0)
            return
        elif page.rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(page.rows) - 1)
            self._rows += page.rows
            self.endInsertRows()
        self.came.emit(page)

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(TITLES)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self.reading and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._read(len(self._rows))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _ROLE.DisplayRole:
            return TITLES[section]
        return _side(section) if role == _ROLE.TextAlignmentRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return self._text(row, column)
        if role == _ROLE.AccessibleTextRole:
            return tr("{column}: {value}").format(
                column=TITLES[column], value=self._text(row, column) or tr("none", "no picture")
            )
        if role == _ROLE.TextAlignmentRole:
            return _side(column)
        if role == _ROLE.ForegroundRole:
            t = theme.current()
            return QColor(t.accent if column == PICTURE else t.text if column == HOST else t.second)
        return None

    def _text(self, row: LedgerRow, column: int) -> str:
        if column == WHEN:
            return phrases.when(row.when, self._clock.now())
        if column == HOST:
            return row.host
        if column == WHY:
            return purpose_words(row.why)
        if column == COUNT:
            return number(row.count)
        if column == SENT:
            return phrases.size(row.bytes)
        return row.picture or ""


def _side(column: int) -> Qt.AlignmentFlag:
    middle = Qt.AlignmentFlag.AlignVCenter
    right = column in (COUNT, SENT)
    return middle | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
