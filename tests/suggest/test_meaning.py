"""What a passage and a code have in common without a word in common."""

from __future__ import annotations

import numpy as np

from workbench.suggest.meaning import Meaning
from workbench.suggest.vector import Lexicon

PASSAGES = (
    ("dread", "winter"),
    ("look", "window"),
    ("wage", "low"),
    ("xyzzy", "plugh"),
)
CODE = ("worry", "anxious")


def test_words_of_one_field_are_near_and_others_are_not() -> None:
    lexicon = Lexicon([*PASSAGES, CODE])
    counts = lexicon.counts(PASSAGES)
    meaning = Meaning(lexicon, counts, ("en",))
    near = (meaning.of(counts) @ meaning.of(lexicon.counts([CODE])).T).toarray().ravel()
    assert near[0] > 0.2
    assert near[0] > 2 * near[1:].max()
    assert near[3] == 0


def test_a_word_is_looked_up_in_every_language_of_the_study() -> None:
    lexicon = Lexicon([("bekymring",), ("worry",)])
    counts = lexicon.counts([("bekymring",), ("worry",), ("xyzzy",)])
    both = Meaning(lexicon, counts, ("nb", "en")).of(counts)
    assert np.asarray((both[0] @ both[1].T).todense()).item() > 0
    one = Meaning(lexicon, counts, ("nb",)).of(counts)
    assert one[1].nnz == 0
