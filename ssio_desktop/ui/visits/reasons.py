"""What is asked before a note is amended, or a visit is withdrawn or taken over: why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.reason import ask_reason


def ask_amendment(parent: QWidget, then: Callable[[str], object]) -> None:
    """Ask what was changed; then gets the reason, which the report prints."""
    ask_reason(
        parent,
        translate("reasons", "Amendment"),
        translate("reasons", "What was changed, and why? This is printed in the report."),
        translate("reasons", "Make final"),
        then,
        needed=translate("reasons", "Say what was changed, and why."),
    )


def ask_withdrawal(parent: QWidget, then: Callable[[str], object]) -> None:
    """Ask why a visit is withdrawn; then gets the reason, which the record keeps."""
    ask_reason(
        parent,
        translate("reasons", "Withdraw this visit"),
        translate("reasons", "Why is it withdrawn? It stays in the record with your reason."),
        translate("reasons", "Withdraw this visit"),
        then,
        needed=translate("reasons", "Say why the visit is withdrawn."),
    )


def ask_taking_over(parent: QWidget, then: Callable[[str], object]) -> None:
    """Ask why a colleague's visit is taken over; then gets the reason, which the record keeps."""
    ask_reason(
        parent,
        translate("reasons", "Take over this visit"),
        translate(
            "reasons",
            "Why is it yours now? The record keeps your reason, and who the officer was before.",
        ),
        translate("reasons", "Take over this visit"),
        then,
        needed=translate("reasons", "Say why the visit is yours now."),
    )
