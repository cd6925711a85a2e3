"""The kinds of risk that a report is looked through for."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """Kinds of risk, the gravest first."""

    IDENTITY = "identity"
    CONTACT = "contact"
    NAME = "name"
    ADDRESS = "address"
    DIFFERENCE = "difference"
    CASE = "case"
    ADMISSION = "admission"
    FEW = "few"
    REGISTER = "register"
    COMBINATION = "combination"
    PROFILE = "profile"
    LINK = "link"
    UNKNOWN = "unknown-name"
    FAMILY = "family"
    ROLE = "role"
    EVENT = "event"
    PLACE = "place"
    THING = "thing"
    FIGURE = "figure"
    DATE = "date"
    SUPERLATIVE = "superlative"
    SIZE = "size"
    GROUP = "group"
    LANGUAGE = "language"
    DIALECT = "dialect"
    UNEVEN = "uneven"

    @property
    def gravity(self) -> int:
        """The place among the kinds: 0 is the gravest."""
        return list(Kind).index(self)
