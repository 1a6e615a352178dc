"""Taking in published files: choosing one, seeing what it would change, and taking it back."""

from __future__ import annotations

from ssio_desktop.ui.imports.page import DROPPED, ImportPage
from ssio_desktop.ui.imports.reading import SUBJECTS
from ssio_desktop.ui.imports.segment import Segment
from ssio_desktop.ui.imports.words import subject_words
from ssio_desktop.ui.widgets.dragging import dropped_file

__all__ = ["DROPPED", "SUBJECTS", "ImportPage", "Segment", "dropped_file", "subject_words"]
