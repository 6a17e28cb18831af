"""The hub as a service: it starts with one line, posts what devices send, survives a bad poster, and ends cleanly."""

import json
import logging
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from floorledger.adapters.credentials import SecretStore, signer
from floorledger.adapters.hub_client import HttpHubLink, enrol
from floorledger.adapters.hub_identity import OtherHub
from floorledger.domain.detail import Consumption
from floorledger.domain.number import micro
from floorledger.domain.unit import to_base
from floorledger.main.background import Background
from floorledger.main.hub_place import CannotServe, HubPlace
from floorledger.main.hub_server import HubServer, issue_code, serve
from floorledger.main.installation import Installation, open_installation
from floorledger.services.capture import Draft
from floorledger.services.ports import StoreFault
from floorledger.services.records import Outcome, Place, Standing
from floorledger.services.terminal_ports import HubFault
from tests.hub.certificates import Certificates
from tests.hub.plant import HubRig, serving, wait_until
from tests.rig import OPERATOR


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[HubRig]:
    made = HubRig(tmp_path / "plant")
    yield made
    made.close()


@contextmanager
def run_hub(rig: HubRig) -> "Iterator[subprocess.Popen[str]]":
    """The hub in a process of its own, on the rig's databases."""
    code = (
        "from pathlib import Path; from floorledger.main.hub_server import serve; "
        f"raise SystemExit(serve({rig.url!r}, 0, data_dir=Path({str(rig.folder)!r}), use_keyring=False))"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as hub:
        try:
            yield hub
        finally:
            hub.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_process_says_where_it_listens_owns_its_database_and_ends_cleanly(rig, number):
    with run_hub(rig) as hub:
        line = hub.stdout.readline()
        url = re.fullmatch(r"The hub listens at (http://127\.0\.0\.1:\d+); stop it with Ctrl\+C\.\n", line)[1]
        assert hub.stdout.readline() == (f"To enrol a device: floorledger hub code --db {rig.url} --device NAME\n")
        assert httpx.get(f"{url}/healthz", trust_env=False).json()["status"] == "ok"
        with pytest.raises(StoreFault, match="Another Floorledger"):
            serve(rig.url, 0, data_dir=rig.folder, use_keyring=False)
        issued = issue_code(rig.url, "Line 4")
        token = enrol(url, issued.code, "T-1", bytes(32)).token
        with HttpHubLink(url, token) as link:
            assert len(link.pull(Place(), 3).rows) == 3
            hub.send_signal(number)
            assert hub.wait(20) == 0
        said = [json.loads(line) for line in hub.stderr]
        assert {each["level"] for each in said} == {"info"}
        assert [each["route"] for each in said] == ["/healthz", "/v1/enrol", "/v1/feed"]


def test_a_terminal_works_with_a_hub_elsewhere_down_to_the_ledger(rig, tmp_path):
    key = signer(SecretStore(tmp_path / "far" / "keys", use_keyring=False), "device-key")
    with serving(rig) as server:
        enrolled = enrol(server.url, rig.enrolment.issue("Line 4").code, "T-far", key.public_key)
        assert enrolled.hub_public_key == rig.side.public_key
        with HttpHubLink(server.url, enrolled.token) as link:
            far = open_installation(tmp_path / "far", clock=rig.clock, link=link, use_keyring=False, device_id="T-far")
            far.settle()
            recorded = far.capture.record(consumption(far), OPERATOR)
            wait_until(lambda: far.settle() or rig.side.ledger.find(recorded.event_id))
            assert far.store.waiting_count() == 0
            assert far.store.event(recorded.event_id)[1] is Standing.ACCEPTED
            assert rig.side.ledger.trial_balance() == {"1400": 2746, "1310": -2746}
            far.close()


def consumption(far: Installation) -> Draft:
    """320 ml of adhesive on the demo order, with a note."""
    item = far.store.master().item_by_no["SP-BOM2005"]
    qty = to_base(micro("320"), item.factor("ML"), item.base_uom, item.decimals)
    return Draft(
        detail=Consumption(item=item.item, qty=qty, lot="SIL-2605"),
        occurred_start=far.clock.now(),
        order_no="WO1001",
        operation_no="10",
        work_center="100",
        note="a word beside it",
    )


class FailingPoster:
    """Fails twice, then has three journals."""

    def __init__(self) -> None:
        self.calls = 0
        self.done = threading.Event()

    def run(self) -> int:
        self.calls += 1
        if self.calls <= 1:
            raise RuntimeError("the ERP's answer was nonsense")
        if self.calls == 4:
            self.done.set()
            return 0
        return 1


def test_a_poster_that_crashes_is_logged_and_tried_again(caplog):
    poster = FailingPoster()
    thread = Background("posting", lambda: poster.run() > 0)
    with caplog.at_level(logging.ERROR), thread.running():
        wait_until(lambda: thread.failing)
        assert poster.done.wait(5)
        wait_until(lambda: not thread.failing)
    assert [record.message for record in caplog.records] == ["posting failed; it is tried again in 1 seconds"]
    assert "nonsense" in caplog.text


def test_a_push_wakes_the_poster():
    class Counting:
        calls = 0

        def run(self) -> int:
            self.calls += 1
            return 0

    poster = Counting()
    thread = Background("posting", lambda: poster.run() > 0, idle_s=60)
    with thread.running():
        wait_until(lambda: poster.calls == 1)
        thread.wake()
        wait_until(lambda: poster.calls == 2)
    assert poster.calls <= 3


BAD_URLS = {
    "postgresql://user:secret@127.0.0.1:1/plant": "database does not answer",
    "postgresql://user@127.0.0.1:1/plant?password=secret": "database does not answer",
    "postgresql://user:secret@db.example": "names no database",
    "mysql://db.example/plant": "SQLite file",
    "sqlite://": "SQLite file",
    "sqlite:///:memory:": "SQLite file",
    "hub.db": "database URL",
    "": "database URL",
}


@pytest.mark.parametrize(("url", "words"), BAD_URLS.items())
def test_a_database_that_cannot_be_used_is_one_clear_line(tmp_path, url, words):
    for ask in (lambda: serve(url, 0, data_dir=tmp_path), lambda: issue_code(url, "Line 4")):
        with pytest.raises(StoreFault, match=words) as caught:
            ask()
        assert "\n" not in str(caught.value)
        assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "ledger", "owned", "documents"),
    [
        ("sqlite:////srv/hub.db", "sqlite:////srv/ledger.db", "/srv", "/srv/documents"),
        ("sqlite:////srv/plant.db", "sqlite:////srv/plant-ledger.db", "/srv", "/srv/documents"),
        ("postgresql://u@h/plant", "postgresql://u@h/plant", None, "/data/documents"),
    ],
)
def test_a_url_says_where_everything_is(url, ledger, owned, documents):
    place = HubPlace(url)
    assert (place.ledger_url, place.documents(Path("/data"))) == (ledger, Path(documents))
    assert place.owned_folder == (None if owned is None else Path(owned))


