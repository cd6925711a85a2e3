from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.coding import event as made
from workbench.coding.line import compose_line, compose_lines, parse_line, parse_lines
from workbench.errors.coding import (
    CodingError,
    TwoEvents,
    UnknownEventKind,
    UnreadableEvent,
    UnresolvedMerge,
    WrongEvent,
)
from workbench.model.anchor import Anchor
from workbench.model.coding import STUDY, Event, EventKind, Stance, Verdict

TIME = "2026-09-14T08:30:00.000001+00:00"
ANCHOR = Anchor("I1", 10, 13, "nye", "to ", " i")
HEAD = made.Head(id="e1", stream="I1", coder="A", time=TIME, subject="c1")
ABOUT_STUDY = made.Head(id="e1", stream=STUDY, coder="A", time=TIME, subject="c1")

names = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="/\\"), min_size=1, max_size=20
)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)


@st.composite
def anchors(draw: st.DrawFn, interview: str) -> Anchor:
    quote, start = draw(texts.filter(bool)), draw(st.integers(0, 10**6))
    context = texts.map(lambda text: text[:32])
    return Anchor(interview, start, start + len(quote), quote, draw(context), draw(context))


@st.composite
def heads(draw: st.DrawFn, stream: str) -> made.Head:
    moment = draw(st.datetimes()).isoformat(timespec="microseconds") + "+00:00"
    return made.Head(
        id=draw(names), stream=stream, coder=draw(names), time=moment, subject=draw(names)
    )


@st.composite
def events(draw: st.DrawFn) -> Event:
    interview = draw(names)
    head, study, anchor = draw(heads(interview)), draw(heads(STUDY)), draw(anchors(interview))
    stance = draw(st.sampled_from(Stance))
    some = st.lists(anchors(draw(names)), max_size=2)
    return draw(
        st.sampled_from(
            [
                made.coding_added(anchor=anchor, code=draw(names), stance=stance, **head),
                made.coding_changed(stance=stance, **head),
                made.coding_changed(anchor=anchor, code=draw(names), **head),
                made.coding_removed(**head),
                made.memo_set(kind="turn", ref=draw(names), text=draw(texts), **head),
                made.memo_removed(**head),
                made.key_set(anchor=anchor, item=draw(st.none() | names), how="asked", **head),
                made.key_removed(**head),
                made.refusal_set(
                    anchor=anchor,
                    code=draw(names),
                    verdict=draw(st.sampled_from(Verdict)),
                    reason=draw(texts),
                    **head,
                ),
                made.refusal_removed(**head),
                made.summary_set(
                    case=draw(names),
                    theme=draw(names),
                    text=draw(texts),
                    anchors=draw(some),
                    **study,
                ),
                made.summary_removed(**study),
                made.decision_set(
                    kind=draw(names), about=draw(names), verdict="ok", reason=draw(texts), **study
                ),
                made.decision_removed(**study),
            ]
        )
    )


@given(events())
def test_an_event_comes_back_from_its_line(event: Event) -> None:
    line = compose_line(event)
    assert "\n" not in line
    assert parse_line(line, "a.jsonl", 1) == event


@given(st.lists(events(), max_size=4, unique_by=lambda event: event.id))
def test_a_file_of_events_comes_back(many: list[Event]) -> None:
    data = compose_lines(many)
    assert list(parse_lines(data, "a.jsonl")) == many
    assert list(parse_lines(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n\r\n"), "a.jsonl")) == many


@given(st.text())
def test_any_text_is_an_event_or_an_error_with_its_line(text: str) -> None:
    with pytest.raises(CodingError) as caught:
        parse_line(text, "a.jsonl", 7)
    assert "a.jsonl, line 7" in str(caught.value)


def test_the_same_event_gives_the_same_line_whatever_the_order_of_its_body() -> None:
    event = made.memo_set(kind="code", ref="flere", text="Åse", **HEAD)
    turned = Event(**{**_fields(event), "body": dict(sorted(event.body.items(), reverse=True))})
    assert compose_line(event) == compose_line(turned)
    assert "Åse" in compose_line(event)


def _fields(event: Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in Event.__slots__}


CODED = made.coding_added(anchor=ANCHOR, code="flere", stance="supports", **HEAD)
GOOD = json.loads(compose_line(CODED))


def put(path: str, value: object) -> str:
    """Return the line of a good event in which one field has another value."""
    plain = json.loads(json.dumps(GOOD))
    inner = plain
    *way, last = path.split(".")
    for step in way:
        inner = inner[step]
    inner[last] = value
    return json.dumps(plain)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("id", ""),
        ("id", 7),
        ("id", None),
        ("coder", "A\nB"),
        ("stream", "../I1"),
        ("subject", "x" * 201),
        ("time", "2026-09-14"),
        ("time", "2026-09-14T08:30:00.000001Z"),
        ("time", "2026-09-14T08:30:00.000001+02:00"),
        ("time", "2026-09-14 08:30:00.000001+00:00"),
        ("time", "2026-13-14T08:30:00.000001+00:00"),
        ("body", []),
        ("body.code", ""),
        ("body.code", ["flere"]),
        ("body.stance", "maybe"),
        ("body.stance", []),
        ("body.more", 1),
        ("more", 1),
        ("body.anchor", "I1"),
        ("body.anchor.start", -1),
        ("body.anchor.start", 10.0),
        ("body.anchor.start", True),
        ("body.anchor.end", 14),
        ("body.anchor.end", 10),
        ("body.anchor.quote", "ny\0"),
        ("body.anchor.quote", "ny\ud800"),
        ("body.anchor.prefix", "x" * 33),
        ("body.anchor", GOOD["body"]["anchor"] | {"start": False, "end": 3}),
        ("body.anchor.interview", "I2"),
        ("body.anchor.more", 1),
    ],
)
def test_a_field_of_another_kind_is_refused(path: str, value: object) -> None:
    assert parse_line(json.dumps(GOOD), "a.jsonl", 3).subject == "c1"
    with pytest.raises(WrongEvent) as caught:
        parse_line(put(path, value), "I1.A.jsonl", 3)
    assert "I1.A.jsonl, line 3" in str(caught.value)


