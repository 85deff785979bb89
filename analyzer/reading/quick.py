"""PDFium's functions without the conversions that ctypes makes for each call: there are several calls a character."""

from __future__ import annotations

import ctypes
from typing import Any

HANDLE = ctypes.c_void_p


def quick(function: Any, result: Any, *arguments: Any) -> Any:
    """`function` of pypdfium2.raw with handles as plain addresses; pass `address(handle)` for each."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def address(handle: Any) -> int:
    """The address that a handle of pypdfium2.raw points to."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
