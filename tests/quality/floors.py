"""Quality floors: figures that may rise and, unless somebody says so, never fall.

`floors.json` keeps them by section, each with a digest of the articles and the gold
that they stand on; the guide shows them.
"""

import argparse
import json
import math
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict

FLOORS = Path(__file__).parent / "floors.json"
GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "quality.md"
SHOWN = re.compile(r"(<!-- floors: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
STEP = 100
"""Floors are whole hundredths: another processor may round otherwise."""

Figures = Mapping[str, float]


class Floors(TypedDict):
    """The floors of one section."""

    corpus: str
    """A digest that changes when an article or its gold does."""
    floors: dict[str, float]


def held(section: str) -> Floors:
    """The floors that must hold; none, and no corpus, for a new section."""
    sections: dict[str, Floors] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return sections.get(section, {"corpus": "", "floors": {}})


def floors_of(corpus: str, figures: Figures) -> Floors:
    """Figures as floors, rounded down; under nothing there is no floor."""
    floors = {name: math.floor(f * STEP) / STEP for name, f in figures.items()}
    return {"corpus": corpus, "floors": {n: f for n, f in floors.items() if f}}


def raised(old: Floors, new: Floors, *, lower: bool) -> Floors:
    """The floors to keep.

    Raises:
        ValueError: One would fall, or the corpus is another, and `lower` is not set.
    """
    fallen = [n for n, f in old["floors"].items() if new["floors"].get(n, 0.0) < f]
    changed = old["corpus"] not in ("", new["corpus"])
    if (fallen or changed) and not lower:
        what = ", ".join(fallen) or "the corpus"
        raise ValueError(f"would fall or change: {what}; --lower allows it")
    return new


def report(figures: Figures, floors: Figures) -> str:
    """Each figure beside its floor, a line each."""
    width = max(map(len, figures))
    return "".join(
        f"{name:{width}}  {figure:.3f}  {floors.get(name, 0.0):.2f}\n"
        for name, figure in figures.items()
    )


def with_floors(page: str) -> str:
    """A page of the guide with the floors of today in its tables."""

    def shown(found: re.Match[str]) -> str:
        rows = [f"| {n} | {f:.2f} |\n" for n, f in held(found[2])["floors"].items()]
        return "".join([found[1], "| figure | floor |\n|---|---|\n", *rows, found[3]])

    return SHOWN.sub(shown, page)


def keep(section: str, floors: Floors) -> None:
    """Writes the floors of a section, and the guide's page about them."""
    data = json.loads(FLOORS.read_text(encoding="utf-8")) | {section: floors}
    FLOORS.write_text(json.dumps(data, indent=2) + "\n", encoding="utf-8")
    page = GUIDE.read_text(encoding="utf-8")
    GUIDE.write_text(with_floors(page), encoding="utf-8")


def run(
    section: str, measure: Callable[[], tuple[str, Figures]], arguments: list[str]
) -> None:
    """Prints each figure beside its floor, and keeps the figures when asked to."""
    parser = argparse.ArgumentParser(description=run.__doc__)
    parser.add_argument(
        "--raise", dest="keep", action="store_true", help="raise floors"
    )
    parser.add_argument("--lower", action="store_true", help="let them fall as well")
    options = parser.parse_args(arguments)
    corpus, figures = measure()
    old = held(section)
    sys.stdout.write(report(figures, old["floors"]))
    if options.keep or options.lower:
        new = floors_of(corpus, figures)
        keep(section, raised(old, new, lower=options.lower))
