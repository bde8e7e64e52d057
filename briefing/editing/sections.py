"""Items under the headings of a brief."""

from collections.abc import Sequence

from briefing.model.brief import BriefItem, Section

TITLES = {
    "new": "New since the last brief",
    "updated": "Updated since the last brief",
    "unchanged": "In the last brief already",
}


def sections(items: Sequence[BriefItem]) -> tuple[Section, ...]:
    """The items by novelty, new ones first, each section in the items' order.

    A brief without a predecessor, or with items of one kind only, has one section
    without a title.
    """
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
