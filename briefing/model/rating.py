"""The Admiralty code: how far a source, and what it says, are to be believed.

NATO, AJP-2.1 (and STANAG 2511): a letter for the source and a digit for the information
are judged apart from each other; `F6` stands until somebody has judged.
"""

import re
from collections.abc import Iterable

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""What the letter says of the source."""
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""What the digit says of the information."""
UNRATED = "F6"
WRITTEN = re.compile(r"([A-F])[-/ ]?([1-6])", re.IGNORECASE)


def parse_rating(text: str) -> str:
    """The rating that `text` stands for, as in `B2`; empty if it is none.

    Other scales (stars, ages, percentages) bear the same name in many sources: what
    is not of this code says nothing here.
    """
    match = WRITTEN.fullmatch(text.strip())
    return f"{match[1]}{match[2]}".upper() if match else ""


def legend(ratings: Iterable[str]) -> str:
    """What the letters and digits of some ratings mean; empty without ratings."""
    used = sorted(set("".join(ratings)))
    letters = [f"{sign} {RELIABILITY[sign]}" for sign in used if sign in RELIABILITY]
    digits = [f"{sign} {CREDIBILITY[sign]}" for sign in used if sign in CREDIBILITY]
    if not used:
        return ""
    told = f"Source: {', '.join(letters)}. Information: {', '.join(digits)}."
    return f"Ratings in the Admiralty code. {told}"
