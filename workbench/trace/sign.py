"""Signatures on claims: what is signed, and whether it is still what stands there.

A signature covers the words printed and the evidence behind them: the quantifier, the cases
and every passage with its stance. It is kept as a decision, with these facts as they were.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from workbench.model.coding import Coding, Decision
from workbench.model.finding import LedgerRow
from workbench.model.signing import KIND, VERDICT, Signing
from workbench.text.form import digest, untypeset

_LENGTH: Final = 16
_TOPICS: Final = ("quantifier", "cases", "evidence")


def claims_in(rows: Iterable[LedgerRow]) -> dict[str, list[LedgerRow]]:
    """Return the mentions of each claim, by its id, in reading order."""
    found: dict[str, list[LedgerRow]] = {}
    for row in rows:
        if row.kind == "claim":
            found.setdefault(row.id, []).append(row)
    return found


def signed(mentions: Sequence[LedgerRow], codings: Mapping[str, Coding], note: str) -> str:
    """Return what a signature on a claim covers, as the text that its decision keeps."""
    language, words = _printed(mentions)
    facts = {
        **_facts(mentions[0], codings),
        "language": language,
        "words": words,
        "text": mentions[0].text,
        "note": note,
    }
    return json.dumps(facts, ensure_ascii=False, sort_keys=True)


def signings(
    rows: Iterable[LedgerRow], decisions: Iterable[Decision], codings: Mapping[str, Coding]
) -> dict[str, tuple[Signing, ...]]:
    """Return the signatures on each claim by its id, in the order they were given.

    A claim that the report no longer prints is there too: its signatures have lapsed.
    """
    printed = claims_in(rows)
    found: dict[str, list[Signing]] = {}
    for decision in sorted(decisions, key=lambda one: (one.time, one.coder)):
        if decision.kind == KIND and decision.verdict == VERDICT:
            one = _signing(decision, printed.get(decision.about, []), codings)
            found.setdefault(decision.about, []).append(one)
    return {name: tuple(given) for name, given in found.items()}


def noted(
    rows: Iterable[LedgerRow], given: Mapping[str, Sequence[Signing]]
) -> tuple[LedgerRow, ...]:
    """Return the ledger with who has signed each claim, and what has lapsed."""
    return tuple(
        replace(row, signed="; ".join(map(_shown, given[row.id])))
        if row.kind == "claim" and row.id in given
        else row
        for row in rows
    )


def _shown(one: Signing) -> str:
    lapsed = f" (lapsed: {', '.join(one.changed)})" if one.lapsed else ""
    return f"{one.coder} {one.date}{lapsed}"


def _signing(
    decision: Decision, mentions: Sequence[LedgerRow], codings: Mapping[str, Coding]
) -> Signing:
    kept = _kept(decision.reason)
    changed = ("text",) if not mentions else tuple(_changed(kept, mentions, codings))
    return Signing(
        claim=decision.about,
        coder=decision.coder,
        date=decision.time[:10],
        text=kept.get("text", ""),
        note=kept.get("note", ""),
        changed=changed,
    )


def _kept(reason: str) -> dict[str, str]:
    try:
        kept = json.loads(reason)
    except ValueError:
        return {}
    return {key: str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}


def _changed(
    kept: Mapping[str, str], mentions: Sequence[LedgerRow], codings: Mapping[str, Coding]
) -> Iterable[str]:
    """Yield what differs now. Words are compared in the language they were signed in only."""
    language, words = _printed(mentions)
    if kept.get("language", language) == language and kept.get("words") != words:
        yield "text"
    facts = _facts(mentions[0], codings)
    yield from (topic for topic in _TOPICS if kept.get(topic) != facts[topic])


def _facts(row: LedgerRow, codings: Mapping[str, Coding]) -> dict[str, str]:
    passages = []
    for name in sorted(row.codings.split()):
        one = codings.get(name)
        held = ("gone",) if one is None else (one.stance, one.anchor.interview, one.anchor.quote)
        passages.append("\x1f".join((name, *held)))
    cases = (row.cases_for, row.cases_against, row.cases_silent, row.cases_not_asked)
    return {
        "quantifier": f"{row.quantifier} {row.n}/{row.denominator}/{row.total}",
        "cases": " | ".join(" ".join(sorted(one.split())) for one in cases),
        "evidence": _digest(*passages),
    }


def _printed(mentions: Sequence[LedgerRow]) -> tuple[str, str]:
    """Return the language a claim is printed in, and a digest of its wordings."""
    language = mentions[0].chapter.rpartition("/")[0].rpartition("/")[2]
    return language, _digest(*sorted({untypeset(one.text) for one in mentions}))


def _digest(*parts: str) -> str:
    return digest("\x1e".join(parts).encode())[:_LENGTH]
