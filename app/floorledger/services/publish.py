"""Publishing master data, policy and people at the hub: versions that switch atomically for everybody (I6)."""

from datetime import datetime

from floorledger.domain.codec import decode, to_bytes
from floorledger.domain.finding import Finding
from floorledger.domain.master import MasterData
from floorledger.domain.master_check import MasterFinding, vet
from floorledger.domain.policy import Policy
from floorledger.services.cases import case_of
from floorledger.services.hub_ports import HubStore, HubTx
from floorledger.services.master_feed import differences, tell_changes
from floorledger.services.people import with_history
from floorledger.services.policy_file import read_policy
from floorledger.services.records import FeedKind, People, Person

IMPORTER = Person(person_id="importer", name="Importer", badge="", roles=("importer",), pin_verifier="")
"""The actor of imported events; it has no badge and cannot sign in."""


def publish(
    store: HubStore,
    now: datetime,
    *,
    master: MasterData,
    policy: Policy,
    people: tuple[Person, ...],
    found: tuple[MasterFinding, ...] = (),
) -> tuple[MasterFinding, ...]:
    """Publish what is new. Units that cannot be right are switched off, each with an exception for the data steward.

    ``found`` is what a loader has switched off already. Returns all findings.
    """
    safe, more = vet(master, frozenset(policy.package_units), frozenset(policy.counted_units))
    findings = (*found, *more)
    with store.begin() as tx:
        _tell_new(tx, FeedKind.POLICY, policy)
        held = tx.document(FeedKind.PEOPLE)
        before = () if held is None else decode(People, held).people
        _tell_new(tx, FeedKind.PEOPLE, People(people=with_history(before, people, now)))
        tell_changes(tx, differences(tx, safe))
        for each in findings:
            finding = Finding(code=each.code, severity=each.severity, text=each.text)
            tx.open_exception(case_of(finding, now, subject=each.subject, plant=safe))
    return findings


def publish_master(store: HubStore, now: datetime, master: MasterData) -> None:
    """Publish other master data under the policy and people that stand. Raises LookupError at an empty hub."""
    with store.begin() as tx:
        policy, people = tx.document(FeedKind.POLICY), tx.document(FeedKind.PEOPLE)
    if policy is None or people is None:
        raise LookupError("The hub has no policy yet; set up the plant first.")
    publish(store, now, master=master, policy=decode(Policy, policy), people=decode(People, people).people)


def publish_policy(store: HubStore, now: datetime, text: bytes, name: str, *, check: bool = False) -> str:
    """Read a policy file for the plant that stands, and publish it unless only to ``check``; what came of it.

    Raises LookupError at an empty hub, and PolicyFault for a policy that cannot be applied; then nothing changes.
    """
    with store.begin() as tx:
        plant, policy, people = tx.master(), tx.document(FeedKind.POLICY), tx.document(FeedKind.PEOPLE)
    if plant is None or people is None:
        raise LookupError("The hub has no master data yet; set up the plant first.")
    wanted = read_policy(text, plant, name)
    if policy is not None and decode(Policy, policy).version == wanted.version:
        return f"{name} is policy {wanted.version}, which applies already."
    if check:
        return f"{name} can be applied; it would be policy {wanted.version}. Nothing was changed."
    publish(store, now, master=plant, policy=wanted, people=decode(People, people).people)
    return f"{name} applies from now on as policy {wanted.version}."


def _tell_new(tx: HubTx, kind: FeedKind, record: object) -> None:
    if tx.document(kind) != to_bytes(record):
        tx.tell(kind, kind.value, record)
