r"""The text of an RTF file: groups, control words and escapes, as far as text goes.

After the Rich Text Format Specification 1.9.1: ``\'hh`` in the document's code page,
``\uN`` with ``\ucN`` fallback signs to skip, ``\par`` and ``\line``, destinations that hold
no running text. Classic Macintosh files (``\mac``) are read as MacRoman.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import Final

from workbench.ingest.source import Carrier, Line, Source
from workbench.text.form import nfc

_TOKEN: Final = re.compile(
    r"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.IGNORECASE,
)
_SIGNS: Final = {
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "endash": "–", "emdash": "—", "bullet": "•", "cell": "\t", "emspace": " ",
    "enspace": " ", "page": "\n",
}  # fmt: skip
_ESCAPES: Final = {"~": "\u00a0", "_": "-", "{": "{", "}": "}", "\\": "\\"}
_SKIPPED: Final = frozenset(
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "listtable", "xmlnstbl",
        "listoverridetable", "rsidtbl", "generator", "themedata", "datastore", "latentstyles",
        "fldinst", "bkmkstart", "bkmkend", "revtbl", "filetbl", "shpinst", "nonshppict", "ftncn",
    }
)  # fmt: skip
_BESIDE: Final = {
    "header": "page header", "headerl": "page header", "headerr": "page header",
    "headerf": "page header", "footer": "page footer", "footerl": "page footer",
    "footerr": "page footer", "footerf": "page footer", "footnote": "footnote",
    "annotation": "comment",
}  # fmt: skip


@dataclass(slots=True)
class _State:
    """What a group inherits: whether it is skipped, set aside, and how long fallbacks are."""

    skipped: bool = False
    aside: str = ""
    fallback: int = 1


@dataclass(slots=True)
class _Reader:
    encoding: str = "cp1252"
    lines: list[Line] = field(default_factory=list)
    text: dict[str, str] = field(default_factory=dict)
    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    block: int = 1
    owed: int = 0
    raw: bytearray = field(default_factory=bytearray)

    def say(self, text: str) -> None:
        """Add text to the paragraph, or skip it where it stands for a sign already read."""
        if self.owed and text:
            cut = min(self.owed, len(text))
            self.owed -= cut
            text = text[cut:]
        if text and not self.state.skipped:
            self.text[self.state.aside] = self.text.get(self.state.aside, "") + text

    def flush(self) -> None:
        """Decode the bytes collected so far."""
        data, self.raw = bytes(self.raw), bytearray()
        if data:
            self.say(data.decode(self.encoding, "replace"))

    def paragraph(self) -> None:
        """End the paragraph: a line per line break."""
        for aside, text in self.text.items():
            for one in nfc(text).split("\n"):
                if one.strip():
                    place = f"paragraph {self.block}"
                    self.lines.append(Line(one, place, self.block, aside=aside))
        self.text = {}
        self.block += 1

    def word(self, name: str, number: str | None) -> None:
        """Obey one control word."""
        if name in {"par", "sect", "row"}:
            self.paragraph()
        elif name in _SIGNS:
            self.say(_SIGNS[name])
        elif name == "u" and number:
            self.owed = 0
            self.say(_sign(int(number)))
            self.owed = self.state.fallback
        elif name == "uc":
            self.state.fallback = min(int(number or 1), 8) if int(number or 1) >= 0 else 1
        elif name in _SKIPPED:
            self.state.skipped = True
        elif name in _BESIDE:
            self.state.aside = _BESIDE[name]
        else:
            self.page(name, number)

    def page(self, name: str, number: str | None) -> None:
        """Change the code page, when the word says so."""
        wanted = "mac_roman" if name == "mac" else f"cp{number}" if name == "ansicpg" else ""
        try:
            self.encoding = codecs.lookup(wanted).name if wanted else self.encoding
        except (LookupError, ValueError):
            self.encoding = "cp1252"

    def brace(self, sign: str) -> None:
        """Open or close a group."""
        if sign == "{":
            state = self.state
            self.stack.append(state)
            self.state = _State(state.skipped, state.aside, state.fallback)
        elif self.stack:
            self.state = self.stack.pop()
        self.owed = 0


def read_rtf(data: bytes, file: str) -> Source:
    """Return the lines of an RTF file; bytes beyond ASCII are taken as the code page's."""
    reader = _Reader()
    for token in _TOKEN.finditer(data.decode("latin-1")):
        name, number, pair, escape, brace, plain = token.groups()
        if pair:
            reader.raw += bytes.fromhex(pair)
            continue
        if plain and not plain.isascii():
            reader.raw += plain.encode("latin-1")
            continue
        reader.flush()
        if name:
            reader.word(name.lower(), number)
        elif brace:
            reader.brace(brace)
        elif escape == "*":
            reader.state.skipped = True
        else:
            reader.say(plain or _ESCAPES.get(escape or "", "\n" if escape in {"\n", "\r"} else ""))
    reader.flush()
    reader.paragraph()
    return Source(file, Carrier.RTF, reader.encoding, tuple(reader.lines))


def _sign(number: int) -> str:
    number %= 0x10000
    return "\ufffd" if 0xD800 <= number < 0xE000 else chr(number)  # noqa: PLR2004 - surrogates
