"""A small library of invented reports: on a flood, a vote and a trial."""

from pathlib import Path

from briefing.config import Settings
from briefing.model.article import Article
from briefing.services.batch import analyzer
from briefing.services.workspace import Workspace

NOW = "2026-11-23T05:00:00Z"
REPORTS = (
    Article(
        id="first",
        title="River Vega floods Porto Vega",
        text=(
            "At least 14 people died when the river Vega flooded Porto Vega on Monday, "
            "officials said. Mayor Ines Duarte sent 40 boats to the flooded "
            "streets.\n\n"
            "The last flood was in 1953. A new dam is to open in June 2027, and the "
            "council of Porto Vega will meet on Friday.\n\n"
            "“We have boats ready,” said Ines Duarte. She spoke in Porto Vega."
        ),
        date="2026-11-17",
        source="Vega Post",
        language="en",
    ),
    Article(
        id="second",
        title="Flood in Porto Vega: 17 dead",
        text=(
            "The flood of the river Vega in Porto Vega killed 17 people, the police "
            "said on Wednesday. Duarte visited the flooded streets of Porto Vega.\n\n"
            "“The river has gone down,” Duarte told reporters around 18 November."
        ),
        date="2026-11-18",
        source="Harbour News",
        language="en",
    ),
    Article(
        id="vote",
        title="Nordvik votes on its budget",
        text=(
            "The parliament of Nordvik voted on the budget of 3.4 million kroner. "
            "Minister Olav Dahl defended the budget before the vote in Nordvik.\n\n"
            "Olav Dahl said that Ines Duarte had thanked Nordvik for its pumps."
        ),
        date="2026-11-19",
        source="Nordvik Times",
        language="en",
    ),
    Article(
        id="trial",
        title="Banker Pedro Duarte before a court in Easton",
        text=(
            "A court in Easton opened the trial of banker Pedro Duarte on 12 November. "
            "Prosecutors told the court that Duarte had hidden 250 loans."
        ),
        date="2026-11-12",
        source="Easton Mail",
        language="en",
    ),
)


def filled(path: Path) -> Workspace:
    """A workspace on a new library with the reports, all analysed by rules."""
    settings = Settings(library=path / "library.sqlite3", model="rules")
    opened = Workspace.open(settings)
    opened.keep(REPORTS)
    analyze = analyzer(settings)
    opened.library.analyses.keep(map(analyze, REPORTS))
    return opened


def by_id(name: str) -> Article:
    return next(each for each in REPORTS if each.id == name)
