"""Brief and sources → proof that each printed statement stands in its article."""

from collections.abc import Iterable
from pathlib import Path

from briefing.errors import SourceError
from briefing.model.article import Article
from briefing.proof.verification import Verification

PDF = b"%PDF-"
HTML = b"<!doctype html"


def verify(path: Path, sources: Iterable[Article] = ()) -> Verification:
    """The proof for a brief that was exported as PDF, HTML or JSON.

    Args:
        path: The brief.
        sources: Articles read anew. A source that is given is believed more than
            the copy in the brief; without any, the brief is held to its own copies.

    Raises:
        SourceError: The file cannot be read, or is no such brief.
        ConfigError: It carries no sources, and none are given.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    if data.startswith(PDF):
        from briefing.proof.printed import verify_pdf

        return verify_pdf(str(path), data, sources)
    if data[: len(HTML)].lower() == HTML:
        from briefing.proof.web import verify_html

        return verify_html(str(path), data, sources)
    from briefing.proof.exported import verify_json

    return verify_json(str(path), data, sources)
