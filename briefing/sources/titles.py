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
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’ \-]{2,}\b[^\n.!?]{0,50}?"  # noqa: RUF001
    r"|[^\W\d_][^\n.!?()]{1,50}\([^()\n]{2,40}\))\s*(?:—|–|--?)\s+(?=\S)"  # noqa: RUF001
)
CLAUSE_END = re.compile(r"[,;:](?=\s(?!\d))|\s[–—-](?=\s)")  # noqa: RUF001
CONJUNCTION = re.compile(
    r"\s(?=(?:as|after|while|because|when|although|but|nachdem|weil|während)\s)"
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
    sentences = segment(text[:LEAD_CHARACTERS]).sentences
    real = (s.text for s in sentences if len(s.text.split()) >= MIN_SENTENCE_WORDS)
    sentence = next(real, sentences[0].text if sentences else text[:LEAD_CHARACTERS])
    if dateline := DATELINE.match(sentence):
        sentence = sentence[dateline.end() :]
    return _first_clause(" ".join(sentence.split()))


def _first_clause(sentence: str) -> str:
    """The sentence up to its first clause boundary that leaves enough to say."""
    if clause := _cut_at(CLAUSE_END, sentence):
        return clause
    if len(sentence) <= MAX_CHARACTERS:
        return sentence.removesuffix(".")
    if clause := _cut_at(CONJUNCTION, sentence):
        return clause
    whole_words, space, _ = sentence[: MAX_CHARACTERS + 1].rpartition(" ")
    return whole_words if space else sentence[:MAX_CHARACTERS]


def _cut_at(boundary: re.Pattern[str], sentence: str) -> str:
    for match in boundary.finditer(sentence, 0, MAX_CHARACTERS + 2):
        clause = sentence[: match.start()]
        if len(clause.split()) >= MIN_WORDS and _is_closed(clause):
            return clause
    return ""


def _is_closed(clause: str) -> bool:
    """Whether no quotation mark or bracket is left open; `“` closes after `„`."""
    opening, closing = ("„«([", "“»)]") if "„" in clause else ("“«([", "”»)]")
    opened = sum(clause.count(mark) for mark in opening)
    closed = sum(clause.count(mark) for mark in closing)
    return opened <= closed and clause.count('"') % 2 == 0
