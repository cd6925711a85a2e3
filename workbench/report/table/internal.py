"""The internal table of cases by code: what each named case said. It is not for handing out."""

from __future__ import annotations

from workbench.report.block import Cover, Document, Heading, Paragraph
from workbench.report.legend import INTERNAL, INTERNAL_TITLE, TABLE_TITLES
from workbench.report.material import Material
from workbench.report.phrase import date, runs
from workbench.report.table.cell import told
from workbench.report.table.internal_claim import written_claims
from workbench.report.table.internal_summary import summaries
from workbench.report.table.matrix import cases_codes

CHAPTER = "internal"
"""The name of the one chapter of the file."""


def compose_internal(material: Material) -> Document:
    """Return a document of the named cases' verdicts. Keep the file with the transcripts."""
    language, study = material.language, material.study
    title = f"{study.title.in_(language)}: {INTERNAL_TITLE.in_(language).lower()}"
    notice = told(INTERNAL, material)
    heading = runs(told(TABLE_TITLES["cases-codes"], material))
    return Document(
        title=title,
        authors=study.authors,
        language=language,
        date=study.date,
        cover=Cover(title, "", "", study.authors, date(study.date, language), notice),
        chapters=(
            (
                CHAPTER,
                (
                    Paragraph(runs(notice), role="notice"),
                    Heading(1, heading, "cases-codes", numbered=False),
                    cases_codes(material),
                    *written_claims(material),
                    *summaries(material),
                ),
            ),
        ),
    )
