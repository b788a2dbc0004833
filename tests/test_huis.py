"""The house: who may import whom, how long a file and a function may be, what lies at the top level."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "overleg_tui"
FILES = sorted(PACKAGE.rglob("*.py"))
FENCES = {
    "tinydb": {"storage"},
    "markdown_it": {"intake", "documents"},
    "textual": {"tui"},
    "rich": set(),
}
MAY_IMPORT = {
    "domain": set(),
    "storage": {"domain"},
    "intake": {"domain"},
    "documents": {"domain"},
    "demo": {"domain", "storage"},
    "tui": {"domain", "storage", "intake", "documents", "demo"},
    "cli": {"domain", "storage", "intake", "documents", "demo", "tui"},
    "__init__.py": set(),
    "__main__.py": {"cli"},
}


# Tables of data, which happen to be written as a call.
DATA = {"demo", "themes.py"}
NOUN = re.compile(r"`(\w+)`")


def imports(path: Path) -> set[str]:
    """Return the modules a file imports, also inside functions, but not those for type checking only."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["tool"]["importlinter"]["contracts"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_to_the_meeting_only(path):
    for module in imports(path):
        top, *rest = module.split(".")
        assert top not in FENCES or room(path) in FENCES[top], f"{path.name} imports {module}"
        if top == "overleg_tui" and rest:
            assert rest[0] == room(path) or rest[0] in MAY_IMPORT[room(path)], f"{path.name}: {module}"


def test_a_file_holds_one_idea():
    long = {str(path): n for path in FILES if (n := len(path.read_text(encoding="utf-8").splitlines())) > 250}
    assert long == {}


def test_a_function_holds_one_idea():
    long = {
        f"{path.name}: {node.name}": length
        for path in FILES
        if DATA.isdisjoint(path.relative_to(PACKAGE).parts)
        for node in functions(path)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > 30
    }
    assert long == {}


def test_most_functions_are_short():
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for path in FILES for node in functions(path))
    assert lengths[len(lengths) // 2] <= 8


def test_every_public_class_and_function_says_what_its_name_does_not():
    silent = [
        f"{path.name}: {node.name}"
        for path in FILES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_each_contract_of_the_import_linter_says_why_in_words():
    for contract in contracts():
        assert len(str(contract["name"]).split()) >= 5, contract["name"]


def test_the_import_linter_keeps_the_same_fences_as_this_test():
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    fences = {}
    for contract in contracts():
        if contract["type"] == "forbidden":
            outside = {source.removeprefix("overleg_tui.") for source in contract["source_modules"]}
            (module,) = contract["forbidden_modules"]
            fences[module] = set() if "overleg_tui" in outside else rooms - outside
    assert fences == FENCES


def test_every_module_says_what_it_is():
    silent = [
        str(path) for path in FILES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_the_readme_tells_what_each_room_and_module_of_the_screen_is():
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    upstairs = [path for path in (PACKAGE / "tui").iterdir() if not path.name.startswith("__")]
    names = [
        f"`{path.name}/`" if path.is_dir() else f"`{path.name.removesuffix('.py')}`" for path in upstairs
    ]
    assert [name for name in names if name not in told] == []


def test_the_readme_tells_of_each_noun_of_the_domain_once_what_it_is_about():
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    _, _, rest = told.partition("a file is a noun; those that belong together:")
    table = [name for line in rest.partition("Eight ideas")[0].splitlines() for name in NOUN.findall(line)]
    nouns = [path.stem for path in (PACKAGE / "domain").glob("*.py") if path.stem != "__init__"]
    assert sorted(table) == sorted(nouns)


def test_nothing_else_lies_at_the_top_level():
    try:
        listed = subprocess.run(
            ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        listed = [path.name for path in ROOT.iterdir() if path.is_file()]
    top = {name.split("/")[0] for name in listed if not name.startswith(".")}
    assert top <= {"pyproject.toml", "README.md", "overleg_tui", "data", "exports", "tests"}
