"""What each number of a report counts, in words."""

from __future__ import annotations

from typing import Final

from workbench.model.wording import Wording
from workbench.report.phrase import say

GROUP_SIZE: Final = say(
    "intervjuede {many} i gruppen «{group}»",
    "intervjua {many} i gruppa «{group}»",
    "{many} interviewed in the group “{group}”",
)


MEANINGS: Final[dict[str, Wording]] = {
    "cases": say(
        "{many} med minst ett intervju",
        "{many} med minst eitt intervju",
        "{many} with an interview",
    ),
    "candidates": say(
        "{many} på kandidatlisten", "{many} på kandidatlista", "{many} on the list of candidates"
    ),
    "declined": say("{many} som takket nei", "{many} som takka nei", "{many} that declined"),
    "groups": say("grupper av {many}", "grupper av {many}", "groups of {many}"),
    "interviews": say("intervjuer som er holdt", "intervju som er haldne", "interviews held"),
    "transcripts": say(
        "intervjuer med utskrift", "intervju med utskrift", "interviews with a transcript"
    ),
    "notes": say(
        "intervjuer med bare notater", "intervju med berre notat", "interviews held as notes"
    ),
    "informants": say(
        "informanter som har samtykket",
        "informantar som har samtykt",
        "informants who have consented",
    ),
    "withdrawn": say(
        "informanter som har trukket seg",
        "informantar som har trekt seg",
        "informants who have withdrawn",
    ),
    "interviewers": say("intervjuere", "intervjuarar", "interviewers"),
    "coders": say("kodere", "kodarar", "coders"),
    "questions": say(
        "nummererte spørsmål i guiden",
        "nummererte spørsmål i guiden",
        "numbered questions of the guide",
    ),
    "guide-items": say(
        "spørsmål og underspørsmål i guiden",
        "spørsmål og underspørsmål i guiden",
        "questions and sub-questions of the guide",
    ),
    "themes": say("temaer i kodeboken", "tema i kodeboka", "themes of the codebook"),
    "codes": say("koder i kodeboken", "kodar i kodeboka", "codes of the codebook"),
    "shortest": say(
        "minutter i det korteste intervjuet",
        "minutt i det kortaste intervjuet",
        "minutes of the shortest interview",
    ),
    "longest": say(
        "minutter i det lengste intervjuet",
        "minutt i det lengste intervjuet",
        "minutes of the longest interview",
    ),
    "minutes": say("minutter samtale i alt", "minutt samtale i alt", "minutes of talk in all"),
    "turns": say("replikker i alt", "replikkar i alt", "turns in all"),
    "informant-turns": say(
        "replikker fra informanter", "replikkar frå informantar", "turns spoken by informants"
    ),
    "codings": say(
        "kodinger som funnene bygger på",
        "kodingar som funna byggjer på",
        "codings that the findings rest on",
    ),
    "claims": say("påstander med belegg", "påstandar med belegg", "claims with evidence"),
    "quotes": say(
        "sitater valgt ut for rapporten",
        "sitat valde ut for rapporten",
        "quotes chosen for the report",
    ),
    "agreement-alpha": say(
        "Krippendorffs alfa over alle koder",
        "Krippendorffs alfa over alle kodar",
        "Krippendorff's alpha over all codes",
    ),
    "alpha-low": say("nedre grense for alfa", "nedre grense for alfa", "lower limit of alpha"),
    "alpha-high": say("øvre grense for alfa", "øvre grense for alfa", "upper limit of alpha"),
    "compared": say(
        "replikker som flere kodere har vurdert",
        "replikkar som fleire kodarar har vurdert",
        "turns that several coders judged",
    ),
    "compared-interviews": say(
        "intervjuer som flere har kodet",
        "intervju som fleire har koda",
        "interviews that several have coded",
    ),
    "least-cases": say(
        "{many} en gruppe må ha for å bli omtalt for seg",
        "{many} ei gruppe må ha for å bli omtalt for seg",
        "{many} a group must have to be told of on its own",
    ),
    "least-sensitive": say(
        "{many} gruppen må ha når koden er følsom",
        "{many} gruppa må ha når koden er følsam",
        "{many} the group must have when the code is sensitive",
    ),
    "least-informants": say(
        "informanter som må stå bak det som sies om en gruppe",
        "informantar som må stå bak det som blir sagt om ei gruppe",
        "informants who must speak for a group",
    ),
}
"""What the study's own numbers count."""
