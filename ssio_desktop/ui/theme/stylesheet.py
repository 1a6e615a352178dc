"""The one Qt style sheet, written out from the tokens. Pages add none of their own."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.ui.theme.tokens import Swatch, Tokens

__all__ = ["style_sheet"]


def style_sheet(tokens: Tokens, images: Path) -> str:
    """The whole sheet. images holds ``<palette>/<name>.svg`` for arrows and ticks."""
    pictures = (images / tokens.colours.name).as_posix()
    return "\n".join(
        (
            _ground(tokens),
            _text(tokens),
            _buttons(tokens),
            _inputs(tokens, pictures),
            _choices(tokens, pictures),
            _tables(tokens, pictures),
            _containers(tokens),
            _shell(tokens),
            _badges(tokens),
        )
    )


def _ground(t: Tokens) -> str:
    c, s = t.colours, t.space
    return f"""
QWidget {{ color: {c.text}; }}
QMainWindow, QDialog, QWidget[ground="canvas"] {{ background: {c.canvas}; }}
QWidget[ground="surface"] {{ background: {c.surface}; }}
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] {{ background: transparent;
  border: none; }}
QToolTip {{ background: {c.text}; color: {c.surface}; border: 1px solid {c.text};
  padding: {s.xs}px {s.s}px; }}
QMenu {{ background: {c.surface}; border: 1px solid {c.outline}; padding: {s.xs}px; }}
QMenu::item {{ padding: {s.s}px {s.l}px; border-radius: {t.radius.badge}px; }}
QMenu::item:selected {{ background: {c.selection}; color: {c.on_selection}; }}
QMenu::item:disabled {{ color: {c.faint}; }}
QMenu::separator {{ height: 1px; background: {c.edge}; margin: {s.xs}px {s.s}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {c.outline}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {c.edge}; }}
"""


def _text(t: Tokens) -> str:
    c, k = t.colours, t.type
    roles = {
        "display": (k.display, 700, c.text),
        "title": (k.title, 700, c.text),
        "heading": (k.heading, 700, c.text),
        "lead": (k.lead, 400, c.text),
        "body": (k.body, 400, c.text),
        "strong": (k.body, 700, c.text),
        "muted": (k.body, 400, c.muted),
        "caption": (k.caption, 400, c.muted),
        "overline": (k.caption, 700, c.muted),
        "label": (k.body, 700, c.text),
        "hint": (k.caption, 400, c.muted),
        "error": (k.body, 700, c.danger),
    }
    rules = [
        f'QLabel[role="{name}"] {{ font-size: {size}px; font-weight: {weight}; color: {ink};'
        " background: transparent; }"
        for name, (size, weight, ink) in roles.items()
    ]
    rules.append(
        f"QLabel:focus {{ border: 2px solid {c.focus}; border-radius: {t.radius.badge}px; }}"
    )
    # A heading takes focus so that a screen reader starts there; a ring around it would only
    # puzzle those who see it.
    rules.append('QLabel[role="title"]:focus, QLabel[role="heading"]:focus { border: none; }')
    return "\n".join(rules)


def _buttons(t: Tokens) -> str:
    c, s = t.colours, t.space
    inner = t.size.control - 2 * s.s - 2
    low = max(1, inner - s.s)
    return f"""
QPushButton, QToolButton {{ background: {c.surface}; color: {c.text};
  border: 1px solid {c.outline}; border-radius: {t.radius.control}px;
  padding: {s.s}px {s.l}px; min-height: {inner}px; }}
QToolButton {{ padding: {s.s}px; min-width: {inner - 3}px; min-height: {inner - 3}px; }}
QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {c.edge}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.faint}; background: {c.sunken};
  border-color: {c.edge}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.focus}; outline: none;
  padding: {s.s - 1}px {s.l - 1}px; }}
QToolButton:focus {{ padding: {s.s - 1}px; }}
QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.on_accent};
  border-color: {c.accent}; font-weight: 700; }}
