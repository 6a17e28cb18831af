"""The event stream at an MQTT 5 broker. Implements services.stream.Broker.

MQTT is what plants run between machines, SCADA and dashboards (Mosquitto, EMQX, HiveMQ, or as a plugin of RabbitMQ),
and CloudEvents has a binding for it. Quality of service 1: the broker confirms each message with its reason.
"""

import ssl
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from paho.mqtt.client import Client, MQTTMessageInfo
from paho.mqtt.enums import CallbackAPIVersion, MQTTErrorCode, MQTTProtocolVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.reasoncodes import ReasonCode

from floorledger.services.stream import CONTENT_TYPE, StreamAway, StreamMessage

_PORTS = {"mqtt": 1883, "mqtts": 8883}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_LIKE = "A broker's address looks like mqtts://broker.example:8883/floorledger."
ANSWER_S = 15.0
"""How long the broker may take to let us in, and to confirm a batch."""
_LOOK_S = 0.2


@dataclass(frozen=True, slots=True)
class BrokerAddress:
    """Where the broker is: ``mqtts://user@host:port/topic``. The password comes apart from it."""

    host: str
    port: int
    topic: str
    is_encrypted: bool
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    ca_file: Path | None = None

    @classmethod
    def read(cls, url: str, password: str | None = None, ca_file: Path | None = None) -> "BrokerAddress":
        """Read an address. Raises ValueError, which never repeats a password."""
        try:
            parts = urlsplit(url)
            port = parts.port or _PORTS.get(parts.scheme)
        except ValueError:  # its own words may hold a part of the password
            raise ValueError(_LIKE) from None
        if port is None or parts.scheme not in _PORTS or not parts.hostname:
            raise ValueError(_LIKE)
        if parts.password is not None:
            raise ValueError("Leave the password out of the broker's address; give it by FLOORLEDGER_STREAM_PASSWORD.")
        is_encrypted = parts.scheme == "mqtts"
        if not is_encrypted and parts.hostname not in _LOOPBACK:
            raise ValueError("Beyond this machine the stream goes out encrypted only: use mqtts://.")
        topic = unquote(parts.path).strip("/") or "floorledger"
        if any(letter in topic for letter in "+#\0"):
            raise ValueError("A topic has no +, no # and no NUL.")
        user = None if parts.username is None else unquote(parts.username)
        return cls(parts.hostname, port, topic, is_encrypted, user, password, ca_file)


class MqttBroker:
    """A connection to a broker, made when there is something to publish and again after it broke."""

    def __init__(self, address: BrokerAddress, plant: str, answer_s: float = ANSWER_S) -> None:
        self._address = address
        self._topic = f"{address.topic}/{plant}"
        self._answer_s = answer_s
        self._client: Client | None = None
        self._entered = threading.Event()
        self._refused: list[str] = []

    def publish(self, messages: Sequence[StreamMessage]) -> None:
        """Send one after the other; all are under way before the first is waited for, the broker keeps their order."""
        if not messages:
            return
        client = self._connected()
        try:
            sent = [
                client.publish(f"{self._topic}/{message.kind}", message.content, qos=1, properties=_properties())
                for message in messages
            ]
            self._await(client, sent)
        except (OSError, RuntimeError, ValueError) as error:
            self.close()
            raise StreamAway(f"The broker at {self._address.host} did not confirm: {error}.") from error

    def close(self) -> None:
        """End the connection; what was not confirmed is forgotten, since it is sent anew from the feed."""
        if self._client is not None:
            self._client.disconnect()
            self._client.loop_stop()
            self._client = None

    def _await(self, client: Client, sent: list[MQTTMessageInfo]) -> None:
        until = time.monotonic() + self._answer_s
        for info in sent:
            while not info.is_published():
                if not client.is_connected():
                    raise OSError("the connection broke")
                if time.monotonic() > until:
                    raise OSError("no answer in time")
                info.wait_for_publish(_LOOK_S)
        if self._refused:
            raise OSError(f"it refuses a message ({self._refused[0]})")

    def _connected(self) -> Client:
        if self._client is not None and self._client.is_connected():
            return self._client
        self.close()
        self._entered.clear()
        self._refused.clear()
        client = Client(CallbackAPIVersion.VERSION2, protocol=MQTTProtocolVersion.MQTTv5, reconnect_on_failure=False)
        client.max_inflight_messages_set(20)
        client.on_connect = self._note_entry
        client.on_publish = self._note_answer
        self._client = client
        try:
            self._enter(client)
        except (OSError, ValueError) as error:
            self.close()
            raise StreamAway(f"The broker at {self._address.host} cannot be reached: {error}.") from error
        return client

    def _enter(self, client: Client) -> None:
        """Connect and be let in. Raises OSError (TLS faults are such), ValueError."""
        self._prepare(client)
        if client.connect(self._address.host, self._address.port) is not MQTTErrorCode.MQTT_ERR_SUCCESS:
            raise OSError("no connection")
        client.loop_start()
        if not self._entered.wait(self._answer_s):
            raise OSError("it let nobody in")
        if self._refused:
            raise OSError(self._refused[0])

    def _prepare(self, client: Client) -> None:
        if self._address.is_encrypted:
            client.tls_set_context(ssl.create_default_context(cafile=self._address.ca_file))
        if self._address.user is not None:
            client.username_pw_set(self._address.user, self._address.password)

    def _note_entry(
        self, _client: Client, _data: object, _flags: object, reason: ReasonCode, _properties: Properties | None
    ) -> None:
        if reason.is_failure:
            self._refused.append(f"it refuses this hub ({reason})")
        self._entered.set()

    def _note_answer(
        self, _client: Client, _data: object, _number: int, reason: ReasonCode, _properties: Properties
    ) -> None:
        if reason.is_failure:
            self._refused.append(str(reason))


def _properties() -> Properties:
    """Say that the message is a whole CloudEvent (CloudEvents MQTT binding, structured mode)."""
    properties = Properties(PacketTypes.PUBLISH)  # type: ignore[no-untyped-call]
    properties.ContentType = CONTENT_TYPE
    return properties
