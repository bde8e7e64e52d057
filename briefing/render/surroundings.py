"""The words beside a figure that say what it is a figure of.

Places are offsets into one field of an article. Nothing is parsed: small words and
punctuation tell where a phrase begins and ends.
"""

import re

Range = tuple[int, int]

AMOUNT = (
    r"(?:[$€£¥]\s?)?\d[\d.,\u00a0\u202f]*(?<![.,])"
    r"(?:\s?(?:%|(?:per cent|percent|hundred|thousand|million|billion|trillion|bn"
    r"|[mk])\b))*"
)
FIGURE = re.compile(AMOUNT)
RISEN_TO = re.compile(rf"\sto\s{AMOUNT}")
RISEN_FROM = re.compile(rf"\bfrom\s({AMOUNT}\sto\s)$")
"""The other half of a change: `from 5,800 to 2,900`."""
COMPOUND = re.compile(r"-[^\W\d]+(?:-[^\W\d]+)*")
"""The rest of a compound: `40-foot`."""
QUALIFIER = re.compile(
    r"\b(?:about|almost|approximately|around|at least|at most|as many as|"
    r"close to|fewer than|less than|more than|nearly|not more than|only|over|"
    r"roughly|some|under|up to)\s+$",
    re.IGNORECASE,
)
"""Words before a number without which it would say something else."""
BOUND = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
"""Words before two numbers that belong together."""
REACH = 80
"""How far around a number words are looked for."""
FOLLOWING = re.compile(r"(?:[^\S\n]\w[\w'’%-]*(?:[.,]\d+)*){1,6}")  # noqa: RUF001
PRECEDING = re.compile(r"(?:\w[\w'’%-]*[^\S\n]){2,9}$")  # noqa: RUF001
"""A few words on one line, without punctuation between them."""
ADJUNCT = re.compile(
    r"\s(?:after|although|amid|and|as|at|because|before|but|by|during|early|from(?=\s[A-Z])|if|"
    r"in the (?:last|past)|last|late|next|on|or|since|so|that|then|this|though|today|"
    r"unless|until|when|where|which|while|who|whose|yesterday)\b"
)
"""With these begins something that the figure does not count."""
DANGLING = re.compile(
    r"(?:\s(?:a|an|for|in|into|its|of|the|their|to|with|under|over|through|was|were|is|"
    r"are))+$"
)
"""Small words at the end, which lead on to nothing."""
OPENING = re.compile(
    r"^(?:(?:and|as|at|but|by|for|from|in|of|on|or|that|to|when|which|while|who|with|yet)\s)+",
    re.IGNORECASE,
)
"""Words that tie a phrase to what stands before it."""
JOINT = re.compile(r"\s(?:and|but|or|while)\s")
"""Where the last of several clauses or members begins."""
TELLING = re.compile(r"\w+\s+\w|\w+(?:ed|ing)\b")
"""What says something by itself: two words, or a form of a verb."""


def figure_in(text: str, place: Range, *, is_range: bool) -> Range | None:
    """The figure of a quantity, with both ends of a change; none in words alone."""
    start, end = place
    figures = list(FIGURE.finditer(text, start, end))
    if not figures:
        return None
    left = figures[0].start()
    right = (figures[-1] if is_range else figures[0]).end()
    return _with_change(text, left, _with_compound(text, right))


def _with_compound(text: str, end: int) -> int:
    match = COMPOUND.match(text, end)
    return match.end() if match else end


def _with_change(text: str, start: int, end: int) -> Range:
    before = RISEN_FROM.search(text, max(0, start - REACH), start)
    if before:
        return before.start(1), end
    after = RISEN_TO.match(text, end)
    if after and text.endswith("from ", 0, start):
        return start, after.end()
    return start, end


def words_qualifying(text: str, figure: Range) -> Range | None:
    """The words before a figure that hedge or bound it: `at least`, `between`."""
    ends = FIGURE.findall(text, *figure)
    return _before(text, figure[0], BOUND if len(ends) > 1 else QUALIFIER)


def words_after(text: str, end: int) -> Range | None:
    """What the words right after a figure count, up to where something else begins."""
    match = FOLLOWING.match(text, end)
    if match is None:
        return None
    adjunct = ADJUNCT.search(match.group())
    kept = DANGLING.sub("", match.group()[: adjunct.start() if adjunct else None])
    return _stripped(text, end, end + len(kept))


def words_before(text: str, start: int) -> Range | None:
    """The words that lead up to a figure, from where a phrase begins."""
    found = _before(text, start, PRECEDING)
    if found is None:
        return None
    words = text[found[0] : start]
    left = max((joint.end() for joint in JOINT.finditer(words)), default=0)
    opening = OPENING.match(words[left:])
    left += opening.end() if opening else 0
    told = TELLING.match(words, left)
    return _stripped(text, found[0] + left, start) if told else None


def _before(text: str, start: int, words: re.Pattern[str]) -> Range | None:
    """The place of the words right before an offset that a pattern finds."""
    left = max(0, start - REACH)
    match = words.search(text[left:start])
    return _stripped(text, left + match.start(), start) if match else None


def _stripped(text: str, start: int, end: int) -> Range | None:
    """The place without blanks around it, if there is a letter or digit in it."""
    words = text[start:end]
    if not any(map(str.isalnum, words)):
        return None
    left = start + len(words) - len(words.lstrip())
    return left, left + len(words.strip())
