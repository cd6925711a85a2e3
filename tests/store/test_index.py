"""The index of words: it may let through too much, and never too little."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.model.search import Indexed
from workbench.model.transcript import Role
from workbench.search.match import hits, needed, words_of
from workbench.search.query import read_query
from workbench.store.database import Database, open_database

TEXTS = (
    "Vi får far og utleieboliger på øya.",
    "Ingen e-post, bare 𞤀𞤁 og 100 % ro_lig [tekst]",
    "Kort varsel og lange dager; ÅSE står",
    "Åse måtte bo på hotellet, ikke i bolig",
    "",
)
WORDS = st.sampled_from(
    ["far", "får", "*bolig*", "?se", "øy*", "*øy*", "e-post", "𞤀*", '"kort varsel"', "og", "100"]
)
QUERIES = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} AND {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} NOT {two[1]})"),
    ),
    max_leaves=5,
)


def turns(interview: str = "I1") -> list[Indexed]:
    return [
        Indexed(interview, number, 0, Role.INFORMANT, "", "A", text)
        for number, text in enumerate(TEXTS, start=1)
    ]


def answers(database: Database, query: str) -> list[int]:
    asked = read_query(query)
    found = database.index.turns(needed(asked))
    return [turn.number for turn in found if hits(asked, turn.text)]


def test_a_search_by_index_finds_what_reading_everything_finds(url: str) -> None:
    with open_database(url) as database:
        database.index.replace("I1", "1", turns(), words_of)

        @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
        @given(QUERIES)
        def same(query: str) -> None:
            asked = read_query(query)
            read = [n for n, text in enumerate(TEXTS, start=1) if hits(asked, text)]
            assert answers(database, query) == read

        same()
        assert answers(database, "*øy* NOT får") == []
        assert answers(database, "åse OR far") == [1, 3, 4]


def test_a_narrow_word_lets_few_turns_through(url: str) -> None:
    with open_database(url) as database:
        database.index.replace("I1", "1", turns(), words_of)
        assert [one.number for one in database.index.turns(needed(read_query("varsel")))] == [3]


def test_an_interview_put_in_again_replaces_itself(url: str) -> None:
    with open_database(url) as database:
        database.index.replace("I1", "1", turns(), words_of)
        database.index.replace("I2", "1", turns("I2"), words_of)
        database.index.replace("I1", "2", turns()[2:3], words_of)
        assert database.index.stamps() == {"I1": "2", "I2": "1"}
        found = database.index.turns(needed(read_query("far OR varsel")))
        assert [(one.interview, one.number) for one in found] == [("I1", 3), ("I2", 1), ("I2", 3)]
        database.index.forget(["I2"])
        assert answers(database, "far") == []
