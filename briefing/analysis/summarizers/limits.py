"""How long a text each method can take."""

from briefing.analysis.reading import Reading
from briefing.errors import AnalysisError


def refuse_longer(reading: Reading, most: int, method: str) -> None:
    """Lets a text pass that has at most so many sentences.

    Raises:
        AnalysisError: It has more.
    """
    count = len(reading.text.sentences)
    if count > most:
        raise AnalysisError(
            f"{method} takes at most {most} sentences, and this text has {count}",
            hint="use the method 'news', 'lead' or 'text-rank' for long texts",
        )
