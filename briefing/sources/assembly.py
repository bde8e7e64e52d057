"""What every reader of text does at the end: metadata and text to an `Article`."""

import re
from dataclasses import dataclass

from briefing.errors import SourceError
from briefing.model.article import Article, Origin
from briefing.model.marking import LABELS, parse_marking
from briefing.model.rating import parse_rating
from briefing.sources.dates import date_in_dateline, date_in_name, parse_date
from briefing.sources.language import detect_language
from briefing.sources.raw import Raw, visible
from briefing.sources.titles import made_title

ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[@-_]?"
)
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
LANGUAGE_CODE = re.compile(r"([A-Za-z]{2})(?:[-_][A-Za-z0-9]+)*")
LONGEST_SHOWN = 40
LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True, kw_only=True)
class Metadata:
    """What a source says about its article, each as it is written there."""

    title: str = ""
    lead: str = ""
    date: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    marking: str = ""
    portion: str = ""
    rating: str = ""


def assemble(raw: Raw, format_name: str, text: str, metadata: Metadata) -> Article:
    """The article made of a text and what is known about it.

    Raises:
        SourceError: The text has no letters, or its handling label is unknown.
    """
    if not LETTER.search(text):
        raise SourceError(f"{raw.name} holds no words")
    title = one_line(metadata.title)
    return Article.create(
        text=text,
        title=title or one_line(made_title(text)),
        title_made=not title,
        lead=one_line(metadata.lead),
        date=_date(metadata, text, raw.uri),
        source=one_line(metadata.source),
        author=one_line(metadata.author),
        url=one_line(metadata.url),
        language=_language(language_code(metadata.language), text),
        marking=_marking(metadata.marking, raw),
        portion=one_line(metadata.portion),
        rating=parse_rating(metadata.rating),
        origin=origin_of(raw, format_name),
    )


def origin_of(raw: Raw, format_name: str) -> Origin:
    """Where an article came from, and how it was read."""
    return Origin(
        uri=raw.uri,
        sha256=raw.sha256,
        size=raw.size,
        format=format_name,
        address=raw.address,
        fetched_at=raw.fetched_at,
    )


def one_line(text: str) -> str:
    """One line without terminal escape sequences, control or direction characters."""
    return " ".join(CONTROL.sub(" ", ESCAPE_SEQUENCE.sub("", text)).split())


def language_code(text: str) -> str:
    """The two letters that begin a tag such as `en-GB`; empty if none do (BCP 47)."""
    match = LANGUAGE_CODE.fullmatch(text.strip())
    return match[1].lower() if match else ""


def _language(declared: str, text: str) -> str:
    """The language of an article; many a template says `en`, whatever is written."""
    return declared if declared not in ("", "en") else detect_language(text)


def _date(metadata: Metadata, text: str, uri: str) -> str:
    """The date that the source states, else that of the dateline, else of the name."""
    return parse_date(metadata.date) or date_in_dateline(text) or date_in_name(uri)


def known_marking(label: str) -> str:
    """The label of the Traffic Light Protocol that is meant; empty if there is none.

    Raises:
        ValueError: It is an unknown one, which must not be guessed.
    """
    try:
        return parse_marking(label) if label.strip() else ""
    except ValueError:
        shown = visible(label.strip()[:LONGEST_SHOWN])
        raise ValueError(f"carries the unknown handling label '{shown}'") from None


def _marking(label: str, raw: Raw) -> str:
    try:
        return known_marking(label)
    except ValueError as error:
        hint = f"use one of: {', '.join(LABELS)}"
        raise SourceError(f"{raw.name} {error}", hint) from None
