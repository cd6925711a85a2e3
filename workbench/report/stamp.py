"""What is printed on every page of a report that may not go out."""

from __future__ import annotations

from typing import Final

from workbench.report.phrase import say

STAMP: Final = say(
    "Internt utkast – {n} åpne funn om gjenkjenning",
    "Internt utkast – {n} opne funn om gjenkjenning",
    "Internal draft – {n} open findings on disclosure",
)
STAMP_ONE: Final = say(
    "Internt utkast – ett åpent funn om gjenkjenning",
    "Internt utkast – eitt ope funn om gjenkjenning",
    "Internal draft – one open finding on disclosure",
)
STAMP_AND_DRAFT: Final = say(
    "{stamp}, med belegg i margen",
    "{stamp}, med belegg i margen",
    "{stamp}, with its evidence in the margin",
)
STAMP_DRAFT: Final = say(
    "Internt utkast med belegg i margen",
    "Internt utkast med belegg i margen",
    "Internal draft with its evidence in the margin",
)
