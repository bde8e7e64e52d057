"""The title of an article that brings none: a line of its own, or made of its lead."""

import re

from briefing.text.segmentation import segment

MAX_TITLE_WORDS = 20
MAX_TITLE_CHARACTERS = 150
SENTENCE_END = re.compile(r"[.!…:;,][\"'”’)\]]*$")  # noqa: RUF001
LEAD_CHARACTERS = 2_000
MIN_WORDS = 6
MAX_CHARACTERS = 110
MIN_SENTENCE_WORDS = 4
DATELINE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ \-]{2,40}\b[^\n.!?]{0,50}?"  # noqa: RUF001
    r"|[^\W\d_][^\n!?()]{1,50}\([^()\n]{2,40}\)|\([A-Z]{2,12}\))"
    r"\s*(?:—|–|--?|_)\s+(?=\S)"  # noqa: RUF001
)
"""`BAGHDAD, Dec 9 (Agency) —`, `Leeds (Agency) -`, `(AGENCY) --` before a lead."""
CLAUSE_END = re.compile(r"[,;:](?=\s(?!\d))|\s[–—-](?=\s)")  # noqa: RUF001
CONJUNCTION = re.compile(
    r"\s(?=(?:as|after|while|because|when|although|but|nachdem|weil|während)\s)"
)
PREPOSITION = re.compile(
    r"\s(?=(?:in|on|at|for|from|to|with|by|into|over|since|during|under|against|and"
    r"|between|about|through|that|which|who|where|auf|für|von|mit|bei|aus|und)\s)"
)


def is_title(line: str) -> bool:
    """Whether a line that stands alone above a text can be its title."""
    if SENTENCE_END.search(line) or len(line) > MAX_TITLE_CHARACTERS:
        return False
    return len(line.split()) <= MAX_TITLE_WORDS


def made_title(text: str) -> str:
    """The opening words of the first real sentence, up to the end of a clause.

    The words are verbatim; line breaks between them become spaces, and a dateline in
    front of them is left out.
    """
    dateline = DATELINE.match(text)
    start = dateline.end() if dateline else 0
    head = text[start : start + LEAD_CHARACTERS]
    sentences = [sentence.text for sentence in segment(head).sentences] or [head]
    real = (s for s in sentences if len(s.split()) >= MIN_SENTENCE_WORDS)
    return _opening(" ".join(next(real, sentences[0]).split()))


def _opening(sentence: str) -> str:
    """The sentence up to its first clause boundary that leaves enough to say."""
    if clauses := _cuts(CLAUSE_END, sentence):
        return clauses[0]
    if len(sentence) <= MAX_CHARACTERS:
        return sentence.removesuffix(".")
    if clauses := _cuts(CONJUNCTION, sentence):
        return clauses[0]
    if clauses := _cuts(PREPOSITION, sentence):
        return clauses[-1]
    whole_words, space, _ = sentence[: MAX_CHARACTERS + 1].rpartition(" ")
    return whole_words if space else sentence[:MAX_CHARACTERS]


def _cuts(boundary: re.Pattern[str], sentence: str) -> list[str]:
    """What stands before each boundary, where it is neither too short nor too long."""
    window = sentence[: MAX_CHARACTERS + len(" because ")]
    ends = (match.start() for match in boundary.finditer(window))
    clauses = [sentence[:end] for end in ends if end <= MAX_CHARACTERS]
    return [c for c in clauses if len(c.split()) >= MIN_WORDS and _is_closed(c)]


def _is_closed(clause: str) -> bool:
    """Whether no quotation mark or bracket is left open; `“` closes after `„`."""
    opening, closing = ("„«([", "“»)]") if "„" in clause else ("“«([", "”»)]")
    opened = sum(clause.count(mark) for mark in opening)
    closed = sum(clause.count(mark) for mark in closing)
    return opened <= closed and clause.count('"') % 2 == 0
