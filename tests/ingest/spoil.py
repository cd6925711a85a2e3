"""Spoilt files: bytes at random, and samples of every format cut, bitten and mixed up.

Used by the short test in the suite and by ``tests/benchmark/fuzz.py``, which runs many more.
Every case has a seed of its own, so that one that fails can be made again.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

STARTS = (
    b"",
    b"WEBVTT\n\n",
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"{\\rtf1\\ansi ",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b'{"segments": [',
    b"<?xml version='1.0'?>",
    b"<html><body>",
    b'File type = "ooTextFile"\n"TextGrid"\n',
    b"1\n00:00:01,000 --> 00:00:02,000\n",
    b"[00:00:01.00] ",
)
"""How files of the formats begin: behind them, chance gets further than the first test."""

TOKENS = (
    *(b"\n", b"\r\n", b"\n\n", b": ", b" --> ", b"00:00:01.000", b"9:59", b"99:99:99", b"#", b'"'),
    *(
        b"<v Kari>",
        b"</v>",
        b"&#0;",
        b"&amp;",
        b"\\'e5",
        b"\\u-1?",
        b"{",
        b"}",
        b"[",
        b"]",
        b"\x00",
    ),
    *(b"Kari: ", b"I: ", b"SPEAKER_00", b"\xc3\xa5", b"\xe5", b"\xc3", b"e\xcc\x81", b"\t", b";"),
    *(
        b"NOTE ",
        b"<!--",
        b"-->",
        b"---\n",
        b"```",
        b"\\bin9999 ",
        b"\\par ",
        b"null",
        b"1e999",
        b"-1",
    ),
)


def spoilt(seed: str, samples: Sequence[bytes]) -> bytes:
    """Return the file of one case."""
    random = Random(seed)  # noqa: S311 - files, no secrets
    kind = random.randrange(6)
    if kind == 0:
        return random.choice(STARTS) + random.randbytes(random.randrange(400))
    if kind == 1:
        return random.choice(STARTS) + b"".join(random.choices(TOKENS, k=random.randrange(80)))
    data = bytearray(random.choice(samples))
    if kind == 2:
        return bytes(data[: random.randrange(len(data) + 1)])
    if kind == 3:
        for _ in range(random.randint(1, 12)):
            at = random.randrange(len(data))
            data[at : at + random.randrange(4)] = random.randbytes(random.randrange(4))
            data = data or bytearray(b" ")
        return bytes(data)
    if kind == 4:
        for _ in range(random.randint(1, 8)):
            at = random.randrange(len(data) + 1)
            data[at:at] = random.choice(TOKENS)
        return bytes(data)
    other = random.choice(samples)
    first, second = random.randrange(len(data) + 1), random.randrange(len(other) + 1)
    return bytes(data[:first]) + other[second:]
