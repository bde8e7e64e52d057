"""Whoever changes a printed brief is found; who only repacks it is not troubled."""

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    TextStringObject,
)

from briefing.errors import ConfigError, SourceError
from briefing.model.article import Article, Origin
from briefing.model.brief import Brief
from briefing.model.manifest import FILE, fingerprint
from briefing.proof.printed import verify_pdf
from briefing.proof.verification import Verification
from briefing.render.outline import outline
from tests.proof.conftest import Forger, pdf, rewritten
from tests.render.pdf.scripts import scripts_brief
from tests.render.test_odd_text import odd_brief

STATEMENT = "Engineers reopened the Marsh Road bridge in Besmar on 7 December"


def verify(data: bytes, *sources: Article) -> Verification:
    return verify_pdf("brief.pdf", data, sources)


def failures(data: bytes, *sources: Article) -> str:
    return "\n".join(verify(data, *sources).failed)


def swap(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(old, new, 1)


# What is whole ----------------------------------------------------------------------


@pytest.mark.parametrize("stories", [1, 9])
def test_an_untouched_brief_is_proved(
    stories: int, brief_with: Callable[[int], Brief]
) -> None:
    brief = brief_with(stories)
    result = verify(pdf(brief))
    assert result == Verification(len(outline(brief).statements()), 0, ())


def test_divided_words_and_words_that_run_to_the_left_are_proved() -> None:
    brief = scripts_brief()
    result = verify(pdf(brief))
    assert result.failed == ()
    assert result.proved == len(outline(brief).statements())


MIXTURE = (
    "ab fi-/(1,2)%\u2014\u05d1\u05b8\u0639\u0631\u0644\u0627\u0651"
    "\u0915\u094d\u0937\u093f\u4e2d\u00ad\u200f\u202ee\u0301"
)
"""Ligatures, dashes, brackets; Hebrew, Arabic, Devanagari, Han; marks without ink."""


@given(st.text(MIXTURE, max_size=30), st.text(MIXTURE + "\n    ", max_size=300))
def test_any_mixture_of_scripts_is_proved(title: str, text: str) -> None:
    assert verify(pdf(odd_brief(title, text))).failed == ()


def test_edited_statements_are_counted_apart(disputed_brief: Brief) -> None:
    result = verify(pdf(disputed_brief))
    assert (result.edited, result.failed) == (1, ())


def test_a_brief_without_attachments_is_proved_by_given_sources(
    seed_brief: Brief,
) -> None:
    data = pdf(seed_brief, attach=False)
    assert verify(data, *seed_brief.articles).failed == ()
    with pytest.raises(ConfigError, match="carries no sources"):
        verify(data)


def test_an_empty_brief_has_nothing_to_prove() -> None:
    empty = Brief(title="Nothing", number=1, as_of="2021-12-10")
    assert verify(pdf(empty)) == Verification(0, 0, ())
    assert verify(pdf(empty, attach=False)) == Verification(0, 0, ())


def test_packing_a_file_anew_changes_nothing(
    tmp_path: Path, disputed_brief: Brief
) -> None:
    for attach in (True, False):
        data = rewritten(pdf(disputed_brief, attach=attach), tmp_path)
        assert verify(data, *disputed_brief.articles).failed == ()


def test_opening_and_writing_changes_nothing(forger: Forger) -> None:
    assert verify(forger.data).failed == ()


# What is changed on a page ----------------------------------------------------------


@pytest.mark.parametrize("repacked", [False, True])
def test_a_changed_letter_of_a_statement_is_found(
    repacked: bool,  # noqa: FBT001
    forger: Forger,
    tmp_path: Path,
) -> None:
    content = forger.page()["/Contents"].get_object().get_data()
    at = content.index(b"/Statement 2>>")
    start = content.index(b"[<", at) + len("[<")
    forger.content(lambda c: c[:start] + c[start + 4 : start + 8] + c[start + 4 :])
    data = rewritten(forger.data, tmp_path) if repacked else forger.data
    first, *_ = verify(data).failed
    assert first == "page 1: it was changed"
    assert "nngineers reopened" in failures(data)
    assert "does not stand there" in failures(data)


def test_another_text_behind_a_glyph_is_found(forger: Forger) -> None:
    for name in list(forger.page()["/Resources"]["/Font"]):
        table = forger.font(name[1:])["/ToUnicode"].get_object()
        table.set_data(table.get_data().replace(b"<0065>", b"<006F>"))
    told = failures(forger.data)
    assert "page 1: a font of it was changed" in told
    assert "Enginoors" in told


@pytest.mark.parametrize("part", ["/CIDToGIDMap", "/FontFile2"])
def test_another_glyph_behind_a_text_is_found(part: str, forger: Forger) -> None:
    font = forger.font("F1")["/DescendantFonts"][0].get_object()
    stream = font[part] if part in font else font["/FontDescriptor"][part]
    data = bytearray(stream.get_object().get_data())
    data[-1] ^= 1
    stream.get_object().set_data(bytes(data))
    assert "page 1: a font of it was changed" in failures(forger.data)


def test_a_letter_pushed_over_another_is_found(forger: Forger) -> None:
    widths = forger.font("F1")["/DescendantFonts"][0].get_object()["/W"][1]
    widths[3] = FloatObject(1)
    assert failures(forger.data) == "page 1: a font of it was changed"


@pytest.mark.parametrize("key", ["/CropBox", "/MediaBox", "/Rotate"])
def test_a_page_that_is_cut_or_turned_is_found(key: str, forger: Forger) -> None:
    cut = ArrayObject(map(FloatObject, (0, 0, 595, 500)))
    turned = FloatObject(90)
    forger.page()[NameObject(key)] = turned if key == "/Rotate" else cut
    assert failures(forger.data) == "page 1: it was changed"


def test_changed_words_of_our_own_are_found(forger: Forger) -> None:
    forger.content(lambda c: c.replace(b"/P <</MCID 2>>", b"/P <</MCID 2 >>"))
    assert verify(forger.data).failed == ("page 1: it was changed",)


def test_a_statement_that_was_moved_away_is_found(forger: Forger) -> None:
    forger.content(lambda c: c.replace(b" Tm\n", b" Tm \n", 1))
    assert verify(forger.data).failed == ("page 1: it was changed",)


def test_a_statement_under_the_number_of_another_is_found(forger: Forger) -> None:
    forger.content(swap(b"/Statement 2>>", b"/Statement 3>>"))
    assert len(verify(forger.data).failed) == 3


def test_a_statement_that_no_manifest_names_is_found(forger: Forger) -> None:
    forger.content(swap(b"/Statement 2>>", b"/Statement 999>>"))
    told = failures(forger.data)
    assert f"'{STATEMENT}" in told
    assert "is in no manifest" in told


HIDING = {
    "a form": (b"/X1 Do\n", "'Do' draws in a way in which words could hide"),
    "a picture within": (b"BI /W 1 /H 1 ID x EI\n", "'BI' draws in a way"),
    "invisible text": (b"BT 3 Tr ET\n", "'Tr' draws in a way"),
    "words given out": (
        b"/Span <</ActualText (No)>> BDC BT /F1 9 Tf <0001> Tj ET EMC\n",
        "is given out as 'No'",
    ),
    "a font without texts": (b"BT /F99 9 Tf <0001> Tj ET\n", "its font F99"),
    "a code without text": (b"BT /F1 9 Tf <fffe> Tj ET\n", "code fffe"),
    "named properties": (b"/Span /Other BDC EMC\n", "marked in a way"),
    "broken syntax": (b"BT (never closed ET\n", "has no end"),
}


@pytest.mark.parametrize("name", HIDING)
def test_a_page_on_which_words_could_hide_is_refused(name: str, forger: Forger) -> None:
    added, problem = HIDING[name]
    form = DecodedStreamObject()
    form.set_data(b"BT ET")
    form[NameObject("/Subtype")] = NameObject("/Form")
    objects = DictionaryObject({NameObject("/X1"): forger.writer._add_object(form)})
    forger.page()["/Resources"][NameObject("/XObject")] = objects
    forger.content(lambda content: content + added)
    assert problem in failures(forger.data)


@pytest.mark.parametrize("key", ["/ActualText", "/Alt", "/E"])
def test_words_that_a_listener_hears_otherwise_are_found(
    key: str, forger: Forger
) -> None:
    heading = forger.root["/StructTreeRoot"]["/K"][0]["/K"][0].get_object()
    heading[NameObject(key)] = TextStringObject("Another title")
    told = "'DAILY SITUATION BRIEF' is given out as 'Another title'"
    assert verify(forger.data).failed == (told,)
    heading[NameObject(key)] = TextStringObject("Daily situation  brief")
    assert verify(forger.data).failed == ()


def annotation(forger: Forger, kind: str, look: bytes) -> None:
    stream = DecodedStreamObject()
    stream.set_data(look)
    reference = forger.writer._add_object(stream)
    added = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject(kind),
            NameObject("/Rect"): ArrayObject(map(FloatObject, (9, 9, 99, 99))),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): reference}),
        }
    )
    forger.page()["/Annots"].append(forger.writer._add_object(added))


