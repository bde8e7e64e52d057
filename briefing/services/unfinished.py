"""Words that somebody is typing, kept until they are done with or called off."""

from dataclasses import dataclass

from briefing.services.beside import Beside


class Unfinished:
    """What was being typed, by what it is about, such as `comment a1`.

    Args:
        file: Where it is kept.
    """

    def __init__(self, file: Beside) -> None:
        self._file = file
        self._words: dict[str, str] = {
            about: words
            for about, words in file.load().items()
            if isinstance(words, str)
        }

    @property
    def subjects(self) -> tuple[str, ...]:
        """What words are kept about."""
        return tuple(self._words)

    def words(self, about: str) -> str:
        """What was typed; empty if nothing was, or it was done with."""
        return self._words.get(about, "")

    def keep(self, about: str, words: str) -> None:
        """Keep what is typed so far; nothing more where nothing is."""
        if not words:
            self.drop(about)
        elif self._words.get(about) != words:
            self._words[about] = words
            self._file.keep(self._words)

    def drop(self, about: str) -> None:
        """Keep nothing more: the words are where they belong, or were called off."""
        if self._words.pop(about, None) is not None:
            self._file.keep(self._words)

    def about(self, subject: str) -> "Held":
        """The words about one thing."""
        return Held(self, subject)


@dataclass(frozen=True, slots=True)
class Held:
    """The unfinished words about one thing."""

    kept: Unfinished
    subject: str

    @property
    def words(self) -> str:
        """What was typed; empty if nothing was, or it was done with."""
        return self.kept.words(self.subject)

    def keep(self, words: str) -> None:
        """Keep what is typed so far."""
        self.kept.keep(self.subject, words)

    def drop(self) -> None:
        """Keep nothing more."""
        self.kept.drop(self.subject)
