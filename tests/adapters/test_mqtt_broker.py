"""The event stream at a real broker (Mosquitto): confirmed, in order, encrypted, and going on after the broker died."""

import json
import signal
from collections.abc import Iterator

import pytest

from floorledger.adapters.mqtt_broker import BrokerAddress, MqttBroker
from floorledger.adapters.places import SqlPlaces
from floorledger.services.stream import PLACE, Relay, StreamAway, StreamMessage
from tests.mosquitto import Listener, Mosquitto
from tests.services.floor import TANK, issue


@pytest.fixture(scope="module")
def mosquitto() -> Iterator[Mosquitto]:
    broker = Mosquitto()
    yield broker
    broker.remove()


def address(broker: Mosquitto, **more: object) -> BrokerAddress:
    return BrokerAddress.read(f"mqtt://127.0.0.1:{broker.port}/plant", **more)


def messages(*numbers: int) -> list[StreamMessage]:
    return [StreamMessage("receipt", json.dumps({"id": number}).encode()) for number in numbers]


def test_what_is_published_arrives_in_order_as_cloud_events(mosquitto):
    listener, broker = Listener(mosquitto, "plant/#"), MqttBroker(address(mosquitto), "DEMO")
    try:
        broker.publish(messages(*range(300)))
        got = listener.take(300)
    finally:
        broker.close()
        listener.close()
    assert [json.loads(message.payload)["id"] for message in got] == list(range(300))
    assert {(message.topic, message.properties.ContentType, message.qos) for message in got} == {
        ("plant/DEMO/receipt", "application/cloudevents+json", 1)
    }


def test_a_broker_that_dies_is_waited_for_and_nothing_unconfirmed_is_left_out(rig):
    """kill -9 while the relay works. What it had confirmed is its own to keep; the rest comes after its restart."""
    mosquitto = Mosquitto()
    places = SqlPlaces(rig.hub.store.engine)
    broker = MqttBroker(address(mosquitto), "DEMO", answer_s=2)
    relay = Relay(rig.hub.store, places, broker, "DEMO")
    listener = Listener(mosquitto, "plant/#")
    try:
        for _ in range(20):
            rig.record(issue(rig, TANK, "1"))
        rig.installation.settle()
        relay.run(5)
        mosquitto.end(signal.SIGKILL)
        with pytest.raises(StreamAway):
            relay.run(5)
        confirmed = places.place(PLACE)
        mosquitto.start()
        while relay.run(5):
            pass
        wanted = {
            str(row.pos)
            for row in rig.hub.store.feed(confirmed, 10_000)
            if row.kind.value not in ("people", "master part")
        }
        seen: set[str] = set()
        while not wanted <= seen:
            seen |= {json.loads(message.payload)["id"] for message in listener.take(1, 20)}
    finally:
        broker.close()
        listener.close()
        mosquitto.remove()


def test_a_broker_that_is_not_there_is_said(mosquitto):
    gone = BrokerAddress.read("mqtt://127.0.0.1:1/plant")
    with pytest.raises(StreamAway, match="cannot be reached"):
        MqttBroker(gone, "DEMO").publish(messages(1))


def test_a_broker_that_lets_nobody_in_is_said():
    strict = Mosquitto("allow_anonymous false")
    try:
        with pytest.raises(StreamAway, match="refuses this hub"):
            MqttBroker(address(strict), "DEMO").publish(messages(1))
    finally:
        strict.remove()


def test_a_topic_that_may_not_be_written_is_not_taken_for_confirmed(tmp_path):
    rules = tmp_path / "acl"
    rules.write_text("topic read #\n")
    rules.chmod(0o644)
    for folder in (tmp_path, *tmp_path.parents[:3]):
        if folder.owner() == "root" and folder.name:
            folder.chmod(folder.stat().st_mode | 0o055)
    strict = Mosquitto(f"acl_file {rules}")
    try:
        with pytest.raises(StreamAway, match="refuses a message"):
            MqttBroker(address(strict), "DEMO").publish(messages(1))
    finally:
        strict.remove()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://broker/x", "looks like mqtts://"),
        ("mqtts://user:secret/x@broker", "looks like mqtts://"),
        ("mqtts://[broker/x", "looks like mqtts://"),
        ("mqtts://user:secret@broker/x", "Leave the password out"),
        ("mqtt://broker.example/x", "encrypted only"),
        ("mqtts://broker.example/a%2B", "no \\+"),
    ],
)
def test_an_address_that_cannot_be_used_is_said_without_its_password(url, said):
    with pytest.raises(ValueError, match=said) as refused:
        BrokerAddress.read(url)
    assert "secret" not in str(refused.value)


def test_an_address_has_its_usual_port_and_topic():
    read = BrokerAddress.read("mqtts://hub@broker.example", "pass word")
    assert (read.port, read.topic, read.user) == (8883, "floorledger", "hub")
    assert "pass word" not in repr(read)
