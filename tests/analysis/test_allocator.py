from briefing.analysis.allocator import give_back_memory


def test_memory_can_be_given_back_at_any_time() -> None:
    kept = ["Lund"] * 1000
    give_back_memory()
    give_back_memory()
    assert kept == ["Lund"] * 1000
