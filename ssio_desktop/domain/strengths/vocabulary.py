"""The words by which strengths and needs are found: themes, and the roles of leaders who help
other schools. Both are lists that change; an id that went stays readable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.wording import said_day, say


@dataclass(frozen=True, slots=True)
class Theme:
    """What a strength or need is about. area: of a school's view of itself, by id."""

    id: str
    title: str
    area: str


THEMES: Final[tuple[Theme, ...]] = (
    Theme("reading", say("Reading and phonics"), "teaching"),
    Theme("writing", say("Writing"), "teaching"),
    Theme("mathematics", say("Mathematics"), "teaching"),
    Theme("science", say("Science"), "teaching"),
    Theme("curriculum", say("Curriculum design"), "teaching"),
    Theme("assessment", say("Assessment"), "achievement"),
    Theme("disadvantage", say("Disadvantaged pupils"), "achievement"),
    Theme("send", say("Special educational needs"), "inclusion"),
    Theme("eal", say("English as an additional language"), "inclusion"),
    Theme("attendance", say("Attendance"), "behaviour"),
    Theme("behaviour", say("Behaviour"), "behaviour"),
    Theme("personal", say("Personal development"), "personal"),
    Theme("middle-leaders", say("Middle leadership"), "leadership"),
    Theme("senior-leaders", say("Senior leadership"), "leadership"),
    Theme("governance", say("Governance"), "leadership"),
    Theme("early-years", say("Early years"), "early_years"),
    Theme("sixth-form", say("Sixth form"), "sixth_form"),
    Theme("safeguarding", say("Safeguarding"), "safeguarding"),
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role of somebody, or of a school, that helps others.

    first, last: the days between which it was given nationally, None where that is open or it is
    the authority's own. anew: since when it is given anew: whoever had it before has it no more.
    of_school: whether a school has it rather than a person.
    """

    id: str
    title: str
    brief: str
    first: date | None = None
    last: date | None = None
    of_school: bool = False
    anew: date | None = None

    def stands(self, day: date, since: date | None) -> bool:
        """Whether somebody who has had the role since a day still has it; where that day is not
        known, whether it is given at all."""
        if self.last is not None and day > self.last:
            return False
        return self.anew is None or day < self.anew or since is None or since >= self.anew

    def note(self, day: date, since: date | None) -> str:
        """What has to be said of the role of somebody on a day; empty for nothing."""
        if self.stands(day, since):
            return ""
        if self.last is not None and day > self.last:
            return say(
                "No longer given since {day}; those who had the role keep their experience.",
                day=said_day(self.last),
            )
        return say(
            "Given anew from {day}; who had the role before keeps the experience, not the role.",
            day=said_day(self.anew or day),
        )


ROLES: Final[tuple[Role, ...]] = (
    Role(
        "nle",
        say("National leader of education"),
        "NLE",
        date(2006, 9, 1),
        anew=date(2022, 9, 1),
    ),
    Role("lle", say("Local leader of education"), "LLE"),
    Role("sle", say("Specialist leader of education"), "SLE", date(2011, 9, 1), date(2021, 8, 31)),
    Role(
        "nlg",
        say("National leader of governance"),
        "NLG",
        date(2012, 9, 1),
        date(2023, 11, 6),
        anew=date(2021, 9, 1),
    ),
    Role("lead-practitioner", say("Lead practitioner"), "LP"),
    Role(
        "teaching-school",
        say("Teaching school"),
        "TS",
        date(2011, 9, 1),
        date(2021, 8, 31),
        of_school=True,
    ),
    Role("hub", say("Teaching school hub"), "TSH", date(2021, 9, 1), of_school=True),
    Role("executive-head", say("Executive headteacher"), "EH"),
)
"""The roles, with the days between which they were given. Sources: the Department for Education's
guidance on support from system leaders, as changed up to 6 November 2023: national leaders of
education were chosen anew for September 2022, when earlier designations ended, and the programme of
national leaders of governance, begun anew by the National Governance Association after all earlier
designations ended on 31 August 2021, is closed; its figures on teaching schools of March 2021: that
programme ended in August 2021, when hubs took over. An authority may name its own leaders."""


def theme(theme_id: str) -> Theme:
    """A theme by its id; one that is not in the list tells its id as its title."""
    return next((each for each in THEMES if each.id == theme_id), Theme(theme_id, theme_id, ""))


def role(role_id: str) -> Role:
    """A role by its id; one that is not in the list tells its id as its title."""
    return next((each for each in ROLES if each.id == role_id), Role(role_id, role_id, role_id))
