"""The style of the HTML report: one sheet for screen and print, light and dark."""

from __future__ import annotations

from typing import Final

SHEET: Final = """
:root{color-scheme:light dark;--ink:#1c2126;--soft:#59636e;--ground:#fff;--rule:#d5dae0;
--accent:#0b5a78;--shade:11,90,120;--tint:#f3f6f8;--measure:38rem}
@media (prefers-color-scheme:dark){:root{--ink:#e4e8ec;--soft:#a2adb8;--ground:#14181c;
--rule:#38414a;--accent:#7cc4e0;--shade:95,175,210;--tint:#1d2329}}
*{box-sizing:border-box}
html{font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;
color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%;
scroll-padding-top:1rem;hyphens:manual}
body{margin:0 auto;padding:2rem 1.25rem 6rem;max-width:62rem}
main{max-width:var(--measure);margin:0 auto;min-width:0}
header.cover{padding:14vh 0 4rem;border-bottom:1px solid var(--rule);margin-bottom:3rem}
header.cover h1{font-size:2.6rem;line-height:1.12;margin:0 0 .4rem;text-wrap:balance}
header.cover .subtitle{font-size:1.25rem;color:var(--soft);margin:0 0 2.5rem}
header.cover .facts{color:var(--soft);margin:.15rem 0}
h1,h2,h3,h4,nav,table,figcaption,caption,.notice,.label,header.cover{
font-family:Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",source-sans-pro,sans-serif}
header.cover .notice{margin-top:2.5rem}
.stamp{position:sticky;top:0;z-index:9;margin:0;padding:.4rem 1rem;background:#b00000;color:#fff;
font-weight:600;text-align:center}
section.chapter{margin-top:4.5rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 1.25rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.75rem 0 .75rem}
h3{font-size:1.1rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .4rem}
h1,h2,h3,h4{text-wrap:balance;break-after:avoid}
.label{color:var(--soft);font-weight:500;margin-right:.6em}
p,ul,ol{margin:0 0 1em}li>p{margin-bottom:.35em}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
.lead{font-size:1.15rem;line-height:1.5}
.note,.source{color:var(--soft);font-size:.94rem}
.notice{border:1px solid var(--rule);border-left:.3rem solid var(--accent);
background:var(--tint);padding:.75rem 1rem;font-size:.95rem}
blockquote{margin:1.4em 0;padding:.1em 0 .1em 1.2rem;border-left:.2rem solid var(--accent)}
blockquote p{margin:0}
blockquote footer{color:var(--soft);font-size:.9rem;margin-top:.3rem}
a.evidence{font-family:sans-serif;text-decoration:none;margin-left:.2em;opacity:.75;
user-select:none}
a.evidence:hover,a.evidence:focus{opacity:1}
:target{background:var(--tint);outline:.3rem solid var(--tint)}
figure{margin:2em 0;break-inside:avoid}
figure svg,figure img{max-width:100%;height:auto;background:#fff;border-radius:.2rem}
figcaption,caption{font-size:.92rem;color:var(--soft);text-align:left;margin-bottom:.5rem}
caption{caption-side:top}
.wide,.scroll{overflow-x:auto;margin:2em 0}
table{border-collapse:collapse;font-size:.86rem;line-height:1.4;width:100%;
font-variant-numeric:tabular-nums lining-nums}
th,td{padding:.35rem .55rem;vertical-align:top;text-align:left;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
thead{display:table-header-group}tr{break-inside:avoid}
.right{text-align:right}.center{text-align:center}
td.shaded{background:rgba(var(--shade),var(--dark))}
.tablenote{font-size:.85rem;color:var(--soft);margin:.5rem 0 0}
nav.list ol{list-style:none;padding:0;margin:0}
nav.list li{margin:.3em 0}nav.list .level-2{padding-left:1.2rem;font-size:.94em}
nav.list .level-3{padding-left:2.4rem;font-size:.9em}
nav.list a{color:inherit;text-decoration:none}nav.list a:hover{text-decoration:underline}
nav.list h2{margin-top:2rem}
aside.footnotes{font-size:.9rem;color:var(--soft);border-top:1px solid var(--rule);
margin-top:2rem;padding-top:.75rem}
nav.side{display:none}
@media (min-width:76rem){
body{max-width:82rem;display:grid;grid-template-columns:17rem minmax(0,1fr);column-gap:4rem}
nav.side{display:block;position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);
overflow-y:auto;font-size:.88rem;line-height:1.4}
main{margin:0;max-width:44rem}.wide{width:min(100%,58rem)}
nav.side ol{list-style:none;padding:0;margin:0}nav.side li{margin:.45em 0}
nav.side .level-2{padding-left:1rem;color:var(--soft)}
nav.side a{color:inherit;text-decoration:none}nav.side a:hover{text-decoration:underline}}
@media print{
@page{size:A4;margin:24mm 22mm}
html{font-size:10.5pt;color:#000;background:#fff}
body{display:block;max-width:none;padding:0}main{max-width:none}
nav.side,a.evidence{display:none}
section.chapter{break-before:page;margin-top:0}header.cover{min-height:90vh;border:0}
td.shaded{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit;text-decoration:none}.scroll,.wide{overflow:visible}}
""".strip()
"""Typefaces are those that readers' machines have; nothing is fetched."""
