"""Two things at once: reading and adding up years of bytes is work for which Python lets others go on."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class _Werk(Generic[T]):
    """What came of it in another thread: the answer, or what went wrong."""

    def __init__(self, werk: Callable[[], T]) -> None:
        self._werk = werk
        self._gedaan: list[T] = []
        self._fout: BaseException | None = None

    def doe(self) -> None:
        try:
            self._gedaan.append(self._werk())
        except BaseException as error:  # noqa: BLE001  # raised where the answer is asked for
            self._fout = error

    def antwoord(self) -> T:
        if self._fout is not None:
            raise self._fout
        return self._gedaan[0]


def tegelijk(werk: Callable[[], T], intussen: Callable[[], object] | None) -> T:
    """Return what ``werk`` does, on another core while this one does ``intussen``, if there is that."""
    if intussen is None:
        return werk()
    job = _Werk(werk)
    other = Thread(target=job.doe)
    other.start()
    try:
        intussen()
    finally:
        other.join()
    return job.antwoord()
