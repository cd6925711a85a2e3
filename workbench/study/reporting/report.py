"""Writing the report: chapters from templates, as Word, HTML and Markdown, with its ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final

from workbench import __version__
from workbench.findings.rule import rule_of
from workbench.model.coding import Summary
from workbench.model.finding import LedgerRow
from workbench.model.signing import Signing
from workbench.privacy.decide import Exposure
from workbench.privacy.notice import Disclosure
from workbench.privacy.pseudonym import Pseudonyms
from workbench.report.block import Document, Heading
from workbench.report.chapter import compose
from workbench.report.html.page import to_html
from workbench.report.ledger import ledger, stamp_of, to_csv
from workbench.report.material import Material
from workbench.report.md import to_markdown
from workbench.report.review import review
from workbench.report.stamp import STAMP, STAMP_ONE
from workbench.report.table.internal import compose_internal
from workbench.report.walk import text_of
from workbench.study.disk.folder import Folder
from workbench.study.disk.kept import LEDGER, REPORT, keep
from workbench.study.disk.progress import Progress, Step, silent
from workbench.study.disk.remark import Remark, remarks
from workbench.study.opening.session import Session
from workbench.study.reporting.changed import changes
from workbench.study.reporting.disclosure import Screened, exposure, screened
from workbench.study.reporting.figure import figures
from workbench.study.reporting.house import templates, word_file
from workbench.study.reporting.part import WHOLE, Part, cut_out, kept_in, themed
from workbench.study.weighing.weighed import Weighed
from workbench.text.form import digest, nfc
from workbench.trace.material import Material as Trails
from workbench.trace.review.page import review_page
from workbench.trace.sign import noted, signings

REVIEW: Final = "internal/evidence.html"
"""Every sentence with its passages, case and turn: for the researchers, never for the client."""

CASES: Final = "internal/cases.html"
"""What each named case said of each code: for the researchers too."""

TEXT: Final = "text"
"""The Word file's property that tells its text from that of other builds with its ledger."""

_FILES: Final = 6
"""How many files a report is written as, for those who wait."""

_WINDOW: Final = 1
"""Turns of context on the reviewer's page."""


@dataclass(frozen=True)
class Written:
    """The report's files by name, and the ledger that ties them to their evidence.

    ``remarks`` are what a person should look at; ``figures`` (what, how many) for a closing
    line. ``stamp`` and ``text`` are what the Word file carries to say which ledger is its own
    and what stands around it, ``exposed`` what could give somebody away.
    """

    files: Mapping[str, bytes]
    ledger: tuple[LedgerRow, ...]
    remarks: tuple[Remark, ...]
    figures: tuple[tuple[str, int], ...]
    stamp: str
    text: str
    exposed: Exposure

    def keep(self, folder: Folder) -> None:
        """Keep ledger and Word file for the day when the edited file comes back."""
        keep(folder, self.stamp, self.text, self.files[LEDGER], self.files[REPORT])


@dataclass(frozen=True)
class Prepared:
    """A report composed and tied to its ledger, ready to be written out in one form or more.

    ``markdown`` is its text, by which builds with the same ledger are told apart; ``given`` are
    the signatures by claim, ``trails`` the way back from each claim.
    """

    session: Session
    document: Document
    material: Material
    exposed: Exposure
    rows: tuple[LedgerRow, ...]
    stamp: str
    markdown: bytes
    given: Mapping[str, tuple[Signing, ...]]
    trails: Trails

    def word(self) -> bytes:
        """Return the report as a Word file."""
        return word_file(self.session, self.document)

    def written(self, files: Mapping[str, bytes]) -> Written:
        """Return files that it was written as, with what a person should look at."""
        told = (*remarks("report", review(self.document, self.material)), *_risks(self.exposed))
        figures_ = _figures(self.material, self.rows)
        text = digest(self.markdown)
        return Written(files, self.rows, told, figures_, self.stamp, text, self.exposed)


def prepared(session: Session, weighed: Weighed, progress: Progress, part: Part) -> Prepared:
    """Return the report of a weighed study, or a part of it, composed and not yet written."""
    decisions = weighed.coded.work.decisions
    themed_ = part.kind == "theme"
    whole = screened(material_of(session, weighed), decisions).found if themed_ else ()
    session, weighed = themed(session, weighed, part)
    document, material, exposed = composed(session, weighed, progress, part, whole)
    rows = ledger(document, material)
    stamp = stamp_of(rows)
    given = signings(rows, material.work.decisions, {one.id: one for one in material.work.codings})
    rows = noted(rows, given)
    markdown = to_markdown(document)
    carried = (("ledger", stamp), (TEXT, digest(markdown)))
    document = replace(document, properties=(*document.properties, *carried))
    trails = _trails(session, weighed)
    return Prepared(session, document, material, exposed, rows, stamp, markdown, given, trails)


def write_report(
    session: Session, weighed: Weighed, progress: Progress = silent, part: Part = WHOLE
) -> Written:
    """Return the report of a weighed study: docx, html, md and ledger. Writes no file.

    Of a ``part`` other than the whole: ``session`` and ``weighed`` are narrowed to it.
    """
    made = prepared(session, weighed, progress, part)
    writers: tuple[tuple[str, Callable[[], bytes]], ...] = (
        (REPORT, made.word),
        ("report.html", lambda: to_html(made.document)),
        ("report.md", lambda: made.markdown),
        (LEDGER, lambda: to_csv(made.rows)),
        (CASES, lambda: to_html(compose_internal(made.material))),
        (REVIEW, lambda: _review(made)),
    )
    files = {}
    for done, (name, writer) in enumerate(writers, start=1):
        files[name] = writer()
        progress(Step.WRITE, done, len(writers))
    files.update((f"{one.id}.svg", one.svg) for one in made.material.figures.values())
    return made.written(files)


