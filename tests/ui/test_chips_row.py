"""The active filters: all of them can be read and taken away, however narrow the row is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from blinkthink.gallery.index.query import Query
from blinkthink.ui.gallery.chips_row import ChipsRow
from blinkthink.ui.gallery.query_words import Part

PARTS = [Part("Mit Kennzeichen", "flag", Query()), Part("Personen", "person", Query())]


@pytest.mark.parametrize("width", [280, 450, 900])
def test_nothing_is_cut_off(qtbot: QtBot, qapp: QApplication, width: int) -> None:
    row = ChipsRow()
    qtbot.addWidget(row)
    row.resize(width, 200)
    row.show()
    row.clear.setText("Filter zurücksetzen")
    row.show_filters(PARTS, "10 Bilder")
    wanted = [row.count, *row.chips, row.clear]
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in wanted))
    for one in wanted:
        for other in wanted:
            assert one is other or not one.geometry().intersects(other.geometry())
