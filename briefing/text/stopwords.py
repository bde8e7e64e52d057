"""Words that say nothing of a text's topic."""

from functools import cache
from importlib.resources import files

from briefing.text.languages import base_code, word_set

SUMY = {
    "ar": "arabic",
    "cs": "czech",
    "el": "greek",
    "he": "hebrew",
    "it": "italian",
    "pl": "polish",
    "pt": "portuguese",
    "sk": "slovak",
    "sv": "swedish",
    "uk": "ukrainian",
}
"""Languages for which sumy ships a list, and we do not."""


@cache
def stop_words(language: str) -> frozenset[str]:
    """Function words of a language in lower case; none where there is no list."""
    name = SUMY.get(base_code(language))
    if name is None:
        return word_set(language, "stopwords")
    path = files("sumy") / "data" / "stopwords" / f"{name}.txt"
    return frozenset(path.read_text(encoding="utf-8").lower().split())
