"""What the library of pictures raises for files that are not in order, or far too large."""

from __future__ import annotations

import struct
import zlib
from typing import Final

from PIL import Image

MALFORMED: Final = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    OverflowError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
    zlib.error,
)
TOO_MANY: Final = (Image.DecompressionBombError, Image.DecompressionBombWarning)
"""More pixels than the library takes from anybody."""
