"""The words by which strengths and needs are found: themes, and the roles of leaders who help
other schools. Both are lists that change; an id that went stays readable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.wording import say


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
    the authority's own. of_school: whether a school has it rather than a person.
    """

    id: str
    title: str
    brief: str
    first: date | None = None
    last: date | None = None
    of_school: bool = False

    def note(self, day: date) -> str:
        """What has to be said of the role on a day; empty for nothing."""
        if self.last is not None and day > self.last:
            return say(
                "No longer given since {month}; those who have it keep their experience.",
                month=self.last.strftime("%B %Y"),
            )
        return ""


ROLES: Final[tuple[Role, ...]] = (
    Role("nle", say("National leader of education"), "NLE", date(2006, 9, 1), date(2018, 5, 31)),
    Role("lle", say("Local leader of education"), "LLE"),
    Role("sle", say("Specialist leader of education"), "SLE", date(2011, 9, 1), date(2021, 8, 31)),
    Role("nlg", say("National leader of governance"), "NLG", date(2012, 9, 1), date(2017, 5, 31)),
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
"""The roles, with the days on which their designation ended. Source: the Department for
Education's monthly figures on teaching schools and system leadership of March 2021: national
leaders of education were last designated in May 2018, of governance in May 2017, and the
programme of teaching schools ended in August 2021, when hubs took over. An authority may go on
naming its own local leaders."""


def theme(theme_id: str) -> Theme:
    """A theme by its id; one that is not in the list tells its id as its title."""
    return next((each for each in THEMES if each.id == theme_id), Theme(theme_id, theme_id, ""))


def role(role_id: str) -> Role:
    """A role by its id; one that is not in the list tells its id as its title."""
    return next((each for each in ROLES if each.id == role_id), Role(role_id, role_id, role_id))
