"""The contrast of two colours as WCAG 2.2 measures it (success criteria 1.4.3 and 1.4.11)."""

from __future__ import annotations

from ssio_desktop.domain.colours import contrast, luminance

__all__ = ["contrast", "luminance"]
