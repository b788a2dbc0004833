"""The journal grows by small steps here, so that tests meet its end often."""

import pytest


@pytest.fixture(autouse=True)
def _little_room(monkeypatch):
    monkeypatch.setattr("overleg_tui.storage.journal_storage.ROOM", 1024)
