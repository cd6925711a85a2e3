"""The words of tables: heads of columns, what their cells say, the notes below them."""

from __future__ import annotations

from typing import Final

from workbench.model.keying import State
from workbench.model.wording import Wording
from workbench.report.phrase import say

HEADS: Final[dict[str, Wording]] = {
    "about": say("Om", "Om", "About"),
    "against": say("Mot", "Mot", "Against"),
    "alpha": say("Alfa", "Alfa", "Alpha"),
    "case": say("{One}", "{One}", "{One}"),
    "candidates": say("Kandidater", "Kandidatar", "Candidates"),
    "claim": say("Påstand", "Påstand", "Claim"),
    "code": say("Kode", "Kode", "Code"),
    "coded": say("Dato", "Dato", "Date"),
    "coders": say("Kodet av", "Koda av", "Coded by"),
    "condition": say("Når", "Når", "When"),
    "condition-item": say("Vilkår", "Vilkår", "Condition"),
    "compare": say("Landet", "Landet", "National"),
    "declined": say("Takket nei", "Takka nei", "Declined"),
    "definition": say("Definisjon", "Definisjon", "Definition"),
    "duration": say("Minutter", "Minutt", "Minutes"),
    "edits": say("Endringer", "Endringar", "Edits"),
    "example": say("Eksempel", "Døme", "Example"),
    "exclude": say("Tas ikke med", "Blir ikkje teke med", "Leave out"),
    "fact": say("Opplysning", "Opplysning", "Fact"),
    "for": say("For", "For", "For"),
    "form": say("Form", "Form", "Form"),
    "group": say("Gruppe", "Gruppe", "Group"),
    "id": say("Id", "Id", "Id"),
    "include": say("Tas med", "Blir teke med", "Take in"),
    "informants": say("Informanter", "Informantar", "Informants"),
    "interval": say("95\u00a0%-intervall", "95\u00a0%-intervall", "95% interval"),
    "interviewed": say("Intervjuet", "Intervjua", "Interviewed"),
    "item": say("Spørsmål", "Spørsmål", "Question"),
    "meaning": say("Hva som er talt", "Kva som er talt", "What is counted"),
    "mixed": say("Begge deler", "Begge delar", "Both"),
    "ndn": say("n / D / N", "n / D / N", "n / D / N"),
    "not-asked": say("Kom ikke opp", "Kom ikkje opp", "Did not come up"),
    "nr": say("Nr.", "Nr.", "No."),
    "number": say("Antall", "Tal", "Number"),
    "percent": say("Enige (%)", "Samde (%)", "Agreed (%)"),
    "prompts": say("Stikkord", "Stikkord", "Prompts"),
    "quantifier": say("Mengdeord", "Mengdeord", "Quantity"),
    "quotes": say("Sitater", "Sitat", "Quotes"),
    "held": say("Intervjuer", "Intervju", "Interviews"),
    "recording": say("Materiale", "Materiale", "Material"),
    "role": say("Rolle", "Rolle", "Role"),
    "service": say("Tjeneste", "Teneste", "Service"),
    "sentence": say("Setning", "Setning", "Sentence"),
    "silent": say("Verken for eller mot", "Korkje for eller mot", "Neither"),
    "both": say("Brukt av alle", "Brukt av alle", "Used by all"),
    "overall": say("Alle koder samlet", "Alle kodar samla", "All codes together"),
    "word": say("Ord som brukes", "Ord som blir brukte", "Words used"),
}


SOURCES: Final[dict[str, Wording]] = {
    "transcript": say("utskrift", "utskrift", "transcript"),
    "notes": say("notater", "notat", "notes"),
}


STATES: Final[dict[State, Wording]] = {
    State.ANSWERED: say("Spurt og besvart", "Spurt og svart på", "Asked and answered"),
    State.VOLUNTEERED: say("Svart uten å bli spurt", "Svart utan å bli spurd", "Answered unasked"),
    State.PARTLY: say("Delvis besvart", "Delvis svart på", "Partly answered"),
    State.UNANSWERED: say("Spurt uten svar", "Spurt utan svar", "Asked, not answered"),
    State.NOT_ASKED: say("Ikke spurt", "Ikkje spurt", "Not asked"),
    State.NOT_RELEVANT: say("Ikke aktuelt", "Ikkje aktuelt", "Not relevant"),
    State.UNKNOWN: say("Ikke berørt", "Ikkje nemnt", "Not covered"),
}


ATTRIBUTES: Final[dict[str, Wording]] = {
    "centrality": say("Sentralitetsklasse", "Sentralitetsklasse", "Centrality class"),
    "population": say("Innbyggere", "Innbyggjarar", "Inhabitants"),
    "county": say("Fylke", "Fylke", "County"),
    "requested": say("Anmodet", "Oppmoda", "Requested"),
    "decided": say("Vedtatt", "Vedteke", "Decided"),
    "settled": say("Bosatt", "Busett", "Settled"),
    "share_renting": say("Andel som leier", "Del som leiger", "Share renting"),
    "share_housing_benefit": say(
        "Andel som får bostøtte", "Del som får bustøtte", "Share receiving housing benefit"
    ),
    "municipal_dwellings": say("Kommunale boliger", "Kommunale bustader", "Municipal dwellings"),
    "mean_price": say(
        "Gjennomsnittlig boligpris", "Gjennomsnittleg bustadpris", "Mean dwelling price"
    ),
    "free_income": say("Frie inntekter", "Frie inntekter", "Unrestricted revenue"),
}


