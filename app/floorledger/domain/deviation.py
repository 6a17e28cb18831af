"""What a departure from the bill of materials asks of whom: production's part and finance's part (domain.md B5.1)."""

from dataclasses import replace

from floorledger.domain.check_basis import money
from floorledger.domain.claim import Claim, Facts
from floorledger.domain.finding import Cause, Finding, Notice, Severity

SUPERVISION = "production supervision"
FINANCE = "plant finance"


def classified(claim: Claim, facts: Facts, finding: Finding, cause: Cause) -> Finding:
    """The finding with its cause and both notices; it is reviewed also where the entry posts."""
    meant = f" {finding.suggested} is likely." if cause is Cause.SLIP and finding.suggested else ""
    notices = (
        Notice(recipient=SUPERVISION, task=_ON_THE_FLOOR[cause].format(place=_place(claim)) + meant),
        Notice(recipient=FINANCE, task=_IN_THE_BOOKS[cause].format(amount=money(facts, finding.value_minor))),
    )
    posts = finding.severity is not Severity.BLOCK
    return replace(finding, cause=cause, review=True if posts else None, notices=notices)


def _place(claim: Claim) -> str:
    if claim.work_center is not None:
        return f"at work centre {claim.work_center}"
    return f"at operation {claim.operation_no}" if claim.operation_no is not None else "where it was used"


_ON_THE_FLOOR = {
    Cause.UNPLANNED: "Find out {place} why it was used, and name the planned component if it replaces one.",
    Cause.SUBSTITUTED: "Confirm {place} that the substitute may be used here.",
    Cause.OVER_USED: "Check the dosing {place}; return what is left over, or report what was lost.",
    Cause.UNDER_USED: "Check {place} whether an issue was forgotten or the bill of materials asks for too much.",
    Cause.SLIP: "Count again {place}; correct the entry or confirm it.",
    Cause.WRONG_LOT: "Take the lot out {place}, and find what it went into.",
}
_IN_THE_BOOKS = {
    Cause.UNPLANNED: "Review {amount} of unplanned material before close; it becomes a usage variance.",
    Cause.SUBSTITUTED: "Review {amount} of substituted material before close; it becomes a substitution variance.",
    Cause.OVER_USED: "Review {amount} usage variance before close.",
    Cause.UNDER_USED: "Review {amount} of material that is missing in the order before close; stock may be overstated.",
    Cause.SLIP: "Do not close on {amount} that a wrong unit or factor explains; wait for the correction.",
    Cause.WRONG_LOT: "Review {amount} of material from a lot that should not be used before close.",
}
