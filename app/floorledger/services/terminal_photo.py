"""A photo of what is held: asked for here, taken by whoever has the camera, kept with the open panel until Record."""

from dataclasses import replace

from floorledger.services.forms.registry import FORMS
from floorledger.services.photos import PhotoRefused, check_photo
from floorledger.services.terminal_base import Answer
from floorledger.services.terminal_lock import tap
from floorledger.services.terminal_pages import TerminalPages
from floorledger.services.views import TerminalView, Tone

_GO_ON = "Press Record or scan OK."
_WITHOUT = "Take it again, or record without one."


class TerminalPhoto(TerminalPages):
    """Photos of the open panel.

    A camera takes seconds, so the panel only holds an order with a number; the answer to it comes by ``keep_photo`` or
    ``no_photo``. What answers another number than the open panel's is dropped: its panel is gone.
    """

    @tap
    def ask_photo(self) -> TerminalView:
        """Order a picture for the open panel."""
        answer = self._asked_photo()
        self._say(answer.tone, answer.meaning, answer.next)
        return self.view()

    def _asked_photo(self) -> Answer:
        panel = self._panel
        if panel is None or not FORMS[panel.action].takes_photo(panel):
            return Answer(Tone.LOOK, "A photo belongs to a hold.", "Scan HOLD first.")
        if not self._has_camera:
            return Answer(Tone.LOOK, "This terminal has no camera.", "Record without a photo.")
        self._people.forget()  # what a supervisor was shown has no photo yet
        self._photo_orders += 1
        self._panel = replace(panel, photo_order=self._photo_orders)
        return Answer(Tone.TAKEN, "The picture is being taken.", "Hold still.")

    def keep_photo(self, number: int, content: bytes) -> TerminalView:
        """The picture that was ordered under a number; it is shown before it is recorded."""
        panel = self._panel
        if panel is None or panel.photo_order != number:
            return self.view()
        try:
            check_photo(content)
        except PhotoRefused as refused:
            return self.no_photo(number, str(refused))
        self._panel = replace(panel, photo=content, photo_order=None)
        self._say(Tone.TAKEN, "The photo is in the entry.", _GO_ON)
        return self.view()

    def no_photo(self, number: int, why: str) -> TerminalView:
        """No picture was taken under a number; one that was there stays."""
        if self._panel is not None and self._panel.photo_order == number:
            self._panel = replace(self._panel, photo_order=None)
            self._say(Tone.LOOK, why, _WITHOUT)
        return self.view()

    @tap
    def remove_photo(self) -> TerminalView:
        """Take the picture out of the entry, or do not wait for it."""
        if self._panel is not None:
            self._people.forget()
            self._panel = replace(self._panel, photo=None, photo_order=None)
            self._say(Tone.TAKEN, "The entry has no photo.", _GO_ON)
        return self.view()
