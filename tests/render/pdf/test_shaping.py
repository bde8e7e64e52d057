from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pdf.graphemes import graphemes
from briefing.render.pdf.shaping import Shaper

SANS = "SourceSans3-Regular"
SERIF = "SourceSerif4SmText-Regular"
BOLD = "SourceSans3-Bold"


def faces(text: str, face: str = SERIF, *, rtl: bool = False) -> list[str]:
    return [part.face.name for part in Shaper().shape(text, face, rtl=rtl)]


def test_a_word_is_shaped_once() -> None:
    shaper = Shaper()
    assert shaper.shape("again", SANS) is shaper.shape("again", SANS)


def test_a_face_down_the_chain_is_used_where_the_first_lacks_a_character() -> None:
    assert faces("a□b") == [SERIF, SANS, SERIF]
    assert faces("سلام", rtl=True) == ["NotoNaskhArabic-Regular"]
    assert faces("שלום", rtl=True) == ["NotoSansHebrew-Regular"]
    assert faces("शक्ति") == ["NotoSansDevanagari-Regular"]
    assert faces("🌊") == ["NotoEmoji-Regular"]


def test_what_stands_in_for_a_bold_face_is_bold() -> None:
    assert faces("سلام", BOLD, rtl=True) == ["NotoNaskhArabic-Bold"]


def test_a_mark_is_set_in_the_face_of_its_letter() -> None:
    (shaped,) = Shaper().shape("ב\u05bca\u05bc".replace("a\u05bc", ""), SERIF, rtl=True)
    assert "".join(glyph.text for glyph in shaped.glyphs) == "\u05bcב"


def test_emoji_that_are_joined_make_one_glyph() -> None:
    for emoji in ("👨‍👩‍👧", "🇮🇶", "👍🏽"):
        (shaped,) = Shaper().shape(emoji, SERIF)
        assert [g.text for g in shaped.glyphs if g.advance] == [emoji]


def test_letters_that_change_places_carry_their_text_together() -> None:
    (shaped,) = Shaper().shape("कि", SERIF)
    assert shaped.actual == "कि"
    (plain,) = Shaper().shape("को", SERIF)
    assert plain.actual == ""
    assert [glyph.text for glyph in plain.glyphs] == ["क", "ो"]


def test_a_missing_character_is_a_visible_mark_that_keeps_its_text() -> None:
    shaper = Shaper()
    *_, mark = shaper.shape("a\u13e3", SERIF)
    assert [glyph.text for glyph in mark.glyphs] == ["\u13e3"]
    assert mark.width > 0
    assert shaper.missing == {"\u13e3"}


def test_a_missing_mark_with_ink_is_not_lost() -> None:
    shaper = Shaper()
    shaper.shape("a\u0b4d", SERIF)
    assert shaper.missing == {"\u0b4d"}


def test_characters_without_ink_leave_no_box() -> None:
    shaper = Shaper()
    shaped = shaper.shape("a\u202eb\ufe0f\u200b", SERIF)
    assert shaper.missing == set()
    width = sum(part.width for part in shaper.shape("ab", SERIF))
    assert sum(part.width for part in shaped) == width


def test_graphemes_are_what_people_take_for_one_character() -> None:
    assert list(graphemes("e\u0301👨‍👩‍👧🇮🇶🇮🇶क्षि")) == [
        "e\u0301", "👨‍👩‍👧", "🇮🇶", "🇮🇶", "क्षि",
    ]  # fmt: skip


@given(text=st.text(st.characters(), max_size=60), rtl=st.booleans())
def test_no_character_is_lost(text: str, *, rtl: bool) -> None:
    assert "".join(graphemes(text)) == text
    shaped = Shaper().shape(text, SERIF, rtl=rtl)
    kept = "".join(glyph.text for part in shaped for glyph in part.glyphs)
    assert sorted(kept) == sorted(text)
