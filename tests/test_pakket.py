"""What is packed is all of it: the code, its styles and texts; and its version is said in one place."""

import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from hatchling.builders.plugin.interface import BuilderInterface
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

import overleg_tui
from overleg_tui.cli import main

ROOT = Path(__file__).parent.parent
ONZE = {
    str(path.relative_to(ROOT))
    for path in (ROOT / "overleg_tui").rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
}


def packed(builder: BuilderInterface) -> set[str]:
    """Return the files a builder would pack."""
    return {str(Path(each.relative_path)) for each in builder.recurse_included_files()}


@pytest.mark.parametrize("kind", [WheelBuilder, SdistBuilder], ids=["wheel", "sdist"])
def test_every_file_of_the_program_is_packed_and_none_of_the_data(kind):
    found = packed(kind(str(ROOT)))
    assert {Path(name).suffix for name in ONZE} >= {".py", ".tcss", ".md"}, "else there is little to miss"
    assert ONZE - found == set()
    assert not [name for name in found if Path(name).parts[0] in ("data", "exports") and "README" not in name]


def test_what_is_packed_as_source_can_be_tested():
    found = packed(SdistBuilder(str(ROOT)))
    assert {"README.md", "tests/test_pakket.py", ".plaatjes/casus.svg"} <= found


def test_the_version_is_said_once(capsys):
    assert main(["--versie"]) == 0
    assert capsys.readouterr().out == f"overleg_tui {overleg_tui.__version__}\n"
    assert version("overleg_tui") == overleg_tui.__version__
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert settings["project"]["dynamic"] == ["version"]
    assert settings["tool"]["hatch"]["version"]["path"] == "overleg_tui/__init__.py"
