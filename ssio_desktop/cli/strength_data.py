"""What the commands on help between schools tell as data."""

from __future__ import annotations

from datetime import date

from ssio_desktop.cli.told import Data
from ssio_desktop.domain.strengths.matching import Match
from ssio_desktop.domain.strengths.records import Deployment, Leader, Need, Offer
from ssio_desktop.domain.strengths.vocabulary import role
from ssio_desktop.services.strengths.words import contra_words, pro_words


def offer_data(offer: Offer) -> Data:
    """An offer, as “--json” tells it."""
    consent = offer.consent
    return {
        "id": offer.id,
        "urn": offer.urn,
        "theme": offer.theme,
        "what": offer.what,
        "who": offer.who,
        "visit": offer.visit or None,
        "consent": {
            "who": consent.who,
            "day": consent.day.isoformat(),
            "days_a_term": consent.days_a_term,
        }
        if consent
        else None,
        "ended": offer.ended or None,
    }


def leader_data(leader: Leader, today: date) -> Data:
    """A leader, as “--json” tells it."""
    return {
        "id": leader.id,
        "urn": leader.urn,
        "role": leader.role,
        "name": leader.name,
        "themes": list(leader.themes),
        "since": leader.since.isoformat() if leader.since else None,
        "days_a_term": leader.days_a_term,
        "agreement": leader.agreement,
        "note": str(role(leader.role).note(today, leader.since)) or None,
        "ended": leader.ended or None,
    }


def need_data(need: Need) -> Data:
    """A need, with what was said of helpers, as “--json” tells it."""
    return {
        "id": need.id,
        "urn": need.urn,
        "theme": need.theme,
        "what": need.what,
        "day": need.day.isoformat(),
        "source": need.source or None,
        "open": need.is_open,
        "answers": [
            {
                "helper": each.provider,
                "answer": each.answer,
                "reason": each.reason,
                "day": each.day.isoformat(),
                "by": each.by_name,
            }
            for each in need.replies
        ],
    }


def match_data(match: Match) -> Data:
    """Somebody who might help, as “--json” tells it."""
    return {
        "helper": match.candidate.provider,
        "urn": match.candidate.school.urn,
        "school": match.candidate.school.name,
        "what": match.candidate.what,
        "for": [str(each) for each in pro_words(match)],
        "against": [str(each) for each in contra_words(match)],
    }


def deployment_data(deployment: Deployment) -> Data:
    """Help that was arranged, as “--json” tells it."""
    outcome = deployment.outcome
    return {
        "id": deployment.id,
        "urn": deployment.urn,
        "helper": deployment.provider,
        "from_urn": deployment.from_urn,
        "theme": deployment.theme,
        "purpose": deployment.purpose,
        "hoped": deployment.hoped,
        "first": deployment.first.isoformat(),
        "last": deployment.last.isoformat(),
        "days": deployment.days,
        "days_used": deployment.days_used,
        "cost": deployment.cost / 100,
        "outcome": {
            "result": outcome.result,
            "evidence": outcome.evidence,
            "day": outcome.day.isoformat(),
        }
        if outcome
        else None,
    }
