"""What Windows lacks is used where it is known to be there, and nowhere else."""

import ast
import re
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "overleg_tui"
ONLY_ELSEWHERE = re.compile(
    r"^\s*(?:import|from) (?:termios|fcntl|tty|pty|pwd|grp|resource|curses|readline)\b"
    r"|\bos\.(?:pwrite|pread|fork|getuid|geteuid|getpgid|killpg|fchmod|chown|mkfifo|uname|ttyname)\b"
    r"|\bselect\.(?:poll|epoll|kqueue)\b"
    r"|\bsignal\.(?:SIGHUP|SIGTSTP|SIGCONT|SIGSTOP|SIGWINCH|SIGALRM|SIGKILL|SIGPIPE|alarm|pause)\b"
    r"|strftime\([^)]*%-",
    re.MULTILINE,
)
KNOWN = {
    "storage/disk.py": "asks whether there is a pwrite, and seeks and writes where there is none",
    "storage/lock.py": "asks which system it is, and takes the lock that system has",
    "tui/einde.py": "is done on Windows before it comes to these",
    "tui/terminal.py": "is imported only in the place of Textual's own driver for Linux and macOS",
}


def test_what_windows_lacks_is_used_only_where_that_is_known():
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if ONLY_ELSEWHERE.search(path.read_text(encoding="utf-8"))
    }
    assert found == KNOWN.keys()


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
