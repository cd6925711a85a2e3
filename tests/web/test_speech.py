"""Every phrase of the pages has its Norwegian, with the same facts."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import workbench.web
from workbench.web.keys import KEYS
from workbench.web.navigation import PLACES
from workbench.web.norwegian import PHRASES
from workbench.web.words import SAID

WEB = Path(workbench.web.__file__).parent
SAID_BY_TEMPLATE = re.compile(r"""\bsay\(\s*("(?:[^"\\]|\\.)*")""")
SAID_BY_SCRIPT = re.compile(r"""\bsay\([^"()]*("(?:[^"\\]|\\.)*")""")


def spoken() -> set[str]:
    found = {place.phrase for place in PLACES}
    for path in WEB.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _speaks(node.func) and node.args:
                first = node.args[0]
                found |= {str(first.value)} if isinstance(first, ast.Constant) else set()
    for path in (WEB / "template").rglob("*.html"):
        found |= {
            ast.literal_eval(one)
            for one in SAID_BY_TEMPLATE.findall(path.read_text(encoding="utf-8"))
        }
    found |= set(SAID)
    for title, keys in KEYS:
        found |= {title, *(text for _, text in keys)}
    return found


def _speaks(called: ast.expr) -> bool:
    return isinstance(called, ast.Name) and called.id in {"say", "speech"}


def test_every_phrase_has_its_norwegian() -> None:
    assert len(spoken()) > 15
    assert not spoken() - set(PHRASES)


def test_the_scripts_say_nothing_that_was_not_given_to_them() -> None:
    scripts = "\n".join(one.read_text(encoding="utf-8") for one in (WEB / "static").glob("*.js"))
    said = {ast.literal_eval(one) for one in SAID_BY_SCRIPT.findall(scripts)}
    assert said == set(SAID)


def test_norwegian_phrases_take_the_same_facts() -> None:
    for english, norwegian in PHRASES.items():
        names = re.findall(r"\{(\w+)\}", english)
        assert sorted(names) == sorted(re.findall(r"\{(\w+)\}", norwegian)), english