def ledger_now(
    session: Session, weighed: Weighed, progress: Progress = silent, part: Part = WHOLE
) -> tuple[LedgerRow, ...]:
    """Return the ledger of the report of a weighed study, without writing the report out."""
    session, weighed = themed(session, weighed, part)
    document, material, _ = _document(session, weighed, progress, part)
    rows = ledger(document, material)
    progress(Step.WRITE, _FILES, _FILES)
    return rows


def exposed_in(session: Session, weighed: Weighed, progress: Progress = silent) -> Exposure:
    """Return what could give somebody away in the report of a weighed study."""
    return composed(session, weighed, progress)[2]


def composed(
    session: Session,
    weighed: Weighed,
    progress: Progress,
    part: Part = WHOLE,
    whole: Iterable[Disclosure] = (),
) -> tuple[Document, Material, Exposure]:
    """Return the report as blocks, marked a draft while risks are undecided, and those risks.

    A part that stays in the project says that instead: its risks are not for deciding.
    ``whole`` are the risks of the report that this is a part of.
    """
    document, material, screen = _document(session, weighed, progress, part)
    decisions = weighed.coded.work.decisions
    exposed = exposure(screen, document, material, decisions, session.sentences, whole)
    language = weighed.language
    stays = kept_in(session, part, language).rstrip(".")
    stamp = stays or _draft(len(exposed.gating), language)
    return replace(document, stamp=stamp), material, exposed


def _document(
    session: Session, weighed: Weighed, progress: Progress, part: Part
) -> tuple[Document, Material, Screened]:
    """Return the report as blocks, what it was composed from, and what was screened out."""
    material = material_of(session, weighed)
    screen = screened(material, weighed.coded.work.decisions)
    material = replace(material, findings=screen.findings)
    material = replace(material, figures=figures(session.cache, material, progress))
    progress(Step.WRITE, 0, _FILES)
    document = compose(material, templates(session, weighed.language))
    return cut_out(document, session, part), material, screen


def _draft(number: int, language: str) -> str:
    """Return what stands on every page while risks are undecided; empty when there are none."""
    if not number:
        return ""
    return (STAMP_ONE if number == 1 else STAMP).in_(language).format(n=number)


def _trails(session: Session, weighed: Weighed) -> Trails:
    coded = weighed.coded
    return Trails(
        session.study,
        session.guide,
        session.codebook,
        coded.transcripts,
        coded.keyings,
        coded.work,
        _WINDOW,
    )


def _review(made: Prepared) -> bytes:
    """Return the reviewer's page: sentence, claim, passages, signatures, and what has changed."""
    titles = {
        name: text_of(block.inlines)
        for name, blocks in made.document.chapters
        for block in blocks[:1]
        if isinstance(block, Heading)
    }
    since = changes(made.session.folder, made.trails.work, made.rows)
    language = made.document.language
    return review_page(made.rows, made.trails, titles, made.given, since, language)


def _risks(exposed: Exposure) -> tuple[Remark, ...]:
    """Return what could give somebody away and nobody has decided on, the id in front."""
    lapsed = remarks("privacy", exposed.lapsed)
    found = (
        Remark("privacy", one.id, one.id, _worded(one, "en"), _worded(one, "nb"))
        for one in exposed.open
    )
    return (*lapsed, *found)


def _worded(one: Disclosure, language: str) -> str:
    return f"{one.said(language)} {one.advised(language)}"


def _figures(material: Material, rows: tuple[LedgerRow, ...]) -> tuple[tuple[str, int], ...]:
    texts = material.transcripts
    return (
        ("interviews", len(texts)),
        ("turns", sum(len(one.turns) for one in texts.values())),
        ("codings", len(material.work.codings)),
        ("claims", len({row.id for row in rows if row.kind == "claim"})),
        ("quotes", len({row.id for row in rows if row.kind == "quote"})),
    )


def _printable(session: Session, summaries: Iterable[Summary]) -> Iterator[Summary]:
    """Yield the framework matrix's texts with names of people and cases replaced."""
    shown = Pseudonyms(session.study).shown
    for one in summaries:
        yield replace(one, text=shown(nfc(one.text), session.study.language)[0])


def material_of(session: Session, weighed: Weighed) -> Material:
    """Return what the chapters are composed from; the figures are drawn apart."""
    return Material(
        study=session.study,
        guide=session.guide,
        codebook=session.codebook,
        transcripts={one.interview: one for one in weighed.coded.transcripts},
        keyings={one.interview: one for one in weighed.coded.keyings},
        coverage=weighed.coded.coverage,
        work=weighed.coded.work,
        findings=weighed.findings,
        agreement=weighed.agreement,
        language=weighed.language,
        rule=asdict(rule_of(session.study)),
        groups=weighed.groups,
        version=__version__,
        summaries=tuple(_printable(session, weighed.coded.work.summaries)),
    )
