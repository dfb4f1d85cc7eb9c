"""How the code names its texts: so that Qt's lupdate finds them, and what is put in fits."""

from __future__ import annotations

import ast
from string import Formatter

from tests.translations.texts import Call, calls


def test_texts_are_named_as_lupdate_reads_them() -> None:
    wrong = [f"{one.place}: {fault}" for one in calls() if (fault := _fault(one))]
    assert wrong == []


def test_what_texts_ask_for_is_given() -> None:
    wrong = []
    for one in calls():
        node = one.around
        if node is None or any(keyword.arg is None for keyword in node.keywords):
            continue
        wanted = {name for _, name, _, _ in Formatter().parse(_text(one)) if name is not None}
        if wanted != {keyword.arg for keyword in node.keywords} or node.args:
            wrong.append(one.place)
    assert wrong == []


def test_no_text_is_both_with_and_without_number() -> None:
    kinds: dict[tuple[str, str], set[bool]] = {}
    for one in calls():
        words = [*map(_literal, one.node.args[:2]), ""]
        key = (words[0], words[1])
        kinds.setdefault(key, set()).add(len(one.node.args) == 3)
    assert [key for key, found in kinds.items() if len(found) > 1] == []


def _fault(one: Call) -> str:
    arguments = one.node.args
    if one.in_text:
        return "lupdate does not read f-strings"
    if one.node.keywords or not 1 <= len(arguments) <= 3:
        return "one to three arguments, by position"
    if not all(map(_is_text, arguments[:2])):
        return "text and comment are literals"
    if not _text(one):
        return "the text is empty"
    if "%n" in _text(one) and len(arguments) != 3:
        return "“%n” wants a number"
    if len(arguments) == 2 and _ends_with_comma(one):
        return "lupdate takes a comma after the comment for a plural"
    return ""


def _text(one: Call) -> str:
    return _literal(one.node.args[0])


def _literal(node: ast.expr) -> str:
    """Empty for what is none."""
    value = node.value if isinstance(node, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _ends_with_comma(one: Call) -> bool:
    last, end = one.node.args[-1], one.node.end_lineno
    assert last.end_lineno is not None
    assert end is not None
    lines = one.source.split(b"\n")
    rest = [lines[last.end_lineno - 1][last.end_col_offset :], *lines[last.end_lineno : end]]
    return b"".join(rest).strip().startswith(b",")
