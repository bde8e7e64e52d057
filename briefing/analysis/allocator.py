"""Free memory handed back to the system."""

import ctypes
import sys


def give_back_memory() -> None:
    """Give free memory to the system; glibc would keep what large arrays have left."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", lambda _: None)
        trim(0)
