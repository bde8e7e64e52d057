"""What happens beside the keys: messages from worker processes and threads."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.errors import BriefingError
from briefing.model.analysis import Analysis
from briefing.model.draft import Draft

if TYPE_CHECKING:
    from briefing.services.findings import Kind


@dataclass
class ArticleAnalyzed(Message, bubble=False):
    """A worker has analysed an article."""

    article_id: str
    analysis: Analysis


@dataclass
class WorkFound(Message, bubble=False):
    """These articles are not analysed yet."""

    article_ids: list[str]


@dataclass
class AnalysisFailed(Message, bubble=False):
    """A worker could not analyse an article."""

    article_id: str
    reason: str


@dataclass
class DraftChanged(Message, bubble=False):
    """A step of the draft was undone, or done again."""


@dataclass
class JobProgressed(Message, bubble=False):
    """What takes its time has done a step."""

    said: str
    done: int
    total: int


@dataclass
class JobEnded(Message, bubble=False):
    """What took its time is over."""

    said: str
    error: BriefingError | None = None


@dataclass
class ArticlesArrived(Message):
    """There may be articles that were not here before."""


@dataclass
class ThemeWanted(Message):
    """The screen shall have other colours."""

    name: str


@dataclass
class SearchWanted(Message):
    """A query is to be answered in the search."""

    query: str


@dataclass
class WhoWanted(Message):
    """The page of the name in hand is to be opened."""


@dataclass
class SurveyWanted(Message):
    """The timeline or the numbers of the story in hand are to be opened."""

    kind: "Kind"


@dataclass
class StepTaken(Message):
    """Something of the library was changed while the draft stood like this."""

    draft: Draft


@dataclass
class BriefPreviewed(Message, bubble=False):
    """The brief is there as plain text."""

    text: str


@dataclass
class ExportProgressed(Message, bubble=False):
    """The export has done a step."""

    stage: str
    done: int
    total: int


@dataclass
class BriefExported(Message, bubble=False):
    """The brief is written."""

    path: Path


@dataclass
class ExportFailed(Message, bubble=False):
    """The brief could not be written."""

    error: BriefingError
