"""Where everything lies in the working folder, with the disk and the seal by which it is reached."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from overleg_tui.domain.errors import StoreError
from overleg_tui.storage.disk import Disk, store_error, write_whole
from overleg_tui.storage.seal import Seal


@dataclass(frozen=True, slots=True)
class Files:
    """The files of one working folder; ``nu`` tells the time that goes into them."""

    map: Path
    nu: Callable[[], datetime]
    disk: Disk = field(default_factory=Disk)
    seal: Seal = field(default_factory=Seal)

    @property
    def data(self) -> Path:
        """The folder everything lies in."""
        return self.map / "data"

    @property
    def snapshot(self) -> Path:
        """All rows at one moment."""
        return self.data / "register.json"

    @property
    def journal(self) -> Path:
        """The changes since."""
        return self.data / "register.log"

    @property
    def stand(self) -> Path:
        """Up to where the journal was acknowledged."""
        return self.data / "register.stand"

    @property
    def lock(self) -> Path:
        """Whose lock it is who may write."""
        return self.data / "register.lock"

    @property
    def holder(self) -> Path:
        """Who has the lock, and since when."""
        return self.data / "register.open"

    @property
    def namen(self) -> Path:
        """The key file: names of patients."""
        return self.data / "namen.json"

    @property
    def concepten(self) -> Path:
        """What was being typed."""
        return self.data / "concepten.json"

    @property
    def kopieen(self) -> Path:
        """The folder of backups."""
        return self.data / "kopieen"

    @property
    def apart(self) -> Path:
        """The folder where damaged and replaced files are kept."""
        return self.data / "apart"

    def read(self, path: Path) -> bytes | None:
        """Return all bytes of a file, ``None`` if it is not there; ``StoreError`` if it cannot be read."""
        try:
            return self.disk.read(path)
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

    def moment(self) -> str:
        """Return the time as it goes into files."""
        return self.nu().isoformat(timespec="seconds")

    def make_folder(self) -> None:
        """Make the data folder, durable; ``StoreError`` if the working folder is not there."""
        if not self.map.is_dir():
            raise StoreError(f"De map {self.map} bestaat niet. Maak hem aan, of kies een andere met --map.")
        try:
            self.disk.mkdir(self.data)
            self.disk.fsync_dir(self.map)
        except OSError as error:
            raise store_error(error, self.data) from error
