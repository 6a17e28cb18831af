"""Writes the auditor's bundle into a folder chosen in place."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QWidget

from floorledger.ui.theme import dress
from floorledger.ui.workstation.desk import Desk
from floorledger.ui.workstation.keybutton import KeyButton


class ExportBar(QFrame):
    """A folder and a button; ``wished`` is told when the bundle is wanted."""

    wished = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, look="note", state="")
        self.setAccessibleName(self.tr("Export"))
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.folder = QLineEdit(str(Path(documents) / "Floorledger"), self)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.returnPressed.connect(self.wished)
        self.browse = KeyButton(desk.theme, self.tr("Choose…"), "", self)
        self.write = KeyButton(desk.theme, self.tr("Write the bundle"), "", self, look="primary", cap=self.tr("Enter"))
        self.browse.clicked.connect(self._choose)
        self.write.clicked.connect(self.wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(desk.kit.word(self.tr("Auditor's bundle into"), weight="semi"))
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        row.addWidget(self.write)
        self.hide()

    def open(self) -> None:
        """Show the bar, or hide it when it is shown."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self.folder.setFocus()
            self.folder.selectAll()

    def chosen(self) -> Path | None:
        """Give the folder, or None where none is named."""
        text = self.folder.text().strip()
        return Path(text).expanduser() if text else None

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the bundle"), self.folder.text())
        if folder:
            self.folder.setText(folder)
