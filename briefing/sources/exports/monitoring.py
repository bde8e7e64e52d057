"""Reports of monitoring services, which name the source and its time below the text."""

import re

from briefing.sources.assembly import Metadata

CREDIT = re.compile(
    r"^Source: (?P<source>[^,\n]{2,80})(?:, [^,\n]{2,40})?, in [A-Z][a-z]+"
    r" (?P<hour>\d{2})(?P<minute>\d{2}) gmt"
    r" (?P<day>\d{1,2} [A-Z][a-z]{2}) (?P<year>\d{2})[ \t\r]*$",
    re.MULTILINE | re.ASCII,
)
"""`Source: IRNA news agency, Tehran, in English 1305 gmt 9 Dec 21`."""


def report(text: str) -> tuple[Metadata, str] | None:
    """A report and the source that its last lines name; None if they name none."""
    credits_found = list(CREDIT.finditer(text))
    if len(credits_found) != 1:
        return None
    (credit,) = credits_found
    day = f"{credit['day']} 20{credit['year']}"
    date = f"{day} {credit['hour']}:{credit['minute']} GMT"
    return Metadata(source=credit["source"], date=date), text[: credit.start()]
