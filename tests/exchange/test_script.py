"""An interview and its script lead to each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.exchange.script import script
from workbench.model.anchor import Span
from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Role, Transcript, Turn

TEXT = st.text("aå 👩é.\n", min_size=1, max_size=20).filter(lambda text: bool(text.strip()))


@st.composite
def talks(draw: st.DrawFn) -> Transcript:
    turns, at = [], 0
    for number, text in enumerate(draw(st.lists(TEXT, min_size=1, max_size=6)), start=1):
        label = draw(st.sampled_from(["", "INT", "Åse (leder)"]))
        turns.append(Turn(number, label, None, Role.INFORMANT, text.strip(), at))
        at += len(text.strip()) + len(BETWEEN)
    return Transcript(
        "I1", SourceKind.TRANSCRIPT, "nb", "", "txt", "", tuple(turns), (), Account(0, 0, 0, 0, 0)
    )


@given(talks(), st.data())
def test_a_passage_is_found_again_in_the_script(talk: Transcript, data: st.DataObject) -> None:
    said = script(talk)
    turn = data.draw(st.sampled_from(talk.turns))
    start = data.draw(st.integers(turn.start, turn.end - 1))
    span = Span(start, data.draw(st.integers(start + 1, turn.end)))
    there = said.there(span)
    assert said.text[there.start : there.end] == talk.text[span.start : span.end]
    back = said.here(there)
    words = talk.text[span.start : span.end].strip()
    assert [talk.text[one.start : one.end] for _, one in back] == ([words] if words else [])


@given(talks())
def test_the_whole_script_is_every_turn_without_its_label(talk: Transcript) -> None:
    said = script(talk)
    whole = said.here(Span(0, len(said.text)))
    assert [(turn, talk.text[span.start : span.end]) for turn, span in whole] == [
        (turn, turn.text) for turn in talk.turns
    ]
