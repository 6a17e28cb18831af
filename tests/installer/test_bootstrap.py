"""The file a fresh machine runs first has to load anywhere and end without a traceback."""

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "installer").glob("*.py"))


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("floorledger_bootstrap", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def bootstrap(*arguments: str, root: Path = ROOT, **options: object) -> subprocess.CompletedProcess[str]:
    argv = [sys.executable, str(root / "installer" / "bootstrap.py"), *arguments]
    return subprocess.run(argv, capture_output=True, text=True, check=False, timeout=60, **options)  # type: ignore[call-overload,no-any-return]


def copy_of_the_installer(target: Path) -> Path:
    (target / "installer").mkdir(parents=True)
    for source in SOURCES:
        (target / "installer" / source.name).write_text(source.read_text())
    return target


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_an_old_python_can_read_every_file(source: Path) -> None:
    ast.parse(source.read_text(), feature_version=(3, 8))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_only_the_standard_library_is_imported(source: Path) -> None:
    names: set[str] = set()
    for node in ast.walk(ast.parse(source.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    assert names <= sys.stdlib_module_names | {"installer"}


def test_a_python_too_old_to_look_further_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 7, 16, "final", 0))
    with pytest.raises(SystemExit, match=r"Python 3\.11 to 3\.13"):
        load(ROOT / "installer" / "bootstrap.py")


def test_loading_it_by_path_gives_the_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", list(sys.path))
    assert callable(load(ROOT / "installer" / "bootstrap.py").main)


def test_usage_on_request_and_on_a_wrong_word() -> None:
    assert bootstrap("--help").returncode == 0
    wrong = bootstrap("frobnicate")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("usage:")


def test_a_missing_lock_is_explained_from_any_directory_with_input_closed(tmp_path: Path) -> None:
    root = copy_of_the_installer(tmp_path / "a path with spaces")
    done = bootstrap("run", root=root, cwd="/", preexec_fn=lambda: os.close(0))
    assert done.returncode == 1
    assert "requirements.lock is missing" in done.stderr
    assert "checkout -- requirements.lock" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / ".venv").exists()


def test_what_ci_and_the_readme_say_is_the_same_command() -> None:
    command = "python3 installer/bootstrap.py test"
    assert command in (ROOT / ".ci" / "run").read_text()
    assert command in (ROOT / "README.md").read_text()
    assert "python3 installer/bootstrap.py run" in (ROOT / "README.md").read_text()
