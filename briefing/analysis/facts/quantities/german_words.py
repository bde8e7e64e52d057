"""Number words, units and qualifiers of German."""

from briefing.analysis.facts.scanning import listed
from briefing.model.analysis import Change

SMALL = dict(
    zip(
        listed(
            "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn "
            "vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
        ),
        range(2, 20),
        strict=True,
    )
)
TENS = dict(
    zip(
        listed("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
        range(20, 100, 10),
        strict=True,
    )
)
ONES = {"ein": 1} | dict(list(SMALL.items())[:8])
JOINED = {
    f"{one}und{ten}": low + high
    for one, low in ONES.items()
    for ten, high in TENS.items()
}
WORDS = SMALL | TENS | JOINED | {"hundert": 100, "tausend": 1000}
MAGNITUDES = {
    "tausend": 10**3,
    "million": 10**6,
    "millionen": 10**6,
    "mio.": 10**6,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "mrd.": 10**9,
    "billion": 10**12,
    "billionen": 10**12,
}
UNITS = {
    written: name
    for name, forms in {
        "percentage": "% prozent",
        "percentage point": "prozentpunkt prozentpunkte prozentpunkten",
        "euro": "€ euro",
        "cent": "cent",
        "dollar": "$ dollar us-dollar",
        "swiss franc": "franken",
        "second": "sekunde sekunden",
        "minute": "minute minuten",
        "hour": "stunde stunden",
        "day": "tag tage tagen",
        "week": "woche wochen",
        "month": "monat monate monaten",
        "year": "jahr jahre jahren",
        "millimetre": "mm millimeter millimetern",
        "centimetre": "cm zentimeter zentimetern",
        "metre": "m meter metern",
        "kilometre": "km kilometer kilometern",
        "kilometre per hour": "km/h stundenkilometer stundenkilometern",
        "hectare": "hektar",
        "square metre": "m² quadratmeter quadratmetern",
        "square kilometre": "km² quadratkilometer quadratkilometern",
        "cubic metre": "m³ kubikmeter kubikmetern",
        "litre": "liter litern",
        "gram": "gramm",
        "kilogram": "kg kilo kilogramm",
        "metric ton": "tonne tonnen",
        "celsius": "°c grad",
        "kilowatt": "kw kilowatt",
        "megawatt": "mw megawatt",
        "gigawatt": "gw gigawatt",
        "kilowatt hour": "kwh kilowattstunde kilowattstunden",
        "count": "mal",
    }.items()
    for written in listed(forms)
}
"""Normal form of the written forms, in lower case."""
NO_NOUNS = frozenset(
    listed(
        "uhr drittel viertel fünftel sechstel achtel zehntel hundert januar februar "
        "märz april mai juni juli august september oktober november dezember"
    )
)
"""Nouns after a number that make a time, a date or a part of it."""
_PHRASES: dict[Change, str] = {
    "~": "rund,etwa,ungefähr,circa,ca.,gut,knapp,fast,nahezu,an die",
    ">": "über,mehr als,mindestens,nicht weniger als,wenigstens",
    "<": "unter,weniger als,höchstens,maximal,bis zu,nicht mehr als",
    "up": "stieg um,stiegen um,wuchs um,wuchsen um,kletterte um",
    "down": "sank um,sanken um,fiel um,fielen um,schrumpfte um",
}
CHANGES = {
    phrase: change
    for change, phrases in _PHRASES.items()
    for phrase in phrases.split(",")
}
LABELS = frozenset(
    listed("artikel paragraf absatz seite kapitel nummer nr. § linie gleis halle platz")
)
"""A number right after one of these names a thing."""
AMBIGUOUS = frozenset({"über", "unter"})
"""They also say `by way of` and `among`: clear only before a measure or digits."""
