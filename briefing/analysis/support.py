"""What of an article in some language is not read, so that nobody waits for it."""

from collections.abc import Container, Mapping

from briefing.analysis.facts.dates.translation import LANGUAGES as DATED
from briefing.analysis.facts.events.cues import LANGUAGES as REASONED
from briefing.analysis.facts.grammar import LANGUAGE
from briefing.analysis.facts.quantities.finder import LANGUAGES as COUNTED
from briefing.analysis.facts.quotes.tabled import table
from briefing.text.languages import base_code

READ: Mapping[str, Container[str]] = {
    "figures": COUNTED,
    "reasons and means": REASONED,
    "vague and relative dates": DATED | {LANGUAGE},
}
"""Parts of an analysis, and the languages in which they are read."""


def unread(language: str) -> str:
    """A sentence that names what is not read in a language; empty for none."""
    code = base_code(language)
    missing = [part for part, languages in READ.items() if code not in languages]
    if code != LANGUAGE and table(code) is None:
        missing.append("who speaks")
    return (
        f"Not read in the language '{code}': {', '.join(missing)}." if missing else ""
    )
