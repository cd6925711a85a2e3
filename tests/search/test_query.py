"""What a query is read as, and where it is said to be wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors.search import BadQuery, Fault
from workbench.model.search import Either, Every, Near, Phrase, Query, Without
from workbench.search.query import read_query


def shape(query: Query) -> str:
    """Write a query with every bracket there could be."""
    match query:
        case Phrase(words):
            return " ".join(word.text for word in words)
        case Near(one, other, between):
            return f"<{shape(one)} ~{between} {shape(other)}>"
        case Without(part):
            return f"-{shape(part)}"
        case Every(parts):
            return f"[{' & '.join(map(shape, parts))}]"
        case Either(parts):
            return f"[{' | '.join(map(shape, parts))}]"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Bolig", "bolig"),
        ("bolig kort", "[bolig & kort]"),
        ("bolig AND kort OG leie", "[bolig & kort & leie]"),
        ("a OR b AND c", "[a | [b & c]]"),
        ("(a ELLER b) c", "[[a | b] & c]"),
        ("a NOT b", "[a & -b]"),
        ("a IKKE (b ELLER c)", "[a & -[b | c]]"),
        ("«kort varsel»", "kort varsel"),
        ('"kort* varsel" NEAR/3 hotell', "<kort* varsel ~3 hotell>"),
        ("a NÆR b", "<a ~10 b>"),
        ("e-post", "e post"),
        ("*bolig**", "*bolig*"),
        ("or and not", "[or & and & not]"),
        ("ÅSE a\u030a", "[åse & å]"),
    ],
)
def test_a_query_is_read_as_people_mean_it(text: str, read: str) -> None:
    assert shape(read_query(text)) == read


@pytest.mark.parametrize(
    ("text", "fault", "at"),
    [
        ("  ", Fault.EMPTY, 1),
        ("bolig AND", Fault.NOTHING_AFTER, 7),
        ("OR bolig", Fault.NOTHING_BEFORE, 1),
        ("a (b OR", Fault.NOTHING_AFTER, 6),
        ("a (b", Fault.OPEN_PARENTHESIS, 3),
        ("a b)", Fault.LOOSE_PARENTHESIS, 4),
        ("()", Fault.NOTHING_AFTER, 1),
        ('bo "kort varsel', Fault.OPEN_QUOTE, 4),
        ("bo *", Fault.ONLY_STARS, 4),
        ("bo , li", Fault.NO_WORD, 4),
        ("NOT bolig", Fault.ONLY_NOT, 1),
        ("a OR NOT b", Fault.ONLY_NOT, 6),
        ("NOT a NOT b", Fault.ONLY_NOT, 1),
        ("a NEAR/2 (b c)", Fault.NEAR_WHAT, 3),
        ("a NEAR/2 b NEAR/2 c", Fault.NEAR_WHAT, 12),
        ("(" * 60 + "a" + ")" * 60, Fault.TOO_LONG, 42),
        ("a " * 1200, Fault.TOO_LONG, 2000),
    ],
)
def test_a_wrong_query_is_one_error_that_names_the_place(text: str, fault: Fault, at: int) -> None:
    with pytest.raises(BadQuery) as raised:
        read_query(text)
    assert (raised.value.fault, raised.value.at) == (fault, at)
    assert f"sign {at}" in raised.value.line("en")
    assert f"tegn {at}" in raised.value.line("nb")
    assert "{" not in raised.value.line("nb")


SIGNS = st.text(st.sampled_from('ab*?()"«»“” ANDORTEG/5-æ'), max_size=30)


@given(SIGNS)
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        read_query(text)
        at = 1
    except BadQuery as error:
        at = error.at
    assert 1 <= at <= len(text) + 1
