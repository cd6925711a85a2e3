"""Projects as other programs write them, made here by a writer of its own."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from workbench.exchange.project import Selection


@dataclass(frozen=True)
class Way:
    """How a program writes: what it counts, its line ends, its folder, a byte order mark."""

    origin: str
    units: bool = False
    newline: str = "\n"
    folder: str = "sources"
    scheme: str = "internal://"
    mark: bool = False
    braces: bool = False

    def guid(self, name: str) -> str:
        made = str(uuid.uuid5(uuid.NAMESPACE_OID, name)).upper()
        return f"{{{made}}}" if self.braces else made

    def written(self, text: str) -> str:
        return text.replace("\n", self.newline)

    def offset(self, text: str, at: int) -> int:
        before = self.written(text[:at])
        return len(before.encode("utf-16-le")) // 2 if self.units else len(before)


NVIVO_WINDOWS = Way("NVivo 12.6", True, "\r\n", "Sources", "internal://", mark=True)
NVIVO_MAC = Way("NVivo Mac", units=True, mark=False)
STANDARD = Way("Some program 1.0")
BARE = Way("qc", folder="sources", scheme="", braces=True)
WAYS = (NVIVO_WINDOWS, NVIVO_MAC, STANDARD, BARE)

Marked = tuple[str, int, int, str, str]
"""A name, a start and an end in code points, a code's name, a user's name."""


def selections(way: Way, text: str, places: Sequence[tuple[int, int]]) -> tuple[Selection, ...]:
    return tuple(
        Selection("", way.offset(text, start), way.offset(text, end), ()) for start, end in places
    )


def packed(
    way: Way,
    texts: dict[str, str],
    marked: Sequence[Marked],
    *,
    note: str = "",
    more: str = "",
    root: str = "project.qde",
) -> bytes:
    """Return a project; ``more`` is XML behind the sources."""
    users = dict.fromkeys(one[4] for one in marked)
    codes = dict.fromkeys(one[3] for one in marked)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        sources = []
        for name, text in texts.items():
            path = f"{way.guid(name)}.txt"
            data = way.written(text).encode("utf-8-sig" if way.mark else "utf-8")
            archive.writestr(f"{way.folder}/{path}", data)
            inner = "".join(
                f'<PlainTextSelection guid="{way.guid(f"s{at}")}" '
                f'startPosition="{way.offset(text, start)}" endPosition="{way.offset(text, end)}">'
                + (f"<Description>{escape(note)}</Description>" if note else "")
                + f'<Coding guid="{way.guid(f"c{at}")}" creatingUser="{way.guid(user)}" '
                'creationDateTime="2026-01-02T03:04:05Z">'
                f'<CodeRef targetGUID="{way.guid(code)}"/></Coding></PlainTextSelection>'
                for at, (where, start, end, code, user) in enumerate(marked)
                if where == name
            )
            sources.append(
                f'<TextSource guid="{way.guid(name)}" name={quoteattr(name)} '
                f'plainTextPath="{way.scheme}{path}">{inner}</TextSource>'
            )
        archive.writestr(
            root,
            f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" '
            f'name="x" origin="{way.origin}"><Users>'
            + "".join(f'<User guid="{way.guid(one)}" name={quoteattr(one)}/>' for one in users)
            + "</Users><CodeBook><Codes>"
            + "".join(
                f'<Code guid="{way.guid(one)}" name={quoteattr(one)} isCodable="true"/>'
                for one in codes
            )
            + f"</Codes></CodeBook><Sources>{''.join(sources)}</Sources>{more}</Project>",
        )
    return made.getvalue()
