"""Plain text, with the headers that wire services, exports and mail put on top.

What is left below the headers is the article's text: one slice of the file, in which
nothing is changed (two slices, where an export sets the lead apart).
"""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.sources.assembly import Metadata, assemble
from briefing.sources.dates import parse_date
from briefing.sources.encoding import decode
from briefing.sources.exports import factiva, monitoring, nexis, proquest
from briefing.sources.exports.splitting import articles_in
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.titles import is_title

IGNORED = ""
KEYS = {
    **dict.fromkeys(("title", "headline", "subject", "subj", "titel"), "title"),
    **dict.fromkeys(("lead", "standfirst", "summary", "highlight"), "lead"),
    **dict.fromkeys(
        ("date", "published", "publication date", "sent", "datum", "dtg"), "date"
    ),
    **dict.fromkeys(("source", "publication", "agency", "quelle"), "source"),
    **dict.fromkeys(("author", "authors", "by", "byline", "from", "autor"), "author"),
    **dict.fromkeys(("url", "link"), "url"),
    **dict.fromkeys(("language", "lang", "sprache"), "language"),
    **dict.fromkeys(("tlp", "marking", "handling"), "marking"),
    **dict.fromkeys(("length", "section", "copyright", "keywords", "slug"), IGNORED),
    **dict.fromkeys(("category", "tags", "edition", "word count", "updated"), IGNORED),
    **dict.fromkeys(("to", "cc", "dateline", "body", "load date"), IGNORED),
    **dict.fromkeys(("contact", "contacts", "media contact"), IGNORED),
    **dict.fromkeys(("press contact", "phone", "tel", "email", "e mail"), IGNORED),
}
"""Header names and the metadata they hold; ignored ones are taken off all the same."""

LONGEST = {"date": 40, "language": 40, "lead": 1_000}
"""Characters above which a line is prose after all; 300 for the other keys."""
LONGEST_OTHER = 300

WITH_COLON = re.compile(r"([A-Za-z]+(?:[ -][A-Za-z]+)?)[ \t]*:(?!//)[ \t]*(.*)")
BARE_LABEL = re.compile(r"TLP[ \t-]+([A-Z]+(?:[ +-]*STRICT)?)", re.IGNORECASE)
COUNT_OR_RIGHTS = re.compile(
    r"[\d,.]+ words|(?:©|\(c\)|copyright)(?: ©| \(c\))? ?\d{4}\b.{0,80}", re.IGNORECASE
)
WITH_DATE = re.compile(r"(?:date|published|posted)(?: on)?[ \t]+(.+)", re.IGNORECASE)
BYLINE = re.compile(r"(?:By|BY|Von|VON)[ \t]+(\S.*[^\s.!?,;:])")
PARTICLES = frozenset(
    "and in und at for of the de der den van von la le el al bin | - – — &".split()  # noqa: RUF001, SIM905
)
MAX_BYLINE_WORDS = 14
FULL_DATE = len("2021-12-09")
MAX_HEAD_LINES = 80
EXPORTS = (
    factiva.tagged,
    factiva.bare,
    proquest.full_text,
    nexis.publication,
    monitoring.report,
)
"""The forms of news archives; each gives None for a text of another form."""
END_MARK = re.compile(r"#{2,4}|(?:# ){2,4}#|-30-|- ?ENDE? ?-|- ?ENDS ?-|ENDS|\(END\)")
"""What a press release closes with."""
NOTHING_SAID = re.compile(
    r"(?:Text|Excerpts?) (?:of|from) (?:report|article|commentary|editorial)\b.{0,250}"
    r"|(?i:for immediate release|(?:press|news|media) (?:release|statement)|body)"
    r"|\^?(?:AP|BC|AM|PM)-[\w.&'-]+(?:,.{1,40})?"
    r"|ZCZC(?: .{1,20})?|BT|UNCLAS|(?:TO|INFO) [A-Z0-9 /-]{3,60}|Eds: .{1,200}"
)
"""Lines of releases, wires and messages that say nothing of the article itself."""
MESSAGE_DATE = re.compile(r"[ZOPR] (\d{6}Z [A-Z]{3} \d{2})")
MESSAGE_FROM = re.compile(r"FM ([A-Z0-9][A-Z0-9 /-]{2,60})")
"""Date-time group and sender in the head of a message (ACP 127)."""
LINE = re.compile(r"[^\r\n]+(?:\r\n|\r|\n|\Z)|\r\n|\r|\n")


