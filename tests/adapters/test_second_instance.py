"""A second start: it hands over what it was started for, and anybody else gets nowhere."""

import json
import socket
import stat
import subprocess
import sys

import pytest

from floorledger.adapters.second_instance import FrontDoor, hand_over


@pytest.fixture
def asked():
    return []


@pytest.fixture
def door(tmp_path, asked):
    made = FrontDoor(tmp_path, asked.append)
    yield made
    made.close()


def test_the_first_one_is_asked_for_what_the_second_was_started_for(door, tmp_path, asked):
    assert [hand_over(tmp_path), hand_over(tmp_path, "jobs")] == [True, True]
    assert asked == ["", "jobs"]
    assert stat.S_IMODE((tmp_path / "owner.door").stat().st_mode) == 0o600


def test_where_nobody_is_nobody_answers(tmp_path):
    assert not hand_over(tmp_path)
    made = FrontDoor(tmp_path, lambda _page: None)
    told = (tmp_path / "owner.door").read_text()
    made.close()
    assert not hand_over(tmp_path)
    for left in (told, "", "x y", "1 2 3", "99999999999 a"):  # what a process that was killed leaves behind, or damage
        (tmp_path / "owner.door").write_text(left)
        assert not hand_over(tmp_path)


def said(tmp_path, content: bytes) -> bytes:
    port = int((tmp_path / "owner.door").read_text().split()[0])
    with socket.create_connection(("127.0.0.1", port), timeout=5) as caller:
        caller.sendall(content)
        caller.shutdown(socket.SHUT_WR)
        return caller.recv(100)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"null\n",
        b"[]\n",
        b'{"page": "jobs"}\n',
        b'{"secret": "", "page": ""}\n',
        b'{"secret": 7, "page": ""}\n',
        b"[" * 900 + b"\n",
        b"\xff\n",
        b"x" * 5000,
    ],
)
def test_who_does_not_know_the_secret_shows_nothing(door, tmp_path, asked, content):
    try:
        answer = said(tmp_path, content)
    except OSError:  # it hung up before it had read all of that
        answer = b""
    assert (answer, asked) == (b"", [])
    secret = (tmp_path / "owner.door").read_text().split()[1]
    wrong = {"secret": secret[:-1] + ("0" if secret[-1] != "0" else "1"), "page": "jobs"}
    assert said(tmp_path, json.dumps(wrong).encode() + b"\n") == b""
    assert hand_over(tmp_path, "work"), "it goes on listening"
    assert asked == ["work"]


def test_another_process_hands_over(door, tmp_path, asked):
    code = "import sys, pathlib; from floorledger.adapters.second_instance import hand_over; "
    code += "sys.exit(0 if hand_over(pathlib.Path(sys.argv[1]), 'jobs') else 1)"
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False).returncode == 0
    assert asked == ["jobs"]
