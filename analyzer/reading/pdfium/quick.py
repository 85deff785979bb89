"""PDFium's functions without the conversions that ctypes makes for each call: there are several calls a character."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

HANDLE = ctypes.c_void_p


@cache
def quick(name: str, result: Any, *arguments: Any) -> Any:
    """The function `name` of pypdfium2.raw with handles as plain addresses; pass `address(handle)` for each."""
    import pypdfium2.raw as raw

    place = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result, *arguments)(place or 0)


def address(handle: Any) -> int:
    """The address that a handle of pypdfium2.raw points to."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
