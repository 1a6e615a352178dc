"""Projections: tables that the window reads, made from the events and from nothing else.

Each projection turns the state of one entity into rows. They are refreshed in the transaction of
the change, and can be made again at any time to the same bytes.
"""

from __future__ import annotations

from ssio_desktop.store.projections.base import Projection, Projector
from ssio_desktop.store.projections.tables import PROJECTIONS

__all__ = ["PROJECTIONS", "Projection", "Projector"]
