"""Words that say nothing of a text's topic."""

from briefing.text.languages import word_set


def stop_words(language: str) -> frozenset[str]:
    """Function words of a language in lower case; none where there is no list."""
    return word_set(language, "stopwords")
