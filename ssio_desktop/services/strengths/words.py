"""What speaks for and against a helper, in words."""

from __future__ import annotations

from ssio_desktop.domain.strengths.matching import Match, Point
from ssio_desktop.wording import say


def pro_words(match: Match) -> tuple[str, ...]:
    """What speaks for a helper, a sentence for each point."""
    return tuple(_words(each, match) for each in match.pro)


def contra_words(match: Match) -> tuple[str, ...]:
    """What speaks against."""
    return tuple(_words(each, match) for each in match.contra)


def _words(point: Point, match: Match) -> str:
    there, number = match.candidate.school, f"{point.number:g}"
    match point.what:
        case "theme":
            return say("The very theme.")
        case "area":
            return say("Another theme of the same area.")
        case "phase":
            return say("The same phase.")
        case "other phase":
            return say("Another phase.")
        case "near":
            return say("{km} km away.", km=number)
        case "far":
            return say("{km} km away, more than half an hour.", km=number)
        case "no place":
            return say("How far it is, is not known: the register does not say where it lies.")
        case "no place here":
            return say(
                "How far it is, is not known: the register does not say where the school in need "
                "lies."
            )
        case "alike":
            return say("Alike in size and in pupils eligible for free meals.")
        case "unlike":
            return say("Other pupils: {points} points apart in free meals.", points=number)
        case "other size":
            return say("Another size: {pupils} pupils.", pupils=number)
        case "no likeness":
            return say(
                "How alike the schools are is not known: the register lacks pupils or free meals."
            )
        case "free":
            return say("{days} days left this term.", days=number)
        case "full":
            return say("No days left this term.")
        case "role":
            return say("Has the role: {role}.", role=match.candidate.role)
        case "not good":
            return say("The school is not good or better itself.")
        case "declined":
            return say("Was declined for this need before.")
        case "same trust":
            return say("Of the same trust, {trust}.", trust=there.trust)
        case _:
            return say("Has not helped another school yet.")