QPushButton[kind="primary"]:hover {{ background: {c.accent_hover};
  border-color: {c.accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {c.accent_pressed}; }}
QPushButton[kind="danger"] {{ background: {c.danger}; color: {c.on_danger};
  border-color: {c.danger}; font-weight: 700; }}
QPushButton[kind="danger"]:hover {{ background: {c.danger_hover};
  border-color: {c.danger_hover}; }}
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus {{
  border: 2px solid {c.text}; padding: {s.s - 1}px {s.l - 1}px; }}
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {{
  background: {c.sunken}; color: {c.faint}; border: 1px solid {c.edge}; }}
QPushButton[kind="quiet"], QToolButton {{ background: transparent;
  border-color: transparent; }}
QPushButton[kind="quiet"] {{ padding: {s.s}px {s.m}px; color: {c.accent}; }}
QPushButton[kind="quiet"]:hover, QToolButton:hover {{ background: {c.hover}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {c.focus};
  padding: {s.s - 1}px {s.m - 1}px; }}
QPushButton[kind="quiet"]:disabled {{ color: {c.faint}; }}
QToolButton:focus {{ border: 2px solid {c.focus}; }}
QPushButton[kind="link"] {{ background: transparent; border: 2px solid transparent;
  color: {c.accent}; text-decoration: underline; padding: 1px {s.xs}px; min-height: {low}px;
  text-align: left; }}
QPushButton[kind="link"]:hover {{ color: {c.accent_hover}; background: transparent; }}
QPushButton[kind="link"]:focus {{ border-color: {c.focus}; }}
QPushButton[dense="true"], QToolButton[dense="true"] {{ padding: {s.xs}px {s.s}px;
  min-height: {low}px; font-size: {t.type.caption}px; }}
QToolButton[dense="true"] {{ padding: {s.xs}px; min-width: {low}px; }}
QPushButton[dense="true"]:focus {{ padding: {s.xs - 1}px {s.s - 1}px; }}
QToolButton[dense="true"]:focus {{ padding: {s.xs - 1}px; }}
QToolButton:disabled, QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled {{
  background: transparent; border-color: transparent; color: {c.faint};
  text-decoration: none; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ width: 0; image: none; }}
"""


def _inputs(t: Tokens, pictures: str) -> str:
    c, s = t.colours, t.space
    # Qt keeps a pixel free above and below the text of an input, and two beside that of a line, so
    # these pad by as much less, and all controls come to one height and one left edge of text.
    pad = s.s - 1
    inner = t.size.control - 2 * pad - 2
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.outline};
  border-radius: {t.radius.control}px; padding: {pad}px {s.m}px;
  selection-background-color: {c.selection}; selection-color: {c.on_selection}; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {c.faint}; }}
QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {inner}px; }}
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover {{
  border-color: {c.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus,
QDateEdit:focus {{ border: 2px solid {c.focus}; padding: {pad - 1}px {s.m - 1}px; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QTextEdit[invalid="true"],
QComboBox[invalid="true"] {{ border: 2px solid {c.danger};
  padding: {pad - 1}px {s.m - 1}px; }}
QLineEdit {{ padding: {pad}px {s.m - 2}px; }}
QLineEdit:focus, QLineEdit[invalid="true"] {{ padding: {pad - 1}px {s.m - 3}px; }}
QLineEdit[invalid="true"]:focus, QPlainTextEdit[invalid="true"]:focus,
QComboBox[invalid="true"]:focus {{ border-color: {c.focus}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled {{
  background: {c.sunken}; color: {c.faint}; border-color: {c.edge}; }}
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only {{
  background: {c.sunken}; border-color: {c.edge}; }}
QComboBox {{ padding-right: {s.xxl}px; }}
QComboBox:focus {{ padding-right: {s.xxl}px; }}
QComboBox::drop-down {{ border: none; width: {s.xxl}px; subcontrol-position: right center; }}
QComboBox::down-arrow {{ image: url("{pictures}/chevron-down.svg");
  width: {t.size.small_icon}px; height: {t.size.small_icon}px; }}
QComboBox QAbstractItemView {{ background: {c.surface}; border: 1px solid {c.outline};
  padding: {s.xs}px; outline: none; selection-background-color: {c.selection};
  selection-color: {c.on_selection}; }}
QComboBox QAbstractItemView::item {{ min-height: {inner}px; padding: {s.xs}px {s.s}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
"""


def _choices(t: Tokens, pictures: str) -> str:
    c, s = t.colours, t.space
    box = round(t.size.small_icon * 1.25)
    return f"""
QCheckBox, QRadioButton {{ spacing: {s.s}px; padding: {s.xs}px; background: transparent;
  border: 2px solid transparent; border-radius: {t.radius.control}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.focus}; outline: none; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {box}px; height: {box}px;
  border: 1px solid {c.outline}; background: {c.surface}; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {(box + 2) // 2}px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border: 2px solid {c.muted};
  width: {box - 2}px; height: {box - 2}px; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
  image: url("{pictures}/check.svg"); }}
QCheckBox::indicator:indeterminate {{ background: {c.accent}; border-color: {c.accent};
  image: url("{pictures}/minus.svg"); }}
QRadioButton::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
  image: url("{pictures}/dot.svg"); }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {c.faint}; }}
QAbstractButton[part="segment"] {{ background: {c.surface}; color: {c.text};
  border: 1px solid {c.outline}; border-radius: {t.radius.control}px;
  padding: {s.s}px {s.m}px; min-height: {t.size.control - 2 * s.s - 2}px; spacing: {s.s}px; }}
QAbstractButton[part="segment"]::indicator {{ width: 0; height: 0; border: none;
  background: transparent; image: none; }}
QAbstractButton[part="segment"]:hover {{ background: {c.hover}; }}
QAbstractButton[part="segment"]:checked {{ background: {c.soft}; color: {c.on_soft};
  border: 2px solid {c.accent}; padding: {s.s - 1}px {s.m - 1}px; font-weight: 700; }}
QAbstractButton[part="segment"]:focus {{ border: 2px solid {c.focus};
  padding: {s.s - 1}px {s.m - 1}px; }}
QProgressBar {{ background: {c.edge}; border: none; border-radius: 4px; max-height: 8px;
  min-height: 8px; color: transparent; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
"""


def _tables(t: Tokens, pictures: str) -> str:
    c, s = t.colours, t.space
    return f"""
QAbstractItemView {{ background: {c.surface}; alternate-background-color: {c.surface};
  border: 1px solid {c.edge}; border-radius: {t.radius.card}px; outline: none;
  gridline-color: {c.edge}; selection-background-color: {c.selection};
  selection-color: {c.on_selection}; }}
QAbstractItemView:focus {{ border: 2px solid {c.focus}; }}
QTableView::item, QListView::item, QTreeView::item {{ padding: 0 {s.m}px; border: none; }}
QTableView::item {{ border-bottom: 1px solid {c.edge}; }}
QTableView::item:hover, QListView::item:hover {{ background: {c.hover}; }}
QTableView::item:selected, QListView::item:selected {{ background: {c.selection};
  color: {c.on_selection}; }}
QListView::item {{ min-height: {t.size.row}px; border-radius: {t.radius.badge}px; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{ background: {c.surface}; color: {c.muted}; font-weight: 700;
  font-size: {t.type.caption}px; border: none; border-bottom: 2px solid {c.edge};
  padding: {s.s}px {s.m}px; text-align: left; }}
QHeaderView::section:hover {{ color: {c.text}; background: {c.hover}; }}
QHeaderView::up-arrow {{ image: url("{pictures}/arrow-up.svg"); width: {t.size.small_icon}px;
  height: {t.size.small_icon}px; subcontrol-position: right center; right: {s.xs}px;
  subcontrol-origin: padding; }}
QHeaderView::down-arrow {{ image: url("{pictures}/arrow-down.svg");
  width: {t.size.small_icon}px; height: {t.size.small_icon}px;
  subcontrol-position: right center; right: {s.xs}px; subcontrol-origin: padding; }}
QTableCornerButton::section {{ background: {c.surface}; border: none; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.edge}; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: {s.s}px {s.m}px;
  margin-right: {s.s}px; border: 2px solid transparent; border-bottom: 3px solid transparent;
  min-height: {t.size.control - 2 * s.s - 5}px; }}
QTabBar::tab:hover {{ color: {c.text}; border-bottom-color: {c.outline}; }}
QTabBar::tab:selected {{ color: {c.text}; font-weight: 700;
  border-bottom-color: {c.accent}; }}
QTabBar::tab:focus {{ border: 2px solid {c.focus}; border-radius: {t.radius.badge}px; }}
"""


def _containers(t: Tokens) -> str:
    c, r = t.colours, t.radius
    return f"""
QFrame[part="card"] {{ background: {c.surface}; border: 1px solid {c.edge};
  border-radius: {r.card}px; }}
QFrame[part="well"] {{ background: {c.sunken}; border: none; border-radius: {r.card}px; }}
QFrame[part="rule"] {{ background: {c.edge}; border: none; max-height: 1px;
  min-height: 1px; }}
QFrame[part="errors"] {{ background: {c.surface}; border: 3px solid {c.danger};
  border-radius: {r.card}px; }}
QFrame[part="errors"]:focus {{ border-color: {c.focus}; }}
QFrame[part="errors"] QPushButton[kind="link"] {{ color: {c.danger}; font-weight: 700; }}
QFrame[part="field"] {{ border: none; }}
QFrame[part="field"][invalid="true"] {{ border-left: 4px solid {c.danger}; }}
QFrame[part="row"] {{ border: none; border-bottom: 1px solid {c.edge}; }}
QFrame[part="row"][last="true"] {{ border-bottom: none; }}
QFrame[part="overlay"] {{ background: {c.surface}; border: 1px solid {c.outline};
  border-radius: {r.card}px; }}
"""


def _shell(t: Tokens) -> str:
    c, s = t.colours, t.space
    inner = t.size.control - 2 * s.s - 4
    return f"""
QFrame[part="rail"] {{ background: {c.rail}; border: none;
  border-right: 1px solid {c.edge}; }}
QFrame[part="status"] {{ background: {c.rail}; border: none;
  border-top: 1px solid {c.edge}; }}
QFrame[part="status"] QLabel {{ font-size: {t.type.caption}px; color: {c.muted}; }}
QFrame[part="status"][loud="true"] {{ background: {c.danger}; }}
QFrame[part="status"][loud="true"] QLabel {{ color: {c.on_danger}; font-weight: 700; }}
QFrame[part="status"][loud="true"] QProgressBar {{ background: {c.canvas}; }}
QFrame[part="status"][loud="true"] QProgressBar::chunk {{ background: {c.focus}; }}
QFrame[part="header"] {{ background: {c.canvas}; border: none; }}
QToolButton[part="finder"] {{ background: {c.surface}; color: {c.faint}; text-align: left;
  border: 1px solid {c.outline}; border-radius: {t.radius.control}px;
  padding: {s.xs}px {s.s + 1}px; min-height: {inner - 4}px; }}
QToolButton[part="finder"]:hover {{ color: {c.text}; border-color: {c.accent}; }}
QToolButton[part="finder"]:focus {{ border: 2px solid {c.focus}; }}
QToolButton[part="place"] {{ background: transparent; color: {c.muted}; text-align: left;
  border: 2px solid transparent; border-left: 3px solid transparent;
  border-radius: {t.radius.control}px; padding: {s.xs + 2}px {s.s}px;
  min-height: {inner}px; }}
QToolButton[part="place"]:hover {{ background: {c.hover}; color: {c.text}; }}
QToolButton[part="place"][here="true"] {{ background: {c.surface}; color: {c.accent};
  font-weight: 700; border: none; border-left: 3px solid {c.accent};
  border-top-left-radius: 0; border-bottom-left-radius: 0;
  padding: {s.s}px {s.s + 2}px {s.s}px {s.s}px; }}
QToolButton[part="place"]:focus {{ border: 2px solid {c.focus};
  border-radius: {t.radius.control}px; padding: {s.xs + 2}px {s.s}px {s.xs + 2}px {s.s + 1}px; }}
""" + "\n".join(
        f"""
QFrame[part="message"][tone="{name}"] {{ background: {tone.fill}; border: 1px solid {tone.edge};
  border-left: 5px solid {tone.edge}; border-radius: {t.radius.control}px;
  border-top-left-radius: 0; border-bottom-left-radius: 0; }}
QFrame[part="message"][tone="{name}"] QLabel {{ color: {tone.text}; }}
QFrame[part="message"][tone="{name}"] QPushButton {{ background: transparent;
  color: {tone.text}; border: 1px solid {tone.edge}; font-weight: 700; }}
QFrame[part="message"][tone="{name}"] QPushButton:hover {{ background: {c.surface};
  color: {c.text}; }}
QFrame[part="message"][tone="{name}"] QToolButton {{ background: transparent; }}
QFrame[part="message"][tone="{name}"] QPushButton:focus,
QFrame[part="message"][tone="{name}"] QToolButton:focus {{ border: 2px solid {c.focus}; }}"""
        for name, tone in c.tones.items()
    )


def _badges(t: Tokens) -> str:
    c = t.colours

    def rule(selector: str, swatch: Swatch) -> str:
        return (
            f"{selector} {{ background: {swatch.fill}; color: {swatch.text}; font-weight: 700;"
            f" font-size: {t.type.caption}px; border: 1px solid {swatch.edge};"
            f" border-radius: {t.radius.badge}px; padding: 1px {t.space.s}px; }}"
        )

    categories = {**c.categories, "other": c.tones["neutral"]}
    return "\n".join(
        (
            *(rule(f'QLabel[part="tag"][tone="{name}"]', tone) for name, tone in c.tones.items()),
            *(
                rule(f'QLabel[part="category"][category="{name}"]', swatch)
                for name, swatch in categories.items()
            ),
        )
    )