def read(raw: Raw) -> Iterator[Article | Unreadable]:
    """The article of a text file, or the many that an archive has put into one.

    Raises:
        SourceError: The input is no text, or there is no article in it.
    """
    text = decode(raw)
    ranges = articles_in(text)
    if len(ranges) == 1:
        yield _article(raw, text[slice(*ranges[0])])
        return
    if len(ranges) > raw.limits.max_members:
        raise SourceError(
            f"{raw.name} holds more than {raw.limits.max_members:,} articles,"
            " which is the limit",
            hint="split it, or raise the limit",
        )
    for number, (start, end) in enumerate(ranges, 1):
        try:
            yield _article(raw, text[start:end])
        except SourceError as error:
            message = error.message.replace(raw.name, f"{raw.name}, article {number}:")
            yield Unreadable(raw.uri, SourceError(message, error.hint))


def _article(raw: Raw, text: str) -> Article:
    for exported in EXPORTS:
        if found := exported(text):
            metadata, text = found
            break
    else:
        metadata = Metadata()
    start, end = without_blank_lines(text, take_head(text, metadata))
    body = text[start:end]
    above, _, last = body.rpartition("\n")
    if END_MARK.fullmatch(last.strip()):
        body = above.rstrip()
    return assemble(raw, "plain", body, metadata)


def take_head(text: str, metadata: Metadata) -> int:
    """Where the text begins; what the lines above it say is added to `metadata`."""
    begins, ends = 0, len(text.rstrip())
    matches = list(islice(LINE.finditer(text), MAX_HEAD_LINES))
    lines = [match.group().strip() for match in matches]
    for match, line, after in zip(matches, lines, [*lines[1:], ""], strict=False):
        if not line:
            continue
        is_last = match.end() >= ends
        taken = _take_header(line, after, metadata) or (
            not is_last and _take_title(line, after, metadata)
        )
        if not taken:
            break
        begins = match.end()
    return begins


def without_blank_lines(text: str, start: int) -> tuple[int, int]:
    """The range from `start` on without blank lines at its two ends."""
    end = len(text.rstrip())
    first = len(text) - len(text[start:].lstrip())
    line_start = max(text.rfind("\n", start, first), text.rfind("\r", start, first)) + 1
    return min(max(start, line_start), end), end


def _take_header(line: str, after: str, metadata: Metadata) -> bool:
    """Whether the line is a header; what it holds goes into `metadata`."""
    found = _header(line, after)
    if found is None:
        return False
    key, value = found
    if key and not getattr(metadata, key):
        setattr(metadata, key, value)
    return True


def _take_title(line: str, after: str, metadata: Metadata) -> bool:
    """Whether the line is the title: apart from what follows, or above a header."""
    if metadata.title or not is_title(line) or (after and not _header(after)):
        return False
    metadata.title = line
    return True


def _header(line: str, after: str = "") -> tuple[str, str] | None:
    """Key and value of a header in any of its forms."""
    return _keyed(line) or _bare(line) or _byline(line, after)


def _keyed(line: str) -> tuple[str, str] | None:
    """Key and value of `Key: value`, where the key is known."""
    match = WITH_COLON.fullmatch(line)
    key = KEYS.get(match[1].lower().replace("-", " ")) if match else None
    if match is None or key is None:
        return None
    return (key, match[2]) if len(match[2]) <= LONGEST.get(key, LONGEST_OTHER) else None


def _bare(line: str) -> tuple[str, str] | None:
    """A date, label, count of words or line of rights that stands without a colon."""
    if match := BARE_LABEL.fullmatch(line):
        return "marking", match[1]
    if COUNT_OR_RIGHTS.fullmatch(line) or NOTHING_SAID.fullmatch(line):
        return IGNORED, line
    if match := MESSAGE_DATE.fullmatch(line):
        return "date", match[1]
    if match := MESSAGE_FROM.fullmatch(line):
        return "source", match[1]
    match = WITH_DATE.fullmatch(line)
    if match and parse_date(match[1]):
        return "date", match[1]
    return ("date", line) if len(parse_date(line)) >= FULL_DATE else None


def _byline(line: str, after: str) -> tuple[str, str] | None:
    """The names of `By Jane Doe in Lisbon`, where a blank line or a header follows."""
    match = BYLINE.fullmatch(line)
    if match is None or (after and not _keyed(after) and not _bare(after)):
        return None
    words = match[1].split()
    named = all(word in PARTICLES or not word[0].islower() for word in words)
    return ("author", match[1]) if named and len(words) <= MAX_BYLINE_WORDS else None
