"""Undo: an entry taken back, with the reason."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice

from floorledger.domain.calendar import local
from floorledger.domain.decision import Reversal
from floorledger.services.draft import Draft
from floorledger.services.forms.form import Form, group_of, reason_groups, reason_of
from floorledger.services.forms.ground import Ground
from floorledger.services.forms.holding import place_of
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.undo_view import colleague
from floorledger.services.views import Action, Group
from floorledger.services.words import words

_MOST = 6
"""Entries to choose from: what stands above the reason on the smallest screen."""


class UndoForm(Form):
    """The exact mirror of an entry, the newest one unless another is tapped."""

    action = Action.UNDO
    title = "Undo"
    fields = ()
    reasons = "UND"

    def fresh(self, ground: Ground) -> PanelState:
        """About the newest entry that can be undone."""
        return about(super().fresh(ground), next(iter(_recent(ground)), None))

    def title_of(self, panel: PanelState, ground: Ground) -> str:
        """With the entry in words."""
        target = ground.event(panel.target)
        return self.title if target is None else f"Undo: {words(target.detail, ground.master)}"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """Which one, newest first, so that an older one needs no finger on the tape; and why."""
        yield group_of(panel, "entries", "Which entry?", _recent(ground), default=panel.target)
        yield from reason_groups(panel, ground, "UND")

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """Another entry keeps the reason."""
        if group == "entries":
            return replace(panel, target=key, group=None)
        return panel.with_pick(group, key)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One reversal, where its entry stands."""
        target = ground.event(panel.target)
        if target is None:
            raise Incomplete("There is nothing to undo.")
        reason = reason_of(panel, ground, "UND", "Choose why, or scan the reason.")
        detail = Reversal(target_event_id=target.event_id, reason_code=reason)
        return [ground.draft(panel, detail, at=place_of(target))]


def _recent(ground: Ground) -> Mapping[str, str]:
    """The newest entries of the tape that can be undone; for an older one there is the tape itself."""
    ground.tape.look(ground.now)
    zone = ground.master.time_zone
    texts = (
        (row.event_id, " · ".join(filter(None, (f"{local(row.at, zone):%H:%M} {row.text}", _by(row.event_id, ground)))))
        for row in ground.tape.rows
        if row.can_undo
    )
    return dict(islice(texts, _MOST))


def _by(event_id: str, ground: Ground) -> str:
    """Whose entry it is, where it is a colleague's."""
    return colleague(ground.event(event_id), "" if ground.me is None else ground.me.person_id, ground.store)


def about(panel: PanelState, target: str | None) -> PanelState:
    """The panel that undoes an entry; a slip of the finger is the usual reason."""
    return replace(panel.with_pick("reasons", "MIS"), target=target)
