"""What the national register says of a school."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.published_values import read_date
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.ui.schools import words
from ssio_desktop.ui.schools.parts import SchoolCard, facts
from ssio_desktop.ui.widgets.text import Text

_SOURCES = {"gias-extract": "GIAS", "gias-search": "GIAS"}


class FactsCard(SchoolCard):
    """The register's facts, and of which day they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._title.setText(self.tr("From the register"))
        self.setAccessibleName(self._title.text())

    def show_record(self, record: SchoolRecord) -> None:
        """Show a school's facts; what the register does not say is left out."""
        self.clear()
        school = record.school
        yes_no = (self.tr("Yes"), self.tr("No"))
        status = words.status(school.status)
        if school.closed:
            status = self.tr("{status}, {day}").format(status=status, day=words.day(school.closed))
        self.body.addWidget(
            facts(
                (
                    (self.tr("Phase"), words.capital(school.phase)),
                    (self.tr("Type"), school.type_name),
                    (self.tr("Status"), status),
                    (self.tr("Ages"), school.ages),
                    (self.tr("Pupils"), words.pupils(school)),
                    (self.tr("Sixth form"), words.known(school.has_sixth_form, *yes_no)),
                    (self.tr("Early years"), words.known(school.has_early_years, *yes_no)),
                    (self.tr("Head"), school.head_name),
                    (self.tr("Trust"), school.trust_name),
                    (self.tr("Federation"), school.federation_name),
                    (self.tr("Authority"), school.la_name),
                    (self.tr("Address"), ", ".join(school.address)),
                    (self.tr("Telephone"), school.telephone),
                    (self.tr("Website"), _plain_address(school.website)),
                ),
                columns=2,
            )
        )
        as_at = words.day(read_date(record.as_at))
        source = _SOURCES.get(record.source, record.source)
        said = self.tr("As at {day}, from {source}").format(day=as_at, source=source)
        self.body.addWidget(Text(said if source else as_at, "caption"))


def _plain_address(address: str) -> str:
    """A web address without what every one begins and ends with."""
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")
