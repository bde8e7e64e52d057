import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources.assembly import Metadata, assemble
from briefing.sources.language import detect_language, is_plain_english
from briefing.sources.raw import Raw

ENGLISH = (
    "The river has risen by two metres since Monday, and the mayor of the town said "
    "that a bridge in the north was closed."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Police said five people died", "en"),
        ("Flood", "en"),
        ("hello world", "en"),
        ("Die Feuerwehr rückte in der Nacht zu Überschwemmungen aus.", "de"),
        ("El presidente dijo que el puerto estará cerrado.", "es"),
        ("Le président a déclaré que les élections auront lieu.", "fr"),
        ("Войска покинут страну до конца года", "ru"),
        ("قال رئيس الوزراء يوم الخميس", "ar"),
        ("首相は木曜日に会談が終了したと述べた", "ja"),
        ("", "en"),
        ("12 34 ...", "en"),
        ("\x00", "en"),
        ("\ud800 \udfff", "en"),
    ],
)
def test_english_unless_it_clearly_is_another(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_plain_english_needs_no_model() -> None:
    assert is_plain_english(ENGLISH)
    program = (
        "import sys\n"
        "from briefing.sources.language import detect_language\n"
        f"assert detect_language({ENGLISH!r}) == 'en'\n"
        "assert 'py3langid' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize("text", ["the", "of the in the", "der the die the das " * 5])
def test_a_few_english_words_are_not_enough(text: str) -> None:
    assert not is_plain_english(text) or text.count("the") > 5


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert len(detect_language(text)) == 2


@pytest.mark.parametrize(
    ("declared", "language"), [("", "de"), ("en-US", "de"), ("fr", "fr")]
)
def test_a_text_speaks_louder_than_an_english_template(
    declared: str, language: str
) -> None:
    text = "Die Feuerwehr rückte in der Nacht zu Überschwemmungen am Hafen aus. " * 3
    metadata = Metadata(language=declared)
    assert assemble(Raw("a.md", b""), "md", text, metadata).language == language
