"""The fixed words on labels in the language of the screen."""

from PySide6.QtCore import QObject

from floorledger.services.labels import LabelWords


class _Words(QObject):
    """Carries the words for the translators."""

    def words(self) -> LabelWords:
        """Give all of them."""
        return LabelWords(
            lot=self.tr("Lot"),
            quantity=self.tr("Quantity"),
            made=self.tr("Made"),
            expires=self.tr("Expires"),
            pallet=self.tr("Pallet"),
            order=self.tr("Order"),
            operation=self.tr("Operation"),
            due=self.tr("Due"),
            badge=self.tr("Badge"),
            self_test=self.tr("Scanner self-test"),
            self_test_note=self.tr("Scan at the start of the shift"),
            sheet=self.tr("Command sheet"),
            commands=self.tr("Commands"),
            digits=self.tr("Digits"),
            verbs={**self._entering(), **self._opening()},
            groups=self._groups(),
        )

    def _entering(self) -> dict[str, str]:
        return {
            "OK": self.tr("Record"),
            "CANCEL": self.tr("Cancel"),
            "KEEP": self.tr("Keep it and ask the supervisor"),
            "NEXT": self.tr("Next number"),
            "CHOOSE": self.tr("Choose by a digit"),
            "SUGGEST": self.tr("Take the suggestion"),
            "WEIGH": self.tr("Take the weight"),
            "FINAL": self.tr("This was the last"),
            "POINT": self.tr("Decimal point"),
            "BACKSPACE": self.tr("Delete the last digit"),
            "JOBS": self.tr("Job list"),
            "DRAWING": self.tr("Drawing"),
            "PHOTO": self.tr("Photo of a hold"),
            "PRINT": self.tr("Print labels"),
            "SIGNOUT": self.tr("Sign out"),
        }

    def _opening(self) -> dict[str, str]:
        return {
            "GOOD": self.tr("Good"),
            "SCRAP": self.tr("Scrap"),
            "CONSUME": self.tr("Consume"),
            "HOLD": self.tr("Hold"),
            "TIME": self.tr("Time"),
            "UNDO": self.tr("Undo"),
            "REWORK": self.tr("Rework"),
            "BYPRODUCT": self.tr("By-product"),
            "RETURN": self.tr("Return material"),
            "LOSS": self.tr("Material lost"),
            "DECIDE": self.tr("Decide on held pieces"),
            "INSPECT": self.tr("Inspect"),
            "SENDOUT": self.tr("Send to a vendor"),
            "TAKEBACK": self.tr("Back from a vendor"),
            "MOVE": self.tr("Transfer"),
            "COUNT": self.tr("Count"),
        }

    def _groups(self) -> dict[str, str]:
        return {
            "SCR": self.tr("Scrap"),
            "HLD": self.tr("Hold"),
            "DWN": self.tr("Downtime"),
            "UND": self.tr("Undo"),
            "BRK": self.tr("Break"),
            "OVR": self.tr("Why it is right"),
        }


def label_words() -> LabelWords:
    """Give the words of labels in the language of the screen."""
    return _Words().words()
