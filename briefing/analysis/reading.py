"""An article prepared for analysis: its three fields, segmented once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar

from briefing.model.article import Article, Field
from briefing.model.values import dataclass
from briefing.text.segmentation import Segmentation, segment

Item = TypeVar("Item")


@dataclass(frozen=True)
class Reading:
    """What every fact finder and summarizer is given."""

    article: Article
    title: Segmentation
    lead: Segmentation
    text: Segmentation

    @property
    def language(self) -> str:
        """ISO 639-1 code of the article's language."""
        return self.text.language

    def fields(self) -> Iterator[tuple[Field, Segmentation]]:
        """The fields in the order in which a reader meets them."""
        yield "title", self.title
        yield "lead", self.lead
        yield "text", self.text

    @cached_property
    def _kept(self) -> dict[Callable[["Reading"], Any], Sequence[Any]]:
        return {}

    def once(self, make: Callable[["Reading"], Iterable[Item]]) -> Sequence[Item]:
        """What `make` finds in this article, kept for all who ask: let it be little."""
        if make not in self._kept:
            self._kept[make] = tuple(make(self))
        return self._kept[make]

    def segmentation(self, field: Field) -> Segmentation:
        """The segmentation of one field."""
        return {"title": self.title, "lead": self.lead, "text": self.text}[field]


def read_closely(article: Article) -> Reading:
    """The article with its fields segmented; English where no language is given.

    A title that was made of the text counts as none, or its words would count twice.
    """
    language = article.language or "en"
    own_title = "" if article.title_made else article.title
    return Reading(
        article=article,
        title=segment(own_title, language),
        lead=segment(article.lead, language),
        text=segment(article.text, language),
    )
