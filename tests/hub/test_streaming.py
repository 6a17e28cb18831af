"""A served hub tells its events to a real broker; one that is away holds nothing up."""

import json
import signal

import pytest

from floorledger.adapters.mqtt_broker import BrokerAddress
from floorledger.main.hub_server import serve
from floorledger.main.streaming import StreamTo, streaming
from floorledger.services.ports import StoreFault
from tests.hub.plant import wait_until
from tests.mosquitto import Listener, Mosquitto
from tests.services.floor import TANK, issue


def test_what_a_device_records_reaches_whoever_follows_also_after_the_broker_was_away(rig):
    broker = Mosquitto()
    listener = Listener(broker, "floorledger/+/receipt")
    try:
        with streaming(rig.hub, BrokerAddress.read(f"mqtt://127.0.0.1:{broker.port}")) as background:
            first = rig.record(issue(rig, TANK, "1")).event_id
            rig.installation.settle()
            background.wake()
            assert subjects(listener, 1) == [first]
            broker.end(signal.SIGKILL)
            second = rig.record(issue(rig, TANK, "1")).event_id
            rig.installation.settle()
            background.wake()
            wait_until(lambda: background.failing)
            assert rig.hub.ledger.lines_by_event() == {first: 2, second: 2}, "posting does not wait for a broker"
            broker.start()
            while second not in subjects(listener, 1):  # the broker may tell the first once more
                pass
            wait_until(lambda: not background.failing)
    finally:
        listener.close()
        broker.remove()


def subjects(listener: Listener, count: int) -> list[str]:
    return [json.loads(message.payload)["subject"] for message in listener.take(count, 30)]


def test_an_address_that_cannot_be_used_stops_the_start(tmp_path):
    with pytest.raises(StoreFault, match="encrypted only"):
        serve(f"sqlite:///{tmp_path}/hub.db", 0, data_dir=tmp_path, stream=StreamTo("mqtt://broker.example/x"))
    assert list(tmp_path.iterdir()) == []
