"""The fields of the house style: what is chosen there, and how a change made elsewhere comes in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ssio_desktop.domain.colours import WHITE, contrast, is_colour
from ssio_desktop.domain.house_style import (
    FACES,
    FURNITURE,
    LOGO_PLACES,
    SIZES,
    StyleChoices,
    accent_contrast,
    faults_of,
)
from ssio_desktop.services import choosing_style
from ssio_desktop.services.choosing_style import ShownStyle
from ssio_desktop.ui.house_style.colour_field import ColourField
from ssio_desktop.ui.house_style.words_card import WordsCard
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.settings.fields import actions, choice, labelled, line
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text


def merged(mine: StyleChoices, base: StyleChoices, new: StyleChoices) -> StyleChoices:
    """What is in the fields, with what was recorded elsewhere since for each that was not touched.

    base: what was recorded when the fields were filled.
    """
    taken = {
        each.name: getattr(new, each.name)
        for each in fields(StyleChoices)
        if getattr(mine, each.name) == getattr(base, each.name)
    }
    words = {
        key: new.words.get(key, "") if mine.words.get(key) == base.words.get(key) else text
        for key in {**mine.words, **new.words}
        for text in (mine.words.get(key, ""),)
    }
    return replace(mine, **{**taken, "words": {key: text for key, text in words.items() if text}})


class StyleForm(QWidget):
    """changed() when anything in the fields is another. take_logo, remove_logo: what the buttons
    of the logo do."""

    changed = Signal()

    def __init__(self, take_logo: Callable[[], None], remove_logo: Callable[[], None]) -> None:
        super().__init__()
        self._words: dict[str, str] = {}
        self._logo = ""
        self.name, self.service = line(), line()
        self.accent = ColourField(
            translate("house_style", "Colour of headings"),
            translate("house_style", "Also of the authority’s name and of bars in charts."),
        )
        self.rule = ColourField(
            translate("house_style", "Colour of lines"),
            translate("house_style", "Below the authority’s name and the headings of columns."),
        )
        self.typeface = _box([(said(name), face) for face, name in FACES.items()])
        self.body_size = _box(
            [
                (translate("house_style", "{size} points").format(size=f"{one:g}"), one)
                for one in SIZES
            ]
        )
        self.logo_place = _box([(said(words), place) for place, words in LOGO_PLACES.items()])
        self._has_logo = Text("", "muted")
        self.furniture = WordsCard(
            translate("house_style", "Words in feet, drafts and places to sign"),
            translate("house_style", "Leave a field empty for the words that stand in it in grey."),
        )
        self.headings = WordsCard(
            translate("house_style", "Words of headings"),
            translate(
                "house_style",
                "Of the document in the preview. Leave a field empty for the words in grey.",
            ),
        )
        self._are_offered = False
        for later in (self.furniture, self.headings):
            later.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, tokens().space.s, 0)
        layout.setSpacing(tokens().space.l)
        for part in self._cards(take_logo, remove_logo):
            layout.addWidget(part)
        layout.addStretch(1)
        for field in (self.name, self.service):
            field.textChanged.connect(lambda _: self.changed.emit())
        for box in (self.typeface, self.body_size, self.logo_place):
            box.activated.connect(lambda _: self.changed.emit())
        for colour in (self.accent, self.rule):
            colour.changed.connect(self._weigh)
            colour.changed.connect(self.changed)
        for words in (self.furniture, self.headings):
            words.changed.connect(self.changed)

    def shown_in_turns(self, document: str) -> Iterator[bool]:
        """Show the long cards of words at the end, one after the other; document: whose headings,
        where none were offered yet."""
        for later, those in ((self.furniture, FURNITURE), (self.headings, document)):
            yield True
            if not self._are_offered:
                later.offer(choosing_style.wordings(those), self._words)
            later.show()
        self._are_offered = True

    def _cards(
        self, take_logo: Callable[[], None], remove_logo: Callable[[], None]
    ) -> Sequence[QWidget]:
        name, _ = card(
            translate("house_style", "Name"),
            labelled(translate("house_style", "Name of the authority"), self.name),
            labelled(
                translate("house_style", "Line below the name"),
                self.service,
                translate("house_style", "Such as the service’s name."),
            ),
        )
        logo, _ = card(
            translate("house_style", "Logo"),
            self._has_logo,
            Text(
                translate(
                    "house_style",
                    "A PNG or JPEG file. A small copy is kept, and goes along with returns.",
                ),
                "hint",
            ),
            actions(
                (translate("house_style", "Choose a picture…"), take_logo),
                (translate("house_style", "Print no logo"), remove_logo),
            ),
            labelled(translate("house_style", "Place of the logo"), self.logo_place),
        )
        colours, _ = card(translate("house_style", "Colours"), self.accent, self.rule)
        type_, _ = card(
            translate("house_style", "Type"),
            labelled(translate("house_style", "Typeface"), self.typeface),
            labelled(
                translate("house_style", "Size of body text"),
                self.body_size,
                translate("house_style", "All other sizes follow it."),
            ),
        )
        return (name, logo, colours, type_, self.furniture, self.headings)

    def choices(self) -> StyleChoices:
        """What is chosen in the fields, whether it can be used or not."""
        self._words.update(self.furniture.words())
        self._words.update(self.headings.words())
        return StyleChoices(
            service=self.service.text().strip(),
            accent=self.accent.colour,
            rule=self.rule.colour,
            face=self.typeface.currentData(),
            size=self.body_size.currentData(),
            logo=self._logo,
            logo_place=self.logo_place.currentData(),
            words={key: text for key, text in self._words.items() if text},
        )

    def show_style(self, name: str, choices: StyleChoices, shown: ShownStyle) -> None:
        """Fill the fields. What has the cursor and is the same already is left alone."""
        with QSignalBlocker(self):
            self._words = dict(choices.words)
            self._logo = choices.logo
            for field, text in ((self.name, name), (self.service, choices.service)):
                if field.text().strip() != text:
                    field.setText(text)
            self.accent.show_colour(choices.accent)
            self.rule.show_colour(choices.rule)
            for box, value in (
                (self.typeface, choices.face), (self.body_size, choices.size),
                (self.logo_place, choices.logo_place),
            ):  # fmt: skip
                box.setCurrentIndex(max(0, box.findData(value)))
            self.furniture.show_words(self._words)
            self.headings.show_words(self._words)
            self._has_logo.setText(
                translate("house_style", "A logo is printed.")
                if shown.logo
                else translate("house_style", "No logo is printed yet.")
            )
            self._weigh()

    def show_headings(self, document: str) -> None:
        """Offer the headings of a kind of document."""
        self._words.update(self.headings.words())
        self.headings.offer(choosing_style.wordings(document), self._words)

    def _weigh(self) -> None:
        """Say the contrast of each colour, and what is wrong with it."""
        choices = self.choices()
        faults = {fault.field: fault for fault in faults_of(choices)}
        for name, field in (("accent", self.accent), ("rule", self.rule)):
            fault = faults.get(name)
            told = translate("house_style", "Contrast {ratio} to 1.").format(
                ratio=_ratio(name, field.colour)
            )
            wrong = f"{said(fault.what)} {said(fault.remedy)}" if fault else ""
            if fault and not fault.stops:
                told, wrong = wrong, ""
            field.say("" if wrong else told, wrong)


def _ratio(name: str, colour: str) -> str:
    if not is_colour(colour):
        return "–"
    return f"{accent_contrast(colour) if name == 'accent' else contrast(colour, WHITE):.1f}"


def _box(entries: Sequence[tuple[str, object]]) -> QComboBox:
    return choice(entries, entries[0][1], lambda _: None)
