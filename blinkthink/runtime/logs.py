"""The log file: rotating, in plain lines, with secrets taken out before anything is written."""

from __future__ import annotations

import logging
import logging.handlers
import re
import sys
from pathlib import Path

_MAX_BYTES = 1_000_000
_FILES = 3
_HIDDEN = "[hidden]"

_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+")
# A named secret in JSON, a form, a repr or a query: the name stays, the value goes.
_NAMED = re.compile(
    r"(?i)([\"']?\b[\w-]*(?:token|password|passwd|secret|2fa_code|api[_-]?key|code_verifier"
    r"|authorization|cookie)[\"']?\s*[:=]\s*)"
    r"(\"[^\"]*\"|'[^']*'|[^\s&,;}\"']+)"
)
_CODE = re.compile(r"(?i)([?&](?:code|key)=)[^&\s\"']+")
_GOOGLE_KEY = re.compile(r"\b(?:AIza|AQ\.)[\w-]{16,}")  # whatever stands before it
_EMAIL = re.compile(r"\b([\w.+-])[\w.+-]*@([\w-]+(?:\.[\w-]+)+)")


def redact(text: str) -> str:
    """``text`` without tokens, passwords and codes, and with shortened e-mail addresses."""
    text = _BEARER.sub(rf"\1 {_HIDDEN}", text)
    text = _NAMED.sub(rf"\1{_HIDDEN}", text)
    text = _CODE.sub(rf"\1{_HIDDEN}", text)
    text = _GOOGLE_KEY.sub(_HIDDEN, text)
    return _EMAIL.sub(r"\1…@\2", text)


class RedactingFormatter(logging.Formatter):
    """Redacts the finished text, so tracebacks and arguments too."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


class _LogFile(logging.handlers.RotatingFileHandler):
    """Loses lines that cannot be written: a full disk must not fill the terminal as well."""

    def handleError(self, record: logging.LogRecord) -> None:
        if not isinstance(sys.exc_info()[1], OSError):
            super().handleError(record)


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
    _add(root, stream, "%(levelname)s %(name)s: %(message)s")
    root.setLevel(logging.DEBUG if verbose else logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = _LogFile(
            folder / "blinkthink.log",
            maxBytes=_MAX_BYTES,
            backupCount=_FILES - 1,
            encoding="utf-8",
            errors="backslashreplace",  # names of files that are no Unicode
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file: %s", error.strerror)
        return
    _add(root, file, "%(asctime)s %(levelname)s %(name)s: %(message)s")


def _add(root: logging.Logger, handler: logging.Handler, line: str) -> None:
    handler.setFormatter(RedactingFormatter(line))
    handler._blinkthink = True  # type: ignore[attr-defined]
    root.addHandler(handler)
