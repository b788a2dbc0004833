"""Where everything lies in the working folder, with the disk and the seal by which it is reached."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage.disk import Disk, store_error, write_whole
from overleg_tui.storage.seal import Seal


class Files:
    """The files of one working folder; ``nu`` tells the time that goes into them."""

    def __init__(
        self,
        map: Path,
        nu: Callable[[], datetime],
        disk: Disk | None = None,
        seal: Seal | None = None,
        wie: str = "",
        intussen: Callable[[], object] | None = None,
    ) -> None:
        """Reach ``map`` by this disk and seal; by default the real disk, without a slot.

        ``wie`` is who works here: it goes into the journal with each change. ``intussen`` is what can be done
        while another core checks that every byte is as it was written.
        """
        self.map, self.nu, self.wie, self.intussen = map, nu, wie, intussen
        self.disk, self.seal = disk or Disk(), seal or Seal()
        self.data = data = map / "data"
        self.snapshot = data / "register.json"
        self.journal = data / "register.log"
        self.stand = data / "register.stand"
        self.lock = data / "register.lock"
        self.holder = data / "register.open"
        self.namen = data / "namen.json"
        self.concepten = data / "concepten.json"
        self.logboek = data / "logboek.json"
        self.gezien = data / "gezien.log"
        self.kopieen = data / "kopieen"
        self.apart = data / "apart"

    def sealed(self, seal: Seal) -> "Files":
        """Return the same files under another seal."""
        return Files(self.map, self.nu, self.disk, seal, self.wie, self.intussen)

    def read(self, path: Path, size: int = -1) -> bytes | None:
        """Return the (first ``size``) bytes of a file, ``None`` if there is none; or ``StoreError``."""
        try:
            return self.disk.read(path, size)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise store_error(error, path, "gelezen") from error

    def put(self, path: Path, data: bytes, place: str) -> None:
        """Seal and write a whole file, durable and all or nothing; ``StoreError`` otherwise."""
        try:
            write_whole(self.disk, path, self.seal.wrap(data, place))
        except OSError as error:
            raise store_error(error, path) from error

    def keep_apart(self, path: Path) -> Path | None:
        """Keep the bytes of a file that is about to be replaced; return where, ``None`` if there is none."""
        data = self.read(path)
        if data is None:
            return None
        try:
            self.disk.mkdir(self.apart)
            self.disk.fsync_dir(self.data)
        except OSError as error:
            raise store_error(error, self.apart) from error
        kept = self.apart / f"{self.nu():%Y-%m-%d-%H%M%S}-{path.name}"
        number = 2
        while kept.exists():
            kept = kept.with_name(f"{self.nu():%Y-%m-%d-%H%M%S}-{number}-{path.name}")
            number += 1
        self.put(kept, data, "apart")
        return kept

    def moment(self) -> str:
        """Return the time as it goes into files."""
        return self.nu().isoformat(timespec="seconds")

    def make_folder(self) -> None:
        """Make the data folder, durable; ``StoreError`` if the working folder is not there."""
        if not os.path.isdir(self.map):  # noqa: PTH112  # Path.is_dir raises where we may not look
            raise StoreError(f"De map {self.map} bestaat niet. Maak hem aan, of kies een andere met --map.")
        try:
            known = self.data.is_dir()
            self.disk.mkdir(self.data)
            if not known:
                self.disk.fsync_dir(self.map)
        except OSError as error:
            raise store_error(error, self.data) from error