@pytest.mark.parametrize(
    "url", ["postgresql://u:se/cret@h/plant", "postgresql://u@h/plant?password=se/cret&sslmode=require"]
)
def test_a_password_is_shown_to_nobody(url):
    assert "cret" not in HubPlace(url.replace("/cret", "%2Fcret")).shown
    assert "u" in HubPlace(url.replace("/cret", "%2Fcret")).shown


def test_a_code_needs_a_hub_and_a_name(rig, tmp_path):
    with pytest.raises(CannotServe, match="no hub at"):
        issue_code(f"sqlite:///{tmp_path / 'none.db'}", "Line 4")
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(CannotServe, match="name"):
        issue_code(rig.url, " ")
    assert str(issue_code(rig.url, "Line 4")).split()[1:6] == ["enrols", "one", "device", "as", "Line"]


def test_beyond_this_machine_the_hub_speaks_tls_only(rig):
    with pytest.raises(CannotServe, match="TLS only"):
        serve(rig.url, 0, host="0.0.0.0", data_dir=rig.folder)


def test_a_port_that_is_taken_is_one_clear_line(rig):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CannotServe, match=f"cannot listen at 127.0.0.1, port {port}"):
            serve(rig.url, port, data_dir=rig.folder, use_keyring=False)


def test_a_hub_with_another_key_than_its_database_is_refused(rig, tmp_path):
    rig.side.hub.push(rig.device("T-1").batch(1))
    with pytest.raises(OtherHub, match="another key"):
        serve(rig.url, 0, data_dir=tmp_path / "elsewhere", use_keyring=False)


def test_tls_with_the_plants_own_ca(rig, tmp_path):
    made = Certificates(tmp_path)
    device = rig.device("T-1")
    with serving(rig, certificate=made.certificate, private_key=made.key) as server:
        assert server.url.startswith("https://127.0.0.1:")
        for trust in (made.ca, ssl.create_default_context(cafile=made.ca)):
            with HttpHubLink(server.url, device.token, verify=trust) as link:
                assert link.push(device.batch(1))[0].outcome is Outcome.ACCEPTED
        with HttpHubLink(server.url, device.token) as link, pytest.raises(HubFault, match="CA file") as caught:
            link.push(device.batch(1))
        assert caught.value.outcome is Outcome.UNREACHABLE
        other_name = server.url.replace("127.0.0.1", "localhost")
        with HttpHubLink(other_name, device.token, verify=made.ca) as link, pytest.raises(HubFault, match="CA file"):
            link.push(device.batch(1))


def test_a_context_that_checks_nothing_is_not_used(tmp_path):
    blind = ssl.create_default_context()
    blind.check_hostname = False
    blind.verify_mode = ssl.CERT_NONE
    with pytest.raises(ValueError, match="does not check"):
        HttpHubLink("https://127.0.0.1:1", "token", verify=blind)
    (tmp_path / "ca.pem").write_text("no certificate")
    for path in (tmp_path / "ca.pem", tmp_path / "none.pem"):
        with pytest.raises(ValueError, match="CA certificates"):
            HttpHubLink("https://127.0.0.1:1", "token", verify=path)


def test_a_certificate_that_cannot_be_used_is_one_clear_line(rig, tmp_path):
    with pytest.raises(CannotServe, match="certificate"):
        HubServer(rig.side, rig.enrolment, certificate=tmp_path / "none.pem", private_key=tmp_path / "none.key")
