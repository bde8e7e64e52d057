"""German, Spanish and French expressions with their values.

The article's date is Friday, 20 November 2026.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.facts.dates import find_dates
from briefing.analysis.facts.dates.translation import ENGLISH, LANGUAGES, load
from briefing.analysis.reading import read_closely
from briefing.model.article import Article


def values(language: str, text: str, when: str = "2026-11-20") -> list[str]:
    reading = read_closely(Article.create(text=text, date=when, language=language))
    found = find_dates(reading)
    assert all(reading.article.holds(mention) for mention in found)
    return [mention.value for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("am Freitag, dem 3. Dezember 2021", ["2021-12-03"]),
        ("am 31.12.2021", ["2021-12-31"]),
        ("vom 8. bis 12. Dezember", ["2026-12-08", "2026-12-12"]),
        ("heute, gestern und vorgestern", ["2026-11-20", "2026-11-19", "2026-11-18"]),
        ("Er kommt morgen früh.", ["2026-11-21TMO"]),
        ("Das Rohr brach am Morgen.", ["2026-11-20TMO"]),
        ("Er kam gestern Abend um 5.20 Uhr.", ["2026-11-19TEV", "2026-11-19T05:20"]),
        ("gegen 21 Uhr", ["2026-11-20T21:00"]),
        ("am Mittwochabend", ["2026-11-18TEV"]),
        ("Der Rat werde am kommenden Mittwoch beraten.", ["2026-11-25"]),
        ("Die Brücke bleibt bis Montag zu.", ["2026-11-23"]),
        ("Am Dienstag wurde sie geöffnet.", ["2026-11-17"]),
        ("in der Nacht zum Freitag", ["2026-11-19TNI"]),
        ("seit drei Jahren", ["P3Y"]),
        ("vor zwei Wochen", ["2026-W45"]),
        ("vor Jahren", ["PAST_REF"]),
        ("bis zu sieben Stunden", ["PT7H"]),
        ("zwei bis drei Tage", ["P2D"]),
        ("in den letzten drei Jahren", ["P3Y"]),
        ("in den kommenden Wochen", ["FUTURE_REF"]),
        ("letzte Woche", ["2026-W46"]),
        ("im vergangenen Jahr", ["2025"]),
        ("Ende Februar", ["2027-02"]),
        ("Anfang 2020", ["2020"]),
        ("im Sommer 2019", ["2019-SU"]),
        ("in diesem Winter", ["2026-WI"]),
        ("täglich, jeden Montag, montags", ["P1D", "XXXX-WXX-1", "XXXX-WXX-1"]),
        ("der 52 Jahre alte Mann und 2000 Menschen", []),
        ("vor dem Haus, vor allem nachts", []),
    ],
)
def test_german(text: str, expected: list[str]) -> None:
    assert values("de", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("el lunes 9 de diciembre de 2024", ["2024-12-09"]),
        ("el 3/12/2021", ["2021-12-03"]),
        ("del 8 al 12 de diciembre", ["2026-12-08", "2026-12-12"]),
        ("hoy, ayer y pasado mañana", ["2026-11-20", "2026-11-19", "2026-11-22"]),
        ("anoche y esta mañana", ["2026-11-19TNI", "2026-11-20TMO"]),
        ("Salió por la mañana y vuelve mañana.", ["2026-11-20TMO", "2026-11-21"]),
        ("a las 18.30 horas", ["2026-11-20T18:30"]),
        ("a las 10 de la noche", ["2026-11-20T22:00"]),
        ("el lunes por la noche", ["2026-11-16TNI"]),
        ("el lunes pasado", ["2026-11-16"]),
        ("este jueves murió el alcalde", ["2026-11-19"]),
        ("El tribunal decidirá el martes.", ["2026-11-24"]),
        ("cerrado hasta el martes", ["2026-11-24"]),
        ("El cierre será en enero.", ["2027-01"]),
        ("hace dos semanas", ["2026-W45"]),
        ("desde hace tres años", ["P3Y"]),
        ("hace años", ["PAST_REF"]),
        ("durante media hora", ["PT30M"]),
        ("los últimos tres años", ["P3Y"]),
        ("las próximas semanas", ["FUTURE_REF"]),
        ("la semana pasada", ["2026-W46"]),
        ("el mes que viene", ["2026-12"]),
        ("a finales de febrero", ["2027-02"]),
        ("el verano pasado", ["2026-SU"]),
        ("los años 90", ["199"]),
        ("cada día, todos los lunes", ["P1D", "XXXX-WXX-1"]),
        ("el escritor Julio Salas, de Santo Domingo", []),
        ("tiene 52 años de edad, las dos mujeres, 2000 personas", []),
        ("ganó con 1:33 y perdió con 8:16, 22", []),
    ],
)
def test_spanish(text: str, expected: list[str]) -> None:
    assert values("es", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le lundi 9 décembre 2024", ["2024-12-09"]),
        ("le 1er mai 2020", ["2020-05-01"]),
        ("du 8 au 12 décembre", ["2026-12-08", "2026-12-12"]),
        ("aujourd'hui et avant-hier", ["2026-11-20", "2026-11-18"]),
        ("hier soir et après-demain", ["2026-11-19TEV", "2026-11-22"]),
        ("ce matin", ["2026-11-20TMO"]),
        ("à 18h30 et à 5 h 20", ["2026-11-20T18:30", "2026-11-20T05:20"]),
        ("vers 21 heures, à midi", ["2026-11-20T21:00", "2026-11-20T12:00"]),
        ("lundi soir", ["2026-11-16TEV"]),
        ("depuis lundi", ["2026-11-16"]),
        ("vendredi prochain", ["2026-11-27"]),
        ("ce jeudi", ["2026-11-19"]),
        ("Le tribunal décidera mardi.", ["2026-11-24"]),
        ("fermé jusqu'à mardi", ["2026-11-24"]),
        ("Elle est morte mardi.", ["2026-11-17"]),
        ("depuis trois ans", ["P3Y"]),
        ("il y a deux semaines", ["2026-W45"]),
        ("une demi-heure", ["PT30M"]),
        ("les trois dernières années", ["P3Y"]),
        ("ces dernières semaines", ["PAST_REF"]),
        ("la semaine dernière", ["2026-W46"]),
        ("l'an dernier", ["2025"]),
        ("fin février", ["2027-02"]),
        ("à la mi-mars", ["2027-03"]),
        ("l'été dernier", ["2026-SU"]),
        ("les années 1990", ["199"]),
        ("tous les jours, tous les lundis", ["P1D", "XXXX-WXX-1"]),
        ("Il a été vu par 2000 personnes sur Mars.", []),
        ("Jean, 52 ans, et Anne, âgée de 40 ans", []),
    ],
)
def test_french(text: str, expected: list[str]) -> None:
    assert values("fr", text) == expected


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_table_translates_known_words_once(language: str) -> None:
    table = load(language)
    assert set(table.forms.values()) <= set(ENGLISH)
    kinds = {ENGLISH[word][0] for word in table.forms.values()}
    assert kinds >= set("mwuUpstTLXngWrv")
    days = [word for word in table.forms.values() if word.endswith("day")]
    assert {"monday", "friday", "sunday", "today"} <= set(days)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("when", ["", "2026", "2026-11"])
def test_nothing_finer_than_the_article_allows(language: str, when: str) -> None:
    text = {"de": "gestern", "es": "ayer", "fr": "hier"}[language]
    assert values(language, text, when) == ["XXXX-XX-XX"]


@given(st.data(), st.sampled_from(sorted(LANGUAGES)))
def test_any_mix_of_its_words_has_true_spans(
    data: st.DataObject, language: str
) -> None:
    forms = [" ".join(form) for form in sorted(load(language).forms)]
    words = st.sampled_from([*forms, "2", "31", "1990", "10:35", ",", ".", "-", "\n\n"])
    values(language, " ".join(data.draw(st.lists(words, max_size=20))))


@pytest.mark.parametrize(
    "run", ["hace ", "vor ", "une ", "1 ", "18h", "la ", "letzte "]
)
@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_long_runs_come_to_an_end(language: str, run: str) -> None:
    values(language, run * 2000)
