"""A report long enough to show what can go wrong on a page: constructed, about nobody."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace

from workbench.report.block import (
    Block,
    Bound,
    Break,
    Cell,
    Contents,
    Cover,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    Link,
    Listing,
    Mark,
    PageBreak,
    Paragraph,
    Quotation,
    Reference,
    Run,
    Table,
)
from workbench.report.figure.counted import coverage_figure, together_figure
from workbench.report.figure.dot_plot import Scale, dot_plot

TITLE = "Boliger når det haster"
_SENTENCES = (
    "Kommunene måtte legge om arbeidet på få uker, og rutinene ble til underveis.",
    "Det private leiemarkedet ble viktigere enn før, men ikke like lett å nå overalt.",
    "Flere peker på at kontakten med utleierne tok tid som ikke fantes i planene.",
    "Når mange kom samtidig, ble det vanskelig å finne boliger nær skole og barnehage.",
    "Informantene skiller mellom det de klarte den våren, og det de kan holde ved like.",
)


def text(*words: str | Inline, role: str = "body") -> Paragraph:
    return Paragraph(tuple(Run(one) if isinstance(one, str) else one for one in words), role)


def heading(level: int, title: str, name: str, **kind: bool) -> Heading:
    return Heading(level, (Run(title),), name, **kind)


def prose(paragraphs: int, start: int = 0) -> list[Block]:
    made: list[Block] = []
    for number in range(paragraphs):
        some = [_SENTENCES[(start + number + step) % 5] for step in range(4)]
        made.append(text(" ".join(some)))
    return made


def quote(name: str, words: str, who: str, language: str = "nb") -> Quotation:
    return Quotation(name, (Run(words),), who, language)


def claim(name: str, words: str) -> Mark:
    return Mark(Bound.CLAIM, name, (Run(words),))


def number(name: str, words: str) -> Mark:
    return Mark(Bound.NUMBER, name, (Run(words),))


def table(
    name: str,
    caption: str,
    rows: Sequence[tuple[str, ...]],
    widths: tuple[float, ...] = (),
    note: str = "",
    *,
    wide: bool = False,
) -> Table:
    head = tuple(Cell((Run(words),), header=True) for words in rows[0])
    body = tuple(tuple(Cell((Run(words),)) for words in row) for row in rows[1:])
    told = (Run(note),) if note else ()
    return Table(name, (Run(caption),), (head, *body), 1, widths, told, wide)


def matrix() -> Table:
    cases = ("Granheim", "Lyngvær", "Solvang", "Ulvik", "Åsdal")
    themes = ("Bemanning", "Leiemarked", "Avtaler", "Bostøtte", "Nærmiljø", "Samarbeid")
    head = (
        Cell((), header=True),
        *(Cell((Run(one),), header=True, align="center") for one in cases),
    )
    rows = [
        (
            Cell((Run(theme),)),
            *(
                Cell((Run(str((at * 3 + other) % 9)),), ((at * 3 + other) % 9) / 8, "center")
                for other in range(len(cases))
            ),
        )
        for at, theme in enumerate(themes)
    ]
    return Table(
        "matrix",
        (Run("Tema etter kommune, antall kodede passasjer"),),
        (head, *rows),
        1,
        (3.0, 1.2, 1.2, 1.2, 1.2, 1.2),
        (Run("Jo mørkere rute, desto flere passasjer. Kilde: kodingene."),),
    )


def png(width: int = 1260, height: int = 640) -> bytes:
    """A grey picture, made without any library."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc)

    rows = b"".join(b"\x00" + bytes([200 - y % 64] * width) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(rows, 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def figure(name: str, caption: str) -> Figure:
    return Figure(name, (Run(caption),), f"Tekst om figuren {name}", png(), b"")


def drawn_figures() -> tuple[Figure, Figure, Figure]:
    """The three kinds of figures, drawn."""
    questions = [
        ("Hvordan var bosettingsarbeidet organisert før 2022?", (5, 0, 0, 0)),
        ("Måtte dere styrke bemanningen, og hvor kom folkene fra?", (3, 1, 1, 0)),
        (
            "Hvilke krav stilte dere til boligene, for eksempel til nærhet til skole og barnehage?",
            (2, 2, 0, 1),
        ),
        ("Brukte dere bostøtte?", (4, 0, 1, 0)),
        ("Hva ville dere gjort annerledes?", (1, 0, 0, 4)),
    ]
    states = ("spurt og besvart", "tatt opp uspurt", "spurt uten svar", "ikke spurt")
    scale = Scale("ingen", "halvparten", "alle", "for få kommuner til å vises")
    groups = ["Mer sentrale kommuner (2)", "Middels sentrale (2)", "Mindre sentrale kommuner (3)"]
    themes = [
        ("Organisering og bemanning", ((8, 8), (6, 8), (12, 12))),
        ("Det private leiemarkedet", ((4, 6), (3, 6), (1, 9))),
        ("Kontrakter", (None, None, None)),
        ("Husbankens virkemidler", ((2, 4), (2, 4), None)),
    ]
    codes = ("Oppbemanning", "Frivillige", "Høye priser", "Korte kontrakter", "Alene")
    pairs = [(0, 1, 7), (0, 2, 2), (2, 3, 12), (1, 3, 1)]
    together = together_figure("together", "Koder som møtes", "Tekst", codes, pairs)
    assert together is not None
    return (
        coverage_figure(
            "coverage", "Dekning av guiden, en rute for hver kommune", "Tekst", states, questions
        ),
        dot_plot("groups", "Støtte etter gruppe", "Tekst", scale, groups, themes),
        together,
    )


def report(figures: tuple[Figure, Figure] | None = None) -> Document:
    """The whole report. ``figures`` take the place of the grey ones."""
    first, second = figures or (figure("coverage", "Dekning"), figure("groups", "Tema og gruppe"))
    first, second = replace(first, id="coverage"), replace(second, id="groups")
    return Document(
        title=TITLE,
        authors=("Arbeidsbenkens forfattere",),
        language="nb",
        date="2026-11-02",
        cover=Cover(
            title=TITLE,
            subtitle="Erfaringer fra fem kommuner med bosetting av flyktninger",
            client="Laget for Fagrådet for boligsosialt arbeid",
            authors=("Arbeidsbenkens forfattere", "Kari Eksempel"),
            date="2. november 2026",
            notice="Intervjuene i denne rapporten er konstruert. Ingen virkelige personer "
            "eller kommuner uttaler seg her.",
        ),
        chapters=(
            (
                "00-front.md",
                (
                    Contents("contents", "Innhold"),
                    Contents("tables", "Tabeller"),
                    Contents("figures", "Figurer"),
                ),
            ),
            ("01-summary.md", _summary()),
            ("02-introduction.md", _introduction()),
            ("03-method.md", _method(first)),
            ("04-staff.md", _staff(second)),
            ("05-market.md", _market()),
            ("06-instruments.md", _instruments()),
            ("07-discussion.md", _discussion()),
            ("08-guide.md", _guide()),
            ("09-cases.md", _cases()),
        ),
        properties=(("build", "3f2a9c"), ("ledger", "77b1e0")),
    )


def _summary() -> tuple[Block, ...]:
    return (
        heading(1, "Sammendrag", "summary", numbered=False),
        text(
            "Boliger lot seg skaffe, men prisen var høyere enn den så ut til å være.", role="lead"
        ),
        text(
            claim("C-oppbemanning", "De fleste kommunene styrket bemanningen"),
            ", viser samtalene med ",
            number("N-informants", "tolv informanter"),
            ". Se ",
            Reference("staff"),
            " og ",
            Reference("cases-table"),
            ".",
        ),
        *prose(4),
        table(
            "summary-table",
            "Hovedfunn i korte trekk",
            [
                ("Tema", "Funn"),
                ("Bemanning", "De fleste styrket den"),
                ("Avtaler", "Kortere enn før"),
            ],
            (1, 3),
        ),
        text("Avsnittet etter en tabell uten merknad står med luft over."),
    )


def _introduction() -> tuple[Block, ...]:
    return (
        heading(1, "Innledning", "introduction"),
        *prose(2),
        heading(2, "Bakgrunn", "background"),
        text(
            "Tallene ble endret flere ganger i løpet av året.",
            Footnote((Run("Tallene er konstruert; se "), Reference("method"), Run("."))),
            " Nærmere omtale finnes på ",
            Link("https://example.org/bakgrunn", (Run("bakgrunnssiden"),)),
            ".",
            Footnote((Run("En note til, med "), Link("https://example.org/note", (Run("lenke"),)))),
        ),
        *prose(3, 1),
        heading(2, "Problemstillinger", "questions"),
        text("Utredningen svarer på tre spørsmål:"),
        Listing(
            True,
            (
                (text("Hvordan ble boligene skaffet?"),),
                (
                    text("Hva kostet det?"),
                    text("Her menes både penger og tid."),
                    Listing(True, ((text("for kommunen"),), (text("for den som flyttet inn"),))),
                ),
                (text("Hva kan andre lære?"),),
            ),
        ),
        *prose(1, 2),
        Listing(
            False,
            (
                (text("Vekt på det som gikk bra"),),
                (text("Vekt på det som stanset opp"), Listing(False, ((text("og hvorfor"),),))),
            ),
        ),
        text("Rekkefølgen i arbeidet var denne:"),
        Listing(True, ((text("Utvalg"),), (text("Intervjuer"),), (text("Koding"),))),
    )


def _method(drawn: Figure) -> tuple[Block, ...]:
    rows: list[tuple[str, ...]] = [("Nr.", "Spørsmål i guiden", "Stilt i", "Kom opp uspurt i")]
    rows += [
        (str(at), f"{_SENTENCES[at % 5]} ({at})", f"{at % 5 + 1} av 5", f"{at % 3}")
        for at in range(1, 41)
    ]
    return (
        heading(1, "Metode", "method"),
        *prose(2, 3),
        heading(2, "Utvalg", "sample"),
        *prose(3),
        heading(2, "Intervjuguide og dekning", "coverage-section"),
        text("Dekningen går fram av ", Reference("coverage"), " og ", Reference("items"), "."),
        drawn,
        *prose(1),
        table(
            "items",
            "Spørsmålene i guiden og hvor de ble stilt",
            rows,
            (0.6, 5, 1, 1.4),
            "Oppfølgingsspørsmål er ikke regnet med.",
        ),
        *prose(2, 1),
        heading(3, "Kodingen", "coding"),
        *prose(2, 2),
        text("Regelen for mengdeord er husets egen.", role="note"),
    )


def _staff(drawn: Figure) -> tuple[Block, ...]:
    return (
        heading(1, "Bemanning og organisering", "staff"),
        text("Folk var det første det ble for lite av.", role="lead"),
        text(claim("C-oppbemanning", "De fleste kommunene måtte styrke bemanningen"), "."),
        quote(
            "Q-7F3K2M",
            "Vi ringte rundt til alle vi kjente. Det var ikke noen plan, det var bare å "
            "begynne i den ene enden av lista.",
            "Informant 4, mer sentral kommune",
        ),
        *prose(1),
        quote(
            "Q-9XK2PA",
            "Eg trur ikkje vi hadde klart det utan dei frivillige. [… ] Dei stilte opp kvar "
            "einaste kveld.",
            "Informant 7, mindre sentral kommune",
            "nn",
        ),
        heading(2, "Når hjelpen kom utenfra", "volunteers"),
        *prose(3, 4),
        drawn,
        text("Figuren må leses med forsiktighet. Se ", Reference("groups"), "."),
        quote("Q-3BD81C", "We had no handbook for this.", "Informant 11", "en"),
        heading(2, "Ansvar og fullmakter", "mandate"),
        *prose(2),
        matrix(),
        *prose(1),
    )


def _market() -> tuple[Block, ...]:
    rows: list[tuple[str, ...]] = [
        ("Kommune", "Sentralitet", "Anmodet", "Vedtatt", "Bosatt", "Andel som leier", "Merknad")
    ]
    rows += [
        (
            name,
            str(at % 6 + 1),
            str(60 + at * 13),
            str(55 + at * 12),
            str(50 + at * 11),
            f"{20 + at} %",
            _SENTENCES[at % 5],
        )
        for at, name in enumerate(("Granheim", "Lyngvær", "Solvang", "Ulvik", "Åsdal"))
    ]
    return (
        heading(1, "Det private leiemarkedet", "market"),
        *prose(2, 2),
        heading(2, "Pris og kontrakter", "price"),
        quote(
            "Q-5TT0QZ",
            "Prisen gikk opp i løpet av en helg. Den samme leiligheten kostet to tusen mer på "
            "mandagen, og da var det bare å ta den eller la den gå til noen andre.",
            "Informant 2, mer sentral kommune",
        ),
        *prose(3),
        heading(2, "Tallgrunnlaget", "figures-section"),
        table(
            "cases-table",
            "Anmodning, vedtak og bosetting i de fem kommunene",
            rows,
            (1.4, 1, 1, 1, 1, 1.2, 4),
            "Alle tall er konstruert.",
            wide=True,
        ),
        *prose(1, 3),
        text("Kilde: egne tall", role="source"),
    )


def _instruments() -> tuple[Block, ...]:
    return (
        heading(1, "Virkemidler", "instruments"),
        text("Kapitlet er avgrenset til virkemidler informantene selv tok opp.", role="notice"),
        *prose(2),
        heading(2, "Bostøtte", "allowance"),
        *prose(1, 1),
        quote(
            "Q-1AC9RR",
            "Uten bostøtten hadde vi ikke fått noen av de store familiene på plass.",
            "Informant 9, kommune med middels sentralitet",
        ),
        *prose(2, 2),
        heading(2, "Tilskudd", "grant"),
        quote("Q-7F3K2M", "Det var ikke noen plan.", "Informant 4, mer sentral kommune"),
        *prose(2, 3),
        heading(3, "Istandsetting", "repair"),
        *prose(2, 1),
    )


def _discussion() -> tuple[Block, ...]:
    return (
        heading(1, "Drøfting", "discussion"),
        *prose(3),
        text(
            "Første linje",
            Break(),
            "andre linje, med ",
            Run("vekt", strong=True),
            ", ",
            Run("ettertrykk", emphasis=True),
            " og ",
            Run("kode", code=True),
            ". Jf. ",
            Reference("guide"),
            ", ",
            Reference("guide-two"),
            ", ",
            Reference("price"),
            " og ",
            Reference("summary"),
            ".",
        ),
        *prose(2, 4),
        heading(1, "Konklusjon", "conclusion"),
        *prose(3, 1),
        PageBreak(),
        text("Dette avsnittet begynner på en ny side."),
    )


def _guide() -> tuple[Block, ...]:
    return (
        heading(1, "Intervjuguide", "guide", appendix=True),
        *prose(1),
        heading(2, "Innledende spørsmål", "guide-one"),
        Listing(True, tuple((text(sentence),) for sentence in _SENTENCES)),
        heading(2, "Avslutning", "guide-two"),
        *prose(1),
    )


def _cases() -> tuple[Block, ...]:
    return (
        heading(1, "Kommunene", "cases", appendix=True),
        *prose(1),
        heading(2, "Kjennetegn", "marks"),
        table(
            "cases-marks",
            "Kjennetegn ved kommunene",
            [("Kommune", "Folketall"), ("Granheim", "41 200"), ("Lyngvær", "3 100")],
            note="Konstruert.",
        ),
        text("Se ", Reference("cases-marks"), " for tallene."),
    )
