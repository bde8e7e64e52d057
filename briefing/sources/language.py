"""The language of a text, where its source does not say."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE_CHARACTERS = 500
ENGLISH = frozenset(
    "the of and to in a that is was for on with as by at from has have it be".split()  # noqa: SIM905
)
ENGLISH_SHARE = 0.2
"""Share of such words above which a text with `the` is English beyond doubt."""
MIN_WORDS = 12
MIN_MARGIN = 20.0
"""By how much (natural log) another language must be likelier than English."""
NEWS_LANGUAGES = tuple(
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi"  # noqa: SIM905
    " hr hu hy id is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my ne nl no pa"
    " pl ps pt ro ru si sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh".split()
)
WORD = re.compile(r"[^\W\d_]+")


def detect_language(text: str) -> str:
    """ISO 639-1 code of the text's language; English unless it clearly is another.

    Running English is told by its function words, because the model that knows all
    the others takes more than half a second to load.
    """
    sample = text[:SAMPLE_CHARACTERS]
    if not WORD.search(sample) or is_plain_english(sample):
        return "en"
    scores = dict(_identifier().rank(sample.encode("utf-8", "replace").decode()))
    best = max(scores, key=lambda code: (scores[code], code))
    return best if scores[best] - scores["en"] > MIN_MARGIN else "en"


def is_plain_english(text: str) -> bool:
    """Whether a good share of the words are the commonest words of English."""
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < MIN_WORDS or "the" not in words:
        return False
    return sum(word in ENGLISH for word in words) >= ENGLISH_SHARE * len(words)


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(NEWS_LANGUAGES)
    return identifier
