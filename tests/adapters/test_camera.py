"""Pictures from a command and from a folder: taken, or not, with a sentence that says what to do."""

import os
import sys
import time

import pytest

from floorledger.adapters import camera
from floorledger.adapters.camera import CommandCamera, FolderCamera, camera_of
from floorledger.services.photos import CameraFault
from floorledger.services.settings import CameraSettings
from tests.rig import HandClock

PICTURE = b"\xff\xd8\xff picture"


def python(code, **options):
    return CommandCamera((sys.executable, "-c", code), **options)


def test_a_command_gives_what_it_writes():
    code = "import sys; sys.stdout.buffer.write(b'\\xff\\xd8\\xff ' + sys.argv[1].encode())"
    assert CommandCamera((sys.executable, "-c", code, "$HOME; echo")).take() == b"\xff\xd8\xff $HOME; echo"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; sys.exit(3)", "The camera gave no picture."),
        ("print('x'); import sys; sys.exit(1)", "The camera gave no picture."),
        ("", "The camera gave no picture."),
    ],
)
def test_a_command_that_fails_is_a_fault_in_words(code, said):
    with pytest.raises(CameraFault, match=said):
        python(code).take()


def test_a_command_that_is_not_there_is_named():
    with pytest.raises(CameraFault, match="no-such-camera is not on this machine"):
        CommandCamera(("no-such-camera",)).take()


def test_a_command_that_hangs_is_ended_with_whatever_it_started(tmp_path):
    """The child holds the pipe: ending the command alone would leave the terminal waiting for it."""
    mark = tmp_path / "alive"
    child = f"import time, pathlib; time.sleep(2); pathlib.Path({str(mark)!r}).touch()"
    code = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {child!r}])"
    began = time.monotonic()
    with pytest.raises(CameraFault, match="does not answer"):
        python(code, within_s=0.5).take()
    assert time.monotonic() - began < 1.9
    time.sleep(2.2)
    assert not mark.exists()


def test_a_command_that_never_stops_writing_is_cut_off(monkeypatch):
    monkeypatch.setattr(camera, "RAW_LIMIT", 100_000)
    with pytest.raises(CameraFault, match="too large"):
        python("import sys\nwhile True: sys.stdout.buffer.write(bytes(65536))").take()


@pytest.fixture
def clock():
    return HandClock()


def drop(folder, clock, name, content=PICTURE, *, ago_s=10):
    path = folder / name
    path.write_bytes(content)
    at = clock.now().timestamp() - ago_s
    os.utime(path, (at, at))


def test_the_newest_picture_of_a_folder_is_taken(tmp_path, clock):
    drop(tmp_path, clock, "a.jpg", ago_s=200)
    drop(tmp_path, clock, "b.JPEG", b"newest", ago_s=20)
    drop(tmp_path, clock, "c.png", ago_s=30)
    drop(tmp_path, clock, "note.txt", ago_s=1)
    (tmp_path / "folder.jpg").mkdir()
    assert FolderCamera(tmp_path, clock).take() == b"newest"


def test_an_old_picture_does_not_get_to_a_new_hold(tmp_path, clock):
    drop(tmp_path, clock, "a.jpg", ago_s=301)
    with pytest.raises(CameraFault, match="within the last 5 min"):
        FolderCamera(tmp_path, clock, within_s=300).take()
    drop(tmp_path, clock, "a.jpg", ago_s=299)
    assert FolderCamera(tmp_path, clock, within_s=300).take() == PICTURE


def test_no_picture_of_a_folder_is_taken_twice(tmp_path, clock):
    folder = FolderCamera(tmp_path, clock)
    drop(tmp_path, clock, "a.jpg", ago_s=60)
    assert folder.take() == PICTURE
    with pytest.raises(CameraFault, match=r"a\.jpg was taken already"):
        folder.take()
    drop(tmp_path, clock, "a.jpg", b"overwritten", ago_s=5)
    assert folder.take() == b"overwritten"


def test_a_folder_that_is_empty_or_gone_is_told(tmp_path, clock):
    with pytest.raises(CameraFault, match="No picture came into"):
        FolderCamera(tmp_path, clock).take()
    with pytest.raises(CameraFault, match="cannot be read"):
        FolderCamera(tmp_path / "gone", clock).take()


def test_the_settings_choose_the_camera(tmp_path, clock):
    assert camera_of(CameraSettings(), clock) is None
    drop(tmp_path, clock, "a.jpg", ago_s=90)
    chosen = camera_of(CameraSettings(folder=str(tmp_path), within_min=1), clock)
    with pytest.raises(CameraFault, match="within the last 1 min"):
        chosen.take()
    command = f"'{sys.executable}' -c \"print('one argument')\""
    assert camera_of(CameraSettings(command=command), clock).take() == b"one argument\n"