SOURCES_OF_FACTS: Final[dict[str, Wording]] = {
    "konstruert": say(
        "konstruert for eksempelet", "konstruert for dømet", "constructed for the example"
    ),
}
"""Sources of register facts that read differently in each language."""


UNITS: Final[dict[str, Wording]] = {
    "class": say("", "", ""),
    "persons": say("personer", "personar", "persons"),
    "percent": say("prosent", "prosent", "per cent"),
    "per 1000 inhabitants": say(
        "per 1000 innbyggere", "per 1000 innbyggjarar", "per 1000 inhabitants"
    ),
    "NOK": say("kroner", "kroner", "NOK"),
    "index": say("indeks", "indeks", "index"),
}


NOTES: Final[dict[str, Wording]] = {
    "agreement": say(
        "«Enige» er hvor ofte to kodere gjorde det samme med en replikk, «Brukt av alle» antall "
        "replikker der alle som kodet dem, brukte koden. Der en kode er lite brukt, blir "
        "intervallet vidt. En strek betyr at verdien ikke er regnet ut eller ikke er definert.",
        "«Samde» er kor ofte to kodarar gjorde det same med ein replikk, «Brukt av alle» talet på "
        "replikkar der alle som koda dei, brukte koden. Der ein kode er lite brukt, blir "
        "intervallet vidt. Ein strek tyder at verdien ikkje er rekna ut eller ikkje er definert.",
        "“Agreed” is how often two coders did the same with a turn, “Used by all” the number of "
        "turns where all who coded them used the code. Where a code is little used the interval is "
        "wide. A dash means that the value was not worked out or is not defined.",
    ),
    "cases": say(
        "Opplysningene er holdt atskilt fra det informantene sa. Kilde: {sources}.",
        "Opplysningane er haldne skilde frå det informantane sa. Kjelde: {sources}.",
        "The facts are kept apart from what the informants said. Source: {sources}.",
    ),
    "codes": say(
        "Jo mørkere rute, desto flere {many}. I hver rad er {all} talt én gang hver. I teksten er "
        "«begge deler» regnet med på begge sider.",
        "Jo mørkare rute, dess fleire {many}. I kvar rad er {all} talde éin gong kvar. I teksten "
        "er «begge delar» rekna med på begge sider.",
        "The darker the cell, the more {many}. Every {one} stands in one cell of each row. In the "
        "text “both” counts on both sides.",
    ),
    "coverage": say(
        "Tallet i ruten er antall {many}.",
        "Talet i ruta er talet på {many}. Spørsmåla er attgjevne slik dei står i guiden.",
        "The number in a cell is the number of {many}. Questions are given as in the guide.",
    ),
    "evidence": say(
        "n er antall {many} som støtter påstanden, D antall {many} der temaet kom opp, og N antall "
        "{many} i alt som påstanden gjelder. Der informantene sier begge deler, er {the} med i n "
        "på begge sider, og da er «alle» ikke brukt. Hvilken dag noe ble kodet, er utelatt, for "
        "det ville vist hvilke setninger som bygger på samme intervju.",
        "n er talet på {many} som støttar påstanden, D talet på {many} der temaet kom opp, og N "
        "talet på {many} i alt som påstanden gjeld. Der informantane seier begge delar, er {the} "
        "med i n på begge sider, og då er «alle» ikkje brukt. Kva dag noko vart koda, er utelate, "
        "for det ville vist kva setningar som byggjer på same intervju.",
        "n is the number of {many} that support the claim, D the number where the matter came up, "
        "and N the number the claim is about. Where informants say both, {the} is in n on both "
        "sides, and “all” is then not used. The day of coding is left out: it would show which "
        "sentences rest on the same interview.",
    ),
    "groups": say(
        "Første tall er {many} som støtter funnet, andre tall {many} der temaet kom opp. Små "
        "grupper er slått sammen med en nabogruppe. En strek betyr at tallene er holdt tilbake "
        "fordi temaet kom opp i for få {many} i en gruppe, eller fordi koden er følsom.",
        "Det første talet er {many} som støttar funnet, det andre {many} der temaet kom opp. Små "
        "grupper er slått saman med ei nabogruppe. Ein strek tyder at tala er haldne tilbake "
        "fordi temaet kom opp i for få {many} i ei gruppe, eller fordi koden er følsam.",
        "The first number is {many} that support the finding, the second {many} where the matter "
        "came up. Small groups are merged with a neighbour. A dash means that numbers are held "
        "back because the matter came up in too few {many} of a group, or the code is sensitive.",
    ),
    "quantifiers": say(
        "n er antall {many} som støtter funnet, D antall {many} der temaet kom opp. Den første "
        "raden som passer, gjelder.",
        "n er talet på {many} som støttar funnet, D talet på {many} der temaet kom opp. Den "
        "første rada som passar, gjeld.",
        "n is the number of {many} that support the finding, D the number of {many} where the "
        "matter came up. The first row that fits holds.",
    ),
    "interviews-by-form": say(
        "Hver rad samler intervjuene av samme form. Minuttene er det korteste og det lengste.",
        "Kvar rad samlar intervjua av same form. Minutta er det kortaste og det lengste.",
        "Each row sums the interviews of one form. The minutes are the shortest and the longest.",
    ),
    "interviews": say(
        "Radene er ordnet etter form og varighet, og viser ikke hvilke {many} de gjelder.",
        "Radene er ordna etter form og lengd, og viser ikkje kva {one} dei gjeld.",
        "The rows are ordered by form and duration and do not show which {one} they concern.",
    ),
}
