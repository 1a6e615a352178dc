"""The tables of the consolidated picture: schools, their categories, and the figures made of
them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ssio_desktop.exchange.cells import Cell
from ssio_desktop.exchange.tables import Column, ForeignKey, TableSpec
from ssio_desktop.services.board_lists import BoardLists
from ssio_desktop.services.picture import Picture, PictureSchool
from ssio_desktop.services.tracker import Tracker

NONE = "none"
"""Stands where a school has no category, or no officer."""

_URN = Column("urn", "string", "URN", "The school’s unique reference number.", True)
_TERM = Column("term", "string", "Term", "Such as 2026-autumn.", True)
_OF_SCHOOL = (ForeignKey(("urn",), "schools", ("urn",)),)
_LISTS = ("unsupported", "doubtful", "improved", "unconsidered")


def picture_tables(found: Picture, lists: BoardLists, tracker: Tracker) -> tuple[TableSpec, ...]:
    """Everything that the page shows, and what it was made of, in nine tables."""
    return (
        _schools(found),
        _categories(found),
        _counts(found),
        _movements(found),
        _shares(found),
        _lists(lists),
        _returns(tracker),
        _arrivals(tracker),
        _completeness(found, tracker),
    )


def _schools(found: Picture) -> TableSpec:
    def row(school: PictureSchool) -> tuple[Cell, ...]:
        now, before = school.now, school.before
        return (
            school.row.urn,
            school.row.name,
            school.row.phase,
            school.row.type_name,
            school.row.officer,
            school.row.officer_name,
            school.row.package,
            school.pupils,
            now.category if now else None,
            now.is_good if now else None,
            before.category if before else None,
            str(before.term) if before else None,
            school.moved,
        )

    return TableSpec(
        "schools",
        "Schools",
        (
            _URN,
            Column("name", "string", "School", "", True),
            Column("phase", "string", "Phase", "As the register has it."),
            Column("type", "string", "Type"),
            Column("officer", "string", "Officer’s id"),
            Column("officer_name", "string", "Officer"),
            Column("package", "boolean", "Buys the package", "Empty where it is not recorded."),
            Column("pupils", "integer", "Pupils", "The register’s number; empty where unknown."),
            Column("category", "string", "Category", "That counts in the term of the picture."),
            Column("good_or_better", "boolean", "Good or better"),
            Column("category_before", "string", "Category before"),
            Column("term_before", "string", "Term of that"),
            Column("movement", "string", "Movement", "Since the category before.", True),
        ),
        ("urn",),
        (),
        tuple(row(school) for school in found.schools),
    )


def _categories(found: Picture) -> TableSpec:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for school in found.schools:
            for each in school.judged:
                otherwise = each.decision if each.is_decided_otherwise else None
                yield (
                    school.row.urn,
                    str(each.term),
                    each.framework,
                    each.category,
                    each.judged,
                    each.suggested,
                    each.reason,
                    each.decision is not None,
                    otherwise.reason if otherwise else None,
                )

    return TableSpec(
        "categories",
        "Categories by term",
        (
            _URN,
            _TERM,
            Column("framework", "string", "Framework", "Name and version."),
            Column(
                "category",
                "string",
                "Category",
                "That counts: the board’s, if it has decided.",
                True,
            ),
            Column("judged", "string", "Officer’s category", "", True),
            Column("best_fit", "string", "Best fit", "What the criteria suggest."),
            Column("reason", "string", "Officer’s reason"),
            Column("decided", "boolean", "Board has decided", "", True),
            Column("board_reason", "string", "Board’s reason", "Where it decided otherwise."),
        ),
        ("urn", "term"),
        _OF_SCHOOL,
        tuple(rows()),
    )


def _counts(found: Picture) -> TableSpec:
    return TableSpec(
        "counts",
        "Schools by category",
        (
            _TERM,
            Column("category", "string", "Category", f"“{NONE}” for schools without one.", True),
            Column("schools", "integer", "Schools", "", True),
        ),
        ("term", "category"),
        (),
        tuple(
            (str(each.term), code or NONE, number)
            for each in found.over_time
            for code, number in each.counts
        ),
    )


def _movements(found: Picture) -> TableSpec:
    return TableSpec(
        "movements",
        "Movement",
        (
            _TERM,
            Column("before", "string", "From", f"“{NONE}” for schools without one.", True),
            Column("after", "string", "To", f"“{NONE}” for schools without one.", True),
            Column("schools", "integer", "Schools", "", True),
        ),
        ("term", "before", "after"),
        (),
        tuple(
            (str(found.term), flow.before or NONE, flow.after or NONE, len(flow.schools))
            for flow in found.flows
        ),
    )


def _shares(found: Picture) -> TableSpec:
    shares = [(term, share) for term, share in found.trend if term != found.term]
    shares += [(found.term, share) for share in found.shares]
    return TableSpec(
        "shares",
        "Good and better schools",
        (
            _TERM,
            Column("group", "string", "Group", "all, phase or officer.", True),
            Column("key", "string", "Key", "The phase, or the officer’s id.", True),
            Column("name", "string", "Name"),
            Column("schools", "integer", "Schools", "", True),
            Column("judged", "integer", "With a category", "", True),
            Column("good", "integer", "Good or better", "", True),
            Column("percent", "number", "Of schools, per cent", "Of those with a category."),
            Column("pupils", "integer", "Pupils", "Of schools with a category.", True),
            Column("good_pupils", "integer", "In good or better schools", "", True),
            Column("pupil_percent", "number", "Of pupils, per cent"),
            Column("unknown", "integer", "Schools without a number of pupils", "", True),
        ),
        ("term", "group", "key"),
        (),
        tuple(
            (
                str(term),
                share.group,
                share.key or NONE,
                share.name,
                share.schools,
                share.judged,
                share.good,
                share.percent,
                share.pupils,
                share.good_pupils,
                share.pupil_percent,
                share.unknown,
            )
            for term, share in (shares if found.good else ())
        ),
    )


def _lists(lists: BoardLists) -> TableSpec:
    return TableSpec(
        "lists",
        "Three lists",
        (
            _TERM,
            Column("list", "string", "List", ", ".join(_LISTS) + ".", True),
            _URN,
            Column("number", "integer", "Number", "Of the reason, from 1.", True),
            Column("reason", "string", "Reason", "", True),
        ),
        ("term", "list", "urn", "number"),
        _OF_SCHOOL,
        tuple(
            (str(lists.term), name, each.school.urn, number, str(reason))
            for name, (_, rows) in zip(_LISTS, lists.named(), strict=True)
            for each in rows
            for number, reason in enumerate(each.reasons, start=1)
        ),
    )


def _returns(tracker: Tracker) -> TableSpec:
    sent = {
        (each.officer, each.term, each.number): (line.name, cell.arrival, each)
        for line in tracker.officers
        for cell in line.terms
        for each in cell.sent
    }
    return TableSpec(
        "returns",
        "Returns received",
        (
            Column("officer", "string", "Officer’s id", "", True),
            Column("officer_name", "string", "Officer"),
            _TERM,
            Column("number", "integer", "Number", "From 1 in each term.", True),
            Column("made", "date", "Made on", "By its officer’s clock.", True),
            Column(
                "taken_in",
                "date",
                "Taken in on",
                "Empty where it was made in this store, or only a later one tells of it.",
            ),
            Column("due", "date", "Due on", "Empty where term dates are not known."),
            Column("late", "boolean", "Late", "Whether the first of the term came late.", True),
            Column("complete", "boolean", "Complete", "As its officer said.", True),
            Column("schools", "integer", "Schools", "That it is about.", True),
        ),
        ("officer", "term", "number"),
        (),
        tuple(
            (
                each.officer,
                name,
                str(each.term),
                each.number,
                each.made,
                each.taken_in,
                tracker.due[each.term],
                arrival == "late",
                each.complete,
                len(each.schools),
            )
            for name, arrival, each in sent.values()
        ),
    )


def _arrivals(tracker: Tracker) -> TableSpec:
    return TableSpec(
        "arrivals",
        "Schools and returns",
        (
            _URN,
            _TERM,
            Column("state", "string", "State", "received, late, awaited, missing or none.", True),
            Column("amended", "boolean", "Amended", "Whether more than one return has it.", True),
        ),
        ("urn", "term"),
        _OF_SCHOOL,
        tuple(
            (line.urn, str(cell.term), cell.arrival, cell.amended)
            for line in tracker.schools
            for cell in line.terms
        ),
    )


def _completeness(found: Picture, tracker: Tracker) -> TableSpec:
    return TableSpec(
        "completeness",
        "What is there of each school",
        (
            _URN,
            _TERM,
            Column("part", "string", "Part", "category, visit, note or report.", True),
            Column("done", "string", "Done", "done, begun or missing.", True),
            Column("words", "string", "In words", "", True),
        ),
        ("urn", "term", "part"),
        _OF_SCHOOL,
        tuple(
            (row.urn, str(found.term), part.part, part.done, str(part.words))
            for row in tracker.completeness
            for part in row.parts
        ),
    )


def about(tables: Sequence[TableSpec]) -> str:
    """One line for each table: its name, how many rows, what it is."""
    return "\n".join(f"  {each.name}: {each.title}, {len(each.rows)} rows" for each in tables)
