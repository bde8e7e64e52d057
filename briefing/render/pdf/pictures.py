"""Pictures as a PDF holds them: rows of sRGB pixels, on the colour of the paper."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from briefing.errors import RenderError

MOST_PIXELS = 4_000_000
"""More than a logo needs at any size that is printed."""
LONGEST_SIDE = 900
"""Pixels that are kept: 600 to the inch on 38 millimetres."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture without transparency."""

    width: int
    height: int
    """In pixels."""
    pixels: bytes
    """Red, green and blue of each, row by row from the top."""

    @property
    def entries(self) -> str:
        """What its dictionary says (ISO 32000-1, 8.9.5)."""
        return (
            f"/Type /XObject /Subtype /Image /Width {self.width} /Height {self.height} "
            "/ColorSpace /DeviceRGB /BitsPerComponent 8"
        )


@cache
def load_picture(path: Path, paper: str) -> Picture:
    """The picture in a file; what shines through it is the paper.

    Raises:
        RenderError: The file cannot be read, is no picture, or is too large.
    """
    from PIL import Image  # few themes have a logo, and it takes a while to import

    try:
        with Image.open(path, formats=("PNG", "JPEG")) as image:
            if image.width * image.height > MOST_PIXELS:
                raise RenderError(
                    f"the picture {path.name} has more than {MOST_PIXELS:,} pixels",
                    hint="make it smaller",
                )
            image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            layer = image.convert("RGBA")
    except (OSError, ValueError, SyntaxError) as error:
        raise RenderError(
            f"the picture {path.name} cannot be read", hint="use a PNG or a JPEG file"
        ) from error
    ground = Image.new("RGBA", layer.size, paper)
    flat = Image.alpha_composite(ground, layer).convert("RGB")
    return Picture(flat.width, flat.height, flat.tobytes())
