"""The reviewer's page: every sentence of the report, and the way from it to who said what.

One HTML file without script or network. It names cases, turns and speakers, and stays with
the transcripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final

from workbench.errors.base import message_language
from workbench.model.finding import LedgerRow
from workbench.model.signing import Signing
from workbench.model.since import SHIFTS, Changes, Shift, Since
from workbench.model.trail import Passage, Spoken, Trail
from workbench.model.verdict import SUBJECTS
from workbench.trace.material import Material
from workbench.trace.review.words import SHEET, WORDS
from workbench.trace.trail import trail_of

_FILTERS: Final = ("all", "open", "lapsed", "signed", "single", "contested")
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_CASES: Final = (
    ("for", "cases_for"),
    ("against", "cases_against"),
    ("silent", "cases_silent"),
    ("not-asked", "cases_not_asked"),
)


def review_page(
    rows: Sequence[LedgerRow],
    material: Material,
    titles: Mapping[str, str],
    signings: Mapping[str, Sequence[Signing]],
    changes: Changes | None,
    language: str,
) -> bytes:
    """Return the page of a report's ledger in ``language`` (nb, nn, en).

    ``titles`` are the chapters' titles by file name; ``changes`` what has changed since the
    last issue, None where there is none.
    """
    page = _Page(rows, material, titles, signings, changes, language)
    title = _safe(f"{material.study.title.in_(language)}: {page.say('title').lower()}")
    body = "\n".join(page.parts())
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{SHEET}</style>\n</head>\n<body>\n"
        f"{body}\n</body>\n</html>\n"
    ).encode()


@dataclass
class _Page:
    rows: Sequence[LedgerRow]
    material: Material
    titles: Mapping[str, str]
    signings: Mapping[str, Sequence[Signing]]
    changes: Changes | None
    language: str
    mentions: dict[str, list[LedgerRow]] = field(init=False)
    shown: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.mentions = {}
        for row in self.rows:
            self.mentions.setdefault(row.id, []).append(row)

    def say(self, phrase: str, **facts: object) -> str:
        return WORDS[phrase][self.language].format(**facts)

    def parts(self) -> Iterator[str]:
        title = _safe(self.material.study.title.in_(self.language))
        yield f"<header><h1>{title}</h1>"
        yield f'<p class="notice">{self.say("notice")}</p>'
        yield f'<p>{self._count()} <span class="soft">{self.say("how")}</span></p></header>'
        for name in _FILTERS:
            checked = " checked" if name == "all" else ""
            yield f'<input class="filter" type="radio" name="f" id="f-{name}"{checked}>'
        labels = "".join(f'<label for="f-{name}">{self.say(name)}</label>' for name in _FILTERS)
        yield f"<nav><div>{labels}</div></nav><main>"
        yield from self._since()
        chapter = ""
        for row in self.rows:
            if row.kind == "number":
                continue
            if row.chapter != chapter:
                chapter = row.chapter
                yield f"<h2>{_safe(self.titles.get(chapter, chapter))}</h2>"
            yield from self._article(row)
        yield from self._numbers()
        yield "</main>"

    def _count(self) -> str:
        names = {row.id for row in self.rows if row.kind == "claim"}
        states = [self._state(name) for name in names]
        counts = {name: states.count(name) for name in ("signed", "lapsed", "open")}
        return self.say("count", claims=len(names), **counts)

    def _state(self, name: str) -> str:
        given = self.signings.get(name, ())
        if any(not one.lapsed for one in given):
            return "signed"
        return "lapsed" if given else "open"

    def _since(self) -> Iterator[str]:
        if self.changes is None:
            return
        one = self.changes
        head = self.say("since", name=one.name, coder=one.coder, date=one.date)
        yield f'<section><h2 id="since">{_safe(head)}</h2>'
        if not one.all:
            yield f"<p>{self.say('same')}</p></section>"
            return
        yield f"<details open><summary>{len(one.all)}</summary>"
        of = message_language(self.language)
        yield "<table>"
        for each in one.all:
            subject = SUBJECTS[each.subject][of]
            name = _safe(each.id)
            linked = f'<a href="#{name}">{name}</a>' if each.id in self.mentions else name
            yield (
                f"<tr><td>{subject} {linked}</td><td>{SHIFTS[each.shift][of]}</td>"
                f'<td class="soft">{_safe(each.before)}</td><td>{_safe(self._now(each))}</td></tr>'
            )
        yield "</table></details></section>"

    def _now(self, one: Since) -> str:
        if one.shift is not Shift.LAPSED:
            return one.now
        return ", ".join(self.say(topic) for topic in one.now.split(", "))

    def _article(self, row: LedgerRow) -> Iterator[str]:
        first = row.id not in self.shown
        self.shown.add(row.id)
        trail = trail_of(row.id, self.mentions[row.id], self.material) if first else None
        classes = [row.kind]
        if row.kind == "claim":
            classes.append(self._state(row.id))
            classes += ["single"] if len(row.cases_for.split()) == 1 else []
            classes += ["contested"] if row.cases_against else []
        name = f' id="{_safe(row.id)}"' if first else ""
        yield f'<article class="{" ".join(classes)}"{name}><p class="said">{_safe(row.text)}</p>'
        yield f'<div class="facts">{"".join(self._facts(row))}</div>'
        if trail is None:
            yield f'<a href="#{_safe(row.id)}">{self.say("again")}</a></article>'
            return
        if row.kind == "claim":
            yield self._cases(row)
            yield from self._signed(row.id)
        yield from self._evidence(trail)
        yield "</article>"

    def _facts(self, row: LedgerRow) -> Iterator[str]:
        yield f"<span><b>{_safe(row.id)}</b></span>"
        if row.kind == "claim":
            told = self.say("of", n=row.n, d=row.denominator, total=row.total)
            yield f"<span>{_safe(told)}</span>"
            state = self._state(row.id)
            yield f'<span class="pill {state}">{self.say(state)}</span>'
        else:
            yield f"<span>{_safe(row.interview)}:{_safe(row.turn)} · {_safe(row.speaker)}</span>"
        if row.coders:
            yield f"<span>{_safe(row.coders)}, {_safe(row.coded)}</span>"

    def _cases(self, row: LedgerRow) -> str:
        lines = []
        for phrase, column in _CASES:
            names = [self._case(one) for one in str(getattr(row, column)).split()]
            if names:
                lines.append(f"<dt>{self.say(phrase)}</dt><dd>{_safe(', '.join(names))}</dd>")
        return f"<dl>{''.join(lines)}</dl>"

    def _case(self, name: str) -> str:
        return next((one.name for one in self.material.study.cases if one.id == name), name)

    def _signed(self, name: str) -> Iterator[str]:
        for one in self.signings.get(name, ()):
            kind = "lapsed" if one.lapsed else "signed"
            more = [one.note] if one.note else []
            if one.lapsed:
                what = ", ".join(self.say(topic) for topic in one.changed)
                more.append(self.say("changed", what=what))
                more += [self.say("was", text=one.text)] if "text" in one.changed else []
            told = " · ".join((self.say(kind), one.coder, one.date, *more))
            yield f'<p class="facts"><span class="pill {kind}">{_safe(told)}</span></p>'

    def _evidence(self, trail: Trail) -> Iterator[str]:
        if trail.kind == "quote":
            for passage in trail.evidence:
                yield f"<details><summary>{self.say('turn')}</summary>"
                yield f"{self._passage(passage)}</details>"
            return
        for phrase, passages in (("for", trail.evidence), ("against", trail.counter)):
            if passages:
                yield f"<details><summary>{self.say(phrase)} ({len(passages)})</summary>"
                yield "".join(map(self._passage, passages))
                yield "</details>"

    def _passage(self, one: Passage) -> str:
        turns = ", ".join(str(each.turn) for each in one.turns)
        facts = (f"{one.interview}:{turns}", self._case(one.case), one.speaker, one.time)
        item = one.item or self.say("off-guide")
        head = " · ".join(fact for fact in (*facts, item) if fact)
        lines = [f'<div class="passage"><p class="head">{_safe(head)}</p>']
        lines += [f'<p class="soft">{_spoken(each)}</p>' for each in one.before]
        lines += [f"<p>{_spoken(each, one.quote)}</p>" for each in one.turns]
        lines += [f'<p class="soft">{_spoken(each)}</p>' for each in one.after]
        for coded in one.codings:
            stance = self.say(coded.stance)
            told = f"{coded.name} ({stance}) · {coded.coder} · {coded.date}"
            lines.append(f'<p class="head">{_safe(told)}</p>')
        return "".join((*lines, "</div>"))

    def _numbers(self) -> Iterator[str]:
        yield f"<section><h2>{self.say('numbers')}</h2><table>"
        for name, rows in self.mentions.items():
            if rows[0].kind == "number":
                texts = " · ".join(dict.fromkeys(row.text for row in rows))
                yield (
                    f'<tr id="{_safe(name)}"><td>{_safe(name)}</td><td>{_safe(texts)}</td>'
                    f"<td>{_safe(rows[0].original)}</td></tr>"
                )
        yield "</table></section>"


def _spoken(one: Spoken, quote: str = "") -> str:
    speaker = f"<b>{_safe(one.speaker)}</b> "
    start = one.text.find(quote) if quote else -1
    if start < 0:
        words = _safe(one.text)
        return speaker + (f"<mark>{words}</mark>" if quote else words)
    end = start + len(quote)
    parts = (one.text[:start], quote, one.text[end:])
    before, within, behind = map(_safe, parts)
    return f"{speaker}{before}<mark>{within}</mark>{behind}"


def _safe(text: str) -> str:
    return escape(_UNFIT.sub("\ufffd", text), quote=True)
