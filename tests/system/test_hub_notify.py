"""``floorledger hub notify`` at a served hub's database, and the hub's threads: an exception reaches a mail server."""

import time
from pathlib import Path

import pytest

from floorledger.adapters.credentials import SecretStore
from floorledger.main.exception_watch import ExceptionWatch, watched
from floorledger.main.notify_commands import keep_secret, set_rules
from floorledger.services.notify_file import NotifyFault
from tests.adapters.test_post import Box, mail_server
from tests.rig import Rig
from tests.services.test_escalation import small


def file(folder: Path, port: int) -> Path:
    made = folder / "notify.yaml"
    made.write_text(
        f"mail: {{host: 127.0.0.1, port: {port}, tls: none, from: hub@example.com}}\n"
        "recipients:\n- {mail: boss@example.com, codes: [Q]}\n"
    )
    return made


def test_rules_are_applied_to_a_running_hub_and_its_threads_send(rig, tmp_path):
    box, secrets = Box(), SecretStore(tmp_path / "keys", use_keyring=False)
    url = f"sqlite:///{rig.folder / 'hub.db'}"
    with mail_server(box) as port:
        rules = file(tmp_path, port)
        assert set_rules(url, rules, check=True).endswith("Nothing was changed.")
        assert set_rules(url, rules, check=False).startswith("notify.yaml applies from now on, with 1 recipient.")
        small(rig, 1)
        with watched(rig.hub, secrets):
            end = time.monotonic() + 20
            while not box.mails and time.monotonic() < end:
                time.sleep(0.05)
    assert [mail["To"] for mail in box.mails] == ["boss@example.com"]


def test_a_wrong_file_changes_nothing(rig, tmp_path):
    wrong = tmp_path / "notify.yaml"
    wrong.write_text("recipients:\n- {mail: nobody}\n")
    with pytest.raises(NotifyFault, match="line 2"):
        set_rules(f"sqlite:///{rig.folder / 'hub.db'}", wrong, check=False)
    with rig.hub.store.begin() as tx:
        assert tx.notices.rules() is None


def test_a_hub_inside_a_device_looks_once_a_minute(rig: Rig, tmp_path):
    watch = ExceptionWatch(rig.hub, SecretStore(tmp_path / "keys", use_keyring=False))
    small(rig, 1), small(rig, 2), small(rig, 3)
    watch.now_and_then()
    with rig.hub.store.begin() as tx:
        assert not any(case.parts for case in tx.open_exceptions())
    rig.clock.forward(1.1)
    watch.now_and_then()
    with rig.hub.store.begin() as tx:
        assert any(case.parts for case in tx.open_exceptions())


def test_secrets_are_asked_for_and_kept_apart(tmp_path, monkeypatch):
    typed = iter(["s3cret", "hook", ""])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    monkeypatch.setattr("floorledger.adapters.credentials._keyring_works", lambda: False)
    assert keep_secret(tmp_path, None).startswith("Kept in files only this user can read")
    keep_secret(tmp_path, "support")
    held = SecretStore(tmp_path / "keys", use_keyring=False)
    assert (held.get("mail-password"), held.get("webhook-support")) == (b"s3cret", b"hook")
    with pytest.raises(LookupError, match="Nothing was typed"):
        keep_secret(tmp_path, None)
