"""What surrounds a story: datelines, bylines, captions, calls to read more.

Such words are marked and stay where they are, for offsets count the untouched text.
"""

import re
from functools import cache

from briefing.text.languages import entries

MAX_DATELINE = 90
AGENCIES = (
    r"cnn(?:\.com|\s?money)?|reuters(?: health)?|ap|afp|associated press|"
    r"dpa|efe|tass|interfax|xinhua|ani|pti|upi|bloomberg|bbc|bbc news|people\.com|npr|"
    r"the hollywood reporter|ew\.com|mashable|cnn student news|financial times|"
    r"entertainment weekly|tribune news service|kyodo(?: news)?|ria novosti|rferl?"
)
DASH = r"(?:--+|[—–-])"  # noqa: RUF001
PLACE = r"[^\W\d_][\w.'’]*(?:[ -][^\W\d_][\w.'’]*){0,3}"  # noqa: RUF001
DATE = r"[A-Z][a-z]{2,8}\.? \d{1,2}"
LIST_MARK = re.compile(r"(?:[-*•‣◦▪–—]|\d{1,2}[.)])\s+(?=\w)")  # noqa: RUF001
WITH_AGENCY = re.compile(
    rf"(?:{PLACE}(?:, {PLACE}){{0,2}}(?:, {DATE})?,? ?)?"
    rf"\((?:{AGENCIES})\)\s*(?:{DASH}\s*)?",
    re.IGNORECASE,
)
CAPITALS = re.compile(
    r"[^\W\d_a-zß-öø-ÿ]{2}[^\W\d_a-zß-öø-ÿ .'’-]*"  # noqa: RUF001
    rf"(?:, {PLACE}){{0,2}}(?:, {DATE})?(?: \([^()]{{2,40}}\))?\s*{DASH}\s+"
)
PLAIN_PLACE = re.compile(
    r"[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2}(?:, [A-Z][a-z]+){0,2}"
    r"(?: \([^()]{2,40}\))?\s(?:--|[—–-])\s(?=[A-Z\"“])"  # noqa: RUF001
)
"""`Brussels - The regulators …`: at the very beginning of a text only."""


CLOSED_PLAYER = re.compile(r"CLOSE\s+(?=[A-Z])")
"""The button of a film, left before the first words of a story."""
CONTROLS = ("click to share", "click to email", "click to print", "(opens in new")
"""Labels of buttons: no story has them in a sentence."""


MAX_CAPTION = 400
CREDITED = re.compile(
    r"\((?:[^()]{2,60}/\s?(?:afp|ap|associated press|bloomberg|epa|getty|pa|reuters|"
    r"rex|shutterstock)[^()]{0,30}|[^()]{2,60} via (?:ap|reuters)|"
    r"(?:ap |file )?photo[^()]{2,60}|getty(?: images)?)\)\s*$",
    re.IGNORECASE,
)
"""Who took the picture, in brackets behind what it shows."""


def is_caption(paragraph: str) -> bool:
    """Whether a short paragraph tells of a picture: it ends in a credit."""
    return len(paragraph) <= MAX_CAPTION and bool(CREDITED.search(paragraph))


def body_start(text: str, start: int, end: int) -> int:
    """Where a sentence begins behind its dateline or the mark of a list, if any."""
    head = text[start : min(end, start + MAX_DATELINE)]
    patterns = [LIST_MARK, CLOSED_PLAYER, WITH_AGENCY, CAPITALS] + (
        [PLAIN_PLACE] if start == 0 else []
    )
    for pattern in patterns:
        match = pattern.match(head)
        if match and start + match.end() < end:
            return start + match.end()
    return start


def is_boilerplate(sentence: str, language: str) -> bool:
    """Whether a sentence is a byline, a caption mark or a call to read more.

    A sentence that ran together with the labels of buttons is one too.
    """
    plain = sentence.lower()
    if any(label in plain for label in CONTROLS):
        return True
    pattern = _pattern(language)
    return bool(pattern and pattern.match(sentence))


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """One pattern for the lines of a language; English ones turn up everywhere."""
    lines = dict.fromkeys(
        (*entries(language, "boilerplate"), *entries("en", "boilerplate"))
    )
    return re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE)
