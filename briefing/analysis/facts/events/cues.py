"""The words that introduce a reason or a means, as data, a table for each language.

The causal cues are those of Altenberg, Causal Linking in Spoken and Written English
(1984), and of Girju, Automatic Detection of Causal Relations (2003); the weights say
how often a cue means a cause or a manner rather than a time, a place or a topic.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal

from briefing.analysis.facts.grammar import word_set
from briefing.model.values import dataclass

Need = Literal[
    "any",
    "gerund",
    "deed",
    "purpose",
    "occasion",
    "weather",
    "means",
    "clause",
    "feeling",
    "protest",
    "event",
    "reason",
    "aimed",
    "blame",
    "harm",
    "harm at once",
    "message",
    "thing",
    "infinitive",
    "zu",
    "genitive",
    "caused",
    "since",
    "mishap",
    "participle",
]
"""What the words around a cue must be like for it to count."""

SURE_CUE = 0.8
"""Cues of this weight count wherever they stand; others need the opening."""


@dataclass(frozen=True, slots=True)
class Cue:
    """How surely a cue means what is asked, and what it needs around it."""

    weight: float
    need: Need = "any"

    @property
    def sure(self) -> bool:
        """Whether it means what is asked wherever it stands."""
        return self.weight >= SURE_CUE


class CueTable(dict[str, tuple[Cue, ...]]):
    """What each cue may mean; a cue is one word or several."""

    @cached_property
    def longest(self) -> Mapping[str, int]:
        """How many words the longest cue has that begins with a word."""
        found: dict[str, int] = {}
        for first, *rest in map(str.split, self):
            found[first] = max(found.get(first, 0), 1 + len(rest))
        return found


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language, and the words that begin another clause."""

    causes: CueTable
    manners: CueTable
    openers: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    """Verbs that end the phrase with which a sentence opens, where they come second."""


def _table(*rows: tuple[float, Need, Iterable[str]]) -> CueTable:
    """Each cue with what it may mean: weight, need and cues of every row."""
    table = CueTable()
    for weight, need, cues in rows:
        for cue in cues:
            table[cue] = (*table.get(cue, ()), Cue(weight, need))
    return table


ENGLISH = Cues(
    causes=_table(
        (
            1.0,
            "any",
            (
                *("because", "because of", "owing to", "on account of"),
                *("as a result of", "as a consequence of", "in response to"),
                *("in retaliation for", "in retaliation against", "in revenge for"),
                *("retaliation for", "retaliation against", "revenge for"),
                *("in reaction to", "caused by", "for fear of"),
                "as punishment for",
                *("in protest at", "in protest against", "in protest over"),
            ),
        ),
        (
            0.9,
            "any",
            (
                *("prompted by", "triggered by", "sparked by", "provoked by"),
                *("stemmed from", "stems from", "stemming from", "resulted from"),
                *("resulting from", "thanks to", "fueled by", "fuelled by"),
                *("driven by", "attributed to", "spurred by", "motivated by"),
                *("blamed on", "blamed for", "reacts to", "reacted to"),
                *("responded to", "responding to", "aimed at", "angered by"),
            ),
        ),
        (1.0, "reason", ("due to",)),
        (0.9, "aimed", ("revenge", "revenge attack", "reprisal", "reprisals")),
        (0.4, "any", ("revenge", "revenge attack", "reprisal", "reprisals")),
        (0.9, "thing", ("the cause of", "the reason for", "the motive for")),
        (
            0.7,
            "any",
            (
                *("angry at", "angry over", "angry about", "furious at"),
                *("furious over", "furious about", "outraged by", "outraged at"),
                *("upset by", "upset with", "upset about", "upset over"),
                *("disappointed with", "disappointed by", "disappointed at"),
                *("unhappy with", "unhappy about", "worried about", "alarmed by"),
            ),
        ),
        (0.85, "any", ("in an effort to", "in an attempt to", "in a bid to")),
        (0.75, "any", ("in order to", "so that")),
        (0.7, "any", ("on suspicion of",)),
        (0.45, "blame", ("on",)),
        (0.7, "event", ("after",)),
        (0.8, "deed", ("for",)),
        (0.65, "thing", ("follows", "came after", "comes after")),
        (0.6, "any", ("amid",)),
        (0.6, "weather", ("in",)),
        (0.35, "event", ("following",)),
        (0.45, "purpose", ("to",)),
        (0.8, "protest", ("over",)),
        (0.5, "feeling", ("over",)),
        (0.35, "clause", ("as", "since")),
    ),
    manners=_table(
        (1.0, "any", ("by means of", "with the help of")),
        (0.9, "gerund", ("by",)),
        (0.9, "any", ("using",)),
        (0.8, "any", ("via",)),
        (0.85, "harm", ("when", "after")),
        (0.85, "harm at once", ("as",)),
        (0.6, "message", ("in", "during")),
        (0.5, "clause", ("when",)),
        (0.4, "means", ("with",)),
        (0.4, "any", ("through",)),
        (0.4, "clause", ("after",)),
        (0.2, "occasion", ("in",)),
        (0.3, "clause", ("as",)),
    ),
    openers=word_set(
        "after amid although as because before despite during following since though "
        "unless until when while"
    ),
)

