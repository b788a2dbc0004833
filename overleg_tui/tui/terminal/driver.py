"""The terminal on Linux and macOS: Textual's driver, fit for what a terminal, a cable and a shell may do."""

import os
import select
import signal
import sys
import termios
from typing import Any

from textual.drivers.linux_driver import LinuxDriver

from overleg_tui.tui.terminal.toetsenlezer import Toetsenlezer

assert sys.platform != "win32"  # there Textual's own driver is the one, and mypy knows what is missing

KIJK = 0.1
"""Seconds between two looks whether there is something to do but reading or writing."""
STUK = 4096
"""Bytes written at a time: what a terminal that has room takes without waiting."""
HAAST = 5
"""Looks without any progress after which somebody who wants to stop waits no longer for the terminal."""


UIT = b"".join(
    (
        b"\x1b[?2004l\x1b[?7h\x1b[?2048l",  # paste, line wrap, sizes
        b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l",  # mouse
        b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l",  # keys, screen, cursor, focus
    )
)
"""Switches off all that Textual switches on."""


class Uitvoer:
    """Where the screen is written: waits for a slow terminal, and not for one that is gone."""

    def __init__(self, fileno: int) -> None:
        self._fileno = fileno
        self._wacht = bytearray()
        self.haast = self.weg = False

    def fileno(self) -> int:
        """Return the number of the file, as a file does."""
        return self._fileno

    def write(self, text: str) -> None:
        """Keep text until the next ``flush``."""
        self._wacht += text.encode("utf-8", "replace")

    def flush(self) -> None:
        """Write what waits; give up when the terminal is gone, or stands still while there is ``haast``."""
        stuck = 0
        while self._wacht and not self.weg:
            try:
                if select.select([], [self._fileno], [], KIJK)[1]:
                    del self._wacht[: os.write(self._fileno, self._wacht[:STUK])]
                    stuck = 0
                else:
                    stuck += 1
                    self.weg = self.haast and stuck >= HAAST
            except BlockingIOError:
                continue
            except (OSError, ValueError):
                self.weg = True
        self._wacht.clear()


class TerminalDriver(LinuxDriver):
    """Writes to stdout, goes on listening whatever comes in, and comes back from being put to sleep."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # Textual's own
        super().__init__(*args, **kwargs)
        self._uitvoer = Uitvoer(sys.__stdout__.fileno())  # type: ignore[union-attr]  # cli asks for a terminal
        self._file = self._uitvoer  # type: ignore[assignment]  # all that Textual asks of a file
        self._slaapt = False
        # GNU screen keeps an Esc to itself, until the next key, while somebody listens to the mouse.
        self._mouse = self._mouse and "STY" not in os.environ
        # In the loop, not in the middle of whatever was being done: that may hold the lock of the queue.
        self._loop.add_signal_handler(signal.SIGTSTP, self._sigtstp_application)
        self._loop.add_signal_handler(signal.SIGCONT, self._sigcont_application)

    def haast(self) -> None:
        """Wait no longer for a terminal that stands still: somebody wants to stop."""
        self._uitvoer.haast = True

    def laat_los(self) -> None:
        """Leave the terminal as it was without waiting for anything: the program stops hard."""
        if self.attrs_before is not None:
            termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        if select.select([], [self._uitvoer.fileno()], [], 0)[1]:
            os.write(self._uitvoer.fileno(), UIT)

    def run_input_thread(self) -> None:
        """Read until the end; a terminal that is gone is looked after elsewhere."""
        lezer = Toetsenlezer()
        while not self.exit_event.is_set():
            if not select.select([self.fileno], [], [], KIJK)[0]:
                messages = lezer.stil()
            else:
                try:
                    data = os.read(self.fileno, 65536)
                except OSError:
                    return
                if not data:
                    return
                messages = lezer.lees(data)
            for message in messages:
                self.process_message(message)

    def _sigtstp_application(self, *_: object) -> None:
        """Give the terminal back to the shell, and sleep."""
        self._slaapt = self._must_signal_resume = True
        self.suspend_application_mode()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        """Take the terminal again, and paint all of it.

        Put to sleep without being asked (SIGSTOP) nothing was given back: that is done first, so that the
        modes to go back to at the end stay those of the shell.
        """
        if not self._slaapt:
            self.suspend_application_mode()
        self._slaapt, self._must_signal_resume = False, True
        self.resume_application_mode()

    def _disable_mouse_support(self) -> None:
        """As Textual does, and the one mode that it forgets: places told in pixels."""
        super()._disable_mouse_support()
        if self._mouse_pixels:
            self.write("\x1b[?1016l")
            self.flush()
