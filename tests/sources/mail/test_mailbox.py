from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article
from briefing.sources.discovery import find
from briefing.sources.limits import Limits
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read

FROM = "From ada@x.example Thu Nov  5 21:40:00 2026\n"


def message(number: int, text: str = "The water fell.") -> str:
    return f"From: Ada <ada@x.example>\nSubject: Day {number}\n\n{text}\n\n"


def box(data: str, limits: Limits | None = None) -> list[Article | Unreadable]:
    return list(read(Raw("week.mbox", data.encode(), limits=limits or Limits())))


def test_each_message_is_an_article() -> None:
    made = box("".join(FROM + message(n) for n in range(1, 4)))
    articles = [item for item in made if isinstance(item, Article)]
    assert [a.title for a in articles] == ["Day 1", "Day 2", "Day 3"]
    assert [a.origin.uri for a in articles if a.origin] == [
        f"week.mbox!/{n}" for n in (1, 2, 3)
    ]


def test_lines_that_begin_with_from_are_text() -> None:
    (made,) = box(FROM + message(1, ">From above it looked calm.\nFrom here not."))
    assert isinstance(made, Article)
    assert made.text == "From above it looked calm.\nFrom here not."


def test_a_damaged_message_is_named_and_the_rest_read() -> None:
    first, second = box(FROM + "Subject: Nothing\n\n\n" + FROM + message(2))
    assert isinstance(first, Unreadable)
    assert first.error.message == "week.mbox!/1 is a mail message without words"
    assert isinstance(second, Article)


def test_too_many_messages_end_at_the_limit() -> None:
    data = "".join(FROM + message(n) for n in range(1, 6))
    *read_ones, refused = box(data, Limits(max_members=3))
    assert len(read_ones) == 3
    assert isinstance(refused, Unreadable)
    assert "more than 3" in refused.error.message


def test_half_delivered_mail_in_a_maildir_is_passed_over(tmp_path: Path) -> None:
    for folder in ("cur", "new", "tmp"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "1.M2.host:2,S").write_text(
            f"Subject: {folder}\n\nHi"
        )
    found = [item.uri for item in find([str(tmp_path / "in")])]
    assert [uri.split("/")[-2] for uri in found] == ["cur", "new"]


@given(st.lists(st.sampled_from([FROM, message(1), "\n", "From x\n", ">>From y\n"])))
def test_any_box_gives_articles_or_refusals(pieces: list[str]) -> None:
    for item in read(Raw("-", "".join(pieces).encode() or b"x"), "mbox"):
        assert isinstance(item, Article | Unreadable)
