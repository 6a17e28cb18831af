"""Three tones that cannot be taken for each other, and a player on every machine."""

import shutil
import wave
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from floorledger.services.views import Tone
from floorledger.ui import sounds

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sounds"


def test_the_tones_are_short_and_differ():
    lengths = {}
    for tone in Tone:
        with wave.open(str(FOLDER / f"{tone.value}.wav")) as file:
            lengths[tone] = file.getnframes() / file.getframerate()
    assert len(set(lengths.values())) == len(Tone)
    assert max(lengths.values()) < 0.7


def test_without_a_program_or_files_the_machine_beeps(monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert isinstance(sounds.platform_player(FOLDER), sounds.BeepPlayer)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    assert isinstance(sounds.platform_player(tmp_path), sounds.BeepPlayer)
    assert isinstance(sounds.platform_player(FOLDER), sounds.CommandPlayer)


@pytest.mark.parametrize(("tone", "beeps"), [(Tone.TAKEN, 1), (Tone.LOOK, 2), (Tone.REFUSED, 3)])
def test_beeps_tell_the_tones_apart(qtbot, monkeypatch, tone, beeps):
    heard = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append(tone))
    sounds.BeepPlayer().play(tone)
    qtbot.waitUntil(lambda: len(heard) == beeps)
    qtbot.wait(2 * sounds.BEEP_GAP_MS)
    assert len(heard) == beeps


def test_a_program_gets_the_file_and_is_not_waited_for(qtbot, tmp_path):
    heard = tmp_path / "heard"
    program = tmp_path / "player"
    program.write_text(f'#!/bin/sh\nsleep 0.2\necho "$1" > {heard}\n')
    program.chmod(0o755)
    sounds.CommandPlayer(str(program), {Tone.LOOK: tmp_path / "look.wav"}).play(Tone.LOOK)
    assert not heard.exists()
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text().strip() != "")
    assert heard.read_text().strip() == str(tmp_path / "look.wav")


def test_a_silent_player_remembers():
    player = sounds.SilentPlayer()
    player.play(Tone.REFUSED)
    assert player.played == [Tone.REFUSED]
