"""Moderation in the window: schools in order of concern, second judgements, and agreement."""

from __future__ import annotations

from ssio_desktop.ui.moderation.page import ModerationPage
from ssio_desktop.ui.moderation.second_page import SecondPage

__all__ = ["ModerationPage", "SecondPage"]
