"""What the commands of the CLI do: open an installation, do one thing, close it."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from floorledger.adapters.audit_source import SqlAuditSource
from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.adapters.clock import SystemClock
from floorledger.adapters.credentials import SecretStore, signer
from floorledger.adapters.credentials import verify as verify_signature
from floorledger.adapters.feed_log import kept_feed
from floorledger.adapters.hub_identity import HUB_KEY
from floorledger.adapters.hub_store import SqlHubStore
from floorledger.adapters.instance_lock import InstanceLock
from floorledger.adapters.scratch_hub import scratch_hub
from floorledger.domain.margin import Axis, margins
from floorledger.domain.master import MasterData
from floorledger.domain.number import micro_text, minor_text
from floorledger.main.hub_place import CannotServe, HubPlace
from floorledger.main.installation import Installation, open_installation, set_up_demo
from floorledger.main.replay_plant import replay_plant
from floorledger.services import audit, finance, log_replay, production_log
from floorledger.services.audit_report import Report
from floorledger.services.capture import Session
from floorledger.services.device_facts import DeviceFacts
from floorledger.services.log_replay_report import ReplayReport, replay_report
from floorledger.services.ports import StoreFault
from floorledger.services.production_log import ImportReport
from floorledger.services.publish import IMPORTER, publish_master, publish_policy
from floorledger.services.recompute import order_as_of, period_totals, replay
from floorledger.services.variance_text import as_json

Progress = Callable[[int, int], None]


@contextmanager
def opened(folder: Path) -> Iterator[Installation]:
    """An installation with its hub in process, on the demo plant while it has no other; closed at the end."""
    lock = InstanceLock(folder)
    try:
        installation = open_installation(folder)
        try:
            if installation.hub_side is not None:
                set_up_demo(installation.hub_side, installation.pins, installation.clock)
            installation.settle()
            yield installation
        finally:
            installation.close()
    finally:
        lock.release()


def import_log(folder: Path, file: Path, progress: Progress) -> ImportReport:
    """Import a production log into this installation and let the hub post it."""
    with opened(folder) as at:

        def publish(master: MasterData) -> None:
            assert at.hub_side is not None
            publish_master(at.hub_side.store, at.clock.now(), master)
            at.settle()

        return production_log.import_log(
            file,
            capture=at.capture,
            session=Session(person_id=IMPORTER.person_id, auth_method="import", roles=frozenset(IMPORTER.roles)),
            publish=publish,
            base=at.store.master(),
            progress=progress,
            after_batch=at.settle,
        )


def replay_log(file: Path, progress: Progress) -> ReplayReport:
    """Replay the second half of a production log at a plant in memory; no installation is touched."""
    started = time.monotonic()
    log = production_log.read_log(file)
    plant = replay_plant(production_log.master_of(log, None))
    replayed = log_replay.replay_log(log, plant, progress)
    return replay_report(replayed, time.monotonic() - started)


def variance_of(folder: Path, order_no: str) -> dict[str, object]:
    """An order's variance as figures. Raises LookupError for an order that is not known here."""
    with opened(folder) as at:
        figures = finance.Finance(at.store, SqlCacheQueries(at.store.engine))
        try:
            return as_json(figures.of(order_no))
        except KeyError as error:
            known = ", ".join(sorted(figures.documents()[0].order_by_no)[:5])
            raise LookupError(f"order {order_no} is not known here; known are {known} ...") from error


def margins_of(folder: Path, by: Sequence[str]) -> dict[str, Any]:
    """Standard and actual margin of every order that has begun, added up ``by`` axes of that name, each once."""
    axes = [Axis(name) for name in dict.fromkeys(by)]
    with opened(folder) as at:
        figures = finance.Finance(at.store, SqlCacheQueries(at.store.engine))
        master = figures.documents()[0]
        results, unvalued = figures.results()
        report = margins(results, master, axes)
    digits = master.minor_digits
    return {
        "currency": master.currency,
        "label": master.label,
        "margins": [
            {axis.value: name for axis, name in zip(axes, each.key, strict=True)}
            | {
                "orders": each.orders,
                "delivered": micro_text(each.delivered),
                "revenue": minor_text(each.revenue_minor, digits),
                "standard_margin": minor_text(each.standard_minor, digits),
                "actual_margin": minor_text(each.actual_minor, digits),
            }
            for each in report.margins
        ],
        "orders_without_a_price": list(report.unpriced_orders),
        "orders_without_a_standard": unvalued,
    }


