"""The log file: rotating, in plain lines, with secrets taken out before anything is written.

    2026-11-21 19:12:19+0100 warning capture.snapping: Back Yard did not answer.
        and what else belongs to it, indented

Times are local. Several processes of a home may write: who finds that another one rotated the file
goes on in the new one. All files together take three million bytes, and a little more where two
processes write.
"""

from __future__ import annotations

import io
import logging
import logging.handlers
import os
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from blinkthink.core.files import open_to_append
from blinkthink.runtime.redacting import redact

NAME = "blinkthink.log"
FILES = 3
_MAX_BYTES = 1_000_000
_LONGEST = 20_000  # letters of one message; a page of HTML helps nobody
_INDENT = "\n    "
_LOUD = ("apscheduler", "asyncio", "aiohttp", "aiomqtt", "mqtt", "PIL", "watchdog")
"""Others whose “info” nobody needs."""

log = logging.getLogger(__name__)


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text, so tracebacks and arguments too."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class PlainFormatter(RedactingFormatter):
    """One line a message; what follows is indented, so that no message can pass for another."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        if len(text) > _LONGEST:
            text = text[:_LONGEST] + " …"
        when = datetime.fromtimestamp(record.created, UTC).astimezone()
        part = record.name.removeprefix("blinkthink.")
        lines = (line for line in text.splitlines() if line.strip())
        return (
            f"{when:%Y-%m-%d %H:%M:%S%z} {record.levelname.lower()} {part}: {_INDENT.join(lines)}"
        )


class _LogFile(logging.handlers.RotatingFileHandler):
    """Loses lines that cannot be written: a full disk must not fill the terminal as well."""

    def _open(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(
            open_to_append(Path(self.baseFilename)), encoding=self.encoding, errors=self.errors
        )

    def emit(self, record: logging.LogRecord) -> None:
        if self._is_another():
            self.close()
            self.stream = None  # opened again with the line
        super().emit(record)

    def doRollover(self) -> None:
        try:
            super().doRollover()
        except OSError:  # Windows, while another process has it open: on in the same file
            if self.stream is None:
                self.stream = self._open()

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)

    def _is_another(self) -> bool:
        """Whether another process rotated the file, or somebody deleted it."""
        if self.stream is None:
            return False
        try:
            ours, there = os.fstat(self.stream.fileno()), Path(self.baseFilename).stat()
        except (OSError, ValueError):
            return True
        return (ours.st_dev, ours.st_ino) != (there.st_dev, there.st_ino)


def set_up_logging(folder: Path, verbose: bool = False) -> None:
    """Log to ``folder``/blinkthink.log, and warnings (all with ``verbose``) to standard error.

    Where the folder cannot be written, only standard error is used. Calling it again replaces what
    the last call set up.
    """
    root = logging.getLogger()
    for handler in list(root.handlers):
        if getattr(handler, "_blinkthink", False):
            root.removeHandler(handler)
            handler.close()
    stream = logging.StreamHandler()
    stream.setLevel(logging.DEBUG if verbose else logging.ERROR)
    _add(root, stream, RedactingFormatter("%(levelname)s %(name)s: %(message)s"))
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    for name in _LOUD:
        logging.getLogger(name).setLevel(logging.NOTSET if verbose else logging.WARNING)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _LogFile(
            folder / NAME,
            maxBytes=_MAX_BYTES,
            backupCount=FILES - 1,
            encoding="utf-8",
            errors="backslashreplace",  # names of files that are no Unicode
        )
    except OSError as error:
        log.warning("no log file: %s", error.strerror)
        return
    _add(root, file, PlainFormatter())


def log_uncaught() -> Callable[[], None]:
    """Log what nobody caught, on any thread, besides what Python does with it; returns what ends
    that."""
    before, before_threads = sys.excepthook, threading.excepthook

    def on_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            log.critical("a part of the app failed unforeseen", exc_info=(kind, error, trace))
        before(kind, error, trace)

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and issubclass(args.exc_type, Exception):
            found = (args.exc_type, args.exc_value, args.exc_traceback)
            log.critical("a thread failed unforeseen", exc_info=found)
        before_threads(args)

    sys.excepthook, threading.excepthook = on_main, on_thread

    def end() -> None:
        sys.excepthook, threading.excepthook = before, before_threads

    return end


def _add(root: logging.Logger, handler: logging.Handler, formatter: logging.Formatter) -> None:
    handler.setFormatter(formatter)
    handler._blinkthink = True  # type: ignore[attr-defined]
    root.addHandler(handler)
