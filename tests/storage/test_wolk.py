"""A folder that a service copies to the internet is known by its name."""

import pytest

from overleg_tui.storage.wolk import dienst, in_de_wolk


@pytest.mark.parametrize(
    ("map", "naam"),
    [
        ("OneDrive - Praktijk De Linde/kb", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Persoonlijk", "OneDrive"),
        ("Dropbox (Praktijk)/overleg", "Dropbox"),
        ("iCloudDrive/overleg", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs/kb", "iCloud"),
        ("Google Drive/kb", "Google Drive"),
        ("Documenten/kb", ""),
        ("kb/geen onedrive", ""),
    ],
)
def test_by_the_folder_the_service_makes(tmp_path, map, naam):
    assert dienst(tmp_path / map, {}) == naam
    assert in_de_wolk(tmp_path / map, {}).startswith(f"De map staat in {naam}:" if naam else "")
    assert bool(in_de_wolk(tmp_path / map, {})) is bool(naam)


def test_by_what_windows_tells_where_the_folder_has_the_name_of_the_employer(tmp_path):
    env = {"OneDriveCommercial": str(tmp_path / "Praktijk"), "OneDrive": ""}
    assert dienst(tmp_path / "Praktijk" / "kb", env) == "OneDrive"
    assert dienst(tmp_path / "Praktijk", env) == "OneDrive"
    assert dienst(tmp_path / "Praktijken", env) == ""


def test_a_link_does_not_hide_it(tmp_path):
    (tmp_path / "Dropbox" / "kb").mkdir(parents=True)
    try:
        (tmp_path / "kb").symlink_to(tmp_path / "Dropbox" / "kb")
    except OSError:
        pytest.skip("this computer makes no links")
    assert dienst(tmp_path / "kb", {}) == "Dropbox"
