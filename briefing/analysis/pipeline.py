"""Article → Analysis: each finder in turn, over one reading of the article."""

from dataclasses import field

from briefing.analysis.allocator import give_back_memory
from briefing.analysis.facts.dates import find_dates, rank_when
from briefing.analysis.facts.entities import (
    all_mentions,
    find_entities,
    find_roles,
    rank_where,
    rank_who,
)
from briefing.analysis.facts.events import answer_how, answer_what, answer_why
from briefing.analysis.facts.quantities import find_quantities, rank_numbers
from briefing.analysis.facts.quotes import find_quotes
from briefing.analysis.facts.recognizers import Recognizer, load_recognizer
from briefing.analysis.reading import Reading, read_closely
from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.summarizers.summary import method_version, summarize
from briefing.analysis.support import unread
from briefing.analysis.versions import FACTS_VERSION
from briefing.model.analysis import Analysis
from briefing.model.article import Article
from briefing.model.values import dataclass
from briefing.text.segmentation import KEPT_CHARACTERS


@dataclass(frozen=True)
class Pipeline:
    """Analyses articles by one method, one budget and one entity model."""

    method: str = "news"
    budget: Budget = field(default_factory=Budget)
    model: str = "auto"

    def analyze(self, article: Article) -> Analysis:
        """Summary and key facts of one article.

        Raises:
            ConfigError: The method or the model is unknown.
            AnalysisError: The method cannot take a text of this size.
        """
        reading = read_closely(article)
        recognizer, warning = load_recognizer(self.model, reading.language)
        return self._assemble(reading, recognizer, warning)

    def _assemble(
        self, reading: Reading, recognizer: Recognizer, warning: str
    ) -> Analysis:
        article = reading.article
        entities = find_entities(reading, recognizer)
        roles = find_roles(reading, entities)
        if len(article.text) > KEPT_CHARACTERS:
            give_back_memory()
        dates = find_dates(reading)
        quantities = find_quantities(reading, dates)
        summary = summarize(reading, self.method, self.budget)
        return Analysis(
            id=article.id,
            method=method_version(self.method),
            facts_method=f"{FACTS_VERSION} {recognizer.name}",
            title=article.title,
            date=article.date,
            language=reading.language,
            sentences=tuple((s.start, s.end) for s in reading.text.sentences),
            headings=reading.text.headings,
            summary=summary.sentences,
            runners_up=summary.runners_up,
            who=rank_who(reading, entities, roles),
            what=answer_what(reading, entities),
            when=rank_when(reading, dates),
            where=rank_where(reading, entities),
            why=answer_why(reading, entities),
            how=answer_how(reading, entities),
            numbers=rank_numbers(reading, quantities),
            entities=all_mentions(reading, entities),
            dates=dates,
            quantities=quantities,
            quotes=find_quotes(reading, entities, roles),
            warnings=tuple(filter(None, (warning, unread(reading.language)))),
        )
