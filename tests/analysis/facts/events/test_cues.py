import pytest

from briefing.analysis.facts.events.circumstances import LONGEST_CUE
from briefing.analysis.facts.events.cues import LANGUAGES
from briefing.analysis.facts.events.needs import TESTS
from briefing.analysis.facts.grammar import lexemes


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_cue_can_be_found_and_has_a_likelihood(language: str) -> None:
    cues = LANGUAGES[language]
    for table in (cues.causes, cues.manners):
        for words, meanings in table.items():
            found = [item.lower for item in lexemes(words, 0, len(words))]
            assert " ".join(found) == words
            assert len(found) <= LONGEST_CUE
            assert all(0 < cue.weight <= 1 and cue.need in TESTS for cue in meanings)
