"""The event stream of a served hub: its settings, and the thread that hands the feed to the broker."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from floorledger.adapters.mqtt_broker import BrokerAddress, MqttBroker
from floorledger.adapters.places import SqlPlaces
from floorledger.main.background import Background
from floorledger.main.installation import HubSide
from floorledger.services.ports import StoreFault
from floorledger.services.stream import Relay, StreamAway

PASSWORD = "FLOORLEDGER_STREAM_PASSWORD"  # noqa: S105 - the variable's name


@dataclass(frozen=True, slots=True)
class StreamTo:
    """Where a hub's events go: a broker's address, and the CA that its certificate is checked by."""

    url: str
    ca_file: Path | None = None

    def address(self) -> BrokerAddress:
        """The address read. Raises StoreFault with what is wrong with it."""
        try:
            return BrokerAddress.read(self.url, os.environ.get(PASSWORD), self.ca_file)
        except ValueError as error:
            raise StoreFault(str(error)) from error


@contextmanager
def streaming(side: HubSide, to: BrokerAddress) -> Iterator[Background]:
    """Hand the feed on in the background; the broker may come and go."""
    relays: list[Relay] = []
    brokers: list[MqttBroker] = []

    def step() -> bool:
        if not relays:
            plant = _plant_of(side)
            if plant is None:
                return False
            brokers.append(MqttBroker(to, plant))
            relays.append(Relay(side.store, SqlPlaces(side.store.engine), brokers[0], plant))
        return relays[0].run() > 0

    background = Background("stream", step, idle_s=1.0, quiet=(StreamAway, StoreFault))
    with background.running():
        yield background
    for broker in brokers:
        broker.close()


def _plant_of(side: HubSide) -> str | None:
    """The plant's code, which sources and topics name; None before anything was published."""
    with side.store.begin() as tx:
        master = tx.master()
    return None if master is None else master.plant
