"""Notes of visits as plain text and as rows, each answer with every character as it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from ssio_desktop.domain.events import Json, canonical
from ssio_desktop.domain.visits import STATE_WORDS, Version, Visit, named, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cells import holdable
from ssio_desktop.services import forms, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.xforms.outline import in_words
from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.values import as_typed
from ssio_desktop.xforms.views import GroupView, InstanceView, NodeView, QuestionView, RepeatView


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a note: a heading, or a question with its answer.

    depth: headings above it. words: the answer as people read it, empty for a heading. value: as
    recorded, None for a heading.
    """

    depth: int
    path: str
    label: str
    words: str = ""
    value: Json = None


@dataclass(frozen=True, slots=True)
class OpenNote:
    """A note as it stands (version 0) or as it was fixed. lines: every answer that is kept."""

    visit: Visit
    version: int
    title: str
    lines: tuple[Line, ...]

    @property
    def answers(self) -> tuple[Line, ...]:
        """The lines that are answers."""
        return tuple(line for line in self.lines if line.value is not None)


def notes_of(ws: Workspace, visit: Visit) -> Iterator[OpenNote]:
    """Every fixed version of a visit, and the note as it stands where it differs from the last."""
    for version in visit.versions:
        facts = version.facts.get("form")
        yield _note(ws, visit, version.number, version.answers, _mapping(facts))
    latest = visit.versions[-1].answers if visit.versions else None
    if latest is None or dict(latest) != dict(visit.answers):
        yield _note(ws, visit, 0, visit.answers, {})


def text_of(ws: Workspace, note: OpenNote, school: str) -> bytes:
    """The note as UTF-8 text with headings marked by ``#``. Answers stand as they were typed."""
    visit = note.visit
    version = visit.version(note.version)
    facts = [
        ("School", f"{school} ({visit.urn})" if school else visit.urn),
        ("Day of the visit", visit.date.isoformat() if visit.date else ""),
        ("Term", str(visit.term or "")),
        ("Officer", _name(ws, visit.officer)),
        ("Form", visit.form),
        ("Standing", STATE_WORDS[visit.state]),
        ("Withdrawn because", visit.withdrawn),
        ("Visit", visit.id),
        *(_version_facts(ws, version) if version else (("Version", "as it stands"),)),
    ]
    head = "".join(f"{name}: {value}\n" for name, value in facts if value)
    parts = [f"# {note.title}\n\n{head}"]
    parts += [
        f"{'#' * min(line.depth + 2, 6)} {line.label}\n\n"
        + (f"{line.words}\n" if line.value is not None else "")
        for line in note.lines
    ]
    return holdable("\n".join(parts)).encode()


def _version_facts(ws: Workspace, version: Version) -> tuple[tuple[str, str], ...]:
    return (
        ("Version", str(version.number)),
        ("Made final", f"{version.at} by {_name(ws, version.by)}"),
        ("Reason for the amendment", version.reason),
        ("Issued", _issued(ws, version)),
        *(("School’s check of facts", line) for line in version.checked),
    )


def _issued(ws: Workspace, version: Version) -> str:
    by = _name(ws, version.issued_by) if version.issued_by else ""
    return f"{version.issued_at} by {by}" if by else version.issued_at


def _note(
    ws: Workspace, visit: Visit, number: int, given: Mapping[str, Json], facts: Mapping[str, Json]
) -> OpenNote:
    answers = {path: value for path, value in given.items() if value is not None}
    title, lines = visit.form, []
    try:
        form = forms.definition(ws, visit.form)
        day = read_day(named(answers, "visit_date"))
        session = FormSession(form, answers, facts=facts, today=day)
        title, lines = form.title, list(_lines(session.tree(), 0))
    except UserError:
        pass  # The form is elsewhere: every answer then stands under the name of its question.
    told = {line.path for line in lines}
    rest = {path: value for path, value in answers.items() if path not in told}
    kept = [
        Line(1, path, path, as_typed(value) if _is_plain(value) else canonical(value), value)
        for path, value in sorted(rest.items())
        if not _is_mark(path, value)
    ]
    shown = list(_without_empty(lines))
    if kept and shown:
        shown.append(Line(0, "", "Kept with the note and not asked by the form as it stands"))
    return OpenNote(visit, number, title, (*shown, *kept))


def _lines(views: Iterable[NodeView | InstanceView], depth: int) -> Iterator[Line]:
    for view in views:
        match view:
            case QuestionView():
                if view.answered:
                    words = "; ".join(in_words(view))
                    yield Line(depth, view.path, view.label or view.name, words, view.value)
            case RepeatView():
                yield Line(depth, "", view.label or view.name)
                yield from _lines(view.instances, depth + 1)
            case InstanceView():
                yield Line(depth, "", str(view.position))
                yield from _lines(view.children, depth + 1)
            case GroupView():
                inner = depth
                if view.label:
                    yield Line(depth, "", view.label)
                    inner += 1
                yield from _lines(view.children, inner)


def _without_empty(lines: list[Line]) -> Iterator[Line]:
    """The lines without headings under which nothing stands."""
    for place, line in enumerate(lines):
        if line.value is not None or _holds(line.depth, lines[place + 1 :]):
            yield line


def _holds(depth: int, later: list[Line]) -> bool:
    """Whether an answer stands under a heading of that depth, before the next such heading."""
    inside = takewhile(lambda line: line.depth > depth, later)
    return any(line.value is not None for line in inside)


def _is_mark(path: str, value: Json) -> bool:
    """Whether it only says that an instance of a repeat exists, at its place."""
    return ":" in path.rpartition(".")[2] and isinstance(value, (int, float))


def _is_plain(value: Json) -> bool:
    return isinstance(value, (str, int, float, bool))


def _name(ws: Workspace, officer: str) -> str:
    return setting_up.officer(ws, officer).name or officer


def _mapping(value: Json | None) -> Mapping[str, Json]:
    return value if isinstance(value, dict) else {}
