"""The list of articles by story."""

from tests.tui.fakes import FakeShelf
from tests.tui.test_app import article_list, at_desk, press, screen_text, until


async def test_the_newest_are_listed_by_story_and_again_as_they_came(
    desk: FakeShelf,
) -> None:
    async with at_desk(desk) as pilot:
        await press(pilot, "t")
        await until(pilot, " Stories ")
        text = screen_text(pilot)
        assert " Stories " in text
        assert text.count("└ ") == len(desk.articles) // 2
        await press(pilot, "j")
        assert "article 2 of 12" in screen_text(pilot)
        await press(pilot, "t")
        assert "└ " not in screen_text(pilot)
        assert " Articles " in screen_text(pilot)


async def test_one_comes_back_to_the_stories(desk: FakeShelf) -> None:
    desk.tell_stories()
    async with at_desk(desk) as pilot:
        await press(pilot, "t")
        await until(pilot, " Stories ")
        await press(pilot, "j", "j")
        spot = pilot.app.screen.spot  # type: ignore[attr-defined]
        assert (spot.order, spot.row) == ("story", 2)
        await press(pilot, "t")
        pilot.app.screen.return_to(spot)  # type: ignore[attr-defined]
        await pilot.pause()
        assert article_list(pilot).by_story
        assert article_list(pilot).cursor == 2
