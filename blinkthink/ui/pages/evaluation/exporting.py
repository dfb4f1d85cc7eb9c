"""A report as a file for other programs. No Qt."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from blinkthink.core.files import write_atomic
from blinkthink.evaluation.report import Report

_COLUMNS = ("key", "title", "group", "value", "low", "high", "hits", "of", "unit", "better")


def encoded(report: Report, kind: str) -> bytes:
    """All of it as JSON, or its measures as CSV (with a mark that tells spreadsheets UTF-8)."""
    if kind == "json":
        return json.dumps(report.to_json(), ensure_ascii=False, indent=1).encode()
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for measure in report.measures:
        value = measure.to_json()
        writer.writerow(["" if value[name] is None else value[name] for name in _COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def export(report: Report, target: Path, kind: str) -> Path:
    """Write it; a name without an ending gets one. Raises what ``write_atomic`` raises."""
    if not target.suffix:
        target = target.with_suffix(f".{kind}")
    write_atomic(target, encoded(report, kind))
    return target
