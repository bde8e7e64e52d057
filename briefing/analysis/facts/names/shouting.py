"""Wires read as print has them: names over two lines, and `IRAQI FORCES` in capitals.

A word in capitals is given the case that it has elsewhere
in the article (Lita et al., tRuEcasIng, 2003), else that of a known name, else a small
letter if it is a common word. Offsets stay true.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefing.analysis.facts.names.conflict import vocabulary
from briefing.analysis.facts.names.lexicon import Lexicon
from briefing.analysis.facts.names.phrases import WORD
from briefing.text.segmentation import Segmentation
from briefing.text.stopwords import stop_words

MIN_WORDS = 3
"""Fewer words in capitals may be a name or letters that stand for one."""
MAX_NAME_WORDS = 5
MIN_LINE = 50
"""Characters of the shortest line that is full, and goes on in the next one."""
LINE_BREAK = re.compile(r"(?<=\w)[\r\n]+(?=[^\W\d_a-z])")
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")  # noqa: RUF001
COMMON = re.compile(
    r"\w{2,}(?:ed|ing|ings|ly|tion|tions|sion|sions|ment|ments|ness|ous|able|ible|ful|"
    r"less|ity|ities|ism|ance|ence|ive|ives|ial|ical|ure|ures|ship|ward|wards)"
)
"""What common words end with; known names are told before."""


def as_printed(
    parts: Sequence[Segmentation], lexicon: Lexicon
) -> Sequence[Segmentation]:
    """The texts of an article, as long as before, without paragraphs in capitals."""
    parts = [_unwrapped(part) for part in parts]
    loud = [_shouted(part) for part in parts]
    if not any(loud):
        return parts
    own = _own_forms(parts, loud)
    return [
        replace(part, text=_lowered(part.text, ranges, own, lexicon))
        for part, ranges in zip(parts, loud, strict=True)
    ]


def _unwrapped(part: Segmentation) -> Segmentation:
    """The text with a blank where a line of a paragraph breaks before a capital."""
    breaks = [
        match.span()
        for start, end in part.paragraphs
        if "\n" in part.text[start:end] or "\r" in part.text[start:end]
        for match in LINE_BREAK.finditer(part.text, start, end)
        if "\n" not in part.text[max(0, match.start() - MIN_LINE) : match.start()]
    ]
    blanks = ((start, end, " " * (end - start)) for start, end in breaks)
    return replace(part, text=_rewritten(part.text, blanks)) if breaks else part


def _shouted(part: Segmentation) -> list[tuple[int, int]]:
    """The paragraphs in capitals."""
    return [
        (start, end)
        for start, end in part.paragraphs
        if part.text[start:end].isupper()
        and len(WORD.findall(part.text, start, end)) >= MIN_WORDS
    ]


def _own_forms(
    parts: Sequence[Segmentation], loud: Sequence[Sequence[tuple[int, int]]]
) -> Mapping[str, str]:
    """How the other paragraphs write each word, in small letters if they ever do."""
    forms: dict[str, str] = {}
    for part, ranges in zip(parts, loud, strict=True):
        for paragraph in part.paragraphs:
            if paragraph not in ranges:
                for match in TOKEN.finditer(part.text, *paragraph):
                    word = match.group()
                    if word.islower() or word.lower() not in forms:
                        forms[word.lower()] = word
    return forms


def _lowered(
    text: str,
    ranges: Iterable[tuple[int, int]],
    own: Mapping[str, str],
    lexicon: Lexicon,
) -> str:
    printed = (
        (start, end, _printed(text[start:end], own, lexicon)) for start, end in ranges
    )
    return _rewritten(text, printed)


def _rewritten(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """The text with other words in some ranges, put together without its letters."""
    pieces = []
    done = 0
    for start, end, words in changes:
        pieces += [text[done:start], words]
        done = end
    return "".join([*pieces, text[done:]])


def _printed(shouted: str, own: Mapping[str, str], lexicon: Lexicon) -> str:
    """One paragraph as print has it."""
    tokens = list(TOKEN.finditer(shouted))
    letters = list(shouted)
    at = 0
    while at < len(tokens):
        last, form = _known(shouted, tokens, at, lexicon)
        if not form:
            form = _form(tokens[at].group(), own, lexicon)
        start, end = tokens[at].start(), tokens[last].end()
        if len(form) == end - start:
            letters[start:end] = form
        at = last + 1
    if letters and tokens:
        letters[tokens[0].start()] = shouted[tokens[0].start()]
    return "".join(letters)


def _known(
    shouted: str, tokens: Sequence[re.Match[str]], at: int, lexicon: Lexicon
) -> tuple[int, str]:
    """The last token of the known name that begins here, and its usual form."""
    forms = _forms(lexicon)
    for last in range(min(at + MAX_NAME_WORDS, len(tokens)) - 1, at - 1, -1):
        form = forms.get(shouted[tokens[at].start() : tokens[last].end()])
        if form:
            return last, form
    return at, ""


def _form(word: str, own: Mapping[str, str], lexicon: Lexicon) -> str:
    small = word.lower()
    if small in own:
        return own[small]
    if word.capitalize() in lexicon.given_names:
        return word.capitalize()
    return small if _is_common(small, lexicon) else word.capitalize()


def _is_common(word: str, lexicon: Lexicon) -> bool:
    return (
        word in _common_words(lexicon)
        or lexicon.is_common(word)
        or COMMON.fullmatch(word) is not None
    )


@cache
def _common_words(lexicon: Lexicon) -> frozenset[str]:
    """Every word of the language's lists, which are of common words."""
    lists = (*lexicon.words.values(), *vocabulary(lexicon.language).lists.values())
    return lexicon.common.union(stop_words(lexicon.language), *lists)


@cache
def _forms(lexicon: Lexicon) -> Mapping[str, str]:
    """The usual form of known names, by the form in capitals."""
    names = sorted({*lexicon.cities, *lexicon.demonyms, *lexicon.known}, reverse=True)
    return {name.upper(): name for name in names if not name.islower()}
