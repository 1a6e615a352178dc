"""Looks at the patterns of ``regex()`` before any answer meets them.

A pattern that repeats a repetition can take longer than a life to find that it does not match;
what a form brings with it must not stop the window.
"""

from __future__ import annotations

import re

from ssio_desktop.wording import say
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.xpath import Literal, Node

MAX_PATTERN = 500

_RISKY = re.compile(r"[+*}]\)[+*{]|\([^()]*[+*][^()]*\)[+*{]")


def check_pattern(node: Node) -> None:
    """Raises FormFault where the pattern is not text, not a pattern, or dangerous."""
    if not isinstance(node, Literal):
        raise _fault(
            say("The pattern of regex() must be written out as text."),
            say("Put the pattern between quotation marks."),
        )
    try:
        re.compile(node.text)
    except re.error as error:
        raise _fault(
            say("“{text}” is not a pattern: {error}.", text=node.text, error=error),
            say("Check its brackets and signs."),
        ) from error
    if _RISKY.search(node.text) or len(node.text) > MAX_PATTERN:
        raise _fault(
            say(
                "The pattern “{text}” repeats a repetition, which can take for ever.",
                text=node.text[:60],
            ),
            say("Write the pattern without a repeated group that itself repeats."),
        )


def _fault(what: str, remedy: str) -> FormFault:
    return FormFault(FormProblem("form.pattern", what, remedy=remedy))
