"""How articles are to be analysed, told from the settings without loading a model."""

from typing import TYPE_CHECKING

from briefing.analysis.summarizers.selection import Budget
from briefing.analysis.summarizers.summary import method_version
from briefing.analysis.versions import FACTS_VERSION
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
            method_version(settings.method),
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

    return Pipeline(
        method=settings.method,
        budget=Budget(
            sentences=settings.sentences, words=settings.words, ratio=settings.ratio
        ),
        model=settings.model,
    )
