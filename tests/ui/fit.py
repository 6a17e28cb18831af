"""Finds text that is cut off, controls that overlap, are too small or have no name. Works on any shown window."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QScrollBar

from floorledger.ui.terminal.number_box import NumberBox
from floorledger.ui.text import TextBlock

SLACK = 1


def shown(window, kind):
    """Visible widgets of a kind that hold a text."""
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def viewport_of(widget):
    """The viewport that scrolls the widget, if one does."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea) and parent is parent.parentWidget().viewport():
            return parent
        parent = parent.parentWidget()
    return None


def place_in(widget, window):
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def cut_off(window):
    """Labels and buttons whose text does not fit and is not elided on purpose."""
    found = []
    for label in shown(window, QLabel):
        if isinstance(label, TextBlock):
            if label.text() and label.heightForWidth(label.width()) > label.height() + SLACK:
                found.append(
                    f"label too low: {label.text()!r} {label.size()} needs {label.heightForWidth(label.width())}"
                )
        elif label.sizeHint().width() > label.width() + SLACK or label.sizeHint().height() > label.height() + SLACK:
            found.append(f"label cut: {label.text()!r} {label.size()} needs {label.sizeHint()}")
    for button in shown(window, QAbstractButton):
        needed = button.fontMetrics().horizontalAdvance(button.text()) + 8
        needed += 0 if button.icon().isNull() else button.iconSize().width() + 4
        if button.text() and needed > button.width() + SLACK:
            found.append(f"button cut: {button.text()!r} {button.size()} needs {needed}")
    return found + [
        f"number cut: {box.accessibleName()}" for box in shown(window, NumberBox) if box.room() < box.needed()
    ]


def outside(window):
    """Labels and controls that stick out of the window, or sideways out of what scrolls them."""
    found = []
    for widget in (*shown(window, QLabel), *shown(window, QAbstractButton)):
        rect, view = place_in(widget, window), viewport_of(widget)
        if view is None:
            inside = window.rect().contains(rect)
        else:
            frame = place_in(view, window)
            inside = frame.left() <= rect.left() and rect.right() <= frame.right() + SLACK
        if not inside:
            found.append(f"outside: {type(widget).__name__} {name_of(widget)!r} {rect}")
    return found


def overlaps(window):
    """Pairs of texts or controls, neither inside the other, that lie on each other in view."""
    leaves = [w for w in (*shown(window, QLabel), *shown(window, QAbstractButton)) if not w.findChildren(QLabel)]
    spots = []
    for leaf in leaves:
        rect, view = place_in(leaf, window), viewport_of(leaf)
        spots.append((leaf, rect.intersected(place_in(view, window)) if view is not None else rect))
    found = []
    for number, (one, spot) in enumerate(spots):
        for other, other_spot in spots[number + 1 :]:
            common = spot.intersected(other_spot)
            if common.width() > SLACK and common.height() > SLACK and not one.isAncestorOf(other):
                found.append(f"overlap: {name_of(one)!r} and {name_of(other)!r} {common}")
    return found


def too_small(window, target):
    """Controls below target size."""
    return [
        f"small: {name_of(control)!r} {control.size()}"
        for control in shown(window, QAbstractButton)
        if control.width() < target or control.height() < target
    ]


def too_near(window, gap):
    """Pairs of controls nearer than the gap without one holding the other; entries of a list may touch."""
    controls = [one for one in shown(window, QAbstractButton) if one.property("look") not in ("entry", "flat")]
    controls = [one for one in controls if not any(other is not one and other.isAncestorOf(one) for other in controls)]
    found = []
    for number, one in enumerate(controls):
        grown = place_in(one, window).adjusted(-gap + 1, -gap + 1, gap - 1, gap - 1)
        for other in controls[number + 1 :]:
            if viewport_of(one) is viewport_of(other) and grown.intersects(place_in(other, window)):
                found.append(f"near: {name_of(one)!r} and {name_of(other)!r}")
    return found


def nameless(window):
    """Controls without an accessible name."""
    controls = (*shown(window, QAbstractButton), *shown(window, QLineEdit))
    return [
        f"nameless: {type(one).__name__} {one.text()!r}"
        for one in controls
        if not one.accessibleName() and not isinstance(one.parentWidget(), QScrollBar)
    ]


def name_of(widget):
    return widget.accessibleName() or widget.text()
