"""Corrections meant to lead anchors astray: python tests/benchmark/attack.py [--trials 500].

Each kind by itself, on interviews of the worked example, with what is known to be right. Edits
of the text know where each letter came from. Other files of the same interview hold the same
letters in the same order, so the place of a coding is known by counting letters.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark import migrate
from tests.benchmark.migrate import CHANGED, LISTED, MOVED, WRONG, Said, attempt
from tests.ingest.made import docx
from workbench.coding.placement import settle
from workbench.ingest.take_in import take_in
from workbench.model.anchor import Span, anchored
from workbench.model.coding import Coding, Stance, Work
from workbench.model.transcript import Transcript
from workbench.study.disk.folder import Folder
from workbench.study.opening.settings import read_study, study_files


def main() -> None:
    """Run every kind of edit and print a table; fail when any anchor landed on other words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=500)
    parser.add_argument("--codings", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", default="", help="only the kinds whose name has this in it")
    parser.add_argument("--show", action="store_true", help="print what did not move")
    options = parser.parse_args()
    transcripts = migrate.example()
    print(f"seed {options.seed}, {options.trials} trials of each, {options.codings} codings\n")
    print(f"{'kind of edit':<40}{'moved':>9}{'listed':>9}{'changed':>9}{'WRONG':>8}")
    wrong = 0
    for name, edit in KINDS.items():
        counts: Counter[str] = Counter()
        for trial in range(options.trials if options.kind in name else 0):
            random = Random(f"{name}:{options.seed}:{trial}")
            before = random.choice(transcripts)
            found, _ = attempt(
                random, before, options.codings, known=True, show=options.show, edits=(edit,)
            )
            counts += found
        wrong += _line(name, counts)
    if options.kind:
        sys.exit(1 if wrong else 0)
    for name, counts in _files(options.codings * options.trials // 10, options.seed):
        wrong += _line(name, counts)
    sys.exit(1 if wrong else 0)


def _line(name: str, counts: Counter[str]) -> int:
    columns = "".join(f"{counts[one]:9}" for one in (MOVED, LISTED, CHANGED))
    print(f"{name:<40}{columns}{counts[WRONG]:8}", flush=True)
    return counts[WRONG]


def _text(one: Said) -> str:
    return "".join(sign for sign, _ in one.letters)


def _sentences(one: Said) -> list[int]:
    """Return where the sentences of a turn begin."""
    return [0, *(found.end() for found in re.finditer(r"[.?!] ", _text(one)))]


def _sentence(random: Random, one: Said) -> tuple[int, int]:
    starts = [*_sentences(one), len(one.letters)]
    at = random.randrange(len(starts) - 1)
    return starts[at], starts[at + 1]


def _fresh(text: str) -> migrate.Letters:
    return [(sign, None) for sign in text]


def _twice_here(random: Random, said: list[Said]) -> None:
    """Say a sentence twice in a row, as a slip of the one who mends does.

    The copy is put behind: put before, it would make the very same text.
    """
    one = random.choice(said)
    start, end = _sentence(random, one)
    words = _text(one)[start:end].strip()
    one.letters[end:end] = _fresh(f" {words}" if end == len(one.letters) else f"{words} ")


def _twice_elsewhere(random: Random, said: list[Said]) -> None:
    start, end = _sentence(random, one := random.choice(said))
    words = _text(one)[start:end].strip()
    other = random.choice(said)
    at = random.choice(_sentences(other))
    other.letters[at:at] = _fresh(f"{words} ")


def _said_twice_and_one_deleted(random: Random, said: list[Said]) -> None:
    """Delete one of the turns that say the same as another."""
    counts = Counter(_text(one) for one in said)
    twins = [at for at, one in enumerate(said) if counts[_text(one)] > 1]
    if twins:
        del said[random.choice(twins)]


def _split(random: Random, said: list[Said]) -> None:
    """Give the second half of a turn to another voice."""
    at = random.randrange(len(said))
    cut = random.choice(_sentences(said[at]))
    if not cut:
        return
    rest = said[at].letters[cut:]
    del said[at].letters[cut - 1 :]
    label = random.choice([one.label for one in said])
    said.insert(at + 1, Said(label, rest))


def _merge(random: Random, said: list[Said]) -> None:
    at = random.randrange(len(said) - 1)
    said[at].letters += [(" ", None), *said.pop(at + 1).letters]


def _swap_speakers(random: Random, said: list[Said]) -> None:
    one, other = random.choice(said).label, random.choice(said).label
    swapped = {one: other, other: one}
    for turn in said:
        turn.label = swapped.get(turn.label, turn.label)


def _swap_turns(random: Random, said: list[Said]) -> None:
    at = random.randrange(len(said) - 1)
    said[at], said[at + 1] = said[at + 1], said[at]


def _move_block(random: Random, said: list[Said]) -> None:
    at, length = random.randrange(len(said)), random.randint(2, 8)
    block = said[at : at + length]
    del said[at : at + length]
    to = random.randrange(len(said) + 1)
    said[to:to] = block


def _pseudonym_inside(random: Random, said: list[Said]) -> None:
    """Put a code in place of a name that is part of other words, too."""
    one = random.choice(said)
    words = list(re.finditer(r"\w{4,}", _text(one)))
    if not words:
        return
    name = random.choice(words).group()
    for turn in said:
        for found in reversed(list(re.finditer(re.escape(name), _text(turn)))):
            turn.letters[found.start() : found.end()] = _fresh(random.choice(["NN", "[by A]"]))


def _half_deleted(random: Random, said: list[Said]) -> None:
    """Delete one of two sentences that a coding may span."""
    one = random.choice(said)
    start, end = _sentence(random, one)
    del one.letters[start:end]


def _emoji(random: Random, said: list[Said]) -> None:
    one = random.choice(said)
    at = random.randrange(len(one.letters) + 1)
    one.letters[at:at] = _fresh(random.choice(["🙂", " 👩‍👩‍👧 ", "𝔞", "e\u0301"[:1]]))


def _quotes(random: Random, said: list[Said]) -> None:
    """Make all quotation marks, dashes and dots of the file look otherwise."""
    marks = random.choice(
        [{"«": '"', "»": '"', "–": "-"}, {"«": "“", "»": "”", "–": "—"}, {'"': "«", "-": "–"}]
    )
    for one in said:
        one.letters = [(marks.get(sign, sign), at) for sign, at in one.letters]


def _echo(random: Random, said: list[Said]) -> None:
    """Let another voice repeat a whole turn right behind it."""
    at = random.randrange(len(said))
    said.insert(at + 1, Said("Ekko", _fresh(_text(said[at]))))


KINDS: dict[str, Callable[[Random, list[Said]], None]] = {
    "a sentence twice in a row": _twice_here,
    "a sentence again elsewhere": _twice_elsewhere,
    "one of two equal turns deleted": _said_twice_and_one_deleted,
    "a turn echoed by another voice": _echo,
    "a turn split in two": _split,
    "two turns made one": _merge,
    "speakers swapped": _swap_speakers,
    "neighbouring turns swapped": _swap_turns,
    "several turns moved": _move_block,
    "a pseudonym, inside words too": _pseudonym_inside,
    "one of two sentences deleted": _half_deleted,
    "emoji and signs beyond the plane": _emoji,
    "other quotation marks and dashes": _quotes,
}


def _files(codings: int, seed: int) -> Iterator[tuple[str, Counter[str]]]:
    """Yield what became of codings when the same interview came in as another file."""
    folder = Folder(migrate.ROOT)
    study = read_study(folder, study_files(folder))
    for name, number, made in (
        ("the file in NFD", 3, lambda data, _: _nfd(data)),
        ("the file with CRLF and a mark", 3, lambda data, _: _crlf(data)),
        ("the times shifted by an hour", 3, lambda data, _: _shifted(data)),
        (".vtt as a Word file", 0, lambda _, transcript: _word(transcript)),
        (".vtt as subtitles (.srt)", 0, lambda _, transcript: _subtitles(transcript)),
    ):
        interview = study.interviews[number]
        data = (folder.interviews / interview.source).read_bytes()
        before = take_in(data, interview, study).transcript
        after = take_in(made(data, before), replace(interview, format=""), study).transcript
        yield name, _compared(Random(f"{name}:{seed}"), before, after, codings)


def _compared(random: Random, before: Transcript, after: Transcript, codings: int) -> Counter[str]:
    """Settle codings on the other file; the n-th letter is the n-th letter there."""
    old = [at for at, sign in enumerate(before.text) if sign.isalnum()]
    new = [at for at, sign in enumerate(after.text) if sign.isalnum()]
    assert [before.text[at] for at in old] == [after.text[at] for at in new]
    work = []
    for number in range(codings):
        first = random.randrange(len(old))
        last = min(len(old) - 1, first + random.choice([2, 8, 40, 200]))
        anchor = anchored(before.interview, before.text, Span(old[first], old[last] + 1))
        work.append((Coding(f"c{number}", anchor, "k", "A", Stance.SUPPORTS, migrate.TIME), last))
    settled = settle(Work(tuple(one for one, _ in work)), [after], lambda _: (before.text,))
    placed = {one.id: one.anchor for one in settled.work.codings}
    index = {at: number for number, at in enumerate(old)}
    counts: Counter[str] = Counter()
    for one, last in work:
        right = Span(new[index[one.anchor.start]], new[last] + 1)
        now = placed.get(one.id)
        counts[LISTED if now is None else MOVED if now.span == right else WRONG] += 1
    return counts


def _nfd(data: bytes) -> bytes:
    return unicodedata.normalize("NFD", data.decode()).encode()


def _crlf(data: bytes) -> bytes:
    return data.decode().replace("\n", "\r\n").encode("utf-8-sig")


def _shifted(data: bytes) -> bytes:
    def later(found: re.Match[str]) -> str:
        return f"{int(found[1]) + 1:02}:{found[2]}"

    return re.sub(r"\b(\d\d):(\d\d:\d\d)\b", later, data.decode()).encode()


def _word(transcript: Transcript) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lines = "".join(
        f"<w:p><w:r><w:t>{one.label}: {escape(one.text)}</w:t></w:r></w:p>"
        for one in transcript.turns
    )
    return docx(f'<w:document xmlns:w="{space}"><w:body>{lines}</w:body></w:document>')


def _subtitles(transcript: Transcript) -> bytes:
    cues: list[str] = []
    for one in transcript.turns:
        edges = [*(cue.offset for cue in one.cues), len(one.text)]
        for start, end in pairwise(edges):
            number = len(cues) + 1
            clock = f"{number // 1200:02}:{number // 20 % 60:02}:{number % 20 * 3:02}"
            words = f"{one.label}: {one.text[start:end].strip()}"
            cues.append(f"{number}\n{clock},000 --> {clock},900\n{words}\n")
    return "\n".join(cues).encode()


if __name__ == "__main__":
    main()
