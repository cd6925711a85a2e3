"""Words come through in order, whatever the times, labels and layout around them."""

from __future__ import annotations

import json
from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.ingest.take_in import Taken
from workbench.model.transcript import BETWEEN, Transcript

Take = Callable[..., Taken]

SAID = [
    "må",
    "vi",
    "vente",
    "på",
    "Øya",
    "så:",
    "ja,",
    "10:30",
    "kl.",
    "–",
    "«altså»",
    "[XX]",
    "12",
]
WORDS = st.lists(st.sampled_from(SAID), min_size=1, max_size=12).map(" ".join)
LABELS = st.sampled_from(["Kari Solvang", "Åse", "PHA", "Nora Vik", "Solvang, Kari (Ekstern)"])
TALK = st.lists(st.tuples(LABELS, WORDS), min_size=2, max_size=12)
GUID = "8f0b2c1d-44c6-4a8b-8c0a-add105d816bd"


def spoken(transcript: Transcript) -> list[str]:
    return " ".join(turn.text for turn in transcript.turns).split()


def words(talk: list[tuple[str, str]]) -> list[str]:
    return " ".join(text for _, text in talk).split()


def sound(transcript: Transcript) -> None:
    """Check what every transcript keeps: offsets, numbers, speakers that change, the account."""
    assert transcript.account.balanced
    for number, turn in enumerate(transcript.turns, 1):
        assert turn.number == number
        assert transcript.text[turn.start : turn.end] == turn.text
        for mark in turn.marks:
            assert 0 <= mark.start < mark.end <= len(turn.text)
        for cue in turn.cues:
            assert cue.offset == 0 or turn.text[cue.offset - 1] == " "
    assert transcript.text == BETWEEN.join(turn.text for turn in transcript.turns)
    for before, after in zip(transcript.turns, transcript.turns[1:], strict=False):
        assert before.speaker != after.speaker or before.speaker is None


def vtt_time(ms: int) -> str:
    seconds, thousandths = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"


@settings(deadline=None)
@given(TALK, st.randoms(use_true_random=False), st.sampled_from(["\n", "\r\n"]))
def test_cues_in_any_order_of_the_file_come_out_in_order_of_time(
    take: Take, talk: list[tuple[str, str]], random: Random, newline: str
) -> None:
    blocks = [
        f"{GUID}/{number}-0\n{vtt_time(number * 2000)} --> {vtt_time(number * 2000 + 1500)}\n"
        f"<v {label}>{text.replace(' ', chr(10), 1)}</v>"
        for number, (label, text) in enumerate(talk)
    ]
    random.shuffle(blocks)
    text = "WEBVTT\n\n" + "\n\n".join(blocks) + "\n"
    taken = take(text.replace("\n", newline).encode("utf-8-sig"))
    assert taken.transcript.format == "teams-vtt"
    assert spoken(taken.transcript) == words(talk)
    sound(taken.transcript)


@settings(deadline=None)
@given(TALK, st.sampled_from(["\n", "\n\n", "\r\n"]), st.sampled_from([": ", ":\t", " : "]))
def test_labelled_text_keeps_its_words(
    take: Take, talk: list[tuple[str, str]], between: str, colon: str
) -> None:
    text = between.join(f"{label}{colon}{text}" for label, text in talk)
    taken = take(text.encode())
    assert taken.transcript.format == "labelled"
    assert spoken(taken.transcript) == words(talk)
    assert {turn.label for turn in taken.transcript.turns} <= {label for label, _ in talk}
    sound(taken.transcript)


@settings(deadline=None)
@given(TALK, st.integers(0, 40))
def test_teams_documents_keep_their_words(
    take: Take, docx: Callable[..., bytes], talk: list[tuple[str, str]], gap: int
) -> None:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{label}   {number * gap // 60}:{number * gap % 60:02}'
        f"</w:t><w:br/><w:t>{text}</w:t></w:r></w:p>"
        for number, (label, text) in enumerate(talk)
    )
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    taken = take(docx(f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'))
    assert taken.transcript.format == "teams-turns"
    assert spoken(taken.transcript) == words(talk)
    sound(taken.transcript)


@settings(deadline=None)
@given(TALK, st.sampled_from(["{}: {}", "[{}]: {}"]))
def test_subtitles_with_labels_keep_their_words(
    take: Take, talk: list[tuple[str, str]], pattern: str
) -> None:
    blocks = [
        f"{number}\n{vtt_time(number * 2000).replace('.', ',')} --> "
        f"{vtt_time(number * 2000 + 1999).replace('.', ',')}\n{pattern.format(label, text)}"
        for number, (label, text) in enumerate(talk, 1)
    ]
    taken = take("\n\n".join(blocks).encode())
    assert taken.transcript.format == "srt"
    assert spoken(taken.transcript) == words(talk)
    sound(taken.transcript)


@settings(deadline=None)
@given(TALK)
def test_segments_of_speech_recognition_keep_their_words(
    take: Take, talk: list[tuple[str, str]]
) -> None:
    segments = [
        {"start": number, "end": number + 0.5, "text": f" {text}", "speaker": label}
        for number, (label, text) in enumerate(talk)
    ]
    taken = take(json.dumps({"segments": segments, "language": "no"}).encode())
    assert taken.transcript.format == "whisper-json"
    assert spoken(taken.transcript) == words(talk)
    sound(taken.transcript)
