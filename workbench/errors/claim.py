"""Errors in the claims that researchers write themselves."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.authored import AuthoredError
from workbench.errors.base import Where


@dataclass(eq=False)
class TooStrong(AuthoredError):
    """A claim is to be told with a word that its evidence does not bear."""

    where: Where
    id: str
    asked: str
    bears: str
    n: int
    denominator: int
    total: int
    allowed: tuple[str, ...]
    says = {
        "en": "claim «{id}» says «{asked}», but {n} of {denominator} hold it ({total} in all): that bears «{bears}».",
        "nb": "påstanden «{id}» sier «{asked}», men {n} av {denominator} støtter den ({total} i alt): det bærer «{bears}».",
    }
    advice = {
        "en": "Leave «quantifier» out, or use one of: {allowed}.",
        "nb": "Ta bort «quantifier», eller bruk en av: {allowed}.",
    }


@dataclass(eq=False)
class NobodyHolds(AuthoredError):
    """No case, informant or group holds what a claim says."""

    where: Where
    id: str
    says = {
        "en": "nothing is coded that bears claim «{id}».",
        "nb": "ingenting er kodet som bærer påstanden «{id}».",
    }
    advice = {
        "en": "Check «codes», «side» and «group», code the passages it rests on, or set «status: open».",
        "nb": "Se på «codes», «side» og «group», kod stedene den bygger på, eller sett «status: open».",
    }


@dataclass(eq=False)
class RetiredCode(AuthoredError):
    """A claim rests on a code that is no longer in use."""

    where: Where
    id: str
    code: str
    says = {
        "en": "claim «{id}» rests on the code «{code}», which is retired.",
        "nb": "påstanden «{id}» bygger på koden «{code}», som er tatt ut av bruk.",
    }
    advice = {
        "en": "Name the code that took its place in «codes», take the code into use again, or take "
        "the claim out.",
        "nb": "Nevn koden som kom i stedet i «codes», ta koden i bruk igjen, eller ta påstanden ut.",
    }


@dataclass(eq=False)
class CaseDoesNotHold(AuthoredError):
    """A claim names a case whose informants do not say it."""

    where: Where
    id: str
    case: str
    holding: tuple[str, ...]
    says = {
        "en": "claim «{id}» names the case «{case}», which does not hold it.",
        "nb": "påstanden «{id}» nevner caset «{case}», som ikke støtter den.",
    }
    advice = {"en": "These hold it: {holding}.", "nb": "Disse støtter den: {holding}."}


@dataclass(eq=False)
class GroupNotTold(AuthoredError):
    """A claim is about a group that is not told of by itself."""

    where: Where
    id: str
    group: str
    told: tuple[str, ...]
    says = {
        "en": "claim «{id}» is about the group «{group}», which is not there or too small to be told of.",
        "nb": "påstanden «{id}» handler om gruppen «{group}», som ikke finnes eller er for liten til å omtales.",
    }
    advice = {"en": "Groups that are told of: {told}.", "nb": "Grupper som omtales: {told}."}


@dataclass(eq=False)
class LooseWords(AuthoredError):
    """The text of a claim holds an amount, a figure or a quote of its own."""

    where: Where
    id: str
    words: str
    says = {
        "en": "«{words}» in claim «{id}» is bound to no evidence.",
        "nb": "«{words}» i påstanden «{id}» er ikke bundet til belegg.",
    }
    advice = {
        "en": "Write {{cases}} where the amount belongs; figures and quotes are printed by templates.",
        "nb": "Skriv {{cases}} der mengden hører hjemme; tall og sitater trykkes av malene.",
    }


@dataclass(eq=False)
class NotHedged(AuthoredError):
    """A claim of this status needs a reservation in its words, and has none."""

    where: Where
    id: str
    status: str
    words: tuple[str, ...]
    says = {
        "en": "claim «{id}» has the status «{status}», but its words make no reservation.",
        "nb": "påstanden «{id}» har status «{status}», men ordene tar ikke noe forbehold.",
    }
    advice = {"en": "Use one of: {words}.", "nb": "Bruk et av disse: {words}."}


@dataclass(eq=False)
class WrongLink(AuthoredError):
    """Two claims are linked as speaking of the same case, or of different ones, and do not."""

    where: Where
    id: str
    link: str
    other: str
    says = {
        "en": "claim «{id}» says «{link}: {other}», but the codings do not give one case each, {link}.",
        "nb": "påstanden «{id}» sier «{link}: {other}», men kodingene gir ikke ett case hver, {link}.",
    }
    advice = {
        "en": "Both must rest on a single case («cases: [one]»); the same one for same_as, another for another_than.",
        "nb": "Begge må bygge på ett case («cases: [ett]»); det samme for same_as, et annet for another_than.",
    }


@dataclass(eq=False)
class SlotMissing(AuthoredError):
    """The text of a claim does not hold the one slot it must."""

    where: Where
    id: str
    slot: str
    text: str
    says = {
        "en": "claim «{id}» should hold {{{slot}}} once: «{text}».",
        "nb": "påstanden «{id}» skal ha {{{slot}}} nøyaktig én gang: «{text}».",
    }
    advice = {
        "en": "{{cases}} is filled with the amount, {{same}} and {{another}} with the case that is linked to.",
        "nb": "{{cases}} fylles med mengden, {{same}} og {{another}} med caset det vises til.",
    }
