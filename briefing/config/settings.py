"""Everything that can be set, with its default and its bounds."""

from dataclasses import dataclass, field, fields
from pathlib import Path

from platformdirs import user_data_path

from briefing.errors import ConfigError
from briefing.model.keys import KeyChoice

MOST_JOBS = 512
LIMITS = (
    *("max_input_mb", "max_unpacked_mb", "max_members", "max_pdf_pages"),
    *("timeout_s", "max_fetch_s", "max_redirects", "fetch_every_min"),
)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the values of settings come from."""

    path: Path | None = None
    """The configuration file, whether it is there or not."""
    profile: str = ""
    layers: tuple[tuple[str, frozenset[str]], ...] = ()
    """What each layer says something of, the lowest first."""

    def of(self, name: str) -> str:
        """The layer that a value comes from."""
        saying = (layer for layer, names in self.layers if name in names)
        return next(reversed([*saying]), "default")


NOWHERE = Origin()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set; each field is a key of the file and a variable."""

    library: Path = user_data_path("briefing") / "library.sqlite3"
    """The library's file."""
    output: Path = Path("output")
    """The folder for briefs that are exported without a file name."""
    theme: str = "standard"
    """A theme that ships (`briefing themes`), or the path of a `.toml` file."""
    method: str = "news"
    """The summary method: `news`, `lead`, `lex-rank`, `text-rank`, `lsa`, `luhn`,
    `edmundson`, `sum-basic`, `kl`, `reduction`, `sumy-lex-rank`, `sumy-text-rank`;
    the first four take texts of any usual length, the others are sumy's and name
    their limit."""
    sentences: int | None = None
    """Sentences in a summary."""
    words: int | None = None
    """Words in a summary, at most."""
    ratio: float | None = None
    """Share of the article that a summary keeps, such as `0.4`."""
    model: str = "auto"
    """The entity model: `auto`, `rules`, or the name of an installed spaCy model."""
    jobs: int = 0
    """Worker processes, at most 512; 0 takes one for each processor."""
    max_input_mb: int = 50
    """Larger inputs are refused, in megabytes."""
    max_unpacked_mb: int = 500
    """All that an archive may unpack to, with the archives inside it, in megabytes."""
    max_members: int = 10_000
    """Files in an archive, messages in a mailbox, entries in a feed."""
    max_pdf_pages: int = 2_000
    """Pages of a PDF."""
    offline: bool = False
    """Whether nothing may be fetched over a network; `--offline` for one run."""
    timeout_s: float = 20.0
    """How long a server may be silent, in seconds."""
    max_fetch_s: float = 60.0
    """How long one fetch may take with its redirects, in seconds."""
    max_redirects: int = 5
    """How often an address may lead on to another."""
    allow_private: bool = False
    """Whether addresses of this machine and its own network may be fetched."""
    fetch_every_min: float = 30.0
    """How long a feed is left alone between two fetches, in minutes."""
    proxy: str = ""
    """The proxy that all fetches go through, such as `http://proxy.example:3128`;
    those of the environment are not used."""
    title: str = "Daily situation brief"
    """The brief's title."""
    desk: str = ""
    """Who makes the brief."""
    marking: str = "TLP:CLEAR"
    """The Traffic Light Protocol label of articles that carry none."""
    ceiling: str = "TLP:RED"
    """The highest label that an export lets pass."""
    handling: str = ""
    """A free handling line for the head and foot of every page."""
    portion: str = ""
    """A free portion mark, such as `U`, for articles that carry none."""
    next_issue: str = ""
    """When the next brief is due, as it shall be printed."""
    extent: str = "standard"
    """How much of a brief is shown: `onepage`, `standard` or `full`."""
    pages: int | None = None
    """Pages of the theme's paper at most; what finds no room is listed as left out."""
    linear: bool = False
    """Whether the terminal app speaks line by line, for screen readers and braille."""
    attach: bool = True
    """Whether the texts of the sources travel inside a PDF."""
    changed_cells: bool = True
    """Whether the terminal app sends only the cells that changed."""
    keys: tuple[KeyChoice, ...] = ()
    """A table `[keys]`, in the file alone: the keys of the terminal app that shall be
    others."""
    origin: Origin = field(default=NOWHERE, compare=False, repr=False)
    """No setting: where the others come from."""


NAMES = tuple(each.name for each in fields(Settings) if each.compare)
"""All settings, in the order of the guide."""


def checked(settings: Settings) -> Settings:
    """The settings, if their values make sense together.

    Raises:
        ConfigError: One of them is out of its bounds.
    """
    budgets = (settings.sentences, settings.words, settings.ratio)
    if any(budget is not None and not budget > 0 for budget in budgets):
        raise ConfigError("sentences, words and ratio must be above 0")
    if settings.ratio is not None and settings.ratio > 1:
        raise ConfigError("ratio must be at most 1", hint="0.4 keeps 40 per cent")
    if not 0 <= settings.jobs <= MOST_JOBS:
        raise ConfigError(f"jobs must be between 0 and {MOST_JOBS}")
    if settings.pages is not None and settings.pages < 1:
        raise ConfigError("pages must be at least 1")
    for name in LIMITS:
        if getattr(settings, name) <= 0:
            raise ConfigError(f"{name} must be above 0")
    return settings
