"""What a benchmark hands over: a ratio, the limit that was promised for it, and what it is a ratio to."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from time import perf_counter


@dataclass(frozen=True)
class Meting:
    """``verhouding`` is the figure as a multiple of ``basis``, both measured in the same run."""

    naam: str
    verhouding: float
    grens: float
    basis: str

    @property
    def te_veel(self) -> bool:
        """Whether it is over its limit."""
        return self.verhouding > self.grens

    def als_json(self) -> dict[str, object]:
        """Return it as it stands in the JSON."""
        return {**asdict(self), "te_veel": self.te_veel}


def tabel(metingen: Iterable[Meting]) -> str:
    """Return one line per figure: what, limit, ratio, baseline, and which is over."""
    rows = [("figuur", "grens", "verhouding", "basis", "")]
    rows += [
        (m.naam, f"{m.grens:.2f}", f"{m.verhouding:.2f}", m.basis, "TE VEEL" if m.te_veel else "")
        for m in metingen
    ]
    widths = [max(len(row[n]) for row in rows) for n in range(4)]
    lines = (
        f"{what:<{widths[0]}}  {limit:>{widths[1]}}  {ratio:>{widths[2]}}  {base:<{widths[3]}}  {over}"
        for what, limit, ratio, base, over in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def duur(doing: Callable[[], object]) -> float:
    """Return the seconds that ``doing`` takes."""
    begin = perf_counter()
    doing()
    return perf_counter() - begin