@pytest.mark.parametrize(
    ("kind", "look"), [("/FreeText", b""), ("/Stamp", b"x"), ("/Link", b"0 0 9 9 re f")]
)
def test_what_is_laid_over_a_page_is_found(
    kind: str, look: bytes, forger: Forger
) -> None:
    annotation(forger, kind, look)
    assert verify(forger.data).failed == (f"page 1: a {kind[1:]} lies over it",)


def test_a_page_that_was_taken_out_is_found(brief_with: Callable[[int], Brief]) -> None:
    whole = PdfReader(BytesIO(pdf(brief_with(5))))
    writer = PdfWriter(clone_from=whole)
    writer.remove_page(1)
    out = BytesIO()
    writer.write(out)
    told = failures(out.getvalue())
    assert "it has 2 pages, not 3" in told
    assert "'' does not stand there" in told


# What is changed inside -------------------------------------------------------------


def edited(change: Callable[[Any], None]) -> Callable[[bytes], bytes]:
    def to(data: bytes) -> bytes:
        manifest = json.loads(data)
        change(manifest)
        return json.dumps(manifest).encode()

    return to


CHANGES: dict[str, Callable[[Any], None]] = {
    "place": lambda m: m["statements"][1].update(start=m["statements"][1]["start"] + 1),
    "no place": lambda m: m["statements"][1].update(start=-1),
    "hash": lambda m: m["statements"][1].update(sha256="0" * 64),
    "wording": lambda m: m["statements"][1].update(edited="Nothing happened."),
    "article": lambda m: m["statements"][1].update(article="other"),
    "one less": lambda m: m["statements"].pop(),
    "one more": lambda m: m["statements"].append(m["statements"][0]),
    "source": lambda m: m["sources"][0].update(sha256="0" * 64),
    "title": lambda m: m["sources"][0].update(title="Another title"),
    "file": lambda m: m["sources"][0].update(file="other.txt"),
    "page": lambda m: m.update(pages=[fingerprint(b"")] * len(m["pages"])),
    "fonts": lambda m: m.update(fonts=m["fonts"][1:]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_manifest_is_found_even_under_a_new_checksum(
    name: str, forger: Forger
) -> None:
    forger.file(FILE, edited(CHANGES[name]), signed=True)
    assert verify(forger.data).failed


def test_any_changed_byte_of_the_manifest_is_found(disputed_brief: Brief) -> None:
    whole = pdf(disputed_brief)

    @given(st.integers(0, 10**6), st.integers(1, 255))
    def changed(place: int, bit: int) -> None:
        def change(data: bytes) -> bytes:
            at = place % len(data)
            return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]

        forger = Forger(whole)
        forger.file(FILE, change)
        assert verify(forger.data).failed

    changed()


@pytest.mark.parametrize("damaged", [b"", b"{}", b"[" * 10**5, b'{"version": 2}'])
def test_a_manifest_that_is_none_any_more_is_found(
    damaged: bytes, forger: Forger
) -> None:
    forger.file(FILE, lambda _: damaged, signed=True)
    assert verify(forger.data).failed == (f"{FILE}: it is damaged",)


def test_a_changed_byte_of_an_attached_source_is_found(
    forger: Forger, tmp_path: Path
) -> None:
    forger.file("source-001.txt", swap(b"welcomed it", b"resented it"))
    for data in (forger.data, rewritten(forger.data, tmp_path)):
        assert verify(data).failed == ("source-001.txt: it was changed",)
    forger.file("source-001.txt", swap(b"Engineers", b"Residents"), signed=True)
    assert "source-001.txt: it was changed" in failures(forger.data)
    assert f"'{STATEMENT}" in failures(forger.data)


def test_a_source_that_was_taken_out_is_found(forger: Forger) -> None:
    del forger.root["/Names"]["/EmbeddedFiles"]["/Names"][2:4]
    assert "source-001.txt: it is not attached" in failures(forger.data)
    assert "has no source" in failures(forger.data)


# What is held to sources read anew --------------------------------------------------


def test_a_copy_that_was_forged_with_its_brief_is_found_by_the_source(
    disputed_brief: Brief,
) -> None:
    first, *others = disputed_brief.articles
    forged = replace(first, text=first.text.replace("Engineers", "Residents"))
    point = disputed_brief.items[0].points[0]
    points = (replace(point, span=forged.span(*point.span.range)),)
    item = replace(disputed_brief.items[0], points=points)
    section = replace(disputed_brief.sections[0], items=(item,))
    data = pdf(replace(disputed_brief, articles=(forged, *others), sections=(section,)))
    assert verify(data).failed == ()
    told = failures(data, *disputed_brief.articles)
    assert f"{first.id}: the given source is not what was analysed" in told
    assert "'Residents reopened the Marsh Road bridge" in told


def test_a_source_that_is_not_given_is_named(disputed_brief: Brief) -> None:
    first, second = disputed_brief.articles
    told = failures(pdf(disputed_brief), first)
    assert f"{second.id}: not among the given sources" in told


def test_a_changed_source_is_known_by_the_name_of_its_file(seed_brief: Brief) -> None:
    (article,) = seed_brief.articles
    assert isinstance(article.origin, Origin)
    moved = replace(article.origin, uri="/elsewhere/2021-12-09-iraq.txt")
    text = article.text.replace("combat mission", "comfort mission")
    told = failures(
        pdf(seed_brief), replace(article, id="new", text=text, origin=moved)
    )
    assert f"{article.id}: the given source is not what was analysed" in told
    assert "does not stand there" in told


# What is no brief -------------------------------------------------------------------


def test_what_is_no_brief_is_a_sentence(forger: Forger) -> None:
    del forger.root["/Names"]
    with pytest.raises(SourceError, match="carries no manifest"):
        verify(forger.data)
    for data in (b"%PDF-1.7", b"%PDF-1.7\n%%EOF", forger.data[: len(forger.data) // 2]):
        with pytest.raises(SourceError, match="is no whole PDF"):
            verify(data)


def test_a_locked_file_is_a_sentence(forger: Forger) -> None:
    forger.writer.encrypt("secret", algorithm="RC4-128")
    with pytest.raises(SourceError, match="is no whole PDF"):
        verify(forger.data)


@given(st.integers(0, 10**6), st.integers(1, 255))
def test_any_damage_is_told_and_never_raised(place: int, bit: int) -> None:
    at = place % len(DAMAGED)
    data = DAMAGED[:at] + bytes([DAMAGED[at] ^ bit]) + DAMAGED[at + 1 :]
    with suppress(SourceError, ConfigError):
        verify(data)


DAMAGED = pdf(
    Brief(
        title="Brief",
        number=1,
        as_of="2026-11-23T06:00:00Z",
        articles=(Article.create(text="Water rose.", title="Flood"),),
    )
)
