"""The chain with real Ed25519 keys: only the device's own signature over the very hash holds."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from floorledger.adapters.credentials import Ed25519Signer, SecretStore, signer, verify
from floorledger.domain.chain import GENESIS, SealedEvent, next_hash, verify_chain
from floorledger.domain.codec import to_bytes
from floorledger.domain.detail import Output
from tests.plants import event, pieces


def signed_log(key: Ed25519Signer, length: int) -> list[SealedEvent]:
    rows: list[SealedEvent] = []
    for seq in range(1, length + 1):
        happened = event(Output(qty=pieces("5")), device_seq=seq, event_id=f"e{seq}")
        body, prev_hash = to_bytes(happened), rows[-1].hash if rows else GENESIS
        digest = next_hash(prev_hash, body)
        rows.append(SealedEvent(happened.event_id, "D1", seq, body, prev_hash, digest, key.sign(digest)))
    return rows


def test_only_the_devices_own_key_holds(tmp_path: Path):
    secrets = SecretStore(tmp_path, use_keyring=False)
    own, other = signer(secrets, "device"), signer(secrets, "other")
    rows = signed_log(own, 3)
    check = partial(verify, own.public_key)
    assert list(verify_chain(rows, check)) == []
    assert [fault.device_seq for fault in verify_chain(rows, partial(verify, other.public_key))] == [1, 2, 3]
    forged = replace(rows[1], signature=other.sign(rows[1].hash))
    assert [fault.device_seq for fault in verify_chain([rows[0], forged, rows[2]], check)] == [2]
    swapped = replace(rows[1], signature=rows[2].signature)
    assert [fault.text for fault in verify_chain([rows[0], swapped, rows[2]], check)] == [
        "the signature is not this device's"
    ]
    assert not verify(b"no key", rows[0].hash, rows[0].signature)


def test_the_same_key_comes_back_from_where_it_is_kept(tmp_path: Path):
    first = signer(SecretStore(tmp_path, use_keyring=False), "device")
    again = signer(SecretStore(tmp_path, use_keyring=False), "device")
    assert first.public_key == again.public_key
