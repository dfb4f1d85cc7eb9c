"""A second start whose first one does not answer: the user says what becomes of that one."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from blinkthink.app.cli.output import message
from blinkthink.app.single_instance import SingleInstance
from blinkthink.core.translation import tr

_SILENT = tr("BlinkThink runs already, but it does not answer.")
_ELSEWHERE = tr(
    "BlinkThink is open on another computer that uses the same folder. If this computer only had "
    "another name when BlinkThink ended there unforeseen, delete “{file}”."
)


def take_over(single: SingleInstance, *, hidden: bool) -> bool:
    """Whether this start is the first one now.

    One that ended meanwhile, or left its lock behind, makes room. One that does not answer is ended
    where the user agrees; who started this one ``hidden`` is not asked.
    """
    if single.take():
        return True
    holder = single.holder()
    if holder is None:
        return single.take()
    if not holder.here:
        message(_ELSEWHERE.format(file=single.file))
        return False
    if hidden or not _may_end():
        process = tr("It is process {pid}.").format(pid=holder.pid)
        message(f"{_SILENT} {process}")
        return False
    single.end_holder()
    return single.take()


def _may_end() -> bool:
    box = QMessageBox()
    box.setWindowTitle("BlinkThink")
    box.setText(_SILENT)
    box.setInformativeText(
        tr(
            "It may need a moment longer. If it hangs, you can end it: saved pictures stay, and an "
            "analysis that is under way begins anew."
        )
    )
    end = box.addButton(tr("End it and start again"), QMessageBox.ButtonRole.DestructiveRole)
    leave = box.addButton(tr("Leave it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(leave)
    box.setEscapeButton(leave)
    box.exec()
    return box.clickedButton() is end
