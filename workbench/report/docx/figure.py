"""Figures: a PNG that every program shows, with the SVG beside it for those that can."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart

from workbench.errors.house_style import NotAPicture
from workbench.report.block import Figure
from workbench.report.docx.xml import EMU_PER_CM, TWIPS_PER_CM, Element, node

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_HEADER: Final = 24
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_TALLEST: Final = 0.8
"""Share of the text area's height that a figure may fill, so that its caption fits below."""


@dataclass
class Pictures:
    """Puts pictures into a file, numbered in reading order."""

    part: XmlPart
    width: int
    height: int
    count: int = 0

    def drawing(self, figure: Figure) -> Element:
        """Return the run that shows a figure, no wider than the text.

        Raises :class:`NotAPicture`.
        """
        self.count += 1
        wide, high = self._size(figure)
        extent = {"cx": str(wide), "cy": str(high)}
        called = {"id": str(self.count), "name": f"Figure {self.count}"}
        inline = node(
            "wp:inline",
            {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
            node("wp:extent", extent),
            node("wp:docPr", called | {"descr": figure.alt}),
            node(
                "wp:cNvGraphicFramePr",
                None,
                node("a:graphicFrameLocks", {"noChangeAspect": "1"}),
            ),
            node("a:graphic", None, self._picture(figure, called, extent)),
        )
        return node("w:r", None, node("w:drawing", None, inline))

    def _picture(self, figure: Figure, called: dict[str, str], extent: dict[str, str]) -> Element:
        png = self._stored(figure.png, "png", "image/png")
        blip = node("a:blip", {"r:embed": png})
        if figure.svg:
            svg = self._stored(figure.svg, "svg", "image/svg+xml")
            beside = node("asvg:svgBlip", {"r:embed": svg})
            extension = node("a:ext", {"uri": _SVG_EXTENSION}, beside)
            blip.append(node("a:extLst", None, extension))
        shape = node(
            "pic:spPr",
            None,
            node("a:xfrm", None, node("a:off", {"x": "0", "y": "0"}), node("a:ext", extent)),
            node("a:prstGeom", {"prst": "rect"}, node("a:avLst")),
        )
        picture = node(
            "pic:pic",
            None,
            node("pic:nvPicPr", None, node("pic:cNvPr", called), node("pic:cNvPicPr")),
            node("pic:blipFill", None, blip, node("a:stretch", None, node("a:fillRect"))),
            shape,
        )
        uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
        return node("a:graphicData", {"uri": uri}, picture)

    def _stored(self, data: bytes, ending: str, content_type: str) -> str:
        package = self.part.package
        assert package is not None
        name = PackURI(f"/word/media/figure{self.count}.{ending}")
        return self.part.relate_to(Part(name, content_type, data, package), RT.IMAGE)

    def _size(self, figure: Figure) -> tuple[int, int]:
        head = figure.png[:_HEADER]
        if len(head) < _HEADER or not head.startswith(_PNG):
            raise NotAPicture(figure.id)
        pixels_wide, pixels_high = struct.unpack(">II", head[16:24])
        if not (pixels_wide and pixels_high):
            raise NotAPicture(figure.id)
        widest = self.width / TWIPS_PER_CM
        tallest = _TALLEST * self.height / TWIPS_PER_CM
        ratio = pixels_high / pixels_wide
        wide = min(figure.width_cm, widest, tallest / ratio)
        return round(wide * EMU_PER_CM), round(wide * ratio * EMU_PER_CM)
