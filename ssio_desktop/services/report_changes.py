"""What differs between two reports of one visit, question by question, as people read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import Version, Visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, reporting, setting_up
from ssio_desktop.services.report_data import as_dict, day_in_words, report_part, text_of
from ssio_desktop.services.report_file_reading import CarriedAnswer, ReportFile, read_report_file
from ssio_desktop.services.verification import Amendment, DataDifference
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition

_FACTS: Mapping[str, Mapping[str, str]] = {
    "school": {
        "name": say("Name of the school"),
        "urn": "URN",
        "phase": say("Phase"),
        "type": say("Type of school"),
        "head": say("Head"),
        "chair": say("Chair"),
        "ages": say("Ages"),
        "pupils": say("Pupils"),
        "package": say("Package"),
    },
    "officer": {"name": say("Officer"), "role": say("Officer’s role")},
    "authority": {"name": say("Authority"), "code": say("Code of the authority")},
    "category": {
        "code": say("Category"),
        "name": say("Name of the category"),
        "movement": say("Movement of the category"),
        "reasons": say("Reasons for the category"),
        "next_steps": say("Next steps"),
    },
}


def changes_since(ws: Workspace, visit: Visit, number: int) -> tuple[Amendment, ...]:
    """The fixed versions after one, oldest first, each with what it changed."""
    found: list[Amendment] = []
    before = visit.version(number)
    for version in visit.versions:
        if version.number <= number:
            continue
        officer = setting_up.officer(ws, version.by).name
        written = text_of(as_dict(report_part(version.facts).get("officer")), "name")
        found.append(
            Amendment(
                version.number,
                version.at,
                officer or written,
                version.reason,
                version.is_issued,
                _between(ws, visit, before, version),
            )
        )
        before = version
    return tuple(found)


def differences(
    ws: Workspace, visit: Visit, carried: ReportFile, *, latest: bool = False
) -> tuple[DataDifference, ...]:
    """How a file’s data differ from the record’s of the same version, or of the latest one."""
    version = visit.versions[-1] if latest and visit.versions else visit.version(carried.number)
    recorded = _recorded(ws, visit, version) if version is not None else None
    if recorded is None:
        return ()
    form = forms.definition(ws, visit.form)
    return (*_compared(form, carried, recorded), *(() if latest else _issue(carried, recorded)))


def _between(
    ws: Workspace, visit: Visit, before: Version | None, after: Version
) -> tuple[DataDifference, ...]:
    old = _recorded(ws, visit, before) if before is not None else None
    new = _recorded(ws, visit, after)
    if old is None or new is None:
        return ()
    return tuple(_compared(forms.definition(ws, visit.form), old, new))


def _recorded(ws: Workspace, visit: Visit, version: Version) -> ReportFile | None:
    """What a report of a version carries by the record; None where its form is not here."""
    try:
        (made,) = reporting.version_data(ws, visit, version).attachments
        return read_report_file(made.data)
    except UserError:
        return None


def _compared(form: FormDefinition, then: ReportFile, now: ReportFile) -> Iterator[DataDifference]:
    old, new = ({one.path: one for one in each.answers} for each in (then, now))
    for path in sorted(set(old) | set(new)):
        one, other = old.get(path), new.get(path)
        if one == other:
            continue
        told = one or other
        if told is None or not (told.label or told.words):
            continue
        yield DataDifference(
            _label(form, told, {**now.values, **then.values}),
            one.words if one else "",
            other.words if other else "",
        )
    for part, names in _FACTS.items():
        first, second = as_dict(then.facts.get(part)), as_dict(now.facts.get(part))
        for name, label in names.items():
            said = (_words(first.get(name)), _words(second.get(name)))
            if said[0] != said[1]:
                yield DataDifference(label, *said)


def _issue(then: ReportFile, now: ReportFile) -> Iterator[DataDifference]:
    """What differs in how the version came about."""
    for label, first, second in (
        (say("Made final"), _day(then.made_at), _day(now.made_at)),
        (say("Issued"), _day(then.issued_at), _day(now.issued_at)),
        (say("Reason for the amendment"), then.reason, now.reason),
        (say("Versions"), _notes(then), _notes(now)),
    ):
        if first != second:
            yield DataDifference(label, first, second)


def _label(form: FormDefinition, answer: CarriedAnswer, values: Mapping[str, Json]) -> str:
    """The question; within a repeat, which instance of which repeat it belongs to."""
    instance, _, rest = answer.path.rpartition(".")
    repeat, colon, _ = instance.rpartition(":")
    if not (colon and rest):
        return answer.label
    item = form.item(repeat)
    title = item.label.plain if item and item.label.plain else repeat.replace("_", " ")
    place = values.get(instance)
    return f"{title}, {place}: {answer.label}" if place is not None else f"{title}: {answer.label}"


def _words(value: Json) -> str:
    if isinstance(value, list):
        return "\n".join(str(each) for each in value)
    return "" if value is None else str(value)


def _day(moment: str) -> str:
    when = datetime.fromisoformat(moment) if moment else None
    return f"{day_in_words(when.date())}, {when:%H:%M:%S} UTC" if when else ""


def _notes(file: ReportFile) -> str:
    return "\n".join(
        f"{note.version}, {note.date}, {note.by}: {note.change}" for note in file.history
    )
