"""A CA of the plant's own and the hub's certificate by it, for plants that have none (reliability.md, Security)."""

import ipaddress
import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from floorledger.services.ports import StoreFault

CA_YEARS = 10
HUB_DAYS = 365
_BEFORE = timedelta(hours=1)
"""Terminals whose clock is a little behind take it too."""


def make_certificate(folder: Path, names: Sequence[str], now: datetime | None = None) -> str:
    """Make the hub's certificate for ``names`` (host names or addresses), valid for a year; what was done.

    The CA is made once and kept, so that terminals go on trusting it over every renewal. Raises StoreFault, OSError.
    """
    moment = now or datetime.now(UTC)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    wanted = [_general(name) for name in names]
    is_new = not (folder / "ca.pem").exists()
    ca_key, ca = _made_ca(folder, moment) if is_new else _kept_ca(folder, moment)
    key = ec.generate_private_key(ec.SECP256R1())
    end = min(moment + timedelta(days=HUB_DAYS), ca.not_valid_after_utc)
    mine = (
        _builder(names[0], ca.subject, key, moment, end)
        .add_extension(x509.SubjectAlternativeName(wanted), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(_named_by(ca_key), critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    _write(folder / "hub.key", _pem(key), 0o600)
    _write(folder / "hub.pem", mine.public_bytes(Encoding.PEM), 0o644)
    made = "A CA was made" if is_new else "The CA stays the same"
    return (
        f"{made}; terminals take {folder / 'ca.pem'}. The hub's certificate for {', '.join(names)} is good until "
        f"{end:%Y-%m-%d}. Serve with --cert {folder / 'hub.pem'} --key {folder / 'hub.key'}. "
        "Keep ca.key where only you get at it."
    )


def _made_ca(folder: Path, now: datetime) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _name("Floorledger plant CA")
    usage = x509.KeyUsage(
        digital_signature=False,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=True,
        encipher_only=False,
        decipher_only=False,
    )
    ca = (
        _builder("Floorledger plant CA", name, key, now, now + timedelta(days=365 * CA_YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write(folder / "ca.key", _pem(key), 0o600)
    _write(folder / "ca.pem", ca.public_bytes(Encoding.PEM), 0o644)
    return key, ca


def _kept_ca(folder: Path, now: datetime) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    ca = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
    try:
        key = load_pem_private_key((folder / "ca.key").read_bytes(), None)
    except (OSError, ValueError) as error:
        text = f"The key of the CA in {folder} cannot be read, so nothing can be signed with it. Nothing was changed."
        raise StoreFault(f"{text} Bring ca.key back, or choose another --out and give terminals its ca.pem.") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.public_key() != ca.public_key():
        raise StoreFault(f"ca.key in {folder} is not the key of ca.pem. Nothing was changed.")
    if ca.not_valid_after_utc <= now:
        raise StoreFault(f"The CA in {folder} has expired. Choose another --out, and give terminals its ca.pem.")
    return key, ca


def _builder(
    subject: str, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, end: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _BEFORE)
        .not_valid_after(end)
    )


def _named_by(key: ec.EllipticCurvePrivateKey) -> x509.AuthorityKeyIdentifier:
    own = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(own)


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text[:64])])


def _general(name: str) -> x509.GeneralName:
    """An address or a host's name. Raises StoreFault for what is neither."""
    try:
        return x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        pass
    if not name or not name.isascii() or any(letter.isspace() or letter in "/:@" for letter in name):
        raise StoreFault(f"{name!r} is neither a host's name nor an address. Nothing was changed.")
    return x509.DNSName(name)


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _write(path: Path, content: bytes, mode: int) -> None:
    """Whole or not at all, and never readable by more than ``mode`` says."""
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
