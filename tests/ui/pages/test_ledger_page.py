"""The page with every request: parts of a large record, filters, pictures, export, failures."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from blinkthink.core.clock import ManualClock
from blinkthink.runtime.egress import EgressLedger
from blinkthink.ui.bridge import Bridge
from blinkthink.ui.pages.ledger import LedgerPage, find_picture
from blinkthink.ui.pages.ledger_model import COUNT, HOST, PAGE, PICTURE, SENT, WHEN, WHY
from tests.ui.pages.scripted_backend import GOOGLE, NOW, ScriptedBackend

BLINK = "rest-u034.immedia-semi.com"


def write(path: Path, count: int) -> None:
    """``count`` requests of the last days, each with a picture."""
    lines = []
    for number in range(count):
        at = NOW - timedelta(minutes=count - number)
        row = {"host": GOOGLE, "when": at.isoformat(), "why": "analysis by Gemini"}
        lines.append(json.dumps(row | {"bytes": number, "picture": f"Hall/{number}.jpg"}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def page(qtbot: QtBot, backend: ScriptedBackend, bridge: Bridge, clock: ManualClock) -> LedgerPage:
    page = LedgerPage(backend, bridge, clock=clock)
    qtbot.addWidget(page)
    page.resize(1000, 500)
    return page


def show(qtbot: QtBot, page: LedgerPage) -> None:
    with qtbot.waitSignal(page.model.came):
        page.show()


def cells(page: LedgerPage, row: int) -> dict[int, str]:
    model = page.model
    return {column: str(model.data(model.index(row, column))) for column in range(6)}


def test_nothing_left_this_computer(qtbot: QtBot, page: LedgerPage) -> None:
    show(qtbot, page)
    assert page.empty.isVisible()
    assert not page.table.isVisible()
    assert not page.export.isEnabled()


def test_rows_say_to_whom_what_for_how_much_and_which_picture(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    ledger = EgressLedger(backend.paths.egress, clock)
    for _ in range(3):
        ledger.record(BLINK, "listing", 600)
    ledger.record(GOOGLE, "analysis by Gemini", 48_200, "Hall/a.jpg")
    show(qtbot, page)
    told = {WHEN: "Today 17:32", HOST: GOOGLE, WHY: "Analysis by Gemini", COUNT: "1"}
    assert cells(page, 0) == told | {SENT: "48 kB", PICTURE: "Hall/a.jpg"}
    assert cells(page, 1)[COUNT] == "3"
    assert page.sentence.plain().startswith("4 requests to 2 hosts since today 17:32; 1 picture")
    spoken = page.model.data(page.model.index(0, HOST), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"To: {GOOGLE}"


def test_a_large_record_is_read_in_parts_as_one_scrolls(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    count = 3 * PAGE + 7
    write(backend.paths.egress, count)
    show(qtbot, page)
    model = page.model
    assert (model.rowCount(), model.total) == (PAGE, count)
    with qtbot.waitSignal(model.came):
        page.table.scrollToBottom()
    assert model.rowCount() == 2 * PAGE
    EgressLedger(backend.paths.egress, clock).record(GOOGLE, "analysis by Gemini", 9, "Hall/n.jpg")
    qtbot.waitUntil(lambda: not model.reading)
    while model.canFetchMore(QModelIndex()):
        with qtbot.waitSignal(model.came):
            model.fetchMore(QModelIndex())
    shown = [model.row(number).bytes for number in range(model.rowCount())]
    assert shown == list(range(count - 1, -1, -1))  # each once, although one came meanwhile
    with qtbot.waitSignal(model.came):
        page.read()
    assert model.row(0).picture == "Hall/n.jpg"


def test_filters_and_nothing_that_fits(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    ledger = EgressLedger(backend.paths.egress, clock)
    ledger.record(BLINK, "listing", 600)
    ledger.record(GOOGLE, "analysis by Gemini", 48_200, "Hall/a.jpg")
    show(qtbot, page)
    assert [page.host.itemText(one) for one in range(3)] == ["All hosts", GOOGLE, BLINK]
    page.host.setCurrentIndex(2)
    with qtbot.waitSignal(page.model.came):
        page.host.activated.emit(2)
    assert [page.model.row(0).host, page.model.rowCount()] == [BLINK, 1]
    assert page.host.currentText() == BLINK
    with qtbot.waitSignal(page.model.came):
        qtbot.keyClick(page.pictures, Qt.Key.Key_Space)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.model.came):
        page.empty.acted.emit()
    assert page.model.rowCount() == 2
    assert page.table.isVisible()


def test_enter_opens_the_picture_that_was_sent(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    ledger = EgressLedger(backend.paths.egress, clock)
    for name in ("Hall/gone.jpg", "old.jpg", "Hall/a.jpg"):
        ledger.record(GOOGLE, "analysis by Gemini", 48_200, name)
    folder = backend.library.root / "Hall"
    folder.mkdir(parents=True)
    for name in ("a.jpg", "old.jpg"):
        (folder / name).write_bytes(b"")
    show(qtbot, page)
    with qtbot.waitSignal(page.picture_wanted) as wanted:
        page.table.setCurrentIndex(page.model.index(0, 0))
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert wanted.args == [folder / "a.jpg"]
    with qtbot.waitSignal(page.picture_wanted) as wanted:  # rows of before name the file alone
        page.table.clicked.emit(page.model.index(1, PICTURE))
    assert wanted.args == [folder / "old.jpg"]
    page.table.doubleClicked.emit(page.model.index(2, HOST))
    qtbot.waitUntil(lambda: "is not in the library" in page.message.said())


def test_a_row_leads_nowhere_outside_the_library(tmp_path: Path) -> None:
    root = tmp_path / "library"
    root.mkdir()
    (tmp_path / "secret.jpg").write_bytes(b"")
    assert find_picture(root, "../secret.jpg") is None
    assert find_picture(root, str(tmp_path / "secret.jpg")) is None
    assert find_picture(tmp_path / "nowhere", "a.jpg") is None


def test_export_writes_what_is_filtered(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend, clock: ManualClock, tmp_path: Path
) -> None:
    write(backend.paths.egress, PAGE + 5)
    EgressLedger(backend.paths.egress, clock).record(BLINK, "listing", 600)
    show(qtbot, page)
    with qtbot.waitSignal(page.model.came):
        page.pictures.click()
    target = tmp_path / "requests.csv"
    page.save(target)
    qtbot.waitUntil(lambda: f"{PAGE + 5} rows written" in page.message.said())
    assert len(target.read_text(encoding="utf-8").splitlines()) == PAGE + 6
    assert page.export.isEnabled()
    page.save(backend.paths.egress / "no folder" / "x.csv")
    qtbot.waitUntil(lambda: "written" not in page.message.said() and page.export.isEnabled())


def test_a_record_that_cannot_be_read(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend
) -> None:
    backend.paths.egress.mkdir(parents=True)
    with qtbot.waitSignal(page.model.failed):
        page.show()
    assert "“egress.jsonl” cannot be used" in page.message.said()
    backend.paths.egress.rmdir()
    with qtbot.waitSignal(page.model.came):
        page.message.acted.emit()
    assert page.message.said() == ""
    assert page.empty.isVisible()


def test_a_narrow_window_leaves_columns_out(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend
) -> None:
    write(backend.paths.egress, 3)
    show(qtbot, page)
    page.resize(560, 400)
    hidden = [column for column in range(6) if page.table.isColumnHidden(column)]
    assert hidden == [WHY, COUNT]
    bar = page.table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert page.table.columnWidth(HOST) >= 100


def test_the_page_leads_back(qtbot: QtBot, page: LedgerPage) -> None:
    show(qtbot, page)
    page.back.setFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.back, Qt.Key.Key_Space)


def test_lines_that_cannot_be_read_are_said(
    qtbot: QtBot, page: LedgerPage, backend: ScriptedBackend, clock: ManualClock
) -> None:
    record = backend.paths.egress
    record.write_bytes(b"rubbish\n\x00\n")
    show(qtbot, page)
    assert page.sentence.plain() == f"2 lines at the beginning of {record} cannot be read."
    assert page.empty.isVisible()
    said = [one.text() for one in page.empty.findChildren(QLabel)]
    assert not any("Nothing has left" in one for one in said)
    EgressLedger(record, clock).record(BLINK, "listing", 600)
    with qtbot.waitSignal(page.model.came):
        page.read()
    assert page.sentence.plain().endswith(f"2 lines at the beginning of {record} cannot be read.")
