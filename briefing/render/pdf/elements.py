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
    nodes: dict[Run, Node] = field(default_factory=dict)

    @classmethod
    def of(cls, paragraph: Node | None, runs: Sequence[Run]) -> "RunNodes":
        """The elements under a paragraph, whose language is that of all its words."""
        if paragraph is not None:
            languages = {run.language for run in runs if not run.link}
            if len(languages) == 1:
                (language,) = languages
                if language != paragraph.speaks():
                    paragraph.language = language
        return cls(paragraph)

    def node(self, run: Run) -> Node | None:
        """The element for a run: its own if it is a link or in another language."""
        if self.paragraph is None:
            return None
        known = self.nodes.get(run)
        if known is None:
            known = self.nodes[run] = self._make(run, self.paragraph)
        return known

    def _make(self, run: Run, paragraph: Node) -> Node:
        foreign = run.language and run.language != paragraph.speaks()
        if not (run.link or foreign or run.actual):
            return paragraph
        node = paragraph.add(_role(run.link))
        node.language = run.language if foreign else ""
        node.actual = run.actual
        return node


def _role(link: str) -> str:
    """The structure type of a run: a link, an attachment, or words of their own."""
    if not link:
        return "Span"
    return "Annot" if link.startswith(ATTACHED) else "Link"
