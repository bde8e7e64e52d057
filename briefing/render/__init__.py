"""A brief to bytes: the outline decides the contents, each format draws them."""

from collections.abc import Callable
from typing import Protocol

from briefing.model.brief import Brief
from briefing.registry import Registry
from briefing.render.options import DEFAULTS, Options
from briefing.theme import Theme

RENDERERS = Registry(
    "renderers",
    {
        "pdf": "briefing.render.pdf.document:render_pdf",
        "html": "briefing.render.html.page:render_html",
        "docx": "briefing.render.docx.document:render_docx",
        "text": "briefing.render.text:render_text",
        "markdown": "briefing.render.markdown:render_markdown",
        "json": "briefing.render.json:render_json",
    },
)
Progress = Callable[[int, int], None]
"""Told how many steps are done, and of how many."""


class Renderer(Protocol):
    """Turns a brief into the bytes of one format; the same brief, the same bytes."""

    def __call__(
        self,
        brief: Brief,
        theme: Theme,
        progress: Progress | None = None,
        options: Options = DEFAULTS,
    ) -> bytes:
        """The brief in this format."""
        ...


def render(
    brief: Brief,
    format: str,  # noqa: A002  the word that users type
    theme: Theme,
    progress: Progress | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief in the named format.

    Raises:
        ConfigError: There is no such format.
        RenderError: The theme names a font that cannot be used.
    """
    renderer: Renderer = RENDERERS.load(format)
    return renderer(brief, theme, progress, options)
