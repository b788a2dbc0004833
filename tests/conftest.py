"""What every test needs: not to meet the settings and the terminal of whoever runs it."""

import os

import pytest

from overleg_tui.cli import instellingen

os.environ["TERM"] = "xterm-256color"
for name in (
    "COLORTERM",
    "NO_COLOR",
    "TEXTUAL_COLOR_SYSTEM",
    "OVERLEG_MAP",
    "OVERLEG_PLAT",
    "OVERLEG_WACHTWOORD",
):
    os.environ.pop(name, None)


def pytest_xdist_auto_num_workers(config):
    """One more at a time than there are cores, as a few of the tests wait; each first reads all of them."""
    return max(2, min((os.cpu_count() or 2) + 1, 8))


@pytest.fixture(autouse=True, scope="session")
def zonder_eigen_instellingen(tmp_path_factory):
    """Let the program look for its settings in an empty folder, also where it is started anew."""
    empty = tmp_path_factory.mktemp("zonder-instellingen")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(empty))
        patch.setattr(instellingen, "bestand", lambda: empty / "instellingen.toml")
        yield
