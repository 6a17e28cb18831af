"""From the panel's state to what it shows."""

from dataclasses import dataclass
from fractions import Fraction

from floorledger.domain.exception import ownership
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import MasterData
from floorledger.domain.number import minor_text, to_minor
from floorledger.services.forms.ground import Ground
from floorledger.services.forms.panel_state import PanelState
from floorledger.services.forms.registry import FORMS
from floorledger.services.views import Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelFacts:
    """The open panel and what is known of it: the checks' findings, the estimate of its money, why Record is off."""

    panel: PanelState
    ground: Ground
    findings: tuple[Finding, ...] = ()
    estimate: Fraction | None = None
    blocked: str | None = None
    weigh: str | None = None
    has_camera: bool = False


def panel_view(facts: PanelFacts) -> Panel:
    """The panel as it is shown."""
    panel, ground = facts.panel, facts.ground
    form = FORMS[panel.action]
    blocking = next((finding for finding in facts.findings if finding.severity is Severity.BLOCK), None)
    suggestion = next((finding.suggested for finding in facts.findings if finding.suggested), None)
    return Panel(
        action=panel.action,
        title=form.title_of(panel, ground),
        numbers=form.numbers(panel, ground),
        units=form.units(panel, ground),
        groups=tuple(group for group in form.groups(panel, ground) if group.choices),
        findings=facts.findings,
        suggestion=suggestion,
        keep=None if blocking is None else _keep(panel, blocking),
        then=" ".join(filter(None, (form.then(panel, ground), _estimate(facts.estimate, ground.master)))),
        record_blocked=facts.blocked or ("This needs another look." if blocking else None),
        weigh=facts.weigh,
        can_photo=facts.has_camera and form.takes_photo(panel),
        photo=panel.photo,
        photo_order=panel.photo_order,
    )


def _keep(panel: PanelState, blocking: Finding) -> str:
    """With the one whom it goes to, who is not always the supervisor (B5.2); a colon spares the role its case."""
    entered, owner = panel.text(panel.active), ownership(blocking.code).owner
    return f"Keep {entered}, ask: {owner}" if entered else f"Ask: {owner}"


def _estimate(amount: Fraction | None, master: MasterData) -> str:
    """The journal in one figure, as far as this device knows (D6)."""
    if amount is None:
        return ""
    text = minor_text(to_minor(abs(amount), master.minor_digits), master.minor_digits)
    if amount > 0:
        return f"Into WIP about {master.currency} {text}."
    return f"Out of WIP about {master.currency} {text}."
