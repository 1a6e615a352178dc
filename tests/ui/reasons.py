"""Answering the window's questions for a reason."""

from __future__ import annotations

import pytest

from ssio_desktop.ui.widgets.reason import ReasonDialog


def give_reason(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Answer each question that is asked from now on with these words, as soon as it is asked."""

    def opened(dialog: ReasonDialog) -> None:
        dialog.text.setPlainText(text)
        dialog.do.click()

    monkeypatch.setattr(ReasonDialog, "open", opened)
