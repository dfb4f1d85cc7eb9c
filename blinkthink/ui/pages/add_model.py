"""The panel that takes a person's own GGUF files as a model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from blinkthink.core import words
from blinkthink.core.errors import Usage
from blinkthink.core.translation import tr
from blinkthink.ui.messages import InlineMessage
from blinkthink.ui.pages.frame import Field
from blinkthink.ui.tokens import XS, L, M, S
from blinkthink.ui.widgets import Card, Paragraph, Spinner, button, label

_SPINNER_AFTER_MS = 300


class FilePicker(Field):
    """A file's path, typed or chosen in the system's dialog, which never blocks the window."""

    chosen = Signal(str)

    def __init__(self, name: str, hint: str) -> None:
        pick = button(tr("Choose a file"), icon="file", on_click=self.open)
        pick.setAccessibleName(tr("Choose the file: {name}").format(name=name))
        super().__init__(name, placeholder=hint, big=False, beside=pick)
        self._name = name
        self.edit.textChanged.connect(self.clear_error)

    def path(self) -> Path | None:
        """The file, or None where nothing is typed."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def put(self, path: str) -> None:
        """Take this file, as the dialog does."""
        self.edit.setText(path)
        self.chosen.emit(path)

    def open(self) -> None:
        """Show the system's file dialog."""
        dialog = QFileDialog(self, self._name)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("GGUF files (*.gguf)"), tr("All files (*)")])
        path = self.path()
        if path is not None and path.parent.is_dir():
            dialog.setDirectory(str(path.parent))
        dialog.fileSelected.connect(self.put)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class AddModel(Card):
    """Two files and a name; tells what is wrong where it is wrong."""

    submitted = Signal(object, object, object)
    """Model file, projector file, and a name or None."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Use my own GGUF files"))
        self.model = FilePicker(tr("Model"), "gemma-4-E2B-it-Q4_0.gguf")
        self.projector = FilePicker(tr("Projector", "of a model"), "mmproj-gemma-4-E2B-it-F16.gguf")
        self.name = Field(tr("Name (may be left empty)"), placeholder="my-gemma-4-e2b", big=False)
        self.message = InlineMessage(closable=False)
        self.message.acted.connect(self.submit)
        self._add = button(tr("Add the model"), "primary", on_click=self.submit)
        self._close = button(tr("Close"), on_click=self.closed.emit)
        self._spinner = Spinner()
        self._spin = QTimer(self, singleShot=True, interval=_SPINNER_AFTER_MS)
        self._spin.timeout.connect(self._spinner.show)
        self._progress = label("", "second")
        self.body.setSpacing(M)
        self.body.addWidget(label(tr("Use my own GGUF files"), "emphasis"))
        explained = Paragraph(
            tr(
                "A model that sees pictures comes as two files: the model itself and its "
                "projector, whose name begins with mmproj. The files stay where they are."
            ),
            "second",
        )
        self.body.addWidget(explained)
        self.body.addSpacing(XS)
        self.body.addWidget(self.model)
        self.body.addWidget(self.projector)
        self.body.addWidget(self.name)
        self.body.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self._add)
        row.addWidget(self._close)
        row.addSpacing(L)
        row.addWidget(self._spinner)
        row.addWidget(self._progress)
        row.addStretch(1)
        self.body.addLayout(row)
        self.model.chosen.connect(self._guess_projector)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def submit(self) -> None:
        """Check what was typed; the backend checks the files themselves."""
        self.message.hide()
        model, projector = self.model.path(), self.projector.path()
        self.model.fail(_missing(model, tr("Choose the model first.")))
        self.projector.fail(_missing(projector, tr("Choose the projector first.")))
        wrong = [picker for picker in (self.model, self.projector) if picker.error()]
        if wrong:
            wrong[0].edit.setFocus()
        else:
            self.submitted.emit(model, projector, self.name.text().strip() or None)

    def set_busy(self, busy: bool) -> None:
        """While the files are being checked."""
        for part in (self.model, self.projector, self.name, self._add):
            part.setEnabled(not busy)
        self._progress.setText(tr("Checking the files…") if busy else "")
        if busy:
            self._spin.start()
        else:
            self._spin.stop()
            self._spinner.hide()

    def fail(self, error: BaseException) -> None:
        """Say what is wrong with the files; they stay as typed."""
        self.set_busy(False)
        if isinstance(error, Usage):  # only the name can be wrong in itself
            self.name.fail(words.say(error).title)
            self.name.edit.setFocus()
        else:
            self.message.say(words.say(error))

    def reset(self) -> None:
        """Empty the panel for another model."""
        self.set_busy(False)
        self.message.hide()
        self.name.clear_error()
        for edit in (self.model.edit, self.projector.edit, self.name.edit):
            edit.clear()

    def _guess_projector(self, path: str) -> None:
        """A projector that lies alone beside the model is most likely its own."""
        if self.projector.path() is not None:
            return
        beside = [
            file
            for file in Path(path).parent.glob("*.gguf")
            if file.name.lower().startswith("mmproj")
        ]
        if len(beside) == 1:
            self.projector.put(str(beside[0]))


def _missing(path: Path | None, unchosen: str) -> str:
    if path is None:
        return unchosen
    return "" if path.is_file() else tr("There is no such file. Choose it again.")
