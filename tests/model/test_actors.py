from dataclasses import dataclass

from briefing.model.actors import in_reading_order
from briefing.model.analysis import EntityKind


@dataclass(frozen=True)
class Known:
    name: str
    kind: EntityKind
    has_role: bool = False


def names(*who: Known) -> list[str]:
    return [each.name for each in in_reading_order(who)]


QUAKE = Known("Magnitude 6.9 earthquake", "other")
CREWS = Known("three crews", "group")
HARBOUR = Known("Puerto Norte", "organization")
LUND = Known("Ada Lund", "person", has_role=True)


def test_the_main_actor_comes_first_and_roles_before_groups() -> None:
    assert names(CREWS, HARBOUR, LUND) == ["three crews", "Ada Lund", "Puerto Norte"]
    assert names(LUND, CREWS, HARBOUR) == ["Ada Lund", "Puerto Norte", "three crews"]


def test_a_thing_comes_first_only_where_nobody_acts() -> None:
    assert names(QUAKE, LUND) == ["Ada Lund", "Magnitude 6.9 earthquake"]
    assert names(QUAKE) == ["Magnitude 6.9 earthquake"]
    assert names() == []
