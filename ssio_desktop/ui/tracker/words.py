"""How the returns of officers and schools are put into words, for the grids and their tables."""

from __future__ import annotations

from collections.abc import Mapping

from ssio_desktop.services.completeness import PARTS, Completed, Completeness
from ssio_desktop.services.tracker import Arrival, OfficerTerm, SchoolTerm, Sent
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.grid import Shape
from ssio_desktop.ui.widgets.wording import counted, day, short_day

SHAPES: Mapping[Arrival, Shape] = {
    "received": "done",
    "late": "late",
    "awaited": "awaited",
    "missing": "missing",
    "none": "none",
}


def arrival_name(arrival: Arrival) -> str:
    """A state in a word or two."""
    return {
        "received": translate("tracker", "Received"),
        "late": translate("tracker", "Received late"),
        "awaited": translate("tracker", "Not yet due"),
        "missing": translate("tracker", "Missing"),
        "none": translate("tracker", "Not expected"),
    }[arrival]


def cell_words(arrival: Arrival, sent: Sent | None, *, amended: bool) -> str:
    """What stands in a cell: the day where something came, else the state."""
    if sent is None:
        return "–" if arrival == "none" else arrival_name(arrival)
    words = short_day(sent.made)
    if arrival == "late":
        words = translate("tracker", "{day}, late").format(day=words)
    if amended:
        words = translate("tracker", "{words}, amended").format(words=words)
    return words


def officer_words(cell: OfficerTerm) -> str:
    """An officer's cell."""
    return cell_words(cell.arrival, cell.sent[-1] if cell.sent else None, amended=cell.amended)


def school_words(cell: SchoolTerm) -> str:
    """A school's cell."""
    return cell_words(cell.arrival, cell.sent, amended=cell.amended)


def officer_sentence(name: str, cell: OfficerTerm) -> str:
    """The whole of an officer's cell."""
    told = [f"{name}, {said(cell.term.title)}: {arrival_name(cell.arrival)}."]
    told += [_sent_words(each) for each in cell.sent]
    if cell.outstanding:
        schools = _schools(len(cell.outstanding))
        told.append(translate("tracker", "Without a return: {schools}.").format(schools=schools))
    return " ".join(told)


def school_sentence(name: str, officer: str, cell: SchoolTerm) -> str:
    """The whole of a school's cell."""
    who = officer or translate("tracker", "no officer")
    told = f"{name} ({who}), {said(cell.term.title)}: {arrival_name(cell.arrival)}."
    return f"{told} {_sent_words(cell.sent)}" if cell.sent else told


def part_name(part: Completed) -> str:
    """What a part of a school's term is called."""
    return said(PARTS[part.part])


def part_words(part: Completed) -> str:
    """A part's cell: in brief whether it is there."""
    return {
        "done": translate("tracker", "Yes"),
        "begun": translate("tracker", "In part"),
        "missing": translate("tracker", "No"),
    }[part.done]


def part_sentence(row: Completeness, part: Completed) -> str:
    """The whole of a part's cell."""
    return f"{row.name}, {part_name(part)}: {part_words(part)}. {said(part.words)}"


def schools_words(count: int) -> str:
    """“1 school”, “12 schools”."""
    return _schools(count)


def _sent_words(sent: Sent) -> str:
    words = translate("tracker", "Return {number} made on {day}").format(
        number=sent.number, day=day(sent.made)
    )
    if sent.taken_in is not None:
        words = translate("tracker", "{words}, taken in on {day}").format(
            words=words, day=day(sent.taken_in)
        )
    if not sent.complete:
        words = translate("tracker", "{words}, incomplete").format(words=words)
    return f"{words}."


def _schools(count: int) -> str:
    return counted(count, translate("tracker", "school"), translate("tracker", "schools"))
