"""A served hub notices by itself that a terminal is not heard of any more, and tells the others over their feed."""

import pytest

from floorledger.adapters.credentials import SecretStore
from floorledger.adapters.hub_client import HttpHubLink
from floorledger.domain.codec import decode
from floorledger.main.exception_watch import ExceptionWatch
from floorledger.services.records import FeedKind, Place, Silence
from tests.hub.plant import HubRig, serving

pytestmark = pytest.mark.both_databases


@pytest.fixture
def rig(request, tmp_path, database):
    on_server = request.getfixturevalue("postgres").new_hub() if database == "postgresql" else None
    made = HubRig(tmp_path / "plant", on_server)
    yield made
    made.close()


def told(link: HttpHubLink) -> list[Silence]:
    rows = link.pull(Place(), 5000).rows
    return [decode(Silence, row.body) for row in rows if row.kind is FeedKind.SILENCE]


def test_what_waits_on_a_silent_terminal_reaches_the_others(rig):
    far, near = rig.device("T-far"), rig.device("T-near")
    watch = ExceptionWatch(rig.side, SecretStore(rig.folder / "keys", use_keyring=False))
    with serving(rig) as server, HttpHubLink(server.url, near.token) as others:
        with HttpHubLink(server.url, far.token) as link:
            link.contact.waiting = 12
            link.pull(Place(), 1)
        seen_at = rig.clock.now()
        rig.clock.forward(47)
        watch.look()
        assert told(others) == [Silence(device_id="T-far", name="device T-far", seen_at=seen_at, waiting=12)]
