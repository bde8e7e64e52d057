"""The words that introduce speech, as data: verbs with their forms, and phrases.

The classes follow Quirk et al., A Comprehensive Grammar of the English Language
(1985), 16.31: public verbs speak, private verbs think; the third table holds verbs
of stance whose object is what the speaker wants or rejects.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.analysis.facts.grammar import Lexeme, word_set

Kind = Literal["utterance", "speech", "thought", "stance", "according"]

UTTERANCE = """
begin continue exclaim go interject joke quip repeat reply respond shout sing speak
whisper yell mutter
"""
SPEECH = """
acknowledge add admit advise affirm agree allege announce answer argue assert assure
boast caution chant claim comment complain concede conclude confess confirm contend
 convey counter cry declare deny disclose emphasize emphasise  explain
express forecast hint imply indicate inform insist instruct   lament
maintain mention muse note notify object observe opine predict proclaim promise
pronounce  reaffirm recall recount reiterate remark remind   report
 retort reveal say scream  signal speculate state stress suggest swear
  testify tell tweet underline underscore urge vow warn  write
pledge ask
"""
THOUGHT = """
assume believe consider decide doubt estimate expect fear feel find foresee guess
hear hope imagine judge know learn realize realise reason recognize recognise
see suspect think understand wish wonder worry want view show  plan
"""
STANCE = """
accuse advocate applaud attack  blame blast block call  champion charge
cite  condemn criticize criticise  defend demand denounce deride
describe detail discuss dismiss dispute echo embrace encourage endorse favor favour
highlight hail implore invoke label laud liken mock oppose outline portray praise
prefer propose protest question quote rebuff rebuke recommend  refuse reject
request ridicule rip seek slam support tout threaten welcome
"""

IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "speak": "speak speaks spoke spoken speaking",
    "swear": "swear swears swore sworn swearing",
    "begin": "begin begins began beginning",
    "go": "goes went",
    "sing": "sing sings sang singing",
    "think": "think thinks thought thinking",
    "know": "know knows knew known knowing",
    "feel": "feel feels felt feeling",
    "find": "find finds found finding",
    "foresee": "foresee foresees foresaw foreseeing",
    "hear": "hear hears heard hearing",
    "see": "see sees saw seeing",
    "understand": "understand understands understood understanding",
    "seek": "seek seeks sought seeking",
    "forecast": "forecast forecasts forecasting",
    "show": "show shows showed shown showing",
}
DOUBLING = frozenset({"admit", "plan", "rip", "refer", "prefer", "slam", "quip"})
VOWELS = frozenset("aeiou")

NOUN_LIKE = word_set("""
    answer answers attack attacks charge charges claim claims comment comments
    challenge challenges demand demands doubt doubts estimate estimates fear fears
    forecast forecasts hope hopes note notes object objects plan plans pledge pledges
    promise promises protest protests question questions quote quotes reason reasons
    remark remarks report reports request requests signal signals state states
    stress support supports view views vow vows wish wishes worry worries call calls
    show shows find finds finding findings back backs block blocks challenge
    reply replies retort label labels favor favors echo echoes see seek call
    thought feeling saying writing meaning understanding warning warnings learning
    speaking counter feel know want say tell ask think believe need hail
    blame detail details highlight highlights welcome
    """)
"""Forms that are as often no finite verb: they need a subject before them."""

PASSIVE_SAFE = frozenset({"said", "told", "asked"})


@dataclass(frozen=True, slots=True)
class Verb:
    """A form of a cue verb."""

    lemma: str
    kind: Kind
    gerund: bool = False


def _forms(lemma: str) -> list[str]:
    """The inflected forms of a verb, by the rules of spelling."""
    if lemma in IRREGULAR:
        return IRREGULAR[lemma].split()
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        stem = lemma[:-1] + "i"
        return [lemma, stem + "es", stem + "ed", lemma + "ing"]
    stem = lemma + lemma[-1] if lemma in DOUBLING else lemma
    third = "es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s"
    return [lemma, lemma + third, stem + "ed", stem + "ing"]


def _table() -> dict[str, Verb]:
    classes: tuple[tuple[Kind, str], ...] = (
        ("utterance", UTTERANCE),
        ("stance", STANCE),
        ("thought", THOUGHT),
        ("speech", SPEECH),
    )
    return {
        form: Verb(lemma, kind, form.endswith("ing") and form != lemma)
        for kind, lemmas in classes
        for lemma in lemmas.split()
        for form in _forms(lemma)
    }


VERBS = _table()

LISTENER_VERBS = word_set(
    "tell inform remind assure advise notify warn ask urge instruct"
)
"""Verbs that name the listener before what is said."""

PARTICLES = word_set("for on out up to about against of as in at with")


def is_finite(word: str) -> bool:
    """Whether a lower-case word is a form of a cue verb that can be no noun."""
    verb = VERBS.get(word)
    return verb is not None and not verb.gerund and not is_doubtful(word)


def is_doubtful(word: str) -> bool:
    """Whether a form of a cue verb may as well be a noun or an infinitive."""
    return word in NOUN_LIKE or word == VERBS[word].lemma


def cue_verb(items: Sequence[Lexeme], at: int) -> Verb | None:
    """The cue verb at `at`, or nothing."""
    return VERBS.get(items[at].lower) if items[at].kind == "word" else None
