"""Work in a process of its own: what it gives, what it raises, and its end."""

import os
import time
from collections.abc import Iterator
from contextlib import closing
from threading import Thread

import pytest

from briefing.errors import BriefingError, EmptyBriefError
from briefing.services.aside import Aside


@pytest.fixture(scope="module")
def aside() -> Iterator[Aside]:
    with closing(Aside()) as made:
        yield made


def refuse() -> None:
    raise EmptyBriefError("nothing is marked", hint="press space")


def test_it_is_another_process_which_stays(aside: Aside) -> None:
    other = aside.call(os.getpid)
    assert other != os.getpid()
    assert aside.call(os.getpid) == other
    assert aside.call(divmod, 7, 2) == (3, 1)


def test_what_the_work_raises_is_raised(aside: Aside) -> None:
    with pytest.raises(EmptyBriefError, match="nothing is marked") as caught:
        aside.call(refuse)
    assert caught.value.hint == "press space"
    with pytest.raises(BriefingError, match="ZeroDivisionError"):
        aside.call(divmod, 1, 0)
    assert aside.call(divmod, 1, 1) == (1, 0)


def test_who_waits_is_told_when_it_ends(aside: Aside) -> None:
    aside.call(os.getpid)
    told: list[str] = []

    def wait() -> None:
        try:
            aside.call(time.sleep, 3600)
        except BriefingError as error:
            told.append(error.message)

    waiting = Thread(target=wait)
    waiting.start()
    while waiting.is_alive():
        aside.close()
        waiting.join(0.05)
    assert told == ["the process that was asked has died"]
    assert aside.call(divmod, 1, 1) == (1, 0)


def test_nobody_asked_nothing_started() -> None:
    aside = Aside()
    aside.close()
    assert vars(aside).keys() == {"_turn"}
