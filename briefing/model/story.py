"""A story: the articles about one event, and who and where they tell of."""

from briefing.model.analysis import EntityFact, EntityKind
from briefing.model.article import ArticleId, Span
from briefing.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that tell of one event, the one that tells it best first."""

    id: str
    """Made from the ids of its articles, whatever their order."""
    title: str
    """The title of its first article."""
    articles: tuple[ArticleId, ...]
    """Ids of its articles."""
    date: str = ""
    """The latest date among its articles."""
    origins: int = 0
    """How many of its articles are independent, copies of one text counted once; 0
    where that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An entity as one article of a story has it."""

    article: ArticleId
    fact: EntityFact
    """The entity in the panel of that article, under the article's name for it."""
    spellings: tuple[Span, ...] = ()
    """Each way in which the article writes it, where it does so first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEntity:
    """An actor or a place of a story, however its articles write it."""

    kind: EntityKind
    name: str
    """The name that says most: one of the articles' own."""
    appearances: tuple[Appearance, ...]
    """One for each name that an article has for it, this name first."""
    score: float
    """How high the articles rank it; comparable within one story only."""

    @property
    def sources(self) -> int:
        """How many articles of the story name it."""
        return len({appearance.article for appearance in self.appearances})

    @property
    def has_role(self) -> bool:
        """Whether an article says what it is or does."""
        return any(each.fact.role for each in self.appearances)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The actors and places of a story, each once, best first."""

    who: tuple[StoryEntity, ...] = ()
    where: tuple[StoryEntity, ...] = ()

    @property
    def actors(self) -> dict[tuple[ArticleId, str], str]:
        """The story's name of each actor, by article and the article's name."""
        return {
            (each.article, each.fact.name): entity.name
            for entity in self.who
            for each in entity.appearances
        }


NOBODY = Cast()
"""The cast of a story in which no one is named."""
