"""The installed forms as a library: versions, what they ask, what changed, installing, retiring.

A form is never removed: visits that were written in it go on opening with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms
from ssio_desktop.services.forms import RETIRED, FormInfo
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition, Item, QuestionKind
from ssio_desktop.xforms.install import InstalledForm, check_form, install_form
from ssio_desktop.xforms.problems import FormProblem

ChangeKind = Literal["added", "removed", "reworded", "asked otherwise", "choices", "required"]


@dataclass(frozen=True, slots=True)
class FormVersion:
    """A version of a form. since: the day on which it came into this store. visits: how many are
    written in it, withdrawn ones left out. newest: whether new visits would use it."""

    id: str
    version: str
    title: str
    since: date | None
    questions: int
    visits: int
    retired: bool
    newest: bool

    @property
    def ref(self) -> str:
        return f"{self.id}@{self.version}"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form: a group, a part that repeats, or a question. depth: groups above it.

    required: true, false, or None where an expression decides. choices: their labels, in order.
    conditional: whether it is asked only where something else was answered so.
    """

    key: str
    depth: int
    kind: QuestionKind | Literal["group", "repeat"]
    label: str
    hint: str
    required: bool | None
    choices: tuple[str, ...]
    conditional: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What differs at one question between two versions. before, after: in words."""

    kind: ChangeKind
    key: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Examined:
    """A form in a file, looked at and not installed. form: None where it cannot be used.

    known: whether this very version is installed already.
    """

    path: Path
    form: FormDefinition | None
    problems: tuple[FormProblem, ...]
    known: bool


def library(ws: Workspace) -> tuple[FormVersion, ...]:
    """Every version of every form, by title, the newest version of each first."""
    used: dict[str, int] = dict(
        ws.store.db.conn.execute(
            "SELECT form, count(*) FROM visits WHERE state <> 'withdrawn' GROUP BY form"
        ).fetchall()
    )
    newest = {info.ref for info in forms.forms(ws)}
    found: list[FormVersion] = []
    for state in ws.store.states("form"):
        form_id, _, version = state.key.partition("@")
        made = state.paths.get("xform")
        if made is None or not state.text("xform"):
            continue
        try:
            questions = forms.definition(ws, state.key).question_count
        except UserError:
            questions = 0
        found.append(
            FormVersion(
                form_id,
                version,
                state.text("title") or form_id,
                Stamp.parse(made.latest.stamp).moment().astimezone().date(),
                questions,
                used.get(state.key, 0),
                state.get(RETIRED) is True,
                state.key in newest,
            )
        )
    found.sort(key=lambda each: forms.version_order(each.version), reverse=True)
    found.sort(key=lambda each: (each.title.casefold(), each.id))
    return tuple(found)


def lines(form: FormDefinition) -> tuple[Line, ...]:
    """What a form asks, in its order, as a person sees it."""
    return tuple(_lines(form.root.children, 0))


def changes(before: FormDefinition, after: FormDefinition) -> tuple[Change, ...]:
    """What differs between two versions, question by question, in the order of the later one."""
    old = {line.key: line for line in lines(before)}
    new = {line.key: line for line in lines(after)}
    found: list[Change] = []
    for key, line in new.items():
        known = old.get(key)
        if known is None:
            found.append(Change("added", key, line.label or key, "", _asked(line)))
        else:
            found += _differences(known, line)
    found += [
        Change("removed", key, line.label or key, _asked(line), "")
        for key, line in old.items()
        if key not in new
    ]
    return tuple(found)


def examine(ws: Workspace, path: Path) -> Examined:
    """Look at a form in a workbook or a folder of tables. Nothing is installed.

    Raises SurroundingsError where the file cannot be read from the disk.
    """
    form, problems = check_form(path)
    if form is not None and not form.version:
        problem = FormProblem(
            "form.no-version",
            say("The form has no version."),
            "settings",
            2,
            "version",
            say("Fill in the column version of the settings sheet."),
        )
        return Examined(path, None, (problem,), False)
    known = form is not None and bool(
        ws.store.state(f"form/{form.id}@{form.version}").text("xform")
    )
    return Examined(path, form, problems, known)


def install(ws: Workspace, path: Path) -> Outcome[FormInfo]:
    """Install the form in a workbook or a folder of tables.

    UserError where it cannot be used, or where its version is here with other questions; one that
    is here already just as it is changes nothing.
    """
    examined = examine(ws, path)
    if examined.form is None and examined.problems:
        raise examined.problems[0].as_error()
    made = install_form(path)
    info = FormInfo(made.id, made.version, made.title)
    known = ws.store.state(f"form/{info.ref}")
    if known.text("xform") == made.xform_xml:
        return Outcome(info)
    if known.text("xform"):
        raise UserError(
            say(
                "Version {version} of “{title}” is here already, with other questions.",
                version=made.version,
                title=made.title,
            ),
            where=path.name,
            remedy=say("Raise the version in the settings sheet; visits already made keep theirs."),
            code="form.same-version",
        )
    return ws.record(
        _writes(info, made), info, label=say("Form “{title}” installed", title=made.title)
    )


def retire(ws: Workspace, form_id: str) -> Outcome[FormInfo]:
    """Offer a form for new visits no longer. Visits that are written in it stay as they are."""
    return _set_retired(ws, form_id, True)


def restore(ws: Workspace, form_id: str) -> Outcome[FormInfo]:
    """Offer a retired form again."""
    return _set_retired(ws, form_id, False)


def _set_retired(ws: Workspace, form_id: str, retired: bool) -> Outcome[FormInfo]:
    info = next((each for each in forms.forms(ws) if each.id == form_id), None)
    if info is None:
        raise UserError(
            say("There is no form called “{form_id}”.", form_id=form_id[:60]),
            remedy=say("“form list” names those there are."),
            code="form.unknown",
        )
    if info.retired == retired:
        return Outcome(info)
    word = "retired" if retired else "offered again"
    fresh = FormInfo(info.id, info.version, info.title, retired)
    return ws.record(
        [Write(f"form/{info.ref}", RETIRED, retired or None)],
        fresh,
        label=say("Form “{title}” {word}", title=info.title, word=word),
    )


def _writes(info: FormInfo, made: InstalledForm) -> list[Write]:
    entity = f"form/{info.ref}"
    return [Write(entity, "xform", made.xform_xml), Write(entity, "title", made.title)]


def _lines(items: tuple[Item, ...], depth: int) -> Iterator[Line]:
    for item in items:
        if not item.has_control or item.fact:
            continue
        label = item.label.plain
        if item.kind in ("group", "repeat"):
            if label or item.kind == "repeat":
                yield _line(item, depth, "repeat" if item.kind == "repeat" else "group")
            yield from _lines(item.children, depth + 1 if label else depth)
        elif item.question is not None:
            yield _line(item, depth, item.question)


def _line(item: Item, depth: int, kind: QuestionKind | Literal["group", "repeat"]) -> Line:
    required: bool | None = False
    if item.required is not None:
        required = True if item.required.source.replace(" ", "") == "true()" else None
    return Line(
        item.key,
        depth,
        kind,
        item.label.plain or item.name,
        item.hint.plain,
        required,
        tuple(each.label.plain for each in item.choices.fixed) if item.choices else (),
        item.relevant is not None,
    )


def _asked(line: Line) -> str:
    return "; ".join(line.choices) if line.choices else ""


def _differences(old: Line, new: Line) -> Iterator[Change]:
    if old.label != new.label:
        yield Change("reworded", new.key, new.label, old.label, new.label)
    if old.hint != new.hint:
        yield Change("reworded", new.key, new.label, old.hint, new.hint)
    if old.kind != new.kind:
        yield Change("asked otherwise", new.key, new.label, old.kind, new.kind)
    if old.choices != new.choices:
        yield Change("choices", new.key, new.label, _asked(old), _asked(new))
    if old.required != new.required:
        words = {True: "required", False: "not required", None: "required at times"}
        yield Change("required", new.key, new.label, words[old.required], words[new.required])
