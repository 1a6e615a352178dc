"""What is new about a school since its last judgement, a sentence for each. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from ssio_desktop.domain.schools import School
from ssio_desktop.services.school_changes import Since
from ssio_desktop.ui.schools import inspection_words, words


def _tr(text: str) -> str:
    return QCoreApplication.translate("categorise", text)


def since_words(since: Since, school: School, forms: Mapping[str, str]) -> tuple[str, ...]:
    """The changes in words: inspections first, then visits, then the register.

    forms: titles of visit forms by id.
    """
    return (*_inspections(since), *_visits(since, forms), *_register(since.was, school))


def _inspections(since: Since) -> Iterator[str]:
    for each in since.inspections:
        entry = inspection_words.entry(each)
        overall = inspection_words.line(each.overall, each).words if each.overall else ""
        told = entry.outcome or overall
        about = _tr("{title}, {day}").format(title=entry.title, day=entry.day)
        later = each.started is not None and each.started <= since.day
        published = _tr("published {day}").format(day=entry.published) if later else ""
        parts = (f"{about}: {told}" if told else about, entry.concern, published, entry.origin)
        yield "; ".join(part.rstrip(".") for part in parts if part) + "."


def _visits(since: Since, forms: Mapping[str, str]) -> Iterator[str]:
    for line in since.visits:
        yield _tr("{form}, {day}, {officer}.").format(
            form=forms.get(line.form_id, line.form_id),
            day=words.day(line.visit_date),
            officer=line.officer_name or _tr("no officer"),
        )


def _register(was: School | None, now: School) -> Iterator[str]:
    if was is None:
        return
    before, after = _told(was), _told(now)
    for name, old in before.items():
        new = after[name]
        if old != new:
            yield _tr("{name}: {new}, before {old}.").format(
                name=name, new=new or _tr("not recorded"), old=old or _tr("not recorded")
            )


def _told(school: School) -> dict[str, str]:
    yes_no = (_tr("yes"), _tr("no"))
    return {
        _tr("Name"): school.name,
        _tr("Head"): school.head_name,
        _tr("Status"): words.status(school.status),
        _tr("Type"): school.type_name,
        _tr("Phase"): words.capital(school.phase),
        _tr("Ages"): school.ages,
        _tr("Pupils"): words.number(school.pupils) if school.pupils is not None else "",
        _tr("Sixth form"): words.known(school.has_sixth_form, *yes_no),
        _tr("Early years"): words.known(school.has_early_years, *yes_no),
        _tr("Trust"): school.trust_name,
    }