@pytest.mark.parametrize("field", ["id", "kind", "body"])
def test_a_missing_field_is_named(field: str) -> None:
    line = json.dumps({name: value for name, value in GOOD.items() if name != field})
    with pytest.raises(WrongEvent, match=f"«{field}».*missing"):
        parse_line(line, "a.jsonl", 1)


def test_a_missing_part_of_the_body_is_named() -> None:
    line = put("body", {"code": "flere", "stance": "supports"})
    with pytest.raises(WrongEvent, match=r"«body.anchor».*missing"):
        parse_line(line, "a.jsonl", 1)


@pytest.mark.parametrize("kind", ["coding.split", "", 7, None])
def test_an_unknown_kind_may_come_from_a_newer_version(kind: object) -> None:
    with pytest.raises(UnknownEventKind, match="newer version"):
        parse_line(put("kind", kind), "a.jsonl", 1)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"id": NaN}',
        '{"id": 1, "id": 2}',
        "nei",
        "[" * 100_000,
        '{"a": ' + "9" * 5000 + "}",
    ],
)
def test_a_line_that_is_no_json_object_is_refused(line: str) -> None:
    with pytest.raises(UnreadableEvent, match="line 2"):
        parse_line(line, "a.jsonl", 2)


def test_only_a_line_feed_ends_a_line() -> None:
    event = made.memo_set(kind="code", ref="flere", text="a\u2028b\x85c\x0b", **HEAD)
    assert parse_lines(compose_lines([event]), "a.jsonl") == (event,)


def test_a_line_that_stands_twice_is_one_event() -> None:
    assert parse_lines(compose_lines([CODED, CODED]), "a.jsonl") == (CODED,)


def test_two_events_with_one_id_are_refused_since_one_would_be_lost() -> None:
    data = compose_lines([CODED, replace(CODED, subject="other")])
    with pytest.raises(TwoEvents, match=r"a\.jsonl, line 2: .*a\.jsonl, line 1"):
        parse_lines(data, "a.jsonl")


def test_conflict_marks_are_told_with_what_to_do() -> None:
    good = json.dumps(GOOD)
    data = f"<<<<<<< HEAD\n{good}\n=======\n{good}\n>>>>>>> other\n".encode()
    with pytest.raises(UnresolvedMerge, match="keep all lines"):
        parse_lines(data, "a.jsonl")


def test_a_file_in_another_encoding_is_refused_with_its_line() -> None:
    data = compose_lines([made.coding_removed(**HEAD)]) + '{"id": "å"}'.encode("cp1252")
    with pytest.raises(UnreadableEvent, match=r"line 2: .*not UTF-8"):
        parse_lines(data, "a.jsonl")


def test_a_change_must_change_something() -> None:
    with pytest.raises(WrongEvent):
        made.coding_changed(**HEAD)


def test_summaries_and_decisions_belong_to_the_study() -> None:
    with pytest.raises(WrongEvent, match="«study»"):
        made.decision_removed(**HEAD)
    assert made.decision_removed(**ABOUT_STUDY).kind is EventKind.DECISION_REMOVED


def test_a_coding_lies_in_the_interview_of_its_stream() -> None:
    with pytest.raises(WrongEvent):
        made.coding_added(
            anchor=ANCHOR, code="a", stance="supports", **made.Head({**HEAD, "stream": "I2"})
        )
