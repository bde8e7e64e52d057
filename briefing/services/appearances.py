"""Where one actor or place appears in some articles, with whom, and what is said."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from briefing.analysis.coreference import Named, best_name
from briefing.editing.assembly import Source
from briefing.model.analysis import Mention
from briefing.model.article import Span
from briefing.model.dossier import Companion, Day, Dossier, Occurrence, Role, Saying
from briefing.model.ledger import LedgerFigure
from briefing.services.ledger import ledger_figure
from briefing.services.scope import Scope, cited
from briefing.text.stopwords import stop_words

LANGUAGE = "en"
"""The language whose pronouns are known."""
MOST_COMPANIONS = 60
DAY_LENGTH = len("2021-12-09")
Sentence = tuple[int, str, int, int]
"""The article's place in the scope, the field, and where in it a sentence lies."""


class Appearances:
    """What some articles say of one actor or place.

    Args:
        scope: The articles, the newest first.
        named: The names by which they mean it.
    """

    def __init__(self, scope: Scope, named: Sequence[Named]) -> None:
        self._scope = scope
        self._named = named
        self._names = {(each.article, each.name) for each in named}
        self._stories = {row.id: row.story for row in scope.rows}

    def page(self, everyone: Sequence[Sequence[Named]]) -> Dossier:
        """The page.

        Args:
            everyone: The names of all that the articles tell of, in groups.
        """
        kinds = Counter(each.kind for each in self._named)
        spellings = Counter(filter(_is_name, (m.text for _, m in self._mentions)))
        return Dossier(
            name=best_name(self._named).name,
            kinds=tuple(kind for kind, _ in kinds.most_common()),
            spellings=tuple(words for words, _ in spellings.most_common()),
            articles=len({place for place, _ in self._mentions}),
            occurrences=tuple(self._occurrences()),
            roles=tuple(self._roles()),
            companions=tuple(self._companions(everyone)),
            quotes=tuple(self._quotes()),
            figures=tuple(self._figures()),
            days=tuple(self._days()),
        )

    def _source(self, place: int) -> Source:
        return self._scope.sources[place]

    def _sentence(self, place: int, span: Span) -> Sentence:
        held = self._source(place).sentence_of(span)
        return place, held.field, held.start, held.end

    @cached_property
    def _all_mentions(self) -> Mapping[tuple[int, str], Sequence[Mention]]:
        """The places of every name, by article and the article's name."""
        found: defaultdict[tuple[int, str], list[Mention]] = defaultdict(list)
        for place in {each.article for each in self._named}:
            for mention in self._source(place).analysis.entities:
                found[place, mention.name].append(mention)
        return found

    @cached_property
    def _mentions(self) -> list[tuple[int, Mention]]:
        """Its own places, the newest article first, each in the order of its text."""
        found = [
            (place, mention)
            for place, name in self._names
            for mention in self._all_mentions[place, name]
        ]
        return sorted(found, key=lambda each: (each[0], each[1].field, each[1].start))

    @cached_property
    def _sentences(self) -> dict[Sentence, Mention]:
        """The sentences that name it, each with the first place where they do."""
        found: dict[Sentence, Mention] = {}
        for place, mention in self._mentions:
            found.setdefault(self._sentence(place, mention), mention)
        return found

    def _occurrences(self) -> Iterator[Occurrence]:
        for place, mention in self._mentions:
            source = self._source(place)
            name = source.article.id
            yield Occurrence(
                **cited(source.article),
                span=mention.bare,
                sentence=source.sentence_of(mention),
                story=str(self._stories[name] or name),
            )

    def _roles(self) -> Iterator[Role]:
        """What it is called, each once, as the newest article has it."""
        given: dict[str, list[tuple[int, Span]]] = defaultdict(list)
        for each in sorted(self._named, key=lambda each: each.article):
            if each.fact.role is not None:
                words = " ".join(each.fact.role.text.casefold().split())
                given[words].append((each.article, each.fact.role))
        for told in given.values():
            place, role = told[0]
            article = self._source(place).article
            yield Role(**cited(article), role=role, times=len({p for p, _ in told}))

    def _companions(self, everyone: Sequence[Sequence[Named]]) -> list[Companion]:
        """Who else is named beside it, those in most of its sentences first."""
        here = {place for place, _ in self._mentions}
        found = []
        for group in everyone:
            near = [n for n in group if n.article in here and _is_companion(n)]
            if near and (near[0].article, near[0].name) not in self._names:
                found.append(self._companion(near))
        found.sort(key=lambda each: (-each.sentences, -each.articles))
        return found[:MOST_COMPANIONS]

    def _companion(self, near: Sequence[Named]) -> Companion:
        places = [
            (each.article, mention)
            for each in sorted(near, key=lambda each: each.article)
            for mention in self._all_mentions[each.article, each.name]
        ]
        shared: dict[Sentence, tuple[int, Mention]] = {}
        for place, mention in places:
            sentence = self._sentence(place, mention)
            if sentence in self._sentences:
                shared.setdefault(sentence, (place, mention))
        place, mention = next(iter(shared.values()), places[0])
        best = best_name(near)
        return Companion(
            **cited(self._source(place).article),
            name=best.name,
            kind=best.kind,
            span=mention.bare,
            sentences=len(shared),
            articles=len({each.article for each in near}),
        )

    def _quotes(self) -> Iterator[Saying]:
        for place in sorted({place for place, _ in self._names}):
            source = self._source(place)
            for quote in source.analysis.quotes:
                if quote.speaker and (place, quote.speaker.name) in self._names:
                    yield Saying(**cited(source.article), quote=quote)

    def _figures(self) -> Iterator[LedgerFigure]:
        for place in sorted({place for place, _ in self._names}):
            source = self._source(place)
            for fact in source.analysis.numbers:
                if self._sentence(place, fact) in self._sentences:
                    yield ledger_figure(fact, source)

    def _days(self) -> list[Day]:
        counted = Counter(
            self._source(place).article.date[:DAY_LENGTH] for place, _ in self._mentions
        )
        return [Day(date=day, mentions=n) for day, n in sorted(counted.items()) if day]


def _is_companion(named: Named) -> bool:
    """Whether it is the name of somebody or something, and no nationality."""
    return _is_name(named.name) and not named.words.is_demonym(named.name)


def _is_name(words: str) -> bool:
    """Whether some words name it, and neither describe it nor stand for it: `she`."""
    return not words.islower() and words.casefold() not in stop_words(LANGUAGE)
