"""A coder's own keys: which digit puts which code. Kept in the database, not in the history."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from workbench.study.disk.named import named
from workbench.study.opening.session import Session

DIGITS: Final = tuple("123456789")


def own_keys(session: Session, coder: str) -> dict[str, str]:
    """Return the coder's keys: digit to code; those of codes that are gone are left out."""
    kept = json.loads(session.database.recall(f"keys:{coder}") or "{}")
    return {key: code for key, code in kept.items() if code in session.codebook.by_id}


def set_keys(session: Session, coder: str, keys: Mapping[str, str]) -> None:
    """Give the coder these keys in place of those there were."""
    for key, code in keys.items():
        named("key", key, DIGITS)
        named("code", code, session.codebook.by_id)
    session.database.remember(f"keys:{coder}", json.dumps(dict(keys)))
