"""Fake mentions: every place where given names are written in an article."""

import re
from collections.abc import Iterator, Mapping

from briefing.model.analysis import EntityKind, Mention
from briefing.model.article import Article


def named(
    article: Article, names: Mapping[str, str], kind: EntityKind = "person"
) -> tuple[Mention, ...]:
    """Mentions of each written form in the text, with the canonical name it has."""
    found = _find(article.text, names, kind)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _find(text: str, names: Mapping[str, str], kind: EntityKind) -> Iterator[Mention]:
    forms = "|".join(re.escape(form) for form in sorted(names, key=len, reverse=True))
    for match in re.finditer(forms, text):
        yield Mention(
            start=match.start(),
            end=match.end(),
            text=match.group(),
            kind=kind,
            name=names[match.group()],
        )
