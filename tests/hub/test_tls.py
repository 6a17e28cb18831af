"""TLS with a CA of the plant's own: what ``floorledger hub certificate`` makes, held against a real TLS server."""

import socket
import ssl
import stat
import warnings
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from cryptography import x509

from floorledger.adapters.hub_client import HttpHubLink
from floorledger.adapters.plant_ca import CA_YEARS, HUB_DAYS, make_certificate
from floorledger.cli import main
from floorledger.services.ports import StoreFault
from floorledger.services.records import Outcome, Place
from floorledger.services.terminal_ports import HubFault
from tests.hub.plant import HubRig, serving

NOW = datetime.now(UTC)


@pytest.fixture
def rig(tmp_path):
    made = HubRig(tmp_path / "plant")
    yield made
    made.close()


def tls(folder) -> dict[str, object]:
    return {"certificate": folder / "hub.pem", "private_key": folder / "hub.key"}


def asked(rig: HubRig, served, trusted) -> None:
    """A device that trusts one CA asks a hub whose certificate is by ``served``'s."""
    token = rig.device("T-1").token
    with serving(rig, **tls(served)) as server, HttpHubLink(server.url, token, verify=trusted / "ca.pem") as link:
        link.pull(Place(), 1)


def test_a_terminal_that_has_the_ca_comes_in_and_goes_on_to_after_a_renewal(rig, tmp_path):
    made = tmp_path / "tls"
    said = make_certificate(made, ["127.0.0.1", "hub.plant.example"])
    assert "A CA was made" in said
    asked(rig, made, made)
    before = {name: (made / name).read_bytes() for name in ("ca.pem", "ca.key", "hub.pem", "hub.key")}
    assert "The CA stays the same" in make_certificate(made, ["127.0.0.1"])
    after = {name: (made / name).read_bytes() for name in before}
    assert [name for name in before if before[name] == after[name]] == ["ca.pem", "ca.key"]


def test_a_renewed_certificate_is_taken_by_a_terminal_with_the_ca_of_before(rig, tmp_path):
    made, kept = tmp_path / "tls", tmp_path / "terminal"
    make_certificate(made, ["127.0.0.1"])
    kept.mkdir()
    (kept / "ca.pem").write_bytes((made / "ca.pem").read_bytes())
    make_certificate(made, ["127.0.0.1"])
    asked(rig, made, kept)


@pytest.mark.parametrize("wrong", ["another CA", "expired", "another name"])
def test_what_is_not_the_hub_is_not_asked(rig, tmp_path, wrong):
    made, other = tmp_path / "tls", tmp_path / "other"
    make_certificate(other, ["127.0.0.1"])
    when = NOW - timedelta(days=HUB_DAYS + 1) if wrong == "expired" else None
    make_certificate(made, ["10.9.9.9" if wrong == "another name" else "127.0.0.1"], when)
    with pytest.raises(HubFault, match="not one that this device trusts") as caught:
        asked(rig, made, other if wrong == "another CA" else made)
    assert caught.value.outcome is Outcome.UNREACHABLE


@pytest.mark.parametrize(("version", "good"), [("TLSv1_1", False), ("TLSv1_2", True), ("TLSv1_3", True)])
def test_old_tls_is_refused(rig, tmp_path, version, good):
    make_certificate(tmp_path / "tls", ["127.0.0.1"])
    context = ssl.create_default_context(cafile=tmp_path / "tls" / "ca.pem")
    context.set_ciphers("DEFAULT:@SECLEVEL=0")  # else it is this side that refuses
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = context.maximum_version = ssl.TLSVersion[version]
    with serving(rig, **tls(tmp_path / "tls")) as server:
        at = urlsplit(server.url)
        with socket.create_connection((at.hostname, at.port), timeout=10) as plain:
            if good:
                with context.wrap_socket(plain, server_hostname=at.hostname) as secure:
                    assert secure.version() == version.replace("_", ".")
            else:
                with pytest.raises((ssl.SSLError, OSError)):
                    context.wrap_socket(plain, server_hostname=at.hostname)


def test_what_is_made_is_what_is_said(tmp_path):
    make_certificate(tmp_path, ["hub.plant.example", "10.0.0.5", "::1"], NOW)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"ca.key": 0o600, "hub.key": 0o600, "ca.pem": 0o644, "hub.pem": 0o644}
    hub, ca = (x509.load_pem_x509_certificate((tmp_path / f"{name}.pem").read_bytes()) for name in ("hub", "ca"))
    names = hub.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["hub.plant.example"]
    assert [str(each) for each in names.get_values_for_type(x509.IPAddress)] == ["10.0.0.5", "::1"]
    assert (hub.not_valid_after_utc - NOW).days in (HUB_DAYS - 1, HUB_DAYS)
    assert (ca.not_valid_after_utc - NOW).days in (365 * CA_YEARS - 1, 365 * CA_YEARS)
    hub.verify_directly_issued_by(ca)


def test_a_ca_that_cannot_sign_changes_nothing(tmp_path, capsys):
    make_certificate(tmp_path, ["localhost"])
    before = (tmp_path / "hub.pem").read_bytes()
    key = (tmp_path / "ca.key").read_bytes()
    for wrong in (None, b"nonsense", (tmp_path / "hub.key").read_bytes()):
        (tmp_path / "ca.key").unlink()
        if wrong is not None:
            (tmp_path / "ca.key").write_bytes(wrong)
        else:
            (tmp_path / "ca.key").mkdir()
        with pytest.raises(StoreFault, match="Nothing was changed"):
            make_certificate(tmp_path, ["localhost"])
        if wrong is None:
            (tmp_path / "ca.key").rmdir()
            (tmp_path / "ca.key").touch()
    (tmp_path / "ca.key").write_bytes(key)
    with pytest.raises(StoreFault, match="has expired"):
        make_certificate(tmp_path, ["localhost"], NOW + timedelta(days=366 * CA_YEARS))
    for name in ("", "a b", "https://hub", "hub:8040", "wérk"):
        assert main(["hub", "certificate", "--out", str(tmp_path), "--name", name]) == 1
    assert "neither a host's name nor an address" in capsys.readouterr().err
    assert (tmp_path / "hub.pem").read_bytes() == before
