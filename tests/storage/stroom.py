"""A disk that remembers every call, and the states in which a loss of power may leave it.

The model is that of POSIX, not of one file system: until a file is synced each sector written since is
old or new, and what was added may be zeros or not there at all; until a folder is synced each new,
replaced or removed name may be lost, each on its own.
"""

from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from overleg_tui.storage.disk import CREATE
from overleg_tui.storage.stand import SIZE

from .bouw import QuickDisk


@dataclass
class Node:
    """A file: what is surely on the disk, and the contents it had since."""

    sure: bytes = b""
    now: bytes = b""
    since: list[bytes] = field(default_factory=list)

    def states(self):
        """Return the contents that may be found after a loss of power."""
        found = {self.sure, self.now, *self.since}
        if self.since and len(self.sure) == SIZE:
            return found
        size = max(len(self.sure), len(self.now))
        old, new = self.sure.ljust(size, b"\0"), self.now.ljust(size, b"\0")
        sectors = [at for at in range(0, size, SIZE) if old[at : at + SIZE] != new[at : at + SIZE]]
        for chosen in product((False, True), repeat=min(len(sectors), 4)):
            data = bytearray(old)
            for at, written in zip(sectors, chosen, strict=False):
                if written:
                    data[at : at + SIZE] = new[at : at + SIZE]
            found |= {bytes(data), bytes(data).rstrip(b"\0")}
        return found


class StateDisk(QuickDisk):
    """Reads one of those states, without anything of it lying anywhere."""

    def __init__(self, state):
        super().__init__()
        self.state = state

    def read(self, path, size=-1):
        if path not in self.state:
            raise FileNotFoundError(path)
        return self.state[path][:size] if size >= 0 else self.state[path]


class PowerDisk(QuickDisk):
    """A disk with a model of what is durable; ``moments`` gets every possible state after each call."""

    def __init__(self):
        super().__init__()
        self.nodes: dict[Path, Node] = {}  # the names as programs see them
        self.durable: dict[Path, Node] = {}  # the names surely on the disk
        self.open_files: dict[int, Path] = {}
        self.positions: dict[int, int] = {}
        self.moments = []
        self.label = None

    def states(self):
        """Return every folder that a loss of power at this moment may leave, as path to bytes."""
        pending = [path for path in self.nodes.keys() | self.durable.keys() if self._pending(path)]
        found = []
        for chosen in product((False, True), repeat=len(pending)):
            names = dict(self.durable)
            for path, new in zip(sorted(pending), chosen, strict=True):
                if new and path in self.nodes:
                    names[path] = self.nodes[path]
                elif new:
                    names.pop(path, None)
            paths = sorted(names)
            for contents in product(*(sorted(names[path].states()) for path in paths)):
                found.append(dict(zip(paths, contents, strict=True)))
        return found

    def know(self, path):
        """Take a file that is there already as durable."""
        self.nodes[path] = self.durable[path] = Node(path.read_bytes(), path.read_bytes())

    def _pending(self, path):
        return self.nodes.get(path) is not self.durable.get(path)

    def _moment(self):
        self.moments.append((self.label, self.states()))

    def open(self, path, how):
        fd = super().open(path, how)
        if how == CREATE or path not in self.nodes:
            self.nodes[path] = Node()
        self.open_files[fd], self.positions[fd] = self.nodes[path], 0
        self._moment()
        return fd

    def write(self, fd, data):
        super().write(fd, data)
        self._wrote(fd, data, self.positions[fd])
        self.positions[fd] += len(data)

    def _wrote(self, fd, data, at):
        node = self.open_files[fd]
        node.now = node.now[:at] + data + node.now[at + len(data) :]
        node.since.append(node.now)
        self._moment()

    def write_at(self, fd, data, place):
        super().write_at(fd, data, place)
        self._wrote(fd, data, place)

    def truncate(self, fd, size):
        super().truncate(fd, size)
        node = self.open_files[fd]
        node.now = node.now[:size]
        node.since.append(node.now)
        self._moment()

    def fsync(self, fd):
        super().fsync(fd)
        node = self.open_files[fd]
        node.sure, node.since = node.now, []
        self._moment()

    def replace(self, source, target):
        super().replace(source, target)
        self.nodes[target] = self.nodes.pop(source)
        self._moment()

    def unlink(self, path):
        super().unlink(path)
        self.nodes.pop(path, None)
        self._moment()

    def fsync_dir(self, path):
        super().fsync_dir(path)
        for known in self.nodes.keys() | self.durable.keys():
            if known.parent == path:
                if known in self.nodes:
                    self.durable[known] = self.nodes[known]
                else:
                    self.durable.pop(known, None)
        self._moment()
