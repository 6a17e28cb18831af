"""Which settings a window is opened with: the file's, and what the command line says instead."""

from pathlib import Path

import pytest

from floorledger.main.chosen import settings_for
from floorledger.services.settings import BY_COMMAND_LINE, FILE_NAME, DeviceKind, Settings, ThemeName
from floorledger.services.settings_file import SettingsFault

FILE = """
[hub]
url = "https://hub.plant:8040"
ca = "plant-ca.pem"
[terminal]
theme = "dark"
[[devices]]
name = "Scale"
kind = "scale"
port = "COM4"
"""
NOTHING = {"theme": None, "scanner": None, "hub_ca": None}


def test_without_a_file_everything_is_usual(tmp_path: Path):
    assert settings_for(tmp_path, None, **NOTHING) == Settings()


def test_the_data_directorys_file_and_one_for_many_terminals(tmp_path: Path):
    (tmp_path / FILE_NAME).write_text('[terminal]\ntheme = "contrast"\n', encoding="utf-8")
    rolled_out = tmp_path / "line4" / "all.toml"
    rolled_out.parent.mkdir()
    rolled_out.write_text(FILE, encoding="utf-8")
    assert settings_for(tmp_path, None, **NOTHING).terminal.theme is ThemeName.CONTRAST
    settings = settings_for(tmp_path, str(rolled_out), **NOTHING)
    assert settings.terminal.theme is ThemeName.DARK
    assert settings.hub.ca == str(rolled_out.parent / "plant-ca.pem")


def test_the_command_line_counts_more(tmp_path: Path):
    (tmp_path / FILE_NAME).write_text(FILE, encoding="utf-8")
    settings = settings_for(tmp_path, None, theme="light", scanner="COM3", hub_ca=Path("other.pem"))
    assert (settings.terminal.theme, settings.hub.ca) == (ThemeName.LIGHT, "other.pem")
    found = [(each.name, each.kind, each.port) for each in settings.devices]
    assert found == [("Scale", DeviceKind.SCALE, "COM4"), (BY_COMMAND_LINE, DeviceKind.SCANNER, "COM3")]


def test_a_file_that_is_named_must_be_there_and_whole(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match=r"nowhere\.toml"):
        settings_for(tmp_path, str(tmp_path / "nowhere.toml"), **NOTHING)
    (tmp_path / FILE_NAME).write_text("[terminal]\ncolour = 1\n", encoding="utf-8")
    with pytest.raises(SettingsFault, match="line 2: “colour” is not known"):
        settings_for(tmp_path, None, **NOTHING)
