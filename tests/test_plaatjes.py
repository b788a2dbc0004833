import re

from tests.plaatjes import FOLDER, alle


def test_the_pictures_in_the_readme_are_current():
    made = alle()
    kept = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.svg")}
    assert kept == made, "run: python -m tests.plaatjes"


def test_every_picture_is_in_the_readme_and_loads_nothing_from_the_network():
    readme = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    for path in FOLDER.glob("*.svg"):
        assert f".plaatjes/{path.name}" in readme
        text = path.read_text(encoding="utf-8")
        links = set(re.findall(r"https?://[^\"' )<]+", text))
        assert links <= {"http://www.w3.org/2000/svg", "https://www.textualize.io"}, links
