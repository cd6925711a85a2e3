"""Make the house style: ``python tests/tools/house_style.py`` writes templates/house-style.docx.

The file is made by hand once and then edited in Word by whoever likes; this program keeps
how the first one was made. Sizes are in points, distances in centimetres.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

ROOT: Final = Path(__file__).resolve().parent.parent.parent
TARGET: Final = ROOT / "templates" / "house-style.docx"

W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R: Final = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

SERIF, SANS, FIXED = "Cambria", "Calibri", "Consolas"
INK, GREY, ACCENT, PALE, RULE = "1F2A30", "55636B", "17566B", "EAF1F3", "B8C7CC"
TEXT_WIDTH: Final = 8901
"""Twips between the margins: 21 cm less 2.65 cm on each side."""


def cm(length: float) -> int:
    return round(length * 1440 / 2.54)


def spaced(before: float = 0, after: float = 0, line: float | None = None) -> str:
    """Space in points before and after, and line height as a factor."""
    height = f' w:line="{round(line * 240)}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{height}/>'


def indented(left: float = 0, right: float = 0, hanging: float = 0) -> str:
    hang = f' w:hanging="{cm(hanging)}"' if hanging else ' w:firstLine="0"'
    return f'<w:ind w:left="{cm(left)}" w:right="{cm(right)}"{hang}/>'


def face(
    font: str = "",
    size: float = 0,
    colour: str = "",
    *,
    bold: bool | None = None,
    italic: bool = False,
    spread: float = 0,
) -> str:
    """Run properties in the order of the schema; ``spread`` letterspaces, in points."""
    made = ""
    if font:
        made += f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
    if bold is not None:
        made += "<w:b/>" if bold else '<w:b w:val="0"/>'
    if italic:
        made += "<w:i/>"
    if colour:
        made += f'<w:color w:val="{colour}"/>'
    if spread:
        made += f'<w:spacing w:val="{round(spread * 20)}"/>'
    if size:
        made += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    return made


def style(
    name: str,
    *,
    based: str | None = "Normal",
    following: str | None = None,
    paragraph: str = "",
    run: str = "",
    kind: str = "paragraph",
    default: bool = False,
) -> str:
    identity = "".join(part[:1].upper() + part[1:] for part in name.split())
    made = f'<w:style w:type="{kind}" w:styleId={quoteattr(identity)}'
    made += ' w:default="1">' if default else ">"
    made += f"<w:name w:val={quoteattr(name)}/>"
    if based and not default:
        made += f'<w:basedOn w:val="{based}"/>'
    if following:
        made += f'<w:next w:val="{following}"/>'
    made += '<w:uiPriority w:val="1"/><w:qFormat/>'
    if paragraph:
        made += f"<w:pPr>{paragraph}</w:pPr>"
    if run:
        made += f"<w:rPr>{run}</w:rPr>"
    return made + "</w:style>"


def counted(number: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def right_tab(first: float | None = None) -> str:
    left = f'<w:tab w:val="left" w:pos="{cm(first)}"/>' if first else ""
    return f'<w:tabs>{left}<w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'


def ruled(side: str, colour: str, eighths: int, away: int) -> str:
    return (
        f'<w:pBdr><w:{side} w:val="single" w:sz="{eighths}" w:space="{away}" '
        f'w:color="{colour}"/></w:pBdr>'
    )


def boxed() -> str:
    """A rule on the left; the other sides only widen the ground."""
    sides = (
        ("top", PALE, 8, 6),
        ("left", ACCENT, 24, 8),
        ("bottom", PALE, 8, 6),
        ("right", PALE, 8, 6),
    )
    return (
        "<w:pBdr>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="{size}" w:space="{away}" w:color="{colour}"/>'
            for side, colour, size, away in sides
        )
        + "</w:pBdr>"
    )


def ground(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def headings() -> str:
    look = [
        ("<w:keepNext/><w:keepLines/><w:pageBreakBefore/>", spaced(0, 20, 1.05), 24.0, ACCENT),
        ("<w:keepNext/><w:keepLines/>", spaced(22, 7, 1.1), 15.0, ACCENT),
        ("<w:keepNext/><w:keepLines/>", spaced(16, 5, 1.15), 12.5, INK),
        ("<w:keepNext/><w:keepLines/>", spaced(12, 3, 1.15), 11.0, GREY),
    ]
    made = ""
    for level, (keep, space, size, colour) in enumerate(look):
        number = counted(1, level) if level < 3 else ""
        bold = level > 0
        made += style(
            f"heading {level + 1}",
            following="BodyText",
            paragraph=f'{keep}{number}{space}<w:outlineLvl w:val="{level}"/>',
            run=face(SANS, size, colour, bold=bold),
        )
    for level in range(3):
        made += style(
            f"Appendix Heading {level + 1}",
            based=f"Heading{level + 1}",
            following="BodyText",
            paragraph=f'{counted(2, level)}<w:outlineLvl w:val="{level}"/>',
        )
    return made


def text_styles() -> str:
    return "".join(
        (
            style(
                "Normal",
                default=True,
                paragraph="<w:widowControl/>" + spaced(0, 0, 1.25),
                run=face(SERIF, 11, INK),
            ),
            style("Body Text", paragraph=spaced(0, 7, 1.25)),
            style(
                "Lead",
                following="BodyText",
                paragraph="<w:keepLines/>" + spaced(0, 12, 1.3),
                run=face(SANS, 13, ACCENT),
            ),
            style("Note", paragraph=spaced(0, 7, 1.2), run=face(SANS, 9.5, GREY)),
            style(
                "Notice",
                paragraph="<w:keepLines/>"
                + boxed()
                + ground(PALE)
                + spaced(8, 14, 1.2)
                + indented(0.35, 0.25),
                run=face(SANS, 10),
            ),
            style("Source", paragraph=spaced(2, 10, 1.15), run=face(SANS, 9, GREY)),
            style(
                "Quote",
                following="QuoteAttribution",
                paragraph="<w:keepLines/>"
                + ruled("left", ACCENT, 18, 11)
                + spaced(6, 0, 1.25)
                + indented(0.9, 0.6),
                run=face(SERIF, 11, italic=True),
            ),
            style(
                "Quote Attribution",
                following="BodyText",
                paragraph="<w:keepLines/>"
                + ruled("left", ACCENT, 18, 11)
                + spaced(0, 11, 1.35)
                + indented(0.9, 0.6),
                run=face(SANS, 9.5, GREY),
            ),
            style("List Bullet", paragraph=counted(3, 0) + spaced(0, 5, 1.25)),
            style("List Number", paragraph=counted(4, 0) + spaced(0, 5, 1.25)),
            style("List Continue", paragraph=spaced(0, 5, 1.25) + indented(0.635)),
        )
    )


def caption_styles() -> str:
    return "".join(
        (
            style(
                "caption",
                following="BodyText",
                paragraph="<w:keepLines/>" + spaced(12, 6, 1.15),
                run=face(SANS, 9.5, INK),
            ),
            style(
                "Figure Caption",
                based="Caption",
                following="BodyText",
                paragraph=spaced(6, 15, 1.15),
            ),
            style("Figure", paragraph="<w:keepNext/>" + spaced(12, 0, 1.0)),
            style("Table Text", paragraph=spaced(2.5, 2.5, 1.1), run=face(SANS, 9.5)),
            style(
                "Table Head",
                based="TableText",
                paragraph="<w:keepNext/>" + spaced(3, 3, 1.1),
                run=face(colour=ACCENT, bold=True),
            ),
            style(
                "Table Note",
                following="BodyText",
                paragraph="<w:keepLines/>" + spaced(5, 14, 1.15),
                run=face(SANS, 8.5, GREY),
            ),
        )
    )


def contents_styles() -> str:
    return "".join(
        (
            style(
                "TOC Heading",
                following="BodyText",
                paragraph="<w:keepNext/>" + spaced(20, 8, 1.05),
                run=face(SANS, 20, ACCENT, bold=False),
            ),
            style(
                "toc 1",
                paragraph=right_tab(0.9) + spaced(7, 1, 1.1) + indented(0, 0),
                run=face(SANS, 11, INK, bold=True),
            ),
            style(
                "toc 2",
                paragraph=right_tab(2.0) + spaced(0, 1, 1.1) + indented(0.9, 0),
                run=face(SANS, 10.5, INK),
            ),
            style(
                "toc 3",
                paragraph=right_tab(3.3) + spaced(0, 0, 1.1) + indented(2.0, 0),
                run=face(SANS, 10, GREY),
            ),
            style(
                "table of figures",
                paragraph=right_tab() + spaced(0, 1, 1.1) + indented(0, 0),
                run=face(SANS, 10.5, INK),
            ),
        )
    )


def cover_styles() -> str:
    return "".join(
        (
            style(
                "Title",
                paragraph="<w:keepLines/>" + ground(ACCENT) + spaced(0, 10, 1.0),
                run=face(SANS, 32, "FFFFFF"),
            ),
            style(
                "Subtitle",
                paragraph="<w:keepLines/>" + ground(ACCENT) + spaced(0, 0, 1.15),
                run=face(SANS, 15, "DCEBEF"),
            ),
            style(
                "Cover Client",
                paragraph=spaced(36, 2, 1.15),
                run=face(SANS, 15, ACCENT),
            ),
            style("Cover Authors", paragraph=spaced(2, 2, 1.15), run=face(SANS, 11, INK)),
            style("Cover Date", paragraph=spaced(2, 0, 1.15), run=face(SANS, 11, GREY)),
            style(
                "Cover Notice",
                paragraph="<w:keepLines/>" + ruled("top", RULE, 6, 8) + spaced(160, 0, 1.2),
                run=face(SANS, 11, INK),
            ),
        )
    )


def other_styles() -> str:
    return "".join(
        (
            style(
                "header",
                paragraph=ruled("bottom", RULE, 4, 5) + spaced(0, 0, 1.0),
                run=face(SANS, 9, GREY),
            ),
            style(
                "footer",
                paragraph=spaced(0, 0, 1.0) + '<w:jc w:val="right"/>',
                run=face(SANS, 9.5, GREY),
            ),
            style(
                "footnote text",
                paragraph=spaced(0, 2, 1.1),
                run=face(SERIF, 9, INK),
            ),
            style("Default Paragraph Font", kind="character", based=None, default=True),
            style(
                "footnote reference",
                kind="character",
                based="DefaultParagraphFont",
                run='<w:vertAlign w:val="superscript"/>',
            ),
            style(
                "Hyperlink",
                kind="character",
                based="DefaultParagraphFont",
                run=f'<w:color w:val="{ACCENT}"/><w:u w:val="single" w:color="{RULE}"/>',
            ),
            style(
                "Code",
                kind="character",
                based="DefaultParagraphFont",
                run=face(FIXED, 9.5),
            ),
            style(
                "Caption Label",
                kind="character",
                based="DefaultParagraphFont",
                run=face(colour=ACCENT, bold=True),
            ),
            table_style(),
        )
    )


def table_style() -> str:
    def rule(side: str, colour: str, eighths: int) -> str:
        return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/>'

    borders = rule("top", ACCENT, 12) + rule("bottom", ACCENT, 8) + rule("insideH", RULE, 4)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 85), ("bottom", 0), ("right", 85))
    )
    plain = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    first = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        f"<w:tcBorders>{rule('bottom', ACCENT, 8)}</w:tcBorders>"
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
    )
    return plain + (
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">'
        '<w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/>'
        '<w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>{first}</w:style>"
    )


def styles() -> str:
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{face(SERIF, 11)}"
        '<w:lang w:val="nb-NO" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    made = text_styles() + headings() + caption_styles() + contents_styles()
    return f"{HEAD}<w:styles {W}>{defaults}{made}{cover_styles()}{other_styles()}</w:styles>"


def level(
    at: int, shape: str, words: str, place: str, linked: str = "", suffix: str = "tab"
) -> str:
    link = f'<w:pStyle w:val="{linked}"/>' if linked else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>{link}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{place}</w:pPr></w:lvl>"
    )


def hung(width: float, left: float | None = None) -> str:
    edge = width if left is None else left
    return (
        f'<w:tabs><w:tab w:val="num" w:pos="{cm(edge)}"/></w:tabs>'
        f'<w:ind w:left="{cm(edge)}" w:hanging="{cm(width)}"/>'
    )


def numbering() -> str:
    chapters = "".join(
        level(
            at,
            "decimal",
            ".".join(f"%{n + 1}" for n in range(at + 1)),
            hung(width),
            f"Heading{at + 1}",
        )
        for at, width in enumerate((1.3, 1.3, 1.5))
    )
    flat = '<w:ind w:left="0" w:firstLine="0"/>'
    appendices = level(0, "upperLetter", "", flat, "AppendixHeading1", "nothing")
    appendices += level(1, "decimal", "%1.%2", hung(1.3), "AppendixHeading2")
    appendices += level(2, "decimal", "%1.%2.%3", hung(1.5), "AppendixHeading3")
    step = 0.635
    bullets = "".join(
        level(
            at, "bullet", "•–•–"[at], hung(step, step * (at + 1)), "ListBullet" if at == 0 else ""
        )
        for at in range(4)
    )
    shapes = (("decimal", "."), ("lowerLetter", ")"), ("lowerRoman", "."), ("decimal", ")"))
    numbers = "".join(
        level(
            at,
            shape,
            f"%{at + 1}{sign}",
            hung(step, step * (at + 1)),
            "ListNumber" if at == 0 else "",
        )
        for at, (shape, sign) in enumerate(shapes)
    )
    made = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
        for at, levels in enumerate((chapters, appendices, bullets, numbers), 1)
    )
    made += "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(1, 5)
    )
    return f"{HEAD}<w:numbering {W}>{made}</w:numbering>"


def field(instruction: str, result: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        f'{sign("begin")}<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText>'
        f"</w:r>{sign('separate')}<w:r><w:t>{result}</w:t></w:r>{sign('end')}"
    )


def edge(tag: str, name: str, instruction: str, result: str) -> str:
    words = f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{field(instruction, result)}</w:p>'
    return f"{HEAD}<w:{tag} {W}>{words}</w:{tag}>"


SAMPLES: Final = (
    ("Title", "Husstil"),
    ("Subtitle", "Stilene rapporten bruker; teksten her kommer ikke med"),
    ("Heading1", "Kapittel"),
    ("Lead", "Ingressen sier i to setninger hva kapitlet handler om."),
    ("BodyText", "Brødtekst er satt med elleve punkt og god linjeavstand."),
    ("Heading2", "Avsnitt"),
    ("Quote", "Et sitat står med en strek i margen."),
    ("QuoteAttribution", "Informant, et sted"),
    ("ListBullet", "Et punkt i en liste"),
    ("ListNumber", "Et nummerert punkt"),
    ("Heading3", "Underavsnitt"),
    ("Notice", "Et varsel leseren ikke må overse."),
    ("Note", "En merknad."),
    ("Caption", "Tabell- og figurtekst"),
    ("AppendixHeading1", "Vedlegg"),
)


def document() -> str:
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr><w:r><w:t>{escape(words)}</w:t></w:r></w:p>'
        for name, words in SAMPLES
    )
    side, top = cm(2.65), cm(2.9)
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
        '<w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{cm(2.6)}" w:left="{side}" '
        f'w:header="{cm(1.4)}" w:footer="{cm(1.2)}" w:gutter="0"/></w:sectPr>'
    )
    return f"{HEAD}<w:document {W} {R}><w:body>{body}{section}</w:body></w:document>"


def fonts() -> str:
    twins = (
        (SERIF, "Caladea", "roman"),
        (SANS, "Carlito", "swiss"),
        (FIXED, "Liberation Mono", "modern"),
    )
    made = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{twin}"/><w:family w:val="{family}"/></w:font>'
        for name, twin, family in twins
    )
    return f"{HEAD}<w:fonts {W}>{made}</w:fonts>"


def settings() -> str:
    return (
        f'{HEAD}<w:settings {W}><w:defaultTabStop w:val="709"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
    )


def relations(*targets: tuple[str, str]) -> str:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    made = "".join(
        f'<Relationship Id="rId{number}" Type="{base}{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{made}</Relationships>'


def content_types(parts: dict[str, str]) -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    made = "".join(
        f'<Override PartName="/word/{name}" ContentType="{word}{kind}+xml"/>'
        for name, kind in parts.items()
    )
    plain = (
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{HEAD}<Types xmlns="{space}">{plain}{made}</Types>'


def house_style() -> dict[str, bytes]:
    """Return the files of the house style by their names in the package."""
    parts = {
        "document.xml": "document.main",
        "styles.xml": "styles",
        "numbering.xml": "numbering",
        "settings.xml": "settings",
        "header1.xml": "header",
        "footer1.xml": "footer",
        "fontTable.xml": "fontTable",
    }
    files = {
        "[Content_Types].xml": content_types(parts),
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(
            ("styles", "styles.xml"),
            ("numbering", "numbering.xml"),
            ("settings", "settings.xml"),
            ("header", "header1.xml"),
            ("footer", "footer1.xml"),
            ("fontTable", "fontTable.xml"),
        ),
        "word/document.xml": document(),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/header1.xml": edge("hdr", "Header", "TITLE", "Rapportens tittel"),
        "word/footer1.xml": edge("ftr", "Footer", "PAGE", "1"),
        "word/fontTable.xml": fonts(),
    }
    return {name: text.encode() for name, text in files.items()}


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from workbench.report.zip_file import zipped

    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(zipped(house_style()))
