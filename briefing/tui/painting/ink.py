"""How a cell is drawn, and the shortest sequence from one way to another.

The sequences are those of ECMA-48, SGR (8.3.117), and OSC 8 for links.
"""

from dataclasses import dataclass
from functools import lru_cache

from rich.color import ColorSystem
from rich.style import Style

ATTRIBUTES = (
    ("bold", "1", "22"),
    ("dim", "2", "22"),
    ("italic", "3", "23"),
    ("underline", "4", "24"),
    ("blink", "5", "25"),
    ("blink2", "6", "25"),
    ("reverse", "7", "27"),
    ("conceal", "8", "28"),
    ("strike", "9", "29"),
    ("underline2", "21", "24"),
    ("frame", "51", "54"),
    ("encircle", "52", "54"),
    ("overline", "53", "55"),
)
"""Rich's name of each attribute, what turns it on, and what turns it off."""
OFF = {on: off for _, on, off in ATTRIBUTES}
SEEN_ON_BLANKS = frozenset({"4", "7", "9", "21", "51", "52", "53"})
"""The attributes that show where there is no letter."""


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """Colours, attributes and link of a cell; two that are alike are one object."""

    foreground: str = ""
    background: str = ""
    attributes: tuple[str, ...] = ()
    link: str = ""

    @property
    def codes(self) -> str:
        """The parameters that give this ink to a terminal that was reset."""
        parts = (*self.attributes, self.foreground, self.background)
        return ";".join(filter(None, parts))


_INKS: dict[tuple[str, str, tuple[str, ...], str], Ink] = {}


def ink(
    foreground: str = "",
    background: str = "",
    attributes: tuple[str, ...] = (),
    link: str = "",
) -> Ink:
    """The one ink that is so."""
    key = (foreground, background, attributes, link)
    return _INKS.setdefault(key, Ink(*key))


PLAIN = ink()
"""The terminal's own colours, and nothing else."""


@lru_cache(4096)
def ink_of(style: Style | None, colours: ColorSystem) -> Ink:
    """The ink that a Rich style asks for, in the colours that the terminal has."""
    if style is None:
        return PLAIN
    front, back = style.color, style.bgcolor
    return ink(
        ";".join(front.downgrade(colours).get_ansi_codes()) if front else "",
        ";".join(back.downgrade(colours).get_ansi_codes(foreground=False))
        if back
        else "",
        tuple(on for name, on, _ in ATTRIBUTES if getattr(style, name)),
        "".join(filter(str.isprintable, style.link or "")),
    )


@lru_cache(4096)
def on_blanks(one: Ink) -> Ink:
    """What is seen of an ink where there is no letter."""
    if not SEEN_ON_BLANKS.isdisjoint(one.attributes):
        return one
    return ink(background=one.background, link=one.link)


@lru_cache(4096)
def change(old: Ink, new: Ink) -> str:
    """The shortest sequence after which the terminal draws with the new ink."""
    link = f"\x1b]8;;{new.link}\x1b\\" if new.link != old.link else ""
    if (old.foreground, old.background, old.attributes) == (
        new.foreground,
        new.background,
        new.attributes,
    ):
        return link
    anew = f"\x1b[0;{new.codes}m" if new.codes else "\x1b[m"
    step = f"\x1b[{_difference(old, new)}m"
    return link + min(step, anew, key=len)


def _difference(old: Ink, new: Ink) -> str:
    """What to turn off, then what to turn on."""
    off = {OFF[on] for on in old.attributes if on not in new.attributes}
    kept = {on for on in old.attributes if OFF[on] not in off}
    parts = sorted(off) + [on for on in new.attributes if on not in kept]
    if new.foreground != old.foreground:
        parts.append(new.foreground or "39")
    if new.background != old.background:
        parts.append(new.background or "49")
    return ";".join(parts)
