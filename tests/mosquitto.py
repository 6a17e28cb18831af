"""A real MQTT broker of the tests' own, with what it was told kept on disk."""

import os
import pwd
import queue
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

from paho.mqtt.client import Client, MQTTMessage
from paho.mqtt.enums import CallbackAPIVersion, MQTTProtocolVersion
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties

FOR_EVER_S = 3600


class Mosquitto:
    """One broker on loopback; ``extra`` lines go to its configuration."""

    def __init__(self, *extra: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="floorledger-mqtt-"))
        with socket.create_server(("127.0.0.1", 0)) as listening:
            self.port: int = listening.getsockname()[1]
        lines = [f"listener {self.port} 127.0.0.1", "persistence true", f"persistence_location {self.folder}/"]
        lines += ["autosave_interval 1", "autosave_on_changes true", "allow_anonymous true", *extra]
        if os.geteuid() == 0:
            lines.append("user nobody")
            os.chown(self.folder, pwd.getpwnam("nobody").pw_uid, -1)
        (self.folder / "conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Start it and wait until it listens. Raises LookupError where it is not installed."""
        program = shutil.which("mosquitto") or shutil.which("mosquitto", path="/usr/sbin:/usr/local/sbin")
        if program is None:
            raise LookupError("Mosquitto is not installed; on Debian: apt-get install mosquitto")
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen([program, "-c", self.folder / "conf"], stdout=log, stderr=log)
        until = time.monotonic() + 10
        while not self._listens():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text(errors="replace"))
            time.sleep(0.02)

    @property
    def is_dead(self) -> bool:
        """Whether it was ended."""
        return self._process is None

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        except OSError:
            return False
        return True

    def end(self, number: int = signal.SIGTERM) -> None:
        """Stop it, or kill it."""
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(10)
            self._process = None

    def remove(self) -> None:
        """Stop it and leave nothing."""
        self.end()
        shutil.rmtree(self.folder)


class Listener:
    """Somebody at the plant who follows a topic, also over a restart of the broker."""

    def __init__(self, broker: Mosquitto, topic: str) -> None:
        self.messages: queue.Queue[MQTTMessage] = queue.Queue()
        self._client = Client(CallbackAPIVersion.VERSION2, client_id="dashboard", protocol=MQTTProtocolVersion.MQTTv5)
        self._client.on_message = lambda _client, _data, message: self.messages.put(message)
        self._client.on_connect = lambda client, *_: client.subscribe(topic, qos=1)
        self._client.reconnect_delay_set(1, 1)
        subscribed = threading.Event()
        self._client.on_subscribe = lambda *_: subscribed.set()
        keep = Properties(PacketTypes.CONNECT)
        keep.SessionExpiryInterval = FOR_EVER_S
        self._client.connect("127.0.0.1", broker.port, clean_start=False, properties=keep)
        self._client.loop_start()
        assert subscribed.wait(10)

    def take(self, count: int, timeout_s: float = 10) -> list[MQTTMessage]:
        """The next messages. Raises queue.Empty when they do not come."""
        until = time.monotonic() + timeout_s
        return [self.messages.get(timeout=max(0.01, until - time.monotonic())) for _ in range(count)]

    def close(self) -> None:
        """Leave."""
        self._client.disconnect()
        self._client.loop_stop()
