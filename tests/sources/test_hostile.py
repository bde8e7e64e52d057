from pathlib import Path

import pytest

from briefing.model.article import Article
from briefing.sources.assembly import CONTROL
from briefing.sources.discovery import find
from briefing.sources.raw import Raw, Unreadable
from briefing.sources.reading import read
from tests.sources.hostile import CASES

PASSWD = Path("/etc/passwd").read_text(encoding="utf-8").partition("\n")[0]


@pytest.mark.parametrize(
    ("name", "data", "answer"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_each_is_answered_in_a_sentence_or_read(
    name: str, data: bytes, answer: str
) -> None:
    found = list(read(Raw(name, data)))
    sentences = [f.error.message for f in found if isinstance(f, Unreadable)]
    articles = [f for f in found if isinstance(f, Article)]
    assert 1 <= len(found) <= 20
    assert all(s.startswith(name) and s.isprintable() for s in sentences)
    for article in articles:
        assert PASSWD not in article.text + article.title + article.lead
        assert len(article.text) <= 10 * len(data)
        shown = article.title + article.source + article.author
        assert not CONTROL.search(shown)
        assert article.origin is not None
        assert article.origin.uri.isprintable()
    texts = [f"={article.text}" for article in articles]
    assert any(answer in told for told in [*sentences, *texts])


def test_a_file_of_1_gb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(1_000_000_000)
    (refused,) = find([str(path)])
    assert isinstance(refused, Unreadable)
    assert refused.error.message == f"{path} is longer than the limit of 50 MB"


def test_an_endless_file_is_refused() -> None:
    (refused,) = find(["/dev/zero"])
    assert isinstance(refused, Unreadable)
    assert refused.error.message == "/dev/zero is a device, not a file"
