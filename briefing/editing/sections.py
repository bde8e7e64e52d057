"""Items under the headings of a brief."""

from collections.abc import Sequence

from briefing.model.brief import BriefItem, Section

TITLES = {
    "new": "New since the last brief",
    "updated": "Updated since the last brief",
    "unchanged": "In the last brief already",
}


def sections(
    items: Sequence[BriefItem], headings: Sequence[str] = ()
) -> tuple[Section, ...]:
    """The items under the analyst's headings, else by novelty, new ones first.

    Within a section they keep their order. A brief without headings and without a
    predecessor, or with items of one kind only, has one section without a title.

    Args:
        items: The items, in the analyst's order.
        headings: The heading of each, which may be empty; none by default.
    """
    if any(headings):
        return _under(items, headings)
    kinds = [kind for kind in TITLES if any(item.novelty == kind for item in items)]
    if len(kinds) <= 1:
        return (Section(title="", items=tuple(items)),)
    return tuple(
        Section(
            title=TITLES[kind],
            items=tuple(item for item in items if item.novelty == kind),
        )
        for kind in kinds
    )


def _under(items: Sequence[BriefItem], headings: Sequence[str]) -> tuple[Section, ...]:
    """The items by heading, in the order in which the headings first occur.

    Those without one stand first, as nothing parts them from a section before.
    """
    placed: dict[str, list[BriefItem]] = {"": []}
    for item, heading in zip(items, headings, strict=True):
        placed.setdefault(heading, []).append(item)
    return tuple(
        Section(title=heading, items=tuple(held))
        for heading, held in placed.items()
        if held
    )
