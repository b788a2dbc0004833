"""What is imported before the program answers: each package on the way costs every start its time.

Python itself tells, by ``-X importtime``. What is needed later is imported by the function that needs it.
"""

import re
import subprocess
import sys
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from overleg_tui.demo.wijkteam import demo_register
from overleg_tui.domain.register import Plek
from overleg_tui.domain.verloop import begin
from overleg_tui.storage.store import open_store
from tests.terminal import Terminal

ROOT = Path(__file__).parent.parent
IMPORTED = re.compile(r"import time:\s+\d+ \|\s+\d+ \|\s+([\w.]+)")
ARGPARSE = "import argparse, contextlib, runpy, importlib.util, io; argparse.ArgumentParser().print_help()"

MAG_VOOR_HET_EERSTE_SCHERM = {
    "textual": "draws the screen",
    "rich": "Textual's own",
    "platformdirs": "Textual's own",
    "typing_extensions": "Textual's own",
    "tinydb": "the register is a TinyDB file",
    "overleg_tui": "ourselves",
}
VAN_DE_OMGEVING = {"_distutils_hack", "sitecustomize", "usercustomize"}
"""Python's own start in an environment, before any of us."""
LATER = {"csv", "email", "html", "http", "multiprocessing", "sqlite3", "tomllib", "xml", "zoneinfo"}
"""Of Python's own: only for settings, and what is read from and written to paper, mail and calendars."""
NODIG_AAN_TAFEL = {
    "domain": """afspraak afspraakbeeld afspraken bezetting briefje casus datum errors genodigden gewist
        kalender naamwoorden overleg record register sociale_kaart tabel tekst teruglezen thema tijd
        toestemming verbeterpunt verloop waar zaal zinnen zit_aan""",
    "storage": """controlesom damage disk documents files folder gezien gezienlog journal journal_storage load
        lock migrations peek rows seal small snapshot stand store tegelijk values verschil wolk""",
}
"""Of what we have ourselves, by room: what a casus on the screen asks of the meeting and of the file. What is
added takes its part of every start; an import within the function that needs it does not."""
NOOIT = {"_ssl", "_hashlib", "_bz2", "_lzma"}
"""OpenSSL and archives: what asyncio and others take along where it is found."""


def imported(*words: str) -> set[str]:
    """Return what a short run of Python imports; without site-packages, which --help can do without."""
    run = [sys.executable, "-S", "-X", "importtime", *words]
    said = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(IMPORTED.findall(said.stderr))


def test_help_and_version_import_nothing_but_argparse_and_a_few_files_of_ours():
    ours = imported("-m", "overleg_tui", "--help") - imported("-c", ARGPARSE)
    of_ours = {f"overleg_tui.cli.{name}" for name in ("grammatica", "schoon", "uitleg")}
    assert ours == {"__future__", "overleg_tui", "overleg_tui.cli", *of_ours}


def imported_until(text: str, folder: Path) -> set[str]:
    """Return what the program imports until that is on its screen."""
    with Terminal("--map", str(folder), PYTHONPROFILEIMPORTTIME="1") as terminal:
        before, _, _ = terminal.until(text).text.partition(text)
    return set(IMPORTED.findall(before))


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo terminal is needed")
def test_a_casus_on_the_table_imports_only_what_it_shows(tmp_path):
    now = datetime.now()
    with open_store(tmp_path, nu=datetime.now) as store:
        made = store.change("Demo", lambda _: demo_register(now.date()))
        overleg = made.huidig_overleg(now.date())
        store.change("begin", lambda register: begin(register, overleg.id, now))
        store.onthoud(Plek(overleg.id, next(punt.id for punt in overleg.agenda if punt.casus)))
    found = [name.split(".")[1:3] for name in imported_until("Lichaam", tmp_path) if "overleg_tui." in name]
    assert {room for room, *_ in found} == {"cli", "tui", *NODIG_AAN_TAFEL}
    for room, needed in NODIG_AAN_TAFEL.items():
        assert {name for where, *rest in found for name in rest if where == room} <= set(needed.split())


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo terminal is needed")
def test_the_first_screen_imports_only_what_it_shows(tmp_path):
    with open_store(tmp_path, nu=datetime.now) as store:
        store.change("Demo", lambda _: demo_register(datetime.now().date()))
    packages = {name.split(".")[0] for name in imported_until("? hulp", tmp_path)} - VAN_DE_OMGEVING
    found = {name for name in packages if find_spec(name)}  # one that was tried in vain is told too
    assert "textual" in found, "else this test looks at nothing"
    assert found - sys.stdlib_module_names <= MAG_VOOR_HET_EERSTE_SCHERM.keys()
    assert not found & (LATER | NOOIT)
