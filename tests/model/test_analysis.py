from briefing.model.analysis import Analysis, Quote, RunnerUp, Speaker
from briefing.model.article import Article

TEXT = "“It holds,” Ada Lund said, “for now, but nobody knows how long.”"
ARTICLE = Article.create(text=TEXT)
FIRST = ARTICLE.span(0, 11)
MAIN = ARTICLE.span(TEXT.index("“for"), len(TEXT))
LUND = Speaker(start=12, end=20, text="Ada Lund", name="Ada Lund")
QUOTE = Quote(
    start=MAIN.start, end=MAIN.end, text=MAIN.text, speaker=LUND, rest=(FIRST,)
)


def test_the_parts_of_a_quote_come_in_text_order() -> None:
    assert [part.text for part in QUOTE.parts] == [FIRST.text, MAIN.text]
    assert QUOTE.wording == "“It holds,” … “for now, but nobody knows how long.”"


def test_a_quote_in_one_piece_is_its_own_wording() -> None:
    whole = Quote(start=0, end=11, text=FIRST.text)
    assert whole.parts == (whole,)
    assert whole.wording == FIRST.text


def test_the_spans_of_an_analysis_hold_every_part_and_the_speaker() -> None:
    analysis = Analysis(id="x", method="hand/1", quotes=(QUOTE,))
    assert set(analysis.spans()) == {QUOTE, FIRST, LUND}
    assert all(ARTICLE.holds(span) for span in analysis.spans())


def test_the_spans_of_an_analysis_hold_the_runners_up() -> None:
    late = RunnerUp(
        start=0, end=11, text=FIRST.text, sentence=0, score=0.5, missed="outscored"
    )
    assert Analysis(id="x", method="hand/1", runners_up=(late,)).spans() == (late,)
