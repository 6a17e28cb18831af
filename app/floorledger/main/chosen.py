"""The settings that a window is opened with: those of the file, and what the command line says instead."""

from dataclasses import replace
from pathlib import Path
from socket import gethostname

from floorledger.services.settings import FILE_NAME, Settings, ThemeName, host_center, one_scanner
from floorledger.services.settings_file import load_settings


def settings_for(
    folder: Path, file: str | None, *, theme: str | None, scanner: str | None, hub_ca: Path | None
) -> Settings:
    """The settings in ``file``, else in the data directory's own. Raises SettingsFault, OSError.

    A file that is named must be there; the data directory's need not be. ``scanner`` is a port besides the devices of
    the file. A CA without a full path is looked for beside the file that names it.
    """
    path = folder / FILE_NAME if file is None else Path(file)
    if file is not None and not path.exists():
        raise FileNotFoundError(f"there is no settings file {path}")
    settings = load_settings(path)
    here = replace(settings.terminal, work_center=host_center(settings, gethostname()), by_host=())
    terminal = here if theme is None else replace(here, theme=ThemeName(theme))
    devices = settings.devices if scanner is None else (*settings.devices, one_scanner(scanner))
    named_ca = None if settings.hub.ca is None else str(path.parent / settings.hub.ca)
    hub = replace(settings.hub, ca=named_ca if hub_ca is None else str(hub_ca))
    return replace(settings, hub=hub, terminal=terminal, devices=devices)


def is_due(folder: Path, settings: Settings) -> bool:
    """Whether something must be asked before the terminal can open."""
    if settings.terminal.work_center is None:
        return True
    if (folder / "terminal.db").exists() or settings.hub.url is None:
        return False
    from floorledger.main.remote_hub import hub_address

    return hub_address(folder) is None
