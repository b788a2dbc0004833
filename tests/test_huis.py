"""The house: who may import whom, how long a file may be, what lies at the top level."""

import ast
import subprocess
from pathlib import Path

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


def test_every_module_says_what_it_is():
    silent = [
        str(path) for path in FILES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_nothing_else_lies_at_the_top_level():
    try:
        listed = subprocess.run(
            ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        listed = [path.name for path in ROOT.iterdir() if path.is_file()]
    top = {name.split("/")[0] for name in listed if not name.startswith(".")}
    assert top <= {"pyproject.toml", "README.md", "overleg_tui", "data", "exports", "tests"}
