"""What Windows does otherwise. What it lacks is seen by ``mypy --platform win32``, which CI runs."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "overleg_tui"


def test_every_text_file_is_read_and_written_with_its_encoding_said():
    """Without one Windows takes cp1252."""
    sources = {path.name: path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
    calls = [
        (name, node)
        for name, source in sources.items()
        if "_text(" in source
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("read_text", "write_text")
    ]
    silent = [f"{name}: {ast.unparse(call)}" for name, call in calls if "utf-8" not in ast.unparse(call)]
    assert calls
    assert silent == []
