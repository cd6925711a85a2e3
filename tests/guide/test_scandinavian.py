"""Danish and Swedish talks are keyed like others: lemmas, compounds, what a question asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.benchmark.keying import asked, by_gain, scored
from tests.benchmark.labelled import labelled
from workbench.guide.keying import Keyer, key_turns
from workbench.guide.reading import read_guide
from workbench.language.identify import identify
from workbench.model.transcript import Transcript

DANISH_GUIDE = """\
---
version: "1"
date: 2026-02-01
language: da
---
# Interviewguide
<!-- Konstrueret af arbejdsbænkens forfattere; ingen virkelig person taler her. -->

## Haverne {#haver}
1. Hvem er du, og hvad er din rolle i haveforeningen? {#rolle role=warm-up}
   Stikord: formand, medlem
2. Hvordan bliver haverne fordelt mellem ansøgerne? {#fordeling}
   Stikord: venteliste, lodtrækning
3. Hvordan får I vand om sommeren? {#vand}
   Stikord: slange, regntønde, vanding
4. Hvad koster det at have en have? {#pris}
   Stikord: leje, kontingent
   a. Hvem betaler for fælles redskaber? {#redskaber}
      Stikord: skovl, trillebør
5. Er der noget, du vil tilføje? {#mere role=open-end}
"""
DANISH_TALK = (
    ("rolle", "I: Vil du fortælle, hvem du er, og hvilken rolle du har?"),
    ("rolle", "P: Jeg har været formand for foreningen i ni år, og før det var jeg bare medlem."),
    ("fordeling", "I: Hvordan fordeler I haverne, når der kommer nye ansøgere?"),
    ("fordeling", "P: Der er en venteliste, og den er lang. Nogle står der i seks år."),
    ("fordeling", "I: Seks år?"),
    ("fordeling", "P: Ja, de fleste når at flytte."),
    ("vand", "I: Hvor kommer vandet fra i de tørre somre?"),
    ("vand", "P: Vi har regntønder ved hvert skur, og en slange nede ved vejen."),
    ("pris", "I: Hvad er prisen for en have?"),
    ("pris", "P: Lejen er otte hundrede kroner om året, og så er der kontingentet."),
    ("redskaber", "I: Og hvem betaler for redskaberne?"),
    ("redskaber", "P: Foreningen køber skovle og trillebøre, resten har folk selv."),
    ("mere", "I: Er der noget, du gerne vil tilføje til sidst?"),
    ("mere", "P: Nej, det tror jeg ikke."),
)
SWEDISH_GUIDE = """\
---
version: "1"
date: 2026-02-01
language: sv
---
# Intervjuguide
<!-- Konstruerad av arbetsbänkens författare; ingen verklig person talar här. -->

## Odlingen {#odling}
1. Vem är du och vad har du för roll i odlarföreningen? {#roll role=warm-up}
   Stickord: ordförande, medlem
2. Hur fördelas lotterna mellan de sökande? {#fordelning}
   Stickord: kö, lottning
3. Hur får ni vatten på sommaren? {#vatten}
   Stickord: slang, regntunna, bevattning
4. Vad kostar det att ha en lott? {#pris}
   Stickord: hyra, avgift
   a. Vem betalar för gemensamma redskap? {#redskap}
      Stickord: spade, skottkärra
5. Är det något du vill tillägga? {#mer role=open-end}
"""
SWEDISH_TALK = (
    ("roll", "I: Kan du berätta vem du är och vilken roll du har?"),
    ("roll", "P: Jag har varit ordförande i föreningen i nio år, och innan dess bara medlem."),
    ("fordelning", "I: Hur fördelar ni lotterna när det kommer nya sökande?"),
    ("fordelning", "P: Det är en kö, och den är lång. Några står där i sex år."),
    ("fordelning", "I: Sex år?"),
    ("fordelning", "P: Ja, de flesta hinner flytta."),
    ("vatten", "I: Var kommer vattnet ifrån under torra somrar?"),
    ("vatten", "P: Vi har regntunnor vid varje skjul och en slang nere vid vägen."),
    ("pris", "I: Vad är kostnaden för en lott?"),
    ("pris", "P: Hyran är åttahundra kronor om året, och så är det avgiften."),
    ("redskap", "I: Och vem betalar för redskapen?"),
    ("redskap", "P: Föreningen köper spadar och skottkärror, resten har folk själva."),
    ("mer", "I: Är det något du gärna vill tillägga på slutet?"),
    ("mer", "P: Nej, det tror jag inte."),
)


@pytest.mark.parametrize(
    ("language", "guide", "said"),
    [("da", DANISH_GUIDE, DANISH_TALK), ("sv", SWEDISH_GUIDE, SWEDISH_TALK)],
)
def test_a_talk_is_found_to_be_in_its_language_and_keyed(
    talk: Callable[..., Transcript], language: str, guide: str, said: tuple[tuple[str, str], ...]
) -> None:
    lines = [line for _, line in said]
    assert identify(" ".join(lines)) == language
    keys = key_turns(talk(*lines, language=language), read_guide(guide, "guide.md")).keys
    right = [key.item == item for key, (item, _) in zip(keys, said, strict=True)]
    assert sum(right) >= len(said) - 2


@pytest.mark.parametrize("study", ["vaskeri", "brandkar"])
def test_a_talk_in_everyday_words_is_keyed_in_half_and_nearly_whole_once_six_turns_are_asked(
    study: str,
) -> None:
    one = next(labelled(study))
    keyer = Keyer(one.guide)
    assert scored(one, keyer.key(one.transcript), []).main >= 0.5
    held = asked(keyer, one, by_gain)
    assert scored(one, keyer.key(one.transcript, held), held).main >= 0.9
