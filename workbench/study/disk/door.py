"""The secret by which a browser that was let in once is known again.

It lies in the workbench's own folder, so that a page left open goes on after the server
was stopped and started; removing the file shuts every browser out.
"""

from __future__ import annotations

import os
import re
import secrets

from workbench.study.disk.files import writing
from workbench.study.disk.folder import Folder

_SECRET = re.compile("[A-Za-z0-9_-]{43}")


def new_secret() -> str:
    """Return 256 random bits as 43 letters, digits and signs that a URL can hold."""
    return secrets.token_urlsafe(32)


def door_secret(folder: Folder) -> str:
    """Return the study's secret; made, for its owner's eyes only, when there is none."""
    path = folder.own / "door"
    try:
        kept = path.read_text("ascii")
    except (OSError, ValueError):
        kept = ""
    if _SECRET.fullmatch(kept):
        return kept
    secret = new_secret()
    with writing(path):
        folder.own.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secret)
    return secret
