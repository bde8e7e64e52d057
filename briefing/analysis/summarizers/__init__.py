"""One summary method a file, all behind the `Summarizer` protocol."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from briefing.analysis.reading import Reading
from briefing.model.values import dataclass
from briefing.registry import Registry

if TYPE_CHECKING:
    from briefing.analysis.summarizers.combination import Together


class Summarizer(Protocol):
    """Rates sentences; `select` then keeps the best within a budget."""

    version: ClassVar[str]
    """Changes whenever the same text may get another summary: `1`."""

    def rate(self, reading: Reading) -> list[float]:
        """A score for each sentence of `reading.text.sentences`, higher is better."""


@dataclass(frozen=True, slots=True)
class Explained:
    """Ratings, and what each of them is made of."""

    ratings: Sequence[float]
    """What `Summarizer.rate` gives."""
    contributions: Callable[[int], Mapping[str, float]]
    """For the sentence of an index, what each measure by its name adds to the rating;
    they sum up to it."""
    together: "Together | None" = None
    """What the method knows of the worth of sentences as a set, if it does."""


@runtime_checkable
class Explains(Protocol):
    """A method whose ratings are sums, so that it can say what they are made of."""

    def explain(self, reading: Reading, wanted: int | None = None) -> Explained:
        """Ratings with the contributions of each, for a summary of so many sentences.

        Without a number they are those of `rate`.
        """


_HERE = "briefing.analysis.summarizers"

SUMMARIZERS = Registry(
    "summarizers",
    {
        "news": f"{_HERE}.news:News",
        "lead": f"{_HERE}.lead:Lead",
        "lex-rank": f"{_HERE}.lex_rank:LexRank",
        "text-rank": f"{_HERE}.text_rank:TextRank",
        "lsa": f"{_HERE}.classics:Lsa",
        "luhn": f"{_HERE}.classics:Luhn",
        "edmundson": f"{_HERE}.classics:Edmundson",
        "sum-basic": f"{_HERE}.classics:SumBasic",
        "kl": f"{_HERE}.classics:Kl",
        "reduction": f"{_HERE}.classics:Reduction",
        "sumy-lex-rank": f"{_HERE}.classics:LexRank",
        "sumy-text-rank": f"{_HERE}.classics:TextRank",
    },
)
"""Every method by its name; `news` is the default."""
