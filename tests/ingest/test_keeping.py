"""Words come through in order in every text format: what was written so is read so."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.test_order import LABELS, sound, spoken, words
from workbench.ingest.take_in import Taken

Talk = list[tuple[str, str]]
Take = Callable[..., Taken]

SAID = ["må", "vi", "vente", "på", "Øya", "så,", "ja.", "«altså»", "–", "XX", "12", "a&b", "(ler)"]
TEXT = st.lists(st.sampled_from(SAID), max_size=8).map(lambda some: " ".join(["Ja", *some]))
TALK = st.lists(st.tuples(LABELS, TEXT), min_size=3, max_size=8).filter(
    lambda talk: len({label for label, _ in talk}) > 1
)


def clock(number: int, pattern: str = "{:02}:{:02}:{:02}") -> str:
    """Return a time three seconds after the one before."""
    seconds = 3 * number
    return pattern.format(seconds // 3600, seconds // 60 % 60, seconds % 60)


def lines(pattern: str, between: str = "\n") -> Callable[[Talk], str]:
    """Return what writes a line per turn."""
    return lambda talk: between.join(
        pattern.format(label=label, text=text, clock=clock(number), short=clock(number)[3:])
        for number, (label, text) in enumerate(talk)
    )


def meet(talk: Talk) -> str:
    said = lines("{label}: {text}")(talk)
    return f"Attendees\nA, B\nTranscript\n\n00:00:00\n\n{said}\nMeeting ended after 00:10:02\n"


def otr(talk: Talk) -> str:
    stamp = '<span class="timestamp" data-timestamp="{}">00:00</span>&nbsp;'
    said = (
        f"<p>{stamp.format(number)}{html.escape(label)}: {html.escape(text)}</p>"
        for number, (label, text) in enumerate(talk)
    )
    return json.dumps({"text": "".join(said), "media": "a.mp3", "media-time": 0})


def elan(talk: Talk) -> str:
    slots = "".join(
        f'<TIME_SLOT TIME_SLOT_ID="t{n}" TIME_VALUE="{n * 1000}"/>' for n in range(len(talk) + 1)
    )
    tiers = "".join(
        f'<TIER TIER_ID="{n}" PARTICIPANT="{html.escape(label)}"><ANNOTATION><ALIGNABLE_ANNOTATION'
        f' ANNOTATION_ID="a{n}" TIME_SLOT_REF1="t{n}" TIME_SLOT_REF2="t{n + 1}"><ANNOTATION_VALUE>'
        f"{html.escape(text)}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>"
        for n, (label, text) in enumerate(talk)
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return (
        f"{head}<ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>{tiers}</ANNOTATION_DOCUMENT>"
    )


def exmaralda(talk: Talk) -> str:
    line = "".join(f'<tli id="T{n}" time="{n}"/>' for n in range(len(talk) + 1))
    people = "".join(
        f'<speaker id="S{n}"><abbreviation>{html.escape(label)}</abbreviation></speaker>'
        for n, (label, _) in enumerate(talk)
    )
    tiers = "".join(
        f'<tier id="R{n}" speaker="S{n}" category="v" type="t"><event start="T{n}" end="T{n + 1}">'
        f"{html.escape(text)} </event></tier>"
        for n, (_, text) in enumerate(talk)
    )
    return (
        f"<basic-transcription><head><speakertable>{people}</speakertable></head><basic-body>"
        f"<common-timeline>{line}</common-timeline>{tiers}</basic-body></basic-transcription>"
    )


def grid(talk: Talk) -> str:
    tiers = "".join(
        f'    item [{n}]:\n        class = "IntervalTier"\n        name = "{label}"\n'
        f"        xmin = 0\n        xmax = 99\n        intervals: size = 1\n"
        f"        intervals [1]:\n            xmin = {n}\n            xmax = {n + 0.5}\n"
        f'            text = "{text}"\n'
        for n, (label, text) in enumerate(talk, 1)
    )
    head = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 99\n'
    return f"{head}tiers? <exists>\nsize = {len(talk)}\nitem []:\n{tiers}"


def graph(talk: Talk) -> str:
    said = (
        json.dumps({"speakerName": label, "spokenText": text, "spokenLanguage": "nb-no"})
        for label, text in talk
    )
    cues = (f"{clock(n)}.000 --> {clock(n)}.900\n{one}" for n, one in enumerate(said))
    return "WEBVTT\n\n" + "\n\n".join(cues)


FORMATS: dict[str, Callable[[Talk], str]] = {
    "otter": lambda talk: (
        lines("{label}  {short}  \n{text}\n", "\n")(talk) + "\nTranscribed by https://otter.ai\n"
    ),
    "google-meet": meet,
    "zoom-captions": lines("[{label}] {clock}\n{text}\n"),
    "f4-maxqda": lines("{label}: {text} #{clock}-0#"),
    "inqscribe": lines("[{clock}.05] {label}: {text}"),
    "speaker-lines": lines("{clock} {label}\n{text}"),
    "bracket-labels": lines("[{label}]: {text}"),
    "timed-lines": lines("[{clock}] {text}", "\n"),
    "whisper-tsv": lambda talk: (
        "start\tend\ttext\n"
        + "\n".join(f"{n}\t{n + 1}\t{text}" for n, (_, text) in enumerate(talk))
    ),
    "table": lambda talk: "tid\ttaler\ttekst\n" + lines("{clock}\t{label}\t{text}")(talk),
    "vtt": lambda talk: (
        "WEBVTT\n\n" + lines("{clock}.000 --> {clock}.900\n<v {label}>{text}</v>", "\n\n")(talk)
    ),
    "teams-graph": graph,
    "otranscribe": otr,
    "elan": elan,
    "exmaralda": exmaralda,
    "textgrid": grid,
}
"""Formats with what writes them; those of :mod:`tests.ingest.test_order` are not repeated."""


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_keeps_its_words(take: Take, name: str) -> None:
    @settings(deadline=None, max_examples=10)
    @given(TALK, st.sampled_from(["\n", "\r\n"]))
    def keeps(talk: Talk, newline: str) -> None:
        taken = take(FORMATS[name](talk).replace("\n", newline).encode())
        assert taken.transcript.format == name
        assert spoken(taken.transcript) == words(talk)
        sound(taken.transcript)

    keeps()
