import pytest

from briefing.sources.alphabets import latin_encoding
from briefing.sources.encoding import decode
from briefing.sources.raw import Raw


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("L’été, la rivière est montée à Évreux.", "cp1252"),
        ("Größe und Fläche des Sees wären überschätzt.", "cp1252"),
        ("Größere Flächen: 40 m³ Öl für 5 £ übrig, 28 ºC.", "cp1252"),
        ("El alcalde habló mañana y tarde, según él.", "cp1252"),
        ("Rzeka podniosła się o dwa metry, mówią strażacy.", "cp1250"),
        ("Rzeka podniosła się o dwa metry, mówią strażacy.", "iso8859_2"),
        ("Řeka stoupla o dva metry, řekli v pondělí hasiči.", "cp1250"),
        ("İstanbul'da nehir iki metre yükseldi, dedi şoför.", "cp1254"),
        ("Upė pirmadienį pakilo, pranešė gelbėtojai, žūsta žuvys.", "cp1257"),
    ],
)
def test_letters_of_one_alphabet_tell_the_encoding(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert data.decode(latin_encoding(data)) == text
    assert decode(Raw("-", data)) == text


def test_letters_of_no_alphabet_tell_none() -> None:
    assert latin_encoding("война и мир".encode("koi8-r")) == ""
    assert latin_encoding("It cost £5 for 9 m³ of water.".encode("cp1252")) == ""
    assert latin_encoding("“Quoted” – 5 °C…".encode("cp1252")) == ""
