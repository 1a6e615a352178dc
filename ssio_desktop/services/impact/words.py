"""What support came to in plain words: what can be concluded and what cannot. Pages, the command
line and documents say the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ssio_desktop.domain.casework.charging import pounds
from ssio_desktop.domain.impact.episodes import BANDS, FEW
from ssio_desktop.domain.impact.records import VIEW_WORDS, Judgement
from ssio_desktop.domain.impact.support import MONEY_WORDS, OfKind
from ssio_desktop.domain.impact.turnover import Stay
from ssio_desktop.services.impact.authority import AuthorityImpact, Compared, Sure
from ssio_desktop.services.impact.lists import ListOverTime, ListsOverTime
from ssio_desktop.services.impact.school import Background, SchoolImpact
from ssio_desktop.wording import listed, said_day, say, together

LIMITS: Final = (
    say(
        "Selection: support goes to schools because of how they stand. Those without it are other "
        "schools, and differ in more than support."
    ),
    say(
        "Regression to the mean: a school gets its category at a low point more often than at a "
        "usual one. Many that stand low rise, and some that stand high fall, whatever is done. So "
        "a rise after support is set against what schools that began in the same category did "
        "without it, and not against nothing."
    ),
    say(
        "Small numbers: an interval of 95 in 100 says how far chance alone may carry a share. Of "
        "twenty such intervals one misses. Groups of fewer than {few} school years are counted, "
        "not compared.",
        few=FEW,
    ),
    say(
        "Who judges: the category is given by those who give the support. What inspectors and "
        "published figures say stands on each school’s own page."
    ),
    say(
        "A school counts once for each year, so years of the same school are not independent, and "
        "the intervals are narrower than they should be."
    ),
)
"""What is to be kept in mind, whatever the figures are."""

_NAMED: Final = 8
"""So many schools are named of a list."""

NOT_PROVED: Final = say(
    "What stands side by side in time is not thereby cause and effect: that something moved after "
    "support does not show that it moved because of it."
)


def percent(share: float) -> str:
    """A share from 0 to 1 in whole per cent."""
    return f"{100 * share:.0f}%"


def sure_words(sure: Sure | None) -> str:
    """An interval of a share, or a dash."""
    return f"{100 * sure[0]:.0f}–{percent(sure[1])}" if sure else "–"


def points_words(sure: Sure | None) -> str:
    """An interval of a difference in points, or a dash."""
    if sure is None:
        return "–"
    return say("{low} to {high} points", low=_signed(sure[0]), high=_signed(sure[1]))


def verdict(found: Compared) -> str:
    """What one comparison says, and whether it says anything."""
    beside = found.beside
    if not found.is_alike:
        return say("Not compared: they began in different categories.")
    if not beside.without.all:
        return say("No comparison: none was without such support.")
    if not beside.given.all:
        return say("No comparison: none had such support.")
    if found.difference is None:
        return say("Too few to be compared.")
    low, high = found.difference
    if low > 0:
        return say("More moved up with such support than without.")
    if high < 0:
        return say("Fewer moved up with such support than without.")
    return say("No clear difference.")


def conclusions(found: AuthorityImpact) -> tuple[str, ...]:
    """What can be concluded of all schools together, and how much rests on it."""
    if not found.episodes:
        return (
            say(
                "No school year is over whose categories at both ends are known. The first can be "
                "told once a school has a category in two autumn terms."
            ),
        )
    told = [
        say(
            "School years that are over: {years}, of {schools} schools. Of these {up} moved up, "
            "{same} stayed, {down} moved down.",
            years=len(found.episodes),
            schools=found.schools,
            up=sum(each.going == "up" for each in found.episodes),
            same=sum(each.going == "same" for each in found.episodes),
            down=sum(each.going == "down" for each in found.episodes),
        )
    ]
    alone = [
        say("category {code}", code=each.beside.name)
        for each in found.by_start
        if each.beside.given.all and not each.beside.without.all
    ]
    if alone:
        told.append(
            say(
                "Every school that began in {codes} had such support. What they would have done "
                "without it cannot be told from this record.",
                codes=listed(alone),
            )
        )
    if not found.counted:
        told.append(say("So nothing can be concluded on whether such support moves categories."))
        return tuple(told)
    told.append(
        say(
            "School years with such support that can be set beside others: {counted}, of which "
            "{observed} moved up. Had they moved as those did that began in the same category "
            "without it, {expected} would have: that much is to be expected by regression to the "
            "mean alone.",
            counted=found.counted,
            observed=found.observed,
            expected=f"{found.expected:.1f}",
        )
    )
    if found.is_few or found.chance is None:
        told.append(say("These are too few to conclude anything."))
    elif found.chance < 0.05:
        told.append(
            say(
                "Chance alone would seldom give so uneven a number (exact test, p {p}). That the "
                "schools were chosen, and not the support, may still be why.",
                p=_p(found.chance),
            )
        )
    else:
        told.append(
            say(
                "Chance alone may well give so uneven a number (exact test, p {p}). That is no "
                "evidence that support does nothing: so few schools show a great difference only.",
                p=_p(found.chance),
            )
        )
    return tuple(told)


def background_words(found: Background) -> str:
    """What schools that began alike did without support beyond visits."""
    if found.sure is None:
        return say(
            "Regression to the mean: many schools that begin low rise whatever is done. How many "
            "cannot be told here, for no school year that began in category {code} was without "
            "support beyond visits.",
            code=found.start,
        )
    return say(
        "Regression to the mean: school years in this store that began in category {code} without "
        "support beyond visits: {all}, of which {up} moved up all the same ({sure}; 95 in 100).",
        all=found.without.all,
        code=found.start,
        up=found.without.up,
        sure=sure_words(found.sure),
    )


def standing_of(found: SchoolImpact) -> str:
    """What was given and how the category went, in two or three sentences."""
    told: list[str] = []
    if found.pieces:
        told.append(given_words(found))
    codes = [each.code for each in found.categories]
    if len(codes) > 1:
        told.append(say("Category {first}, now {last}.", first=codes[0], last=codes[-1]))
    return together(told)


def given_words(found: SchoolImpact) -> str:
    """How much was given, of how many kinds, and since when."""
    since, days, number = min(each.first for each in found.pieces), found.days, len(found.kinds)
    kinds = (
        say("1 kind of support") if number == 1 else say("{count} kinds of support", count=number)
    )
    if not days:
        return say("Since {day} the school was given {kinds}.", day=said_day(since), kinds=kinds)
    return say(
        "Since {day} the school was given {work} in {kinds}.",
        day=said_day(since),
        work=say("1 day of work") if days == 1 else say("{count} days of work", count=f"{days:g}"),
        kinds=kinds,
    )


def latest_words(found: Sequence[Judgement]) -> str:
    """What was judged last, or that nothing was. found: the latest first."""
    if not found:
        return say("Nobody has said yet what came of it.")
    latest = found[0]
    return say("Judged on {day}: {view}.", day=said_day(latest.day), view=VIEW_WORDS[latest.view])


def money_words(given: OfKind) -> str:
    """The money of a kind of support and whose it is; empty where none is recorded."""
    if given.pence is None:
        return ""
    whose = MONEY_WORDS.get(given.kind, "")
    return together((pounds(given.pence), whose))


def band_words(number: int) -> str:
    """An amount of support in days."""
    if number == 0:
        return say("Under {days} days", days=f"{BANDS[0]:g}")
    if number == len(BANDS):
        return say("{days} days or more", days=f"{BANDS[-1]:g}")
    return say(
        "{low} to under {high} days", low=f"{BANDS[number - 1]:g}", high=f"{BANDS[number]:g}"
    )


def year_words(autumn: str) -> str:
    """A school year by the year of its autumn: ``2025/26``."""
    return f"{autumn}/{(int(autumn) + 1) % 100:02d}"


def stay_words(found: ListsOverTime, one: ListOverTime) -> str:
    """For how long schools are on a list."""
    whole = sum(each.is_whole for each in one.stays)
    told = [say("No school has come and gone again yet.")]
    if one.usual is not None:
        told = [
            say(
                "Stays seen from beginning to end: {count}; length of the middle one, in terms: "
                "{terms}.",
                count=whole,
                terms=f"{one.usual:g}",
            )
        ]
    if one.waiting:
        names = together((_stay(found, each) for each in one.waiting[:_NAMED]), "; ")
        told.append(say("On it now, longest first, in terms: {schools}.", schools=names))
    if len(one.waiting) > _NAMED:
        told.append(say("And {count} more.", count=len(one.waiting) - _NAMED))
    return together(told)


def _stay(found: ListsOverTime, stay: Stay[str]) -> str:
    name = found.names.get(stay.who, stay.who)
    if stay.began_before:
        return say("{school} (at least {terms})", school=name, terms=stay.terms)
    return say("{school} ({terms})", school=name, terms=stay.terms)


def _signed(share: float) -> str:
    return f"{100 * share:+.0f}".replace("-", "−")


def _p(chance: float) -> str:
    return "< 0.001" if chance < 0.001 else f"= {chance:.{3 if chance < 0.1 else 2}f}"
