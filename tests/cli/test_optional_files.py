from pathlib import Path

import pytest

from briefing.cli.optional_files import attach_files


@pytest.mark.parametrize(
    ("typed", "parsed"),
    [
        (["seeds", "--pdf"], ["seeds", "--pdf="]),
        (["--pdf", "seeds"], ["--pdf=", "seeds"]),
        (["--pdf", "a.pdf", "seeds"], ["--pdf=a.pdf", "seeds"]),
        (["--pdf", "A.PDF"], ["--pdf=A.PDF"]),
        (["--pdf", "-", "seeds"], ["--pdf=-", "seeds"]),
        (["--pdf", "new"], ["--pdf=new"]),
        (["--pdf", "new.txt"], ["--pdf=", "new.txt"]),
        (["--pdf", "new/"], ["--pdf=", "new/"]),
        (["--pdf", "/dev/null"], ["--pdf=/dev/null"]),
        (["--pdf", "seeds/new"], ["--pdf=seeds/new"]),
        (["--pdf", "x" * 300], ["--pdf=", "x" * 300]),
        (["--pdf", "missing/new"], ["--pdf=", "missing/new"]),
        (["--pdf", "--md"], ["--pdf=", "--md="]),
        (["--pdf=odd name"], ["--pdf=odd name"]),
        (["--md", "https://example.org/a"], ["--md=", "https://example.org/a"]),
        (["--", "--pdf"], ["--", "--pdf"]),
    ],
)
def test_each_option_has_its_file_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str], parsed: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    assert attach_files(typed) == parsed
