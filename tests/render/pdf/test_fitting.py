from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.errors import RenderError
from briefing.model.brief import Brief
from briefing.render.options import Options
from briefing.render.pdf.document import count_pages
from briefing.render.pdf.fitting import fitted
from briefing.theme import load_theme

STANDARD = load_theme("standard")
Maker = Callable[[int], Brief]


@pytest.mark.parametrize("pages", [1, 2])
def test_a_brief_is_brought_to_a_number_of_pages(pages: int, brief_with: Maker) -> None:
    brief = brief_with(14)
    assert count_pages(brief, STANDARD) > pages
    options = fitted(brief, STANDARD, Options(), pages)
    assert count_pages(brief, STANDARD, options) == pages


def test_a_brief_that_fits_is_left_as_it_is(brief_with: Maker) -> None:
    assert fitted(brief_with(1), STANDARD, Options(), 9) == Options()


def test_a_brief_that_cannot_fit_is_refused(seed_brief: Brief) -> None:
    long = replace(seed_brief, title="A title without an end " * 400)
    with pytest.raises(RenderError, match="one page"):
        fitted(long, STANDARD, Options(), 1)
