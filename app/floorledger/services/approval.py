"""Approval on the spot: an entry beyond tolerance, the operator's reason, and a supervisor's word beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from floorledger.domain.exception import ownership
from floorledger.domain.finding import Finding, Severity
from floorledger.domain.master import MasterData, Reason
from floorledger.domain.number import minor_text
from floorledger.domain.people import DECIDERS
from floorledger.services.capture import Capture, Draft, Session
from floorledger.services.people_views import ApprovalView, ReasonChoice
from floorledger.services.records import Person
from floorledger.services.words import words

REASON_GROUP = "OVR"
"""Reasons why an entry beyond tolerance is right."""

DECISION_GROUP = "DEC"
_NAMED = 3
"""So many names are said; who else may is the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """A question to a supervisor: the entries as they were when it was put, and what the checks object.

    ``approvers`` may answer it here; ``value_minor`` is what the entries in question are worth at standard.
    """

    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    approvers: tuple[Person, ...]
    value_minor: int
    asked_at: datetime
    reasons: tuple[Reason, ...]
    chosen: Reason | None = None

    @property
    def needs_reason(self) -> bool:
        """Whether the operator still has to say why, where the plant has reasons for it."""
        return bool(self.reasons) and self.chosen is None

    @property
    def note(self) -> str | None:
        """The operator's reason as the free text beside the entry (decisions.md D2)."""
        return None if self.chosen is None else self.chosen.text

    @property
    def owner(self) -> str:
        """Who gets what is sent for approval (B5.2)."""
        return ownership(self.findings[0].code).owner

    @property
    def who(self) -> str:
        """Who may approve it here, in a sentence."""
        names = [person.name for person in self.approvers]
        if not names:
            return "Nobody can approve this here on the spot. Send it; it waits safely."
        if len(names) > _NAMED:
            return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more may approve this here."
        return f"{_or(names)} may approve this here."

    def may(self, person: Person) -> bool:
        """Whether a person is one of the approvers."""
        return person.person_id in {each.person_id for each in self.approvers}


def asked_of(
    drafts: Iterable[Draft], capture: Capture, session: Session, people: Iterable[Person], master: MasterData
) -> Approval | None:
    """The question that drafts raise; None where the checks block none of them. Raises NotReady."""
    wanted = tuple(drafts)
    objections = {number: _blocking(capture.preview(draft, session)) for number, draft in enumerate(wanted)}
    blocked = [wanted[number] for number, found in objections.items() if found]
    if not blocked:
        return None
    return Approval(
        drafts=wanted,
        findings=tuple(finding for found in objections.values() for finding in found),
        approvers=tuple(person for person in people if _may(person, blocked, capture, session)),
        value_minor=sum(capture.worth_minor(draft, session) for draft in blocked),
        asked_at=capture.now(),
        reasons=tuple(reason for reason in master.reasons if reason.group == REASON_GROUP),
    )


def decision_code(master: MasterData) -> str:
    """The plant's reason code of an approval: the first of its group, as at the workstation."""
    return next((reason.code for reason in master.reasons if reason.group == DECISION_GROUP), "approve")


def approver_session(person: Person) -> Session:
    """Whoever approves has shown badge and PIN."""
    return Session(person_id=person.person_id, auth_method="badge+pin", roles=frozenset(person.roles))


def approval_view(asked: Approval, master: MasterData) -> ApprovalView:
    """What is asked, of whom, and what sending it does."""
    digits = master.minor_digits
    return ApprovalView(
        entries=tuple(words(draft.detail, master) for draft in asked.drafts),
        findings=asked.findings,
        value=f"{minor_text(asked.value_minor, digits)} {master.currency}" if asked.value_minor else "",
        who=asked.who,
        goes_to=f"It goes to the {asked.owner}. Until then it is safe here, and not in the ledger.",
        reasons=tuple(
            ReasonChoice(code=reason.code, text=reason.text, chosen=reason == asked.chosen) for reason in asked.reasons
        ),
        needs_reason=asked.needs_reason,
        can_here=bool(asked.approvers),
    )


def _may(person: Person, blocked: list[Draft], capture: Capture, session: Session) -> bool:
    """Whether the checks let a person approve, by role, ladder and segregation as the hub will hold it (B5.3)."""
    if person.blocked_at is not None or not person.pin_verifier or not DECIDERS & frozenset(person.roles):
        return False
    mine = approver_session(person)
    return not any(_objects(capture.preview_approval(draft, session, mine)) for draft in blocked)


def _objects(findings: Iterable[Finding]) -> bool:
    """Whether an approval would not do by itself: it is not this person's, or it would be one of two."""
    return any(finding.severity is Severity.BLOCK or finding.code == "S01" for finding in findings)


def _blocking(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.BLOCK]


def _or(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
