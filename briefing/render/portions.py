"""The portion marks of a brief whose articles are not all handled alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.model.article import Article
from briefing.model.brief import Brief, BriefItem
from briefing.model.portion import Portion, whole
from briefing.render.statements import Block, Statement, statements_in, with_statements


def labelled_once(block: Block, around: Portion) -> Block:
    """A block without the label that its heading bears and all of its parts share."""
    if not around.label:
        return block
    if {part.portion.label for part in statements_in(block)} != {around.label}:
        return block
    bare: Block = with_statements(block, _unlabelled)
    return bare


def _unlabelled(statement: Statement) -> Statement:
    return replace(statement, portion=statement.portion.unlabelled)


@dataclass(frozen=True)
class Portions:
    """The mark of each article and item of one brief."""

    articles: Mapping[str, Portion]
    mixed: bool
    """Whether labels of the Traffic Light Protocol differ; else the page says all."""

    @classmethod
    def of(cls, brief: Brief) -> "Portions":
        """The marks of a brief; free ones are printed whether they differ or not."""
        told = {
            name: item.marking for item in brief.items for name in item.story.articles
        }
        labels = {
            article.id: article.marking or brief.unmarked or told.get(article.id, "")
            for article in brief.articles
        }
        mixed = len({*labels.values(), *told.values()}) > 1

        def portion(article: Article) -> Portion:
            own = article.portion or brief.portion
            label = labels[article.id] if mixed else ""
            return Portion(label, (own,) if own else ())

        articles = {article.id: portion(article) for article in brief.articles}
        return cls(articles, mixed)

    def item(self, item: BriefItem) -> Portion:
        """The mark of an item: the highest of its articles', or its own."""
        own = Portion(item.marking if self.mixed else "")
        return whole([own, *self.some(item.story.articles)])

    def some(self, ids: Sequence[str]) -> list[Portion]:
        """The marks of some articles."""
        return [self.articles[name] for name in ids if name in self.articles]
