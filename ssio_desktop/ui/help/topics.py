"""Which pages of help there are, in the order they are listed, and which page of the window each
explains. Knows neither the texts nor any widget.
"""

from __future__ import annotations

from collections.abc import Mapping

HELP = "help"
"""The id of the page of help itself."""

ORDER: tuple[str, ...] = (
    "first-steps",
    "schools",
    "visits",
    "reports",
    "categorising",
    "actions",
    "return",
    "board",
    "settings",
    "keyboard",
)
"""The pages of help, each a file of this name with ``.md`` added."""

PAGE_TOPICS: Mapping[str, str] = {
    "home": "first-steps",
    "schools": "schools",
    "school": "schools#one-schools-page",
    "import": "schools#bring-in-a-published-file",
    "visits": "visits",
    "visit": "visits#write-the-note",
    "report": "reports",
    "document": "reports#print-something-else",
    "actions": "actions",
    "return": "return",
    "board": "board",
    "settings": "settings",
    "categorise": "categorising",
}
"""Page of the window → page of help, with a heading on it where one says more exactly."""


def topic_of(page: str) -> str:
    """The help for a page of the window; the first steps where there is none of its own."""
    return PAGE_TOPICS.get(page, ORDER[0])
