"""How articles are to be analysed, told from the settings without loading a model."""

from typing import TYPE_CHECKING

from briefing.analysis.versions import FACTS_VERSION, SUMMARY_VERSIONS
from briefing.config import Settings

if TYPE_CHECKING:
    from briefing.analysis.pipeline import Pipeline


def recipe_key(settings: Settings) -> str:
    """One line that changes whenever an analysis would have to be made anew."""
    limits = (
        f"{name}={value}"
        for name in ("sentences", "words", "ratio")
        if (value := getattr(settings, name)) is not None
    )
    return " ".join(
        [
            _method(settings.method),
            FACTS_VERSION,
            f"model={settings.model}",
            *limits,
        ]
    )


def pipeline(settings: Settings) -> "Pipeline":
    """The pipeline that the settings ask for.

    Raises:
        ConfigError: The method or the model is unknown.
    """
    from briefing.analysis.pipeline import Pipeline
    from briefing.analysis.summarizers.selection import Budget

    return Pipeline(
        method=settings.method,
        budget=Budget(
            sentences=settings.sentences, words=settings.words, ratio=settings.ratio
        ),
        model=settings.model,
    )


def _method(name: str) -> str:
    """Name and version of a summary method, which is loaded only if it must be."""
    if name in SUMMARY_VERSIONS:
        return f"{name}/{SUMMARY_VERSIONS[name]}"
    from briefing.analysis.summarizers.summary import method_version

    return method_version(name)
