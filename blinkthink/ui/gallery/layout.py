"""Where each tile of the grid lies: days as sections, rows of equal tiles. No Qt.

Only the days are kept, so that a hundred thousand pictures cost as little as a hundred.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GAP = 12
HEADER = 36
TEXT = 26
ROW_GAP = 10
SECTION_GAP = 14


@dataclass(frozen=True)
class Box:
    """A rectangle in the content's coordinates."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Section:
    """A day: its first picture, how many, and where it begins."""

    first: int
    count: int
    y: int


class Layout:
    """Tiles for ``counts`` pictures a day in an area ``width`` wide, each about ``wanted`` wide."""

    def __init__(self, counts: Sequence[int], width: int, wanted: int, text: int = TEXT) -> None:
        width = max(80, width)
        self.columns = max(1, round((width + GAP) / (max(80, wanted) + GAP)))
        self.tile = (width - (self.columns - 1) * GAP) // self.columns
        self.image = round(self.tile * 9 / 16)
        self.row = self.image + text + ROW_GAP
        self.sections: list[Section] = []
        y, first = 0, 0
        for count in counts:
            self.sections.append(Section(first, count, y))
            first += count
            y += HEADER + self._rows(count) * self.row + SECTION_GAP
        self.total = first
        self.height = y
        self._starts = [section.first for section in self.sections]
        self._tops = [section.y for section in self.sections]

    def _rows(self, count: int) -> int:
        return -(-count // self.columns)

    def section_of(self, index: int) -> Section:
        """The day of a picture."""
        return self.sections[self.number_of(index)]

    def number_of(self, index: int) -> int:
        """Which day, counted from the newest, a picture is of."""
        return bisect_right(self._starts, index) - 1

    def tile_box(self, index: int) -> Box:
        """Where the tile of a picture lies, with its line of text."""
        section = self.section_of(index)
        row, column = divmod(index - section.first, self.columns)
        return Box(
            column * (self.tile + GAP),
            section.y + HEADER + row * self.row,
            self.tile,
            self.row - ROW_GAP,
        )

    def visible(self, top: int, bottom: int) -> tuple[list[Section], range]:
        """The days and the pictures that lie between two heights."""
        if not self.sections:
            return [], range(0)
        start = max(0, bisect_right(self._tops, top) - 1)
        end = bisect_right(self._tops, bottom)
        days = self.sections[start : max(end, start + 1)]
        first = self._first_from(days[0], top)
        last = days[-1]
        rows = max(0, -(-(bottom - last.y - HEADER) // self.row))
        return days, range(first, last.first + min(last.count, rows * self.columns))

    def _first_from(self, section: Section, top: int) -> int:
        row = max(0, (top - section.y - HEADER) // self.row)
        return section.first + min(section.count, row * self.columns)

    def at(self, x: int, y: int) -> int | None:
        """The picture at a point, or None between the tiles."""
        _, tiles = self.visible(y, y + 1)
        for index in tiles:
            box = self.tile_box(index)
            if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
                return index
        return None

    def within(self, left: int, top: int, right: int, bottom: int) -> Iterator[int]:
        """The pictures whose tiles a rectangle touches."""
        step = self.tile + GAP
        columns = range(
            max(0, (left - self.tile) // step + 1), min(self.columns, right // step + 1)
        )
        for section in self.visible(top, bottom + 1)[0]:
            start = section.y + HEADER
            first = max(0, (top - start - (self.row - ROW_GAP)) // self.row + 1)
            last = min(self._rows(section.count) - 1, (bottom - start) // self.row)
            for row in range(first, last + 1):
                for column in columns:
                    number = row * self.columns + column
                    if number < section.count:
                        yield section.first + number

    def moved(self, index: int, rows: int) -> int:
        """The picture ``rows`` below (above where negative), in the same column where there is one.

        Rows go on over the days; at either end the picture stays the outermost.
        """
        step = 1 if rows > 0 else -1
        for _ in range(abs(rows)):
            index = self._next_row(index, step)
        return index

    def _next_row(self, index: int, step: int) -> int:
        number = self.number_of(index)
        section = self.sections[number]
        row, column = divmod(index - section.first, self.columns)
        row += step
        if not 0 <= row < self._rows(section.count):
            number += step
            if not 0 <= number < len(self.sections):
                return index
            section = self.sections[number]
            row = 0 if step > 0 else self._rows(section.count) - 1
        return section.first + min(section.count - 1, row * self.columns + column)
