"""The outline in a web page (HTML Living Standard), its colours from the theme."""

import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import fields, replace
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from briefing.errors import RenderError
from briefing.model.brief import Brief
from briefing.model.manifest import fingerprint
from briefing.model.marking import FONT_COLOURS
from briefing.render.contents import Outline
from briefing.render.manifest import make_manifest, manifest_json
from briefing.render.options import DEFAULTS, Options
from briefing.render.outline import outline
from briefing.render.statements import Statement
from briefing.text.characters import printable
from briefing.theme import Colours, Theme

FILES = resources.files(__package__)
TEMPLATE = "page.html.jinja"
STYLE = "style.css"
END_OF_BLOCK = b"</script>"
"""Of the last data block, which is that of the manifest."""


def render_html(
    brief: Brief,
    theme: Theme,
    progress: Callable[[int, int], None] | None = None,
    options: Options = DEFAULTS,
) -> bytes:
    """The brief as UTF-8 HTML; nothing in it is loaded from elsewhere."""
    contents = outline(brief, options.extent, attach=options.attach)
    page = _environment().get_template(TEMPLATE)
    targets = _Targets(contents)
    text = page.render(
        outline=contents,
        anchors=targets.anchors,
        target=targets.of,
        screen=_properties(theme.colours),
        paper=_properties(theme.paper_colours),
        dark=theme.dark,
        label_colour=FONT_COLOURS.get(contents.marking, "#ffffff"),
        handling=_css_string(contents.handling),
        page=theme.page,
        letterhead=theme.masthead,
        logo=_data_url(theme.masthead.logo) if theme.masthead.logo else "",
        texts=_sources_block(brief, contents),
        style=Markup(_file(STYLE)),  # noqa: S704 - our own style sheet
    )
    if progress is not None:
        progress(1, 1)
    return _with_manifest(text.encode("utf-8", "replace"), brief, contents)


def _with_manifest(page: bytes, brief: Brief, contents: Outline) -> bytes:
    """The page with its manifest, which has the fingerprint of all else."""
    prints = (fingerprint(page),)
    manifest = replace(make_manifest(brief, contents), pages=prints)
    block = data_block(manifest_json(manifest).decode("utf-8")).encode("utf-8")
    before, end, after = page.rpartition(END_OF_BLOCK)
    return b"".join((before, block, end, after))


def _sources_block(brief: Brief, contents: Outline) -> Markup:
    """The text of each source by file name, if they go with the brief."""
    pairs = zip(contents.all_sources, brief.articles, strict=False)
    texts = {entry.file: article.text for entry, article in pairs if entry.file}
    return Markup(data_block(json.dumps(texts)) if texts else "")  # noqa: S704 - escaped


def data_block(json_text: str) -> str:
    """JSON as it may stand inside a script element: nothing in it ends that."""
    return json_text.replace("<", "\\u003c")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _file(name: str) -> str:
    return (FILES / name).read_text(encoding="utf-8")


def _shown(value: object) -> object:
    """Text without the characters that HTML forbids; markup as it is."""
    plain = isinstance(value, str) and not isinstance(value, Markup)
    return printable(str(value)) if plain else value


def _properties(colours: Colours) -> Markup:
    """The colours as custom properties of the style sheet; themes hold only codes."""
    names = (field.name for field in fields(colours))
    return Markup(  # noqa: S704 - a theme's colours are checked when it is read
        " ".join(f"--{name}: {getattr(colours, name)};" for name in names)
    )


def _css_string(text: str) -> Markup:
    """The inside of a string of a style sheet (CSS Syntax 3, 4.3.7), all escaped."""
    return Markup("".join(f"\\{ord(c):x} " for c in printable(text)))  # noqa: S704 - codes


def _data_url(path: Path) -> str:
    """A picture inside the page (RFC 2397).

    Raises:
        RenderError: It cannot be read.
    """
    try:
        data = b64encode(path.read_bytes()).decode("ascii")
    except OSError as error:
        raise RenderError(f"the picture {path.name} cannot be read") from error
    kind = "png" if path.suffix.lower() == ".png" else "jpeg"
    return f"data:image/{kind};base64,{data}"


def _anchors(contents: Outline) -> dict[tuple[int, str], str]:
    """The id of each evidence row, by item and passage mark."""
    return {
        (evidence.item, row.mark): f"evidence-{evidence.item}-{_slug(row.mark)}"
        for evidence in contents.evidence
        for row in evidence.rows
    }


def _slug(mark: str) -> str:
    return mark.replace("¶", ".")


class _Targets:
    """Where a passage mark leads."""

    def __init__(self, contents: Outline) -> None:
        self.anchors = _anchors(contents)

    def of(self, item: int, statement: Statement) -> str:
        """The id of the evidence for a statement of an item, else of its source."""
        found = self.anchors.get((item, statement.mark))
        return found or f"source-{statement.source}"
