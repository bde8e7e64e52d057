"""What a site asks programs to leave alone: robots.txt (RFC 9309)."""

from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

MAX_BYTES = 512_000
"""More of a robots.txt need not be read (RFC 9309, 2.5)."""
SAFE = "/%?&=+$*:@!~'(),;-._"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a group."""

    pattern: str
    allow: bool


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of a site for one program."""

    rules: tuple[Rule, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether the address may be fetched: the longest rule wins, then `Allow`."""
        parts = urlsplit(url)
        path = _normal(f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}")
        if path == "/robots.txt":
            return True
        fitting = [rule for rule in self.rules if _fits(rule.pattern, path)]
        best = max(fitting, key=lambda r: (len(r.pattern), r.allow), default=None)
        return best is None or best.allow


EVERYTHING = Robots()
NOTHING = Robots((Rule("/", allow=False),))


def parse_robots(text: str, product: str) -> Robots:
    """The rules of all groups that name the program, else those for everyone."""
    groups: dict[str, list[Rule]] = {}
    agents: set[str] = set()
    in_rules = True
    for line in text.splitlines():
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        match key.lower():
            case "user-agent":
                named = {value.partition("/")[0].strip().lower()} & {product, "*"}
                agents = named if in_rules else agents | named
                in_rules = False
                groups |= {agent: groups.get(agent, []) for agent in named}
            case "allow" | "disallow":
                in_rules = True
                rules = [Rule(_normal(value), key.lower() == "allow")] if value else []
                for agent in agents:
                    groups[agent] += rules
    return Robots(tuple(groups.get(product, groups.get("*", []))))


def _fits(pattern: str, path: str) -> bool:
    """Whether a path begins as a pattern says; `*` is anything, `$` the end.

    The pieces between stars are looked for one after another, so that no pattern takes
    longer than its length.
    """
    at_end = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    place = len(first)
    last = rest.pop() if at_end and rest else None
    for piece in rest:
        place = path.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    if last is not None:
        return path.endswith(last) and len(path) - len(last) >= place
    return not at_end or place == len(path)


def _normal(path: str) -> str:
    """The path with its letters escaped in one way only."""
    return quote(
        unquote(path, errors="surrogateescape"), SAFE, errors="surrogateescape"
    )
