"""The texts of Qt Linguist's files, and of the calls of ``tr`` in the code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parent.parent.parent
CODE = ROOT / "blinkthink"
FOLDER = CODE / "translations"


@dataclass(frozen=True)
class Text:
    """A message; ``forms`` are empty where it is not translated, several where it has a plural."""

    source: str
    comment: str
    plural: bool
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.source, self.comment, self.plural


def texts(language: str, folder: Path = FOLDER) -> list[Text]:
    """All of a language's file."""
    root = ElementTree.parse(folder / f"blinkthink_{language}.ts").getroot()
    found = []
    for message in root.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        finished = translation.get("type") is None
        found.append(
            Text(
                source=message.findtext("source", ""),
                comment=message.findtext("comment", ""),
                plural=message.get("numerus") == "yes",
                forms=tuple(forms or [translation.text or ""]) if finished else (),
            )
        )
    return found


@dataclass(frozen=True)
class Call:
    """A call of ``tr``; ``around`` is what is called of its value, as ``format``, if that is;
    ``in_text``: it stands in an f-string."""

    place: str
    node: ast.Call
    source: bytes
    around: ast.Call | None
    in_text: bool


@cache
def calls() -> tuple[Call, ...]:
    """All in the code."""
    return tuple(_calls())


def _calls() -> Iterator[Call]:
    for path in sorted(CODE.rglob("*.py")):
        data = path.read_bytes()
        tree = ast.parse(data)
        around: dict[int, ast.Call] = {}
        found = []
        in_texts: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                in_texts.update(map(id, ast.walk(node)))
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
                around[id(node.func.value)] = node
            if isinstance(node.func, ast.Name) and node.func.id == "tr":
                found.append(node)
        for node in found:
            place = f"{path.relative_to(ROOT)}:{node.lineno}"
            yield Call(place, node, data, around.get(id(node)), id(node) in in_texts)
