"""Stop words: spaCy's own lists, read without loading spaCy."""

from __future__ import annotations

import subprocess
import sys

from spacy.lang.en.stop_words import STOP_WORDS as ENGLISH
from spacy.lang.nb.stop_words import STOP_WORDS as BOKMAL

from workbench.language.stop import SPOKEN, SPOKEN_ENGLISH, TELLING, stop_words


def test_the_lists_are_those_spacy_ships_with_what_speech_is_full_of() -> None:
    assert stop_words("en") == ENGLISH | SPOKEN_ENGLISH
    assert stop_words("nb") == (BOKMAL | SPOKEN) - TELLING


def test_reading_them_does_not_load_spacy() -> None:
    read = (
        "import sys; from workbench.language.stop import stop_words; "
        "stop_words('en'), stop_words('nb'); print('spacy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", read], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"
