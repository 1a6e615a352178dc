"""The questionnaires that there are: those that come with the program, and installed forms of one's
own. One is brought into the store with the first round that it is used in."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.voices.records import FORM_PREFIX
from ssio_desktop.domain.voices.tallies import FAVOURABLE, GROUPINGS, Question
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.install import install_form
from ssio_desktop.xforms.loading import load_definition
from ssio_desktop.xforms.numbering import is_asked, question_numbers

ABOUT = "about"
"""The group of questions that returns are grouped by."""
QUOTE = "quote"
"""The name of the question whose “yes” lets words be printed."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A questionnaire ready for a round. writes: what brings it into the store, none if it is."""

    info: FormInfo
    definition: FormDefinition
    writes: tuple[Write, ...]


@dataclass(frozen=True, slots=True)
class InWords:
    """A question that is answered in words. number: as on paper."""

    key: str
    label: str
    number: int


def questionnaires(ws: Workspace) -> tuple[FormInfo, ...]:
    """The newest version of each, by title, installed or not."""
    found = {info.id: info for info in forms.forms(ws) if info.id.startswith(FORM_PREFIX)}
    for info in _packed(ws):
        known = found.get(info.id)
        newer = known is None or (
            forms.version_order(known.version) < forms.version_order(info.version)
        )
        if newer:
            found[info.id] = info
    return tuple(sorted((e for e in found.values() if not e.retired), key=lambda e: e.title))


def bring(ws: Workspace, form_id: str) -> Brought:
    """A questionnaire by its id. UserError where there is none, or it has a part that repeats."""
    info = next((each for each in questionnaires(ws) if each.id == form_id), None)
    if info is None:
        raise UserError(
            say("There is no questionnaire “{form_id}”.", form_id=form_id[:60]),
            remedy=say(
                "Choose one of {found}.",
                found=", ".join(each.id for each in questionnaires(ws)) or say("none installed"),
            ),
            code="questionnaire.form",
        )
    if ws.store.state(f"form/{info.ref}").text("xform"):
        return Brought(info, _usable(forms.definition(ws, info.ref)), ())
    made = install_form(ws.packs.questionnaires / info.id)
    entity = f"form/{info.ref}"
    writes = (Write(entity, "xform", made.xform_xml), Write(entity, "title", made.title))
    return Brought(info, _usable(load_definition(made.xform_xml)), writes)


def closed_questions(form: FormDefinition) -> tuple[Question, ...]:
    """The questions that are counted: one of a list in which an answer speaks well."""
    found = []
    for item in _asked(form):
        if item.question != "select_one" or item.choices is None or _is_about(item):
            continue
        choices = tuple((each.value, each.label.plain) for each in item.choices.fixed)
        if item.name != QUOTE and FAVOURABLE & {value for value, _ in choices}:
            found.append(Question(item.key, item.label.plain, choices))
    return tuple(found)


def questions_in_words(form: FormDefinition) -> tuple[InWords, ...]:
    """The questions that are answered in words, each told with the one that it goes on from."""
    numbers = question_numbers(form)
    items = list(_asked(form))
    labels = {item.key: item.label.plain for item in items}
    return tuple(
        InWords(item.key, _whole_label(item, labels), numbers.get(item.key, 0))
        for item in items
        if item.question in ("text", "multiline")
    )


def quote_key(form: FormDefinition) -> str:
    """The key of the question that lets words be printed; empty where it is not asked."""
    return next((item.key for item in _asked(form) if item.name == QUOTE), "")


def group_keys(form: FormDefinition) -> dict[str, str]:
    """The keys of the questions that returns are grouped by, by grouping."""
    return {item.name: item.key for item in _asked(form) if _is_about(item)}


def _is_about(item: Item) -> bool:
    return item.name in GROUPINGS and item.key == f"{ABOUT}.{item.name}"


def _whole_label(item: Item, labels: dict[str, str]) -> str:
    """“What shows it?” alone says nothing: the question that it belongs to comes before it."""
    above = labels.get(item.key.removesuffix("_why")) if item.key.endswith("_why") else None
    return f"{above} {item.label.plain}" if above else item.label.plain


def _asked(form: FormDefinition) -> Iterator[Item]:
    return (item for item in form.items.values() if is_asked(item) and item.has_control)


def _usable(form: FormDefinition) -> FormDefinition:
    if any(item.kind == "repeat" for item in form.items.values()):
        raise UserError(
            say("A questionnaire has no part that repeats, and this form has one."),
            where=form.title,
            remedy=say("Ask each question once in the form, and install it as a new version."),
            code="questionnaire.repeat",
        )
    return form


def _packed(ws: Workspace) -> Iterator[FormInfo]:
    folder = ws.packs.questionnaires
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        if each.name.startswith(FORM_PREFIX):
            yield _settings(each)


def _settings(folder: Path) -> FormInfo:
    """What a form says of itself, without turning its tables into one."""
    with (folder / "settings.csv").open(encoding="utf-8", newline="") as stream:
        row = next(csv.DictReader(stream))
    return FormInfo(row["form_id"], row["version"], row["form_title"])
