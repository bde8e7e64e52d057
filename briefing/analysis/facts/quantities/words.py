"""Words that bound a noun phrase, and plurals that do not end in `s`."""

from briefing.analysis.facts.scanning import listed

STOP_WORDS = frozenset(
    listed(
        "a an the this that these those and or but nor so if as than then though "
        "although because while when where which who whom whose what how why of in on "
        "at by to from for with without within into onto over under above below "
        "between among across through during before after since until till about "
        "against along around behind beside beyond despite except near off out outside "
        "inside past per up down via toward towards upon is are was were be been being "
        "am has have had do does did will would shall should can could may might must "
        "not no also already always never ever often once only just still yet even too "
        "very again ago away back later earlier now today yesterday tomorrow here "
        "there he she it they we you i him her them us me his its their our your my "
        "said says say told according including such each every both either neither "
        "all any some another one ones respectively apiece alone including compared "
        "came come went go goes got get gets made make makes took take takes gave give "
        "gives left won lost fell rose grew became become remain remains left died "
        "followed led used using based due because versus vs plus minus times percent "
        "nearly almost roughly approximately however meanwhile least most instead "
        "together altogether apart ahead abroad elsewhere somewhere everywhere tonight "
        "overnight nationwide worldwide soon therefore otherwise anyway afterwards "
        "afterward beforehand whether either like unlike wrote chose spoke thought "
        "knew felt brought bought caught drove flew held heard kept met paid put ran "
        "saw sent set shot sold spent stood stole struck threw wore began broke drew "
        "ate understood sat taken given seen born driven hidden aboard available "
        "ours yours theirs hers"
    )
)
HARMED = frozenset(
    listed(
        "killed dead injured wounded hurt missing unaccounted arrested detained "
        "displaced"
    )
)
"""Said of people right after their number: `12 killed`."""
HARMING = frozenset(
    listed(
        "kills killed killing injures injured injuring wounds wounded wounding hurts "
        "arrests arrested arresting displaces displaced hits"
    )
)
"""Verbs after which a bare number counts people: `kills 12`."""
COLLECTIVE = frozenset(
    listed(
        "people police personnel cattle staff fish sheep aircraft spacecraft military "
        "clergy offspring series species"
    )
)
"""Plural in sense, the same in form."""
IRREGULAR = {
    "children": "child",
    "grandchildren": "grandchild",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "wolves": "wolf",
    "halves": "half",
    "shelves": "shelf",
    "thieves": "thief",
    "crises": "crisis",
    "analyses": "analysis",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "media": "medium",
    "bacteria": "bacterium",
    "viruses": "virus",
    "buses": "bus",
    "bonuses": "bonus",
    "campuses": "campus",
    "statuses": "status",
    "bosses": "boss",
    "gases": "gas",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "troops": "troop",
    "dice": "die",
}
NO_MEN = frozenset(listed("abdomen acumen omen regimen specimen stamen"))
"""Words in `men` that are no plurals."""
NOT_PLURAL = frozenset(
    listed(
        "always perhaps across series news politics economics physics mathematics "
        "towards besides sometimes whereas thus previous various serious famous "
        "religious dangerous nervous anxious is was has does his its this us "
        "yes plus versus paris texas arkansas kansas mars james charles wales athens "
        "brussels damascus honduras united"
    )
)
"""Words in `s` that are no plurals."""
