"""What of a Word document a person sees: not what is hidden, too small, white on white, or removed.

A property is asked of the letters themselves, then of their style, the paragraph's style and the document's defaults,
each style with those it is based on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SMALLEST = 4
"""Half points. Smaller letters are specks."""
_REMOVED = (W + "del", W + "moveFrom")


def is_on(mark: Any) -> bool:
    """Whether a property that is there or not, such as bold, is there."""
    return mark is not None and mark.get(W + "val") not in ("0", "false", "off")


class Sight:
    """Tells what is seen in the document whose `styles` element is given; `ground` is its page's background, if any."""

    def __init__(self, styles: Any, ground: Any) -> None:
        self._styles = {style.get(W + "styleId"): style for style in styles.iter(W + "style")}
        usual = [style for style in self._styles.values() if style.get(W + "default") in ("1", "true")]
        self._usual = next((style for style in usual if style.get(W + "type") == "paragraph"), None)
        self._defaults = styles.find(f"{W}docDefaults/{W}rPrDefault")
        self._ground = ground is not None and _is_color(ground.get(W + "color"))

    def is_removed(self, node: Any) -> bool:
        """Whether track changes have taken it away, or moved it elsewhere."""
        return next(node.iterancestors(*_REMOVED), None) is not None

    def is_hidden(self, node: Any) -> bool:
        """Whether a text or sign of a run is there and cannot be seen."""
        run = next(node.iterancestors(W + "r"), None)
        if run is None:
            return False
        if is_on(self.property(run, "vanish")):
            return True
        size, color = self.property(run, "sz"), self.property(run, "color")
        digits = size.get(W + "val", "") if size is not None else ""
        if digits.isdigit() and int(digits) < _SMALLEST:
            return True
        white = color is not None and color.get(W + "val", "").upper() == "FFFFFF"
        return white and not self._has_ground(run)

    def property(self, run: Any, name: str) -> Any:
        """The element that says it nearest to the letters of a run; None where none does."""
        return next((m for owner in self._owners(run) if (m := owner.find(f"{W}rPr/{W}{name}")) is not None), None)

    def _owners(self, run: Any) -> Iterator[Any]:
        """What can hold the properties of a run's letters, the nearest first."""
        yield run
        yield from self._chain(run.find(f"{W}rPr/{W}rStyle"))
        yield from self._paragraph_styles(next(run.iterancestors(W + "p")))
        if self._defaults is not None:
            yield self._defaults

    def _paragraph_styles(self, paragraph: Any) -> Iterator[Any]:
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        if named is not None:
            yield from self._chain(named)
        elif self._usual is not None:
            yield self._usual

    def _chain(self, named: Any) -> Iterator[Any]:
        """The style that is named, and those it is based on; each once, should they go in a circle."""
        seen = set()
        while named is not None and (id_ := named.get(W + "val")) in self._styles and id_ not in seen:
            seen.add(id_)
            yield self._styles[id_]
            named = self._styles[id_].find(W + "basedOn")

    def _has_ground(self, run: Any) -> bool:
        """Whether white letters stand on something: shading, a marker, a drawn shape, or a coloured page or table."""
        paragraph = next(run.iterancestors(W + "p"))
        shades = [self.property(run, "shd")]
        shades += [owner.find(f"{W}pPr/{W}shd") for owner in (paragraph, *self._paragraph_styles(paragraph))]
        shades += [cell.find(f"{W}tcPr/{W}shd") for cell in run.iterancestors(W + "tc")]
        for table in run.iterancestors(W + "tbl"):
            shades.append(table.find(f"{W}tblPr/{W}shd"))
            for style in self._chain(table.find(f"{W}tblPr/{W}tblStyle")):
                shades += style.iter(W + "shd")
        in_shape = next(run.iterancestors(W + "txbxContent"), None) is not None
        marked = self.property(run, "highlight") is not None
        return self._ground or in_shape or marked or any(_shades(shade) for shade in shades)


def _shades(shade: Any) -> bool:
    """Whether shading is seen: a fill other than white, or a pattern."""
    if shade is None:
        return False
    return _is_color(shade.get(W + "fill")) or shade.get(W + "val") not in (None, "clear", "nil")


def _is_color(color: str | None) -> bool:
    return (color or "").upper() not in ("", "AUTO", "FFFFFF")
