"""How the screens look, as pictures that a person has looked at.

Renew them with `pytest tests/tui --snapshot-update`, and look at each again.
"""

from collections.abc import Callable

import pytest

from briefing.tui.app import BriefingApp
from tests.tui.fakes import FakeExport, FakePool, fake_preview, shelf

Compare = Callable[..., bool]

TO_FACTS = ("tab", "tab")
PICTURES = {
    "desk_80x24_standard": ((80, 24), "standard", ()),
    "desk_80x24_mono": ((80, 24), "mono", TO_FACTS),
    "desk_120x40_standard": ((120, 40), "standard", (*TO_FACTS, "G", "enter")),
    "desk_120x40_mono": ((120, 40), "mono", (*TO_FACTS, "j")),
    "desk_60x20_standard": ((60, 20), "standard", ()),
    "desk_60x20_mono": ((60, 20), "mono", ("enter", "s", "s")),
    "brief_120x40_standard": ((120, 40), "standard", ("b", "tab", "j", "p")),
    "brief_80x24_mono": ((80, 24), "mono", ("b", "tab", "s")),
    "brief_60x20_dark": ((60, 20), "dark", ("b", "tab")),
    "ask_80x24_standard": ((80, 24), "standard", ("b", "tab", "r")),
    "preview_80x24_standard": ((80, 24), "standard", ("b", "v", "wait:500")),
    "why_80x24_standard": ((80, 24), "standard", ("enter", "s", "w")),
    "why_120x40_mono": ((120, 40), "mono", ("w", "G")),
    "entity_80x24_standard": ((80, 24), "standard", (*TO_FACTS, "i", "wait:500")),
    "entity_200x50_dark": ((200, 50), "dark", (*TO_FACTS, "i", "wait:500")),
    "entity_40x12_mono": ((40, 12), "mono", (*TO_FACTS, "i", "wait:500")),
    "timeline_80x24_dark": ((80, 24), "dark", ("T", "wait:500", "j")),
    "timeline_200x50_mono": ((200, 50), "mono", ("T", "wait:500", "enter")),
    "timeline_40x12_standard": ((40, 12), "standard", ("T", "wait:500")),
    "ledger_80x24_mono": ((80, 24), "mono", ("number_sign", "wait:500")),
    "ledger_200x50_standard": ((200, 50), "standard", ("number_sign", "wait:500")),
    "ledger_40x12_dark": ((40, 12), "dark", ("number_sign", "wait:500")),
    "jump_80x24_standard": ((80, 24), "standard", ("semicolon",)),
    "jump_120x40_mono": ((120, 40), "mono", (*TO_FACTS, "semicolon")),
    "help_80x24_standard": ((80, 24), "standard", ("question_mark",)),
}


@pytest.mark.parametrize("name", PICTURES)
def test_picture(name: str, snap_compare: Compare) -> None:
    size, theme, keys = PICTURES[name]
    library = shelf(60)
    library.order = ["a0000", "a0003"]
    app = BriefingApp(
        library, FakePool(), FakeExport(library), preview=fake_preview, theme=theme
    )
    assert snap_compare(app, press=keys, terminal_size=size)
