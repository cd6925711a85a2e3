"""The words of the reviewer's page, in three languages."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, dict[str, str]]] = {
    "title": {"nb": "Belegg for lesere i prosjektet", "nn": "Belegg for lesarar i prosjektet"}
    | {"en": "Evidence for readers in the project"},
    "notice": {
        "nb": "Internt arbeidsdokument. Det viser hvem som har sagt hva. Lever det ikke ut.",
        "nn": "Internt arbeidsdokument. Det viser kven som har sagt kva. Lever det ikkje ut.",
        "en": "Internal working document. It shows who said what and must not be handed out.",
    },
    "how": {
        "nb": "Hver setning, hvert sitat og hvert tall i rapporten, i rekkefølge, med det som "
        "taler for og mot. Søk med nettleserens eget søk; det åpner det som er foldet sammen.",
        "nn": "Kvar setning, kvart sitat og kvart tal i rapporten, i rekkjefølgje, med det "
        "som talar for og mot. Søk med søket i nettlesaren; det opnar det som er falda saman.",
        "en": "Every sentence, quote and number in the report, in order, with what speaks for and "
        "against. Search with the browser's own search; it opens what is folded.",
    },
    "all": {"nb": "Alt", "nn": "Alt", "en": "Everything"},
    "open": {"nb": "Ikke godkjent", "nn": "Ikkje godkjent", "en": "Not signed"},
    "lapsed": {"nb": "Bortfalt", "nn": "Falle bort", "en": "Lapsed"},
    "signed": {"nb": "Godkjent", "nn": "Godkjent", "en": "Signed"},
    "single": {"nb": "Ett case bak", "nn": "Eitt case bak", "en": "Rests on one case"},
    "contested": {"nb": "Noe taler mot", "nn": "Noko talar mot", "en": "Something against"},
    "count": {
        "nb": "{claims} påstander: {signed} godkjent, {lapsed} bortfalt, {open} åpne.",
        "nn": "{claims} påstandar: {signed} godkjende, {lapsed} falne bort, {open} opne.",
        "en": "{claims} claims: {signed} signed, {lapsed} lapsed, {open} open.",
    },
    "for": {"nb": "For", "nn": "For", "en": "For"},
    "against": {"nb": "Mot", "nn": "Mot", "en": "Against"},
    "silent": {"nb": "Verken–eller", "nn": "Korkje–eller", "en": "Neither"},
    "not-asked": {"nb": "Kom ikke opp", "nn": "Kom ikkje opp", "en": "Did not come up"},
    "of": {
        "nb": "{n} av {d} der det kom opp, {total} i alt",
        "nn": "{n} av {d} der det kom opp, {total} i alt",
        "en": "{n} of {d} where it came up, {total} in all",
    },
    "again": {"nb": "Belegget står over", "nn": "Belegget står over", "en": "Evidence above"},
    "turn": {"nb": "Replikken", "nn": "Replikken", "en": "The turn"},
    "supports": {"nb": "støtter", "nn": "støttar", "en": "supports"},
    "contradicts": {"nb": "taler mot", "nn": "talar mot", "en": "contradicts"},
    "claim": {"nb": "påstand", "nn": "påstand", "en": "claim"},
    "quote": {"nb": "sitat", "nn": "sitat", "en": "quote"},
    "number": {"nb": "tall", "nn": "tal", "en": "number"},
    "numbers": {"nb": "Tall", "nn": "Tal", "en": "Numbers"},
    "off-guide": {"nb": "utenfor guiden", "nn": "utanfor guiden", "en": "off the guide"},
    "since": {
        "nb": "Endret siden utgave {name} ({coder}, {date})",
        "nn": "Endra sidan utgåve {name} ({coder}, {date})",
        "en": "Changed since issue {name} ({coder}, {date})",
    },
    "same": {
        "nb": "Ingen påstand, intet sitat og intet tall er endret.",
        "nn": "Ingen påstand, ikkje noko sitat og ikkje noko tal er endra.",
        "en": "No claim, quote or number has changed.",
    },
    "text": {"nb": "ordlyden", "nn": "ordlyden", "en": "the words"},
    "quantifier": {"nb": "mengden", "nn": "mengda", "en": "the quantity"},
    "cases": {"nb": "hvem som sier det", "nn": "kven som seier det", "en": "the cases"},
    "evidence": {"nb": "kodingene", "nn": "kodingane", "en": "the codings"},
    "changed": {"nb": "endret siden: {what}", "nn": "endra sidan: {what}"}
    | {"en": "changed since: {what}"},
    "was": {"nb": "den gang: {text}", "nn": "den gongen: {text}", "en": "then: {text}"},
}
"""Phrase → language → how it reads."""

SHEET: Final = """
:root{color-scheme:light dark;--ink:#1c2126;--soft:#59636e;--ground:#fff;--rule:#d5dae0;
--accent:#0b5a78;--tint:#f3f6f8;--good:#1d6b3a;--bad:#a33a1b;--mark:#fff1b8}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ec;--soft:#a2adb8;--ground:#14181c;
--rule:#38414a;--accent:#7cc4e0;--tint:#1d2329;--good:#79c795;--bad:#f0987c;--mark:#5a4a10}}
*{box-sizing:border-box}
html{font:1rem/1.55 system-ui,"Segoe UI",Ubuntu,"DejaVu Sans",sans-serif;color:var(--ink);
background:var(--ground);scroll-padding-top:4.5rem}
body{margin:0}a{color:var(--accent)}
header,main{max-width:60rem;margin:0 auto;padding:0 1.25rem}
h1{font-size:1.6rem;margin:2rem 0 .3rem}h2{font-size:1.25rem;margin:3rem 0 1rem}
.soft{color:var(--soft)}.notice{border-left:4px solid var(--bad);padding:.2rem .8rem}
input.filter{position:absolute;opacity:0}
nav{position:sticky;top:0;background:var(--ground);border-bottom:1px solid var(--rule);z-index:1}
nav div{max-width:60rem;margin:0 auto;padding:.6rem 1.25rem;display:flex;gap:.4rem;flex-wrap:wrap}
nav label,nav a{border:1px solid var(--rule);border-radius:1rem;padding:.1rem .8rem;
font-size:.875rem;cursor:pointer;text-decoration:none;color:inherit}
article{border:1px solid var(--rule);border-radius:.4rem;padding:.8rem 1rem;margin:0 0 .8rem;
break-inside:avoid}
article:target{outline:3px solid var(--accent)}
article p.said{font-family:Charter,"Sitka Text",Cambria,Georgia,serif;font-size:1.08rem;
margin:0 0 .4rem}
article.quote p.said{border-left:3px solid var(--rule);padding-left:.8rem}
.facts{display:flex;flex-wrap:wrap;gap:.2rem .9rem;font-size:.875rem;color:var(--soft)}
.facts b{font-weight:600;color:var(--ink)}
.pill{border-radius:1rem;padding:0 .6rem;border:1px solid currentColor}
.pill.signed{color:var(--good)}.pill.lapsed{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.6rem 0;
font-size:.875rem}
dt{color:var(--soft)}dd{margin:0}
details{margin-top:.5rem}summary{cursor:pointer;font-size:.9rem;color:var(--accent)}
.passage{border-top:1px solid var(--rule);margin-top:.6rem;padding-top:.5rem;font-size:.9rem}
.passage p{margin:.2rem 0}.passage .head{color:var(--soft);font-size:.8125rem}
mark{background:var(--mark);color:inherit}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;
border-bottom:1px solid var(--rule)}
#f-open:checked~main article:not(.open),#f-lapsed:checked~main article:not(.lapsed),
#f-signed:checked~main article:not(.signed),#f-single:checked~main article:not(.single),
#f-contested:checked~main article:not(.contested){display:none}
#f-all:checked~nav label[for=f-all],#f-open:checked~nav label[for=f-open],
#f-lapsed:checked~nav label[for=f-lapsed],#f-signed:checked~nav label[for=f-signed],
#f-single:checked~nav label[for=f-single],
#f-contested:checked~nav label[for=f-contested]{background:var(--accent);color:var(--ground)}
input.filter:focus-visible~nav{outline:2px solid var(--accent)}
@media print{nav{display:none}details>*{display:block}article{border-color:#999}}
"""
"""Its style: for screen and print, light and dark, with filters that need no script."""
