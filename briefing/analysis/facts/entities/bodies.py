"""How the name of a body is shortened, and when two such names are one.

`Joint Operations Command for Iraq` is the `Joint Operations Command`, the `Ukrainian
Ministry of Defence` is the `Defense Ministry`; `Northgate plc` is `Northgate`.
"""

import re
from collections.abc import Iterator

from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD, tightened
from briefing.analysis.facts.names.spelling import folded
from briefing.text.acronyms import SMALL_WORDS

LEGAL_FORM = re.compile(
    r",? (?:Inc|Ltd|Limited|LLC|LLP|plc|PLC|Corp|Corporation|Co|Company|GmbH|AG|SA|SE|"
    r"NV|N\.V|AB|AS|ASA|Oyj|S\.A|S\.p\.A|SpA|Pty|KK|KG|BV)\.?$"
)
SPELLINGS = (
    *(("zation", "sation"), ("defense", "defence"), ("labor", "labour")),
    *(("center", "centre"), ("harbor", "harbour")),
)
"""American and British spellings of words that bodies are named with."""
POSSESSIVE = re.compile(r"['’]s?$")  # noqa: RUF001
OWNER = re.compile(r"(?:the |[\w-]+['’]s? )+(?=[A-Z])")  # noqa: RUF001
FOR_WHOM = re.compile(r" (?:of|for|in) (?=(?:the )?[A-Z])")
MIN_WORDS = 2
"""A body's name is not cut below this: a lone `Ministry` may be anyone's."""
NAMED_BY_LAST = range(2, 4)
"""Words of a name that its last one may stand for: `Chicago Cubs`."""


def body_key(name: str) -> str:
    """What all spellings of a body's or a place's name share.

    The order of words does not count where `of` turns it round.
    """
    level = LEGAL_FORM.sub("", tightened(name)).casefold()
    for american, british in SPELLINGS:
        level = level.replace(american, british)
    words = [word for word in WORD.findall(level) if word != "the"]
    if "of" in words:
        words = sorted(word for word in words if word not in SMALL_WORDS)
    elif len(words) == MIN_WORDS:
        words.sort()
    return " ".join(map(folded, words)) or name


def initials(name: str) -> str:
    """The capital letters that may stand for a longer name, small words left out."""
    words = [word for word in WORD.findall(name) if word not in SMALL_WORDS]
    if len(words) < MIN_WORDS or not all(word[0].isupper() for word in words):
        return ""
    return "".join(word[0] for word in words)


def short_forms(name: str, words: Lexicon) -> Iterator[str]:
    """Shorter forms that the same article might have used for a body."""
    level = tightened(name)
    bare = OWNER.sub("", level, count=1) if OWNER.match(level) else level
    parts = bare.split()
    if len(parts) > MIN_WORDS and words.is_adjective(parts[0]):
        bare = " ".join(parts[1:])
    if bare != level and len(bare.split()) >= MIN_WORDS:
        yield bare
    for form in {bare, level}:
        whose = FOR_WHOM.search(form)
        if whose and len(form[: whose.start()].split()) >= MIN_WORDS:
            yield form[: whose.start()]
    if len(parts) in NAMED_BY_LAST and all(part[0].isupper() for part in parts):
        yield parts[-1]
