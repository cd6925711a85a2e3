"""The words that tables, captions and fixed notices print, in the languages of reports."""

from __future__ import annotations

from typing import Final

from workbench.model.wording import Wording
from workbench.report.phrase import say

CASE: Final = say("case caset caser casene", "case caset case casa", "case case cases cases")
"""Words for a case when the study gives none: singular, definite, plural, definite plural."""

ARTICLE: Final = say("et", "eit", "")
"""The article of that word."""

INFORMANT: Final = say("Informant", "Informant", "Informant")
FROM_NOTES: Final = say(
    "Gjengitt etter notater, ikke ordrett:",
    "Attgjeve etter notat, ikkje ordrett:",
    "Told from notes, not verbatim:",
)
NOT_GIVEN: Final = say("ikke oppgitt", "ikkje oppgjeve", "not stated")
TO: Final = say("til", "til", "to")
BLANK: Final = say("–", "–", "–")
TOO_FEW: Final = say(
    "for få {many} til å vises", "for få {many} til å visast", "too few {many} to show"
)
SHARES: Final = (
    say("ingen", "ingen", "none"),
    say("halvparten", "halvparten", "half"),
    say("alle", "alle", "all"),
)
"""The scale of the figure of themes by group."""

TURN: Final = say("replikk", "replikk", "turn")
EVIDENCE: Final = say("Belegg for", "Belegg for", "Evidence for")
FOOTNOTES: Final = say("Fotnoter", "Fotnotar", "Footnotes")
CONTENTS: Final = say("Innhold", "Innhald", "Contents")
TABLES: Final = say("Tabeller", "Tabellar", "Tables")
FIGURES: Final = say("Figurer", "Figurar", "Figures")

CONSTRUCTED: Final = say(
    "Konstruert eksempelstudie: {all}, personene og oppdragsgiveren er oppdiktet. "
    "Ingen virkelige {many} eller personer kommer til orde i rapporten.",
    "Konstruert eksempelstudie: {all}, personane og oppdragsgjevaren er oppdikta. "
    "Ingen verkelege {many} eller personar kjem til orde i rapporten.",
    "A constructed example study: {all}, the people and the client are "
    "fictional. No real {one} or person speaks in this report.",
)
INTERNAL_TITLE: Final = say("Internt belegg", "Internt belegg", "Internal evidence")
INTERNAL: Final = say(
    "Internt arbeidsdokument. Det viser hvem som har sagt hva, og skal ikke leveres ut.",
    "Internt arbeidsdokument. Det viser kven som har sagt kva, og skal ikkje leverast ut.",
    "Internal working document. It shows who said what and must not be handed out.",
)

TABLE_TITLES: Final[dict[str, Wording]] = {
    "cases": say("Registerfakta om {all}", "Registerfakta om {all}", "Register facts on {all}"),
    "selection": say("Utvalget etter gruppe", "Utvalet etter gruppe", "The selection by group"),
    "interviews": say("Intervjuene", "Intervjua", "The interviews"),
    "informants": say(
        "Informantene etter tjeneste", "Informantane etter teneste", "Informants by service"
    ),
    "quantifiers": say(
        "Regelen for mengdeord", "Regelen for mengdeord", "The rule for words of quantity"
    ),
    "codes": say(
        "Antall {many} etter hva de sier om hver kode",
        "Talet på {many} etter kva dei seier om kvar kode",
        "Number of {many} by what they say on each code",
    ),
    "groups": say(
        "Antall {many} som støtter funnet, etter gruppe",
        "Talet på {many} som støttar funnet, etter gruppe",
        "Number of {many} that support the finding, by group",
    ),
    "coverage": say(
        "Hva som ble spurt og besvart",
        "Kva som vart spurt og svart på",
        "What was asked and answered",
    ),
    "agreement": say("Samsvar mellom kodere", "Samsvar mellom kodarar", "Agreement between coders"),
    "evidence": say(
        "Belegg for hver påstand", "Belegg for kvar påstand", "Evidence for each claim"
    ),
    "quotes": say("Sitatene", "Sitata", "The quotes"),
    "numbers": say("Tallene i teksten", "Tala i teksten", "The numbers in the text"),
    "guide": say("Intervjuguiden", "Intervjuguiden", "The interview guide"),
    "codebook": say("Kodeboken", "Kodeboka", "The codebook"),
    "cases-codes": say(
        "Standpunkt per {one} og kode (internt)",
        "Standpunkt per {one} og kode (internt)",
        "Verdict by {one} and code (internal)",
    ),
}

FIGURE_TITLES: Final[dict[str, Wording]] = {
    "coverage": say(
        "Hvor mange {many} hvert spørsmål i guiden ble dekket i",
        "Kor mange {many} kvart spørsmål i guiden vart dekt i",
        "In how many {many} each question of the guide was covered",
    ),
    "themes-group": say(
        "Hvor stor del av {all} i hver gruppe som støtter funnene i temaet",
        "Kor stor del av {all} i kvar gruppe som støttar funna i temaet",
        "What share of {all} in each group supports the findings of the theme",
    ),
    "co-occurrence": say(
        "Hvor mange steder i samtalene to koder er gitt sammen",
        "Kor mange stader i samtalane to kodar er gjevne saman",
        "In how many places of the conversations two codes were given together",
    ),
}
