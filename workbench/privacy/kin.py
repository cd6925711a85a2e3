"""Kin of somebody in particular: «sønnen til eieren», «her sister», «the manager's husband».

The words for kin are a closed class, whole here in bokmål, nynorsk and English. They single
somebody out when they are whose: a possessor stands with them who is not one of the many.
"""

# ruff: noqa: E501, SIM905 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_MANY: Final = frozenset(
    "barnets barnas elevens elevenes elevane pasientens pasientenes pasientane brukerens brukarens brukernes ungdommens lærlingens beboerens bebuaren barnet barna eleven pasienten brukeren brukaren ungdommen lærlingen beboeren child's children's pupil's pupils' patient's"
    " patients' user's student's resident's child children pupil pupils patient patients user student resident residents people's someone's somebody's".split()
)
"""Those a study may be about as a whole: their mothers are mothers in general."""

_KIN: Final = (
    r"(?:ste|svi(?:ger|gar)|halv|tvilling|pleie|fos?ter|olde|tipp|barne|gud)?(?:mor(?:a|en)?|far(?:en)?|bror(?:en)?|søster(?:en|a)?|syster(?:a)?|sønn(?:en)?|son(?:en)?"
    r"|datter(?:en|a)?|dotter(?:a)?|barnebarn(?:et)?)|kon[ea]n?|ektemann(?:en)?|ektefelle[nr]?|hustru(?:en|a)?|sambo(?:er|ar)(?:en)?|kjærest[ea]?n?|kjærast(?:en)?"
    r"|onkel(?:en)?|tant[ea]n?|nevø(?:en)?|nies[ea]n?|fetter(?:en)?|kusin[ea]n?|sø?sken?barn(?:et)?|syskenbarn(?:et)?|svoger(?:en)?|svigerinn[ea]n?|enk[ea]n?|enkja|enkemann(?:en)?"
    r"|best(?:e)?(?:mor|far)(?:en|a)?|forloved[ea]n?|slektning(?:en)?|slektningen"
)
_KIN_EN: Final = (
    r"(?:(?:great-)?grand|step|half-|twin |foster |god)?(?:mother|father|brother|sister|son|daughter)(?:-in-law)?|husband|wife|spouse|fiancée?|girlfriend|boyfriend"
    r"|uncle|aunt|nephew|niece|cousin|widow(?:er)?|grandchild"
)
_WHOSE: Final = re.compile(
    rf"\b(?P<kin>{_KIN}) (?:(?:til|av|åt|hos) (?P<til>(?:(?:den|det|en|ei|ein|et|eit) )?[\w-]+)|hans|hennes|hennar|sin|si|mi|min)\b"
    rf"|\b(?:mannen|kona|mann|kone) (?:hans|hennes|hennar)\b|(?P<gen>\b[\w-]{{2,}}s|\b(?:hans|hennes|hennar)) (?:(?:eldste|yngste|egen|eigen|eiga) )?(?:{_KIN})\b",
    re.IGNORECASE,
)
_WHOSE_EN: Final = re.compile(
    rf"\b(?P<gen>his|her|[\w-]+(?:['’]s|s['’])) (?:(?:own|late|elder|eldest|older|younger|youngest|former|ex-) ?)?(?:{_KIN_EN})\b"
    rf"|\b(?:the |an? )?(?:{_KIN_EN}) of (?:the |an? |one of the )?(?P<til>[\w-]+)",
    re.IGNORECASE,
)
_TIED: Final = re.compile(
    r"\b(?:gift|sambuar|samboer|forlova?|forlovet|skilt|i slekt|i familie) med (?:(?:en|ei|ein|den|en av|ein av) )?[\w-]+"
    r"|\b(?:married|related|engaged) to (?:(?:the|an?|one of) )?[\w-]+",
    re.IGNORECASE,
)


def kin_of_one(text: str, language: str) -> Iterator[str]:
    """Yield kin told with whose kin they are, where the possessor is not one of the many."""
    for found in (_WHOSE_EN if language == "en" else _WHOSE).finditer(text):
        groups = found.groupdict()
        whose = (groups.get("gen") or groups.get("til") or "").casefold().replace("’", "'")
        one = re.search(
            r"\b(?:one|én|en|ein|éin) (?:av \w+ )?$", text[: found.start()], re.IGNORECASE
        )
        if one or not {whose, *whose.split()} & _MANY:
            yield found.group()
    yield from (found.group() for found in _TIED.finditer(text))
