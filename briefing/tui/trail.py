"""Where one came from, and where one went back from: the jump list of vi."""

from typing import Generic, TypeVar

Spot = TypeVar("Spot")
MOST = 100


class Trail(Generic[Spot]):
    """Places in the order in which one left them."""

    def __init__(self) -> None:
        self._past: list[Spot] = []
        self._future: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remembers a place that one leaves for another far off."""
        if self._past[-1:] != [spot]:
            self._past = [*self._past, spot][-MOST:]
        self._future.clear()

    def back(self, now: Spot) -> Spot | None:
        """The place before, from where one is now; none if there is none."""
        return _step(self._past, self._future, now)

    def forward(self, now: Spot) -> Spot | None:
        """The place from which one went back."""
        return _step(self._future, self._past, now)


def _step(source: list[Spot], target: list[Spot], now: Spot) -> Spot | None:
    while source and source[-1] == now:
        source.pop()
    if not source:
        return None
    target.append(now)
    return source.pop()
