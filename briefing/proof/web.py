"""A brief as a web page: whether what it says stands where its manifest says.

The page carries its manifest and its sources as data blocks (HTML Living Standard,
4.12.1), and marks each statement with its number. All but the manifest is held to the
fingerprint that the manifest has of it.
"""

import json
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.model.manifest import FILE, MANIFEST_BLOCK, SOURCES_BLOCK, fingerprint
from briefing.model.manifest import printed as compared
from briefing.proof.attached import Attached
from briefing.proof.statements import prove, read_manifest, texts_of
from briefing.proof.verification import Verification

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "wbr"))
"""Elements without an end (HTML Living Standard, 13.1.2)."""


def verify_html(name: str, data: bytes, given: Iterable[Article] = ()) -> Verification:
    """The proof for a brief that was exported as a web page.

    Args:
        name: What to call the file.
        data: The file.
        given: Articles read anew, which are believed more than those in the file.

    Raises:
        SourceError: It is no brief.
        ConfigError: It carries no sources, and none are given.
    """
    page = _Page()
    text = data.decode("utf-8", "replace")
    page.feed(text)
    page.close()
    block = page.blocks.get(MANIFEST_BLOCK)
    if block is None:
        raise SourceError(
            f"{name} carries no manifest", hint="only a page that briefing made has one"
        )
    manifest = read_manifest(block.encode("utf-8", "surrogatepass"))
    if manifest is None:
        return Verification(0, 0, (f"{FILE}: it is damaged",))
    attached = _attached(page.blocks.get(SOURCES_BLOCK, "{}"))
    texts, failed = texts_of(name, manifest, attached, given)
    shell = data.replace(block.encode("utf-8", "surrogatepass"), b"", 1)
    if manifest.pages != (fingerprint(shell),):
        failed.append("the page was changed")
    said = {number: compared("".join(words)) for number, words in page.words.items()}
    result = prove(manifest, texts, said, {})
    return Verification(result.proved, result.edited, (*failed, *result.failed))


def _attached(block: str) -> Mapping[str, Attached]:
    """The sources in their data block, by file name; none where it is damaged."""
    try:
        texts = json.loads(block)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(texts, dict):
        return {}
    return {
        name: Attached(text.encode("utf-8", "surrogatepass"), sound=True)
        for name, text in texts.items()
        if isinstance(text, str)
    }


class _Page(HTMLParser):
    """Puts down the words of each statement and the contents of each data block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: dict[int, list[str]] = {}
        self.blocks: dict[str, str] = {}
        self._statement = 0
        self._depth = 0
        """How many elements are open inside of the statement, it included."""
        self._block = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a statement, an element in one, or a data block."""
        values = dict(attrs)
        number = values.get("data-statement") or ""
        if self._depth:
            self._depth += tag not in VOID
        elif number.isascii() and number.isdigit():
            self._statement, self._depth = int(number), 1
            self.words.setdefault(self._statement, [])
        self._block = (values.get("id") or "") if tag == "script" else ""

    def handle_endtag(self, tag: str) -> None:
        """Closes what is open."""
        self._block = ""
        if self._depth and tag not in VOID:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Puts words down where they belong."""
        if self._block:
            self.blocks[self._block] = self.blocks.get(self._block, "") + data
        elif self._depth:
            self.words[self._statement].append(data)
