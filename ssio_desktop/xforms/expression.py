"""One expression of a form, ready to be evaluated, and what it refers to."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree


@dataclass(frozen=True, slots=True)
class Reference:
    """A part of the form that an expression reads.

    xpath: the item's path in the form. scope: the item below which the reading stays inside one
    instance: ``/data/r`` for ``../other`` written in a question of repeat ``r``; ``/data`` when
    it may reach every instance.
    """

    xpath: str
    scope: str


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression.

    source: as the form has it. context: the item's path it is written for. compiled: takes an
    element and gives text, number, truth or elements. functions: names of the functions called,
    as the form writes them. variables: names of the values it needs (``today``, ``now``,
    ``current``, ``root``).
    """

    source: str
    context: str
    compiled: etree.XPath
    references: tuple[Reference, ...] = ()
    functions: frozenset[str] = frozenset()
    variables: frozenset[str] = frozenset()
