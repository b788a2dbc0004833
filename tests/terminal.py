"""The real program in a real (pseudo) terminal: what a window, a cable and kill -9 do to it."""

import os
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[ -/]*[0-~])"
)
GRENS = 60.0
"""Seconds after which a screen that does not come counts as broken: a bound, never a measure."""


class Terminal:
    """A program in a pty of its own; a context manager that leaves no process behind."""

    def __init__(
        self,
        *words: str,
        size: tuple[int, int] = (100, 30),
        module: str = "overleg_tui",
        **env: str,
    ) -> None:
        import pty
        import termios

        self.master, slave = pty.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self.master)
        self.process = subprocess.Popen(
            [sys.executable, "-m", module, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            cwd=Path(__file__).parent.parent,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **env},
        )
        os.close(slave)
        self.raw = b""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(GRENS)
        self.hang_up()

    @property
    def text(self) -> str:
        """Everything that was written so far, without control sequences."""
        return _ESCAPES.sub(b"", self.raw).decode("utf-8", "replace")

    def resize(self, width: int, height: int) -> "Terminal":
        """Make the window this big."""
        import fcntl
        import struct
        import termios

        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        return self

    @property
    def clean(self) -> bool:
        """Whether the terminal is as it was before: its settings, and every mode that was switched on."""
        import termios

        return not self.modes and termios.tcgetattr(self.master) == self.before

    @property
    def modes(self) -> set[str]:
        """What is switched on now, of the modes that are off in a terminal nobody uses."""
        on = {"25", "7"}
        for number, way in re.findall(rb"\x1b\[\?(\d+)([hl])", self.raw):
            (on.add if way == b"h" else on.discard)(number.decode())
        keys = self.raw.count(b"\x1b[>") - self.raw.count(b"\x1b[<u")
        return (on ^ {"25", "7"}) | ({"keys"} if keys else set())

    def until(self, *parts: str, since: int = 0) -> "Terminal":
        """Read until all of ``parts`` were written after position ``since`` of ``text``."""
        end = time.monotonic() + GRENS
        while not all(part in self.text[since:] for part in parts):
            assert time.monotonic() < end, f"{parts} did not come: {self.text[-2000:]}"
            self._read(0.2)
        return self

    def type(self, keys: str) -> "Terminal":
        """Send keys as a terminal would."""
        os.write(self.master, keys.encode())
        return self

    def ended(self) -> int:
        """Wait for the program to end by itself and return its exit code."""
        end = time.monotonic() + GRENS
        while self.process.poll() is None:
            assert time.monotonic() < end, "the program does not end"
            self._read(0.05)
        self._read(0.05)
        return self.process.returncode

    def kill(self, number: int = signal.SIGKILL) -> int:
        """Send a signal to the program and return how it ended."""
        self.process.send_signal(number)
        return self.ended()

    def sleep(self, number: int) -> None:
        """Send a signal that puts the program to sleep, and wait until it does."""
        self.process.send_signal(number)
        end = time.monotonic() + GRENS
        while os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WNOHANG | os.WNOWAIT) is None:
            assert time.monotonic() < end, "it stays awake"
            self._read(0.05)
        os.waitid(os.P_PID, self.process.pid, os.WSTOPPED)
        self._read(0.05)

    def hang_up(self) -> None:
        """Close the terminal, as somebody who closes the window does."""
        if self.master >= 0:
            os.close(self.master)
            self.master = -1

    def _read(self, wait: float) -> None:
        if self.master < 0 or not select.select([self.master], [], [], wait)[0]:
            return
        try:
            self.raw += os.read(self.master, 65536)
        except OSError:  # the other side is gone
            time.sleep(min(wait, 0.05))
