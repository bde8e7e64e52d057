"""Units and currencies: the written forms of each, and its normal form.

A line is `normal form: written forms`; a form of several words has blanks. Plurals
with `s` and the normal form need not be listed. Names follow the BIPM's SI Brochure
and ISO 4217.
"""

from functools import cache

UNITS = """
percentage: %, percent, per cent, pct, pc, ٪, percentage
percentage point: percentage point, percent point, per cent point, pp, ppt
basis point: basis point, bp, bps
point: point, pt
degree: °, deg, degree, degrees
celsius: c, °c, ℃, celsius, celcius, centigrade, centigrate, degree celsius, \
degrees celsius, degree c, degrees c, deg c, deg celsius, ° c, ° celsius, \
degree centigrade, degrees centigrade
fahrenheit: f, °f, ℉, fahrenheit, farenheit, degree fahrenheit, degrees fahrenheit, \
degree f, degrees f, deg f, deg fahrenheit, ° f, ° fahrenheit, degrees farenheit
kelvin: kelvin
radian: rad, radian
turn: turn
year of age: year old, years old, year - old, years - old, year of age, years of age, \
yo, y / o
month of age: month old, months old, month - old, months - old, month of age, \
months of age
week of age: week old, weeks old, week - old, weeks - old, week of age, weeks of age
day of age: day old, days old, day - old, days - old, day of age, days of age
year: year, yr, yrs
month: month
week: week, wk
fortnight: fortnight
day: day
hour: hour, hr, hrs
minute: minute, min
second: second, sec
millisecond: millisecond, ms
decade: decade
century: century, centuries
kilometre: km, kms, kilometer, kilometre
metre: m, meter, metre
centimetre: cm, centimeter, centimetre
millimetre: mm, millimeter, millimetre
decimetre: dm, decimeter, decimetre
micrometre: µm, μm, micron, micrometre, micrometer
nanometre: nm, nanometer, nanometre
picometre: picometer, picometre
mile: mile, mi
nautical mile: nautical mile, nmi
light year: light year, light - year
yard: yard, yd
foot: foot, feet, ft
inch: inch, inches, in, in ., ″
square kilometre: square kilometer, square kilometre, sq km, sq . km, km2, km², km 2
square metre: square meter, square metre, sq m, sq . m, m2, m², m 2
square mile: square mile, sq mi, sq mile, sq . mile
square foot: square foot, square feet, sq ft, sq . ft
hectare: hectare, ha
acre: acre
cubic metre: cubic meter, cubic metre, m3, m³, m 3
cubic foot: cubic foot, cubic feet
litre: liter, litre, l
millilitre: ml, milliliter, millilitre
gallon: gallon
barrel: barrel, bbl
barrel per day: bpd, b / d
cup: cup
tablespoon: tablespoon, tbsp
teaspoon: teaspoon, tsp
kilogram: kg, kgs, kilo, kilogram, kilogramme
gram: gram, gramme, g
milligram: mg, milligram, milligramme
microgram: mcg, µg, μg, microgram, microgramme
pound-mass: lb, lbs
ounce: ounce, oz
metric ton: metric ton, tonne, t, metric tonne
ton: ton
carat: carat
dram: drachma
kilometre per hour: km / h, km / hr, kmh, kph, kmph, km h
mile per hour: mph, mile an hour, miles an hour
metre per second: m / s
knot: knot, kt, kts
revolutions per minute: rpm
horsepower: hp, horsepower
brake horsepower: bhp
pound-foot: pound - foot, pound - feet, pound foot, pound feet, lb - ft, lb ft
watt: w, watt
kilowatt: kw, kilowatt
megawatt: mw, megawatt
gigawatt: gw, gigawatt
kilowatt hour: kwh, kilowatt hour, kilowatt - hour
megawatt hour: mwh, megawatt hour, megawatt - hour
volt: v, volt
amp: amp, ampere
milliampere hour: mah
hertz: hz, hertz
megahertz: mhz, megahertz
gigahertz: ghz, gigahertz
calorie: calorie, kcal
mega british thermal unit: mmbtu
bit: bit
byte: byte
kilobyte: kb, kilobyte
megabit: mbit, megabit
megabyte: mb, megabyte
gigabyte: gb, gigabyte
terabyte: tb, terabyte
megapixel: mp, megapixel
decibel: db, decibel
count: time, times
"""
ONLY_GLUED = frozenset(
    {"m", "l", "g", "t", "w", "v", "c", "f", "ha", "pp", "in", "s", "k"}
) | frozenset({"mp", "pt", "mi", "ms", "nm", "db", "p"})
"""Short forms that are taken for units only right at the number, \
or after one blank."""
CURRENCIES = """
dollar: $, us $, u.s. $, u . s $, usd $, usd, us dollar, u.s. dollar, american dollar, \
dollar, buck, u . s $
canadian dollar: c $, ca $, cad $, cad, canadian dollar
australian dollar: a $, au $, aud $, aud, australian dollar
new zealand dollar: nz $, nzd $, nzd, new zealand dollar
hong kong dollar: hk $, hkd, hong kong dollar
singapore dollar: s $, sgd, singapore dollar
taiwan dollar: nt $, twd, taiwan dollar, new taiwan dollar
euro: €, eur, euro
pound sterling: £, gbp, pound, pound sterling, pounds sterling, quid, british pound
penny: pence, penny, pennies, p
cent: cent, ¢
japanese yen: ¥, jpy, yen, japanese yen
chinese yuan: rmb, cny, yuan, chinese yuan, renminbi, 元, kuai
russian ruble: ₽, rub, ruble, rouble, russian ruble, russian rouble
ukrainian hryvnia: ₴, uah, hryvnia, hryvnias
indian rupee: ₹, inr, indian rupee
rupee: rupee, rs, rs .
pakistani rupee: pkr, pakistani rupee
sri lankan rupee: ரூ, lkr, sri lankan rupee
south korean won: ₩, krw, won, south korean won
swiss franc: chf, sfr, franc, swiss franc
french franc: french franc
krone: krone, kroner
danish krone: dkk, danish krone, danish kroner, danish crown
norwegian krone: nok, norwegian krone, norwegian kroner, norwegian crown
krona: krona, kronor
swedish krona: sek, swedish krona, swedish kronor, swedish crown
icelandic krona: isk, icelandic krona, icelandic kronur
faroese krona: faroese krona
estonian kroon: kroon
romanian leu: leu, lei, romanian lei
bulgarian lev: bgn, leva, bulgarian leva
serbian dinar: rsd, serbian dinar
croatian kuna: kuna
albanian lek: lek
moldovan leu: mdl, moldovan leu, moldovan lei
belarusian ruble: byn, belarusian ruble, belarusian rouble
azerbaijani manat: azn, manat
armenian dram: amd, armenian dram
uzbekistani sum: uzs
polish zloty: pln, zloty, zlotys
czech koruna: czk, koruna, czech crown
hungarian forint: huf, forint
turkish lira: ₺, try, lira, turkish lira
israeli shekel: ₪, ils, shekel
iraqi dinar: iqd, iraqi dinar
dinar: dinar
iranian rial: irr, rial, iranian rial
saudi riyal: sar, riyal, saudi riyal
qatari riyal: qar, qatari riyal
omani rial: omr, omani rial
yemeni rial: yer, yemeni rial
kuwaiti dinar: kwd, kuwaiti dinar
jordanian dinar: jod, jordanian dinar
bahraini dinar: bhd, bahraini dinar
libyan dinar: lyd, libyan dinar
tunisian dinar: tnd, tunisian dinar
algerian dinar: dzd, algerian dinar
dirham: aed, dirham
moroccan dirham: moroccan dirham
egyptian pound: egp, egyptian pound
syrian pound: syp, syrian pound
lebanese pound: lbp, lebanese pound, lebanese lira
sudanese pound: sdg, sudanese pound
afghan afghani: afghani
mexican peso: mxn, mxn $, mex $, mexican peso
brazilian real: r $, brl, brazilian real, brazilian reais, reais
peso: peso
argentine peso: ars, argentine peso
chilean peso: clp, chilean peso
colombian peso: colombian peso
cuban peso: cuban peso
uruguayan peso: uyu, uruguayan peso
peruvian sol: peruvian sol, peruvian soles
venezuelan bolivar: bolivar, bolívar, bolivares, bolívares
guatemalan quetzal: gtq, quetzal, quetzales
honduran lempira: hnl, lempira
paraguayan guarani: pyg, guarani
south african rand: zar, rand
nigerian naira: ₦, ngn, naira
kenyan shilling: kes, kenyan shilling
tanzanian shilling: tzs, tanzanian shilling
ugandan shilling: ugx, ugandan shilling
somali shilling: somali shilling
shilling: shilling
cfa franc: xof, xaf, cfa franc
ethiopian birr: etb, birr
ghanaian cedi: ghs, cedi
zambian kwacha: zmw, zambian kwacha
malawian kwacha: mwk, malawian kwacha
kwacha: kwacha
mozambican metical: mzn, metical, meticais, mozambican meticais
angolan kwanza: aoa, kwanza
botswana pula: bwp, pula
gambian dalasi: dalasi
thai baht: ฿, thb, baht
vietnamese dong: ₫, vnd
philippine peso: ₱, php
indonesian rupiah: idr, rupiah
malaysian ringgit: myr, ringgit
bangladeshi taka: bdt, taka
myanmar kyat: mmk, kyat
cambodian riel: khr, riel
mongolian tugrik: mnt, tugrik
nepalese rupee: npr, nepalese rupee, nepali rupee
kazakhstani tenge: ₸, kzt, tenge
georgian lari: ₾, lari
lao kip: ₭
costa rican colón: ₡
deutsche mark: deutsche mark, d - mark
mark: mark
finnish markka: markka, finnish markka
netherlands guilder: guilder, dutch guilder
peseta: peseta
italian lira: italian lira
bitcoin: ₿, btc, bitcoin
satoshi: satoshi
ether: eth, ether
sen: sen
"""
MAGNITUDE_LETTERS = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
PER = frozenset({"per", "a", "an", "/", "each"})
Form = tuple[str, ...]


@cache
def units() -> dict[Form, str]:
    """Normal form of every written form of a unit."""
    return _table(UNITS)


@cache
def currencies() -> dict[Form, str]:
    """Normal form of every written form of a currency."""
    return _table(CURRENCIES)


def _table(lines: str) -> dict[Form, str]:
    forms: dict[Form, str] = {}
    for line in lines.strip().splitlines():
        name, _, written = line.partition(": ")
        for form in (name, *written.split(", ")):
            words = tuple(form.split())
            forms.setdefault(words, name)
            if len(words[-1]) > len("km"):
                forms.setdefault((*words[:-1], words[-1] + "s"), name)
    return forms
