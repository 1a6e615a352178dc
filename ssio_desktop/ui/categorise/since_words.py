"""What is new about a school since its last judgement, a sentence for each. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ssio_desktop.domain.schools import School
from ssio_desktop.services.school_changes import Since
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.schools import inspection_words, words


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
        about = translate("categorise", "{title}, {day}").format(title=entry.title, day=entry.day)
        later = each.started is not None and each.started <= since.day
        published = (
            translate("categorise", "published {day}").format(day=entry.published) if later else ""
        )
        parts = (f"{about}: {told}" if told else about, entry.concern, published, entry.origin)
        yield "; ".join(part.rstrip(".") for part in parts if part) + "."


def _visits(since: Since, forms: Mapping[str, str]) -> Iterator[str]:
    for line in since.visits:
        yield translate("categorise", "{form}, {day}, {officer}.").format(
            form=forms.get(line.form_id, line.form_id),
            day=words.day(line.visit_date),
            officer=line.officer_name or translate("categorise", "no officer"),
        )


def _register(was: School | None, now: School) -> Iterator[str]:
    if was is None:
        return
    before, after = _told(was), _told(now)
    for name, old in before.items():
        new = after[name]
        if old != new:
            yield translate("categorise", "{name}: {new}, before {old}.").format(
                name=name,
                new=new or translate("categorise", "not recorded"),
                old=old or translate("categorise", "not recorded"),
            )


def _told(school: School) -> dict[str, str]:
    yes_no = (translate("categorise", "yes"), translate("categorise", "no"))
    return {
        translate("categorise", "Name"): school.name,
        translate("categorise", "Head"): school.head_name,
        translate("categorise", "Status"): words.status(school.status),
        translate("categorise", "Type"): school.type_name,
        translate("categorise", "Phase"): words.capital(school.phase),
        translate("categorise", "Ages"): school.ages,
        translate("categorise", "Pupils"): words.number(school.pupils)
        if school.pupils is not None
        else "",
        translate("categorise", "Sixth form"): words.known(school.has_sixth_form, *yes_no),
        translate("categorise", "Early years"): words.known(school.has_early_years, *yes_no),
        translate("categorise", "Trust"): school.trust_name,
    }
