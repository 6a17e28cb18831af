"""D6: what the device estimated is shown in the trace where the hub predicted something else."""

from dataclasses import replace
from fractions import Fraction

from floorledger.adapters.cache_queries import SqlCacheQueries
from floorledger.domain.detail import Time, TimeCategory, TimeKind
from floorledger.services.publish import publish_master
from floorledger.services.workstation import Workstation

HOUR = Time(category=TimeCategory.RUN, kind=TimeKind.LABOUR, worked_s=3600, paid_s=3600)


def facts(rig, event_id: str) -> dict[str, str]:
    at = rig.installation
    person = next(each for each in at.store.people() if "controller" in each.roles)
    queries = SqlCacheQueries(at.store.engine)
    desk = Workstation(at.store, queries, at.capture, at.sync, at.pins, at.clock, person)
    return dict(desk.trace(f"{event_id}:1").facts)


def test_an_estimate_that_the_hub_shares_is_not_repeated(rig):
    recorded = rig.record(HOUR)
    rig.installation.settle()
    assert "Estimate" not in facts(rig, recorded.event_id)


def test_a_rate_that_changed_meanwhile_shows_the_estimate_beside_the_prediction(rig):
    """72.00 labour, 18.00 and 28.80 overhead by the device's rates; the hub has doubled the labour rate by then."""
    recorded = rig.record(HOUR)
    master = rig.installation.store.master()
    centers = tuple(
        replace(center, labour_rate=center.labour_rate * Fraction(2)) if center.work_center == "100" else center
        for center in master.work_centers
    )
    publish_master(rig.hub.store, rig.clock.now(), replace(master, work_centers=centers))
    rig.installation.settle()
    assert "118.80 into WIP" in facts(rig, recorded.event_id)["Estimate"]
