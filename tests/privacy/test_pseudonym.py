"""Names taken out of what is printed, and nothing else touched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.model.interview import Replacement, Study
from workbench.model.wording import NOTHING
from workbench.privacy.pseudonym import Pseudonyms, edited, unedited

PIECES = (
    "Tonje", "tonje", "Tonjes", "Myrbekk", "Tonje Myrbekk", "Myrbekk, Tonje", "TM", "tm", "Jon",
    "Arild", "de", "Hansvik", "Hansviks", "Åsmyra skole", "Åsmyra", "ÅSMYRA SKOLE", "skole",
    "Hasselvoll", "Hasselvolls", "hasselvollinger", "Hasselvollveien", "Tindvåg Verft", "Tindvåg",
    "Doktorboligen", "doktorboligen", "Ragnhild", "RM", "[Informant 9]", " ", "-", ".", ",", "s",
    "'s", "\n", "\u00a0", "é", "İ", "ß", "😀", "vi", "t",
)  # fmt: skip

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join)
any_study = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)


@pytest.mark.parametrize(
    ("text", "language", "printed"),
    [
        ("Vi ringte Åsmyra skole.", "nb", "Vi ringte [en skole]."),
        ("Vi ringte Åsmyra skole.", "nn", "Vi ringte [ein skule]."),
        ("We rang Åsmyra skole.", "en", "We rang [a school]."),
        ("Åsmyra skoles elever", "nb", "[en skole]s elever"),
        ("Ned til Åsmyra.", "nb", "Ned til [et sted]."),
        ("ÅSMYRA SKOLE", "nb", "[en skole]"),
        ("Åsmyra  \nskole", "nb", "[en skole]"),
        ("Doktorboligen og doktorboligen", "nb", "[en bolig] og [en bolig]"),
        ("på Tindvåg Verft i Tindvåg", "nb", "på [en bedrift] i [kommunen]"),
        ("Hasselvolls elever", "nb", "[kommunen]s elever"),
        ("in Hasselvoll", "en", "in [the municipality]"),
        ("mange hasselvollinger", "nb", "mange [kommunen]"),
        ("Hasselvoll-folk", "nb", "[kommunen]-folk"),
        ("Tonje Myrbekk sa det", "nb", "[Informant 9] sa det"),
        ("Tonje sa det til Myrbekk", "nb", "[Informant 9] sa det til [Informant 9]"),
        ("Tonjes kontor", "nb", "[Informant 9]s kontor"),
        ("(Myrbekk, Tonje)", "nb", "([Informant 9])"),
        ("TM og tm og Tm", "nb", "[Informant 9] og tm og Tm"),
        ("Jon Arild kom", "nb", "[Informant 16] kom"),
        ("Jon kom", "nb", "[en person] kom"),
        ("de som kom", "nb", "de som kom"),
        ("spør du, Ragnhild", "nn", "spør du, [intervjuaren]"),
        ("asked Ragnhild Moberget", "en", "asked [the interviewer]"),
        ("tonje og hasselvoll", "nb", "tonje og hasselvoll"),
        ("Hasselvollveien", "nb", "Hasselvollveien"),
        ("t", "nb", "t"),
        ("", "nb", ""),
    ],
)
def test_what_is_printed(study: Study, text: str, language: str, printed: str) -> None:
    assert Pseudonyms(study).shown(text, language)[0] == printed


def test_every_edit_is_declared_with_its_place_in_the_original(study: Study) -> None:
    _, edits = Pseudonyms(study).shown("Tonje på Åsmyra skole i Hasselvoll.", "nb")
    assert edits == (
        (0, "Tonje", "[Informant 9]"),
        (9, "Åsmyra skole", "[en skole]"),
        (24, "Hasselvoll", "[kommunen]"),
    )


@any_study
@given(text=texts, language=st.sampled_from(["nb", "nn", "en", "sv"]))
def test_undoing_the_edits_gives_the_original(study: Study, text: str, language: str) -> None:
    printed, edits = Pseudonyms(study).shown(text, language)
    assert unedited(printed, edits) == text
    assert edited(text, edits) == printed


@any_study
@given(text=texts)
def test_only_what_must_be_hidden_is_touched(study: Study, text: str) -> None:
    hidden = {
        *("tonje", "myrbekk", "arild", "steinsrud", "jon", "hansvik", "ragnhild", "moberget"),
        *("tm", "rm", "åsmyra", "tindvåg", "doktorboligen", "vollebyen", "skarvhamn", "breidgrend"),
        *("hasselvoll", "hasselvollinger", "intervjuer"),
    }
    for _, original, printed in Pseudonyms(study).shown(text, "nb")[1]:
        assert any(one in original.casefold() for one in hidden)
        assert printed.startswith("[")
        assert printed.endswith("]")


@any_study
@given(text=texts)
def test_what_was_printed_has_nothing_left_to_hide(study: Study, text: str) -> None:
    shown = Pseudonyms(study).shown
    once = shown(text, "nb")[0]
    assert shown(once, "nb")[0] == once


@any_study
@given(
    before=st.sampled_from(["", "Ja, ", "(", "«", "\n"]),
    after=st.sampled_from(["", ".", "s", "-huset", "!»"]),
)
def test_a_name_is_hidden_whatever_stands_around_it(study: Study, before: str, after: str) -> None:
    for name in ("Tonje", "Hansvik", "Hasselvoll", "Vollebyen", "Åsmyra skole"):
        assert name not in Pseudonyms(study).shown(f"{before}{name}{after}", "nb")[0]


def test_without_a_replacement_the_words_still_go(study: Study) -> None:
    bare = replace(study, replacements=(Replacement("Solsikkegruppa", NOTHING),))
    assert Pseudonyms(bare).shown("i Solsikkegruppa", "nb")[0] == "i […]"


def test_a_study_that_hides_nothing_prints_everything(study: Study) -> None:
    open_study = replace(study, replacements=(), cases=(), participants=(), interviewers=())
    assert Pseudonyms(open_study).shown("Tonje i Hasselvoll", "nb") == ("Tonje i Hasselvoll", ())


def test_edits_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="Tonje"):
        unedited("noe annet", ((0, "Tonje", "[Informant 9]"),))
    with pytest.raises(ValueError, match="x"):
        edited("abc", ((0, "ab", "x"), (1, "bc", "x")))
