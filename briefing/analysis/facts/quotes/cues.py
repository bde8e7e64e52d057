"""The words that introduce speech, as data: verbs with all their forms.

Public verbs speak, private verbs think (Quirk et al., A Comprehensive Grammar of the
English Language, 1985, section 16.31); verbs of stance have for their object what the
speaker wants or rejects; verbs of utterance also mean other things, and so count
only beside a quotation or a clause.
"""

from collections.abc import Sequence
from typing import Literal

from briefing.analysis.facts.grammar import Lexeme, word_set
from briefing.model.values import dataclass

Kind = Literal["utterance", "speech", "thought", "stance", "according"]

UTTERANCE = word_set(
    "add continue exclaim interject joke mutter quip read repeat reply "
    "respond rule shout sing speak state whisper yell"
)
"""Verbs that count only with words that are quoted or a clause."""
SPEECH = word_set(
    "acknowledge admit advise affirm agree allege announce answer argue ask assert "
    "assure boast caution chant claim comment complain concede conclude confess "
    "confirm contend convey counter cry declare deny disclose emphasise emphasize "
    "explain express forecast hint imply indicate inform insist instruct lament "
    "maintain mention muse note notify object observe opine pledge point predict "
    "proclaim "
    "promise pronounce reaffirm recall recount reiterate remark remind report "
    "retort reveal say scream signal specify speculate stress suggest swear tell "
    "testify tweet underline underscore urge vow warn write"
)
"""Public verbs."""
THOUGHT = word_set(
    "assume believe consider decide doubt estimate expect fear feel find foresee "
    "guess hear hope imagine judge know learn plan realise realize reason recognise "
    "recognize see show suspect think understand view want wish wonder worry"
)
"""Private verbs."""
STANCE = word_set(
    "accuse admire admonish advocate applaud assail bemoan blame blast brand call "
    "characterise characterize charge chide cite commend condemn criticise criticize "
    "decry defend demand denounce deplore deride describe detail discuss dismiss "
    "dispute downplay echo encourage endorse exhort extol favor favour hail highlight "
    "implore invoke label lambast laud liken mock oppose outline portray praise "
    "prefer propose protest question quote rebuff rebuke recommend reference refuse "
    "refute reject request ridicule scold slam support threaten tout vilify welcome"
)
"""Verbs of stance."""

NOUNS = word_set(
    "accusation admission allegation announcement argument assertion assessment belief "
    "claim comment conclusion contention declaration estimate fear finding forecast "
    "hope insistence opinion pledge prediction promise remark report ruling statement "
    "suggestion suspicion threat view vow warning"
)
"""Nouns that announce what is said or thought: `the minister's claim that …`."""

IRREGULAR = {
    "say": "say says said saying",
    "tell": "tell tells told telling",
    "write": "write writes wrote written writing",
    "speak": "speak speaks spoke spoken speaking",
    "swear": "swear swears swore sworn swearing",
    "read": "read reads reading",
    "sing": "sing sings sang singing",
    "think": "think thinks thought thinking",
    "know": "know knows knew known knowing",
    "feel": "feel feels felt feeling",
    "find": "find finds found finding",
    "foresee": "foresee foresees foresaw foreseeing",
    "hear": "hear hears heard hearing",
    "see": "see sees saw seeing",
    "understand": "understand understands understood understanding",
    "forecast": "forecast forecasts forecasting",
    "show": "show shows showed shown showing",
}
DOUBLING = word_set("admit plan slam quip")
VOWELS = frozenset("aeiou")

SURE = word_set(
    "says tells asks writes adds argues believes thinks knows insists suggests admits "
    "agrees describes explains accuses denies warns urges acknowledges announces "
    "wants expects declares alleges criticizes criticises opposes predicts considers "
    "recommends proposes reveals refuses condemns defends denounces dismisses asserts "
    "contends confirms indicates complains realizes reiterates testifies"
)
"""Forms in -s that are no plural of a noun."""

LISTENER_VERBS = word_set(
    "tell inform remind assure advise notify warn ask urge instruct"
)
"""Verbs that name the listener before what is said."""
PARTICLE_OF = {"point": "out"}
"""Verbs that count only with their particle: `pointed out`."""
MAX_LISTENER = 6
"""How many words may name the listener."""
TO_SOMEBODY = word_set("tell inform remind assure notify")
"""Verbs that never stand without the listener."""
PARTICLES = word_set("for on out about against of up")
"""Words that belong to a verb of stance: `called for`."""


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
    classes: tuple[tuple[Kind, frozenset[str]], ...] = (
        ("utterance", UTTERANCE),
        ("stance", STANCE),
        ("thought", THOUGHT),
        ("speech", SPEECH),
    )
    return {
        form: Verb(lemma, kind, form.endswith("ing") and form != lemma)
        for kind, lemmas in classes
        for lemma in sorted(lemmas)
        for form in _forms(lemma)
    }


VERBS = _table()


def is_finite(word: str) -> bool:
    """Whether a lower-case word is a form of a cue verb that can be no noun."""
    verb = VERBS.get(word)
    return verb is not None and not verb.gerund and not is_doubtful(word)


def is_doubtful(word: str) -> bool:
    """Whether a form of a cue verb may as well be a noun or an infinitive."""
    plural = word.endswith("s") and word not in SURE
    return plural or word in {VERBS[word].lemma, "thought"}


def cue_verb(items: Sequence[Lexeme], at: int) -> Verb | None:
    """The cue verb at `at`, or nothing; `Warning Center` is a name."""
    item = items[at]
    if item.kind != "word" or (item.capitalized and at and items[at - 1].capitalized):
        return None
    return VERBS.get(item.lower)
