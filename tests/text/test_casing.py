from hypothesis import given
from hypothesis import strategies as st

from briefing.text.casing import has_capitals, inner_names, with_capitals


def test_a_text_in_lower_case_is_told_from_one_with_capitals() -> None:
    assert not has_capitals("they left. nobody saw them. it was late.")
    assert has_capitals("They left. nobody saw them. It was late. Rain fell.")
    assert has_capitals("")
    assert has_capitals("部队离开。 基地关闭。")


def test_capitals_are_put_behind_full_stops() -> None:
    assert with_capitals('it is late. "who? he." and so on… they left.') == (
        'it is late. "Who? He." And so on… They left.'
    )


@given(st.text(max_size=200))
def test_the_length_stays(text: str) -> None:
    assert len(with_capitals(text)) == len(text)


def test_a_letter_with_a_longer_capital_stays() -> None:
    assert with_capitals("so. ﬁn. ßo.") == "so. ﬁn. ßo."


def test_names_are_capitals_inside_a_sentence() -> None:
    text = "On Monday the Tisza rose. Rescuers reached Tyachiv, Bedevlya and the EU."
    assert inner_names(text, "en") == {"tisza", "tyachiv", "bedevlya"}
    assert inner_names("中文没有大写。", "zh") == frozenset()