def undo_plan(folder: Path, event_id: str) -> dict[str, Any]:
    """What blocks the undo of an entry, and what can be recorded instead, with the journals.

    Raises LookupError for an entry that is not known here.
    """
    with opened(folder) as at:
        queries = SqlCacheQueries(at.store.engine)
        master, policy = finance.Finance(at.store, queries).documents()
        if at.store.event(event_id) is None:
            raise LookupError(f"event {event_id} is not known here")
        found = DeviceFacts(at.store, queries).plan_undo(event_id, master, policy, "MIS")
    return {
        "blockers": [
            {"obstacle": each.obstacle.value, "code": each.code, "text": each.text} for each in found.blockers
        ],
        "steps": [
            {
                "text": step.text,
                "role": step.role,
                "journal": [
                    {
                        "account": policy.account_of[line.role],
                        "role": line.role.value,
                        "cost_line": line.cost_line,
                        "amount": minor_text(line.amount_minor, master.minor_digits),
                    }
                    for line in step.journal
                ],
            }
            for step in found.steps
        ],
    }


def recompute(folder: Path, order_no: str | None, as_of: datetime | None) -> dict[str, Any]:
    """Everything derived, worked out again from the log and the documents in it, and held against what is stored.

    Raises LookupError for an order that was not known at that time.
    """
    with opened(folder) as at:
        scratch = scratch_hub()
        found = replay(kept_feed(at.store.engine), scratch, as_of)
        master = finance.Finance(at.store, SqlCacheQueries(at.store.engine)).documents()[0]
        periods = period_totals(scratch.feed(0, found.last_pos), master)
        try:
            variance = None if order_no is None else order_as_of(scratch, order_no, as_of or at.clock.now())
        except KeyError as error:
            raise LookupError(f"order {order_no} was not known then, or had no standard") from error
    return {
        "events": found.events,
        "rows": found.compared,
        "differences": [{"row": each.pos, "kind": each.kind.value, "about": each.ref} for each in found.differences],
        "periods": {
            name: {role.value: minor_text(amount, master.minor_digits) for role, amount in sorted(roles.items())}
            for name, roles in sorted(periods.items())
        },
        "variance": None if variance is None else as_json(variance),
    }


def export(folder: Path, bundle: Path, progress: Progress) -> str:
    """Write the auditor's bundle of this installation's hub."""
    with opened(folder) as at:
        return at.export(bundle, progress)


def export_hub(folder: Path, db_url: str, bundle: Path, progress: Progress) -> str:
    """Write the auditor's bundle of a hub that is served from ``db_url``; it may be running meanwhile.

    Raises StoreFault where there is no such hub, or its key is not in ``folder``.
    """
    place, secrets = HubPlace(db_url), SecretStore(folder / "keys")
    if secrets.get(HUB_KEY) is None:
        raise StoreFault(f"The hub's key is not in {secrets.place}; give the --data-dir that the hub is served with.")
    with place.opened() as engine:
        source = SqlAuditSource(engine)
        return str(audit.export_bundle(bundle, source, signer(secrets, HUB_KEY), SystemClock().now(), progress))


def apply_policy(folder: Path, file: Path, db_url: str | None, *, check: bool) -> str:
    """Publish a control policy file at a hub: of this installation, or one that is served from ``db_url``.

    Raises StoreFault where there is no such hub, and PolicyFault naming every wrong line.
    """
    place, text = HubPlace(db_url or f"sqlite:///{folder / 'hub.db'}"), _bytes_of(file)
    with place.opened() as engine:
        return publish_policy(SqlHubStore(engine), SystemClock().now(), text, file.name, check=check)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise CannotServe(f"{file} cannot be opened: {error.strerror}. Nothing was changed.") from error


def verify(bundle: Path, hub_key: str | None, progress: Progress) -> Report:
    """Verify a bundle with no hub and no database. Raises LookupError when the key is no key."""
    try:
        key = None if hub_key is None else bytes.fromhex(hub_key)
    except ValueError as error:
        raise LookupError("the hub key is 64 hexadecimal digits; it is printed by export") from error
    return audit.verify_bundle(bundle, verify_signature, key, progress)
