"""The passages of a report that can be commented on and looked over, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.proofreading import Passage
from ssio_desktop.domain.visits import Version
from ssio_desktop.services.report_data import as_dict, report_part, text_of
from ssio_desktop.xforms.outline import in_words
from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.views import GroupView, NodeView, QuestionView

REASONS, NEXT_STEPS = "@reasons", "@next_steps"
"""The places of what a report says of the category; no question of a form begins so."""

_PEOPLE = frozenset({"met", "leaders", "others", "present", "members", "who", "accompanied_by"})
"""Names of repeats and questions in which people are meant to be named."""


@dataclass(frozen=True, slots=True)
class ReportPassage:
    """One answer as the report has it. path: the question’s. written: whether an officer wrote it
    in words of their own, so that its wording can be looked over."""

    path: str
    section: str
    label: str
    text: str
    written: bool

    def to_check(self) -> Passage:
        """The same for looking over its wording."""
        names = set(self.path.replace(":", ".").split("."))
        return Passage(self.path, self.label, self.text, bool(names & _PEOPLE))


def passages(session: FormSession, version: Version | None = None) -> tuple[ReportPassage, ...]:
    """Every answer in the order of the form, then what the version says of the category."""
    found = list(_walk(session.tree(), session.definition.title, ""))
    if version is not None:
        found += _category(as_dict(report_part(version.facts).get("category")))
    return tuple(found)


def _walk(views: tuple[NodeView, ...], section: str, before: str) -> Iterator[ReportPassage]:
    for view in views:
        if isinstance(view, QuestionView):
            if view.answered and view.kind != "note":
                written = view.kind in ("text", "multiline")
                label = f"{before}{view.label or view.name}"
                yield ReportPassage(view.path, section, label, "\n".join(in_words(view)), written)
        elif isinstance(view, GroupView):
            yield from _walk(view.children, view.label or section, before)
        else:
            title = view.label or section
            for instance in view.instances:
                yield from _walk(instance.children, title, f"{before}{instance.position}. ")


def _category(category: Mapping[str, Json]) -> Iterator[ReportPassage]:
    reasons = category.get("reasons")
    if isinstance(reasons, list) and reasons:
        text = "\n".join(str(reason) for reason in reasons)
        yield ReportPassage(REASONS, "Category", "Reasons", text, True)
    if steps := text_of(category, "next_steps").strip():
        yield ReportPassage(NEXT_STEPS, "Category", "Next steps", steps, True)
