"""The pages' phrases in Norwegian bokmål, by their English form; a module for each subject."""

from __future__ import annotations

from typing import Final

from workbench.web.norwegian import codebook, coding, drift, frame, manual, matrix, report, search

PHRASES: Final = {
    **frame.PHRASES,
    **coding.PHRASES,
    **codebook.PHRASES,
    **search.PHRASES,
    **matrix.PHRASES,
    **report.PHRASES,
    **drift.PHRASES,
    **manual.PHRASES,
}
