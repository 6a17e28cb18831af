"""Time: run and set-up, labour and machine, for one or for a team; stops and breaks with their reason."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from floorledger.domain.detail import Downtime, Time, TimeCategory, TimeKind
from floorledger.domain.interval import Interval
from floorledger.services.draft import Draft
from floorledger.services.forms.form import Form, group_of, reason_groups, reason_of
from floorledger.services.forms.ground import Ground
from floorledger.services.forms.panel_state import Incomplete, PanelState
from floorledger.services.views import Action, Choice, Field, Group

RUN, SETUP, MACHINE, MACHINE_SETUP, TEARDOWN, STOP, PAUSE = (
    "run",
    "setup",
    "machine",
    "machine setup",
    "teardown",
    "stop",
    "break",
)
CATEGORIES = {
    RUN: "Run",
    SETUP: "Set-up",
    MACHINE: "Machine run",
    MACHINE_SETUP: "Machine set-up",
    TEARDOWN: "Clearing up",
    STOP: "Stop",
    PAUSE: "Break",
}
TIMES = {
    RUN: (TimeCategory.RUN, TimeKind.LABOUR),
    SETUP: (TimeCategory.SETUP, TimeKind.LABOUR),
    MACHINE: (TimeCategory.RUN, TimeKind.MACHINE),
    MACHINE_SETUP: (TimeCategory.SETUP, TimeKind.MACHINE),
    TEARDOWN: (TimeCategory.TEARDOWN, TimeKind.LABOUR),
}
REASONS = {STOP: "DWN", PAUSE: "BRK"}
"""The group of reasons that a stop takes its reason from."""

_SHIFT = timedelta(hours=12)


class TimeForm(Form):
    """Minutes that are over now. What is typed says how long; when is worked out where it is recorded."""

    action = Action.TIME
    title = "Time"
    fields = (Field.MINUTES,)

    def fresh(self, ground: Ground) -> PanelState:
        """Run time, unless something else is chosen."""
        return super().fresh(ground).with_pick("categories", RUN)

    def unit(self, panel: PanelState, ground: Ground) -> str:
        """Minutes."""
        return "min"

    def groups(self, panel: PanelState, ground: Ground) -> Iterable[Group]:
        """What for; why, where it was a stop; how long since the last entry; who."""
        category = panel.pick("categories") or RUN
        breaks = any(reason.group == "BRK" for reason in ground.master.reasons)
        shown = {key: text for key, text in CATEGORIES.items() if key != PAUSE or breaks}
        yield group_of(panel, "categories", "Time for", shown, folds=False)
        if category in REASONS:
            yield from reason_groups(panel, ground, REASONS[category])
        minutes = self._since(ground)
        if minutes:
            chosen = panel.text(Field.MINUTES) == str(minutes)
            option = Choice(key=str(minutes), text=f"Since the last entry: {minutes} min", chosen=chosen)
            yield Group(key="since", title="How long", choices=(option,), folds=False, active=panel.group == "since")
        if len(ground.crew) > 1 and self._is_labour(category):
            yield self._team(panel, ground)

    def picked(self, panel: PanelState, group: str, key: str, ground: Ground) -> PanelState:
        """A stop has reasons of its own; people are chosen one by one."""
        match group:
            case "since":
                return replace(panel.with_text(Field.MINUTES, key), group=None)
            case "categories":
                return panel.with_pick(group, key).with_pick("reasons", None)
            case "team":
                team = set(_team_of(panel, ground)) ^ {key}
                return panel.with_pick("team", ",".join(sorted(team)) or "-")
            case _:
                return panel.with_pick(group, key)

    def drafts(self, panel: PanelState, ground: Ground) -> list[Draft]:
        """One stop, or one time for each of the team."""
        _ = ground.here
        text, category = panel.text(Field.MINUTES), panel.pick("categories") or RUN
        if not text.isdigit() or int(text) == 0:
            raise Incomplete("Enter the minutes, whole ones.")
        seconds = int(text) * 60
        start = ground.now - timedelta(minutes=int(text))
        if category in REASONS:
            reason = reason_of(panel, ground, REASONS[category], "Choose why it stopped, or scan the reason.")
            stop = Downtime(reason_code=reason, duration_s=seconds, planned=category == PAUSE)
            return [ground.draft(panel, stop, start=start, end=ground.now)]
        kind_of_time, kind = TIMES[category]
        worked = Time(category=kind_of_time, kind=kind, worked_s=seconds, paid_s=seconds)
        team = _team_of(panel, ground) if self._is_labour(category) else (None,)
        if not team:
            raise Incomplete("Choose who worked.")
        me = None if ground.me is None else ground.me.person_id
        return [
            ground.draft(panel, worked, start=start, end=ground.now, on_behalf_of=None if each == me else each)
            for each in team
        ]

    @staticmethod
    def _is_labour(category: str) -> bool:
        return category in TIMES and TIMES[category][1] is TimeKind.LABOUR

    @staticmethod
    def _team(panel: PanelState, ground: Ground) -> Group:
        team = _team_of(panel, ground)
        choices = tuple(
            Choice(key=mate.person_id, text=mate.name, chosen=mate.person_id in team) for mate in ground.crew
        )
        return Group(key="team", title="Who", choices=choices, folds=False, many=True, active=panel.group == "team")

    @staticmethod
    def _since(ground: Ground) -> int:
        """Whole minutes since this person's last entry of time, within the shift so far; 0 where there is none."""
        if ground.me is None:
            return 0
        worked = ground.availability.labour(ground.me.person_id, Interval(ground.now - _SHIFT, ground.now))
        ended = max((each.interval.end for each in worked if each.interval.end <= ground.now), default=None)
        if ended is None or ground.now - ended > _SHIFT:
            return 0
        return (ground.now - ended) // timedelta(minutes=1)


def _team_of(panel: PanelState, ground: Ground) -> tuple[str, ...]:
    """Whose time it is; the one who enters it, while nobody was chosen."""
    chosen = panel.pick("team")
    if chosen is None:
        return () if ground.me is None else (ground.me.person_id,)
    known = {mate.person_id for mate in ground.crew}
    return tuple(each for each in chosen.split(",") if each in known)