GERMAN = Cues(
    causes=_table(
        (
            1.0,
            "any",
            (
                *("weil", "wegen", "aufgrund", "infolge", "angesichts", "mangels"),
                *("als reaktion auf", "aus protest gegen", "aus angst vor", "dank"),
                *("als vergeltung für", "auf druck von", "aus furcht vor"),
                *("ursache war", "ursache ist", "ursache sei", "grund dafür ist"),
                *("grund dafür war", "grund ist", "grund war", "grund sind"),
            ),
        ),
        (1.0, "genitive", ("auf grund",)),
        (0.9, "any", ("ausgelöst durch", "verursacht durch", "verursacht von")),
        (0.9, "caused", ("durch",)),
        (0.85, "since", ("da",)),
        (0.8, "any", ("damit die", "damit der", "damit das")),
        (0.6, "zu", ("um",)),
        (0.6, "any", ("nachdem",)),
        (0.5, "mishap", ("nach",)),
    ),
    manners=_table(
        (1.0, "any", ("mithilfe", "mit hilfe", "mittels", "anhand", "unter einsatz")),
        (0.9, "any", ("indem", "dadurch dass")),
        (0.7, "any", ("per",)),
        (0.5, "any", ("nachdem", "durch")),
    ),
    openers=word_set("als bevor damit nachdem obwohl während weil wenn wie wo"),
    finite=word_set(
        "bleiben bleibt darf dürfen hat hatte hatten haben ist kam kamen kann konnte "
        "können muss musste müssen setzt setzte sind soll sollen sollte war waren "
        "werden will wird wurde wurden"
    ),
)
SPANISH = Cues(
    causes=_table(
        (
            1.0,
            "any",
            (
                *("porque", "debido a", "debido al", "a causa de", "a causa del"),
                *("a raíz de", "a raíz del", "como consecuencia de", "ya que"),
                *("en respuesta a", "en respuesta al", "en protesta por"),
                *("en represalia por", "con el fin de", "gracias a", "gracias al"),
            ),
        ),
        (0.9, "any", ("causado por", "causada por", "provocado por", "provocada por")),
        (0.6, "infinitive", ("para",)),
        (0.6, "event", ("tras",)),
    ),
    manners=_table(
        (1.0, "any", ("por medio de", "a través de", "con la ayuda de")),
        (0.9, "any", ("mediante",)),
    ),
    openers=word_set("aunque cuando mientras porque que según tras"),
)
FRENCH = Cues(
    causes=_table(
        (
            1.0,
            "any",
            (
                *("parce que", "en raison de", "en raison du", "en raison des"),
                *("à cause de", "à cause du", "à cause des", "à la suite de"),
                *("à la suite du", "suite à", "faute de", "grâce à", "afin de"),
                *("en réponse à", "en représailles à", "pour protester contre"),
            ),
        ),
        (0.9, "any", ("causé par", "causée par", "provoqué par", "provoquée par")),
        (0.6, "infinitive", ("pour",)),
        (0.55, "event", ("après",)),
    ),
    manners=_table(
        (1.0, "any", ("au moyen de", "au moyen d", "à l'aide de", "à l'aide d")),
        (0.7, "participle", ("en",)),
    ),
    openers=word_set("alors après avant car lorsque parce quand selon tandis"),
)

LANGUAGES: Mapping[str, Cues] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
}
