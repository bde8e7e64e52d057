"""The structure elements of the runs of a paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.render.pdf.canvas import ATTACHED
from briefing.render.pdf.runs import Run
from briefing.render.pdf.tags import Node


@dataclass(eq=False, slots=True)
class RunNodes:
    """The elements of the runs of one paragraph: links, words in other languages."""

    paragraph: Node | None
    language: str = ""
    """What the paragraph speaks."""
    nodes: dict[Run, Node] = field(default_factory=dict)
    """The elements of the runs that have one of their own."""

    @classmethod
    def of(cls, paragraph: Node | None, runs: Sequence[Run]) -> "RunNodes":
        """The elements under a paragraph, whose language is that of all its words."""
        if paragraph is None:
            return cls(None)
        spoken = paragraph.speaks()
        languages = {run.language for run in runs if not run.link}
        if len(languages) == 1:
            (language,) = languages
            if language != spoken:
                paragraph.language = spoken = language
        return cls(paragraph, spoken)

    def node(self, run: Run) -> Node | None:
        """The element for a run: its own if it is a link or in another language."""
        foreign = run.language not in ("", self.language)
        if self.paragraph is None or not (run.link or foreign or run.actual):
            return self.paragraph
        known = self.nodes.get(run)
        if known is None:
            known = self.nodes[run] = self.paragraph.add(_role(run.link))
            known.language = run.language if foreign else ""
            known.actual = run.actual
        return known


def _role(link: str) -> str:
    """The structure type of a run: a link, an attachment, or words of their own."""
    if not link:
        return "Span"
    return "Annot" if link.startswith(ATTACHED) else "Link"
