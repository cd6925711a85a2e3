"""What all tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable

import pytest

REQUIRE_ALL = "WORKBENCH_REQUIRE_ALL"


@pytest.fixture(scope="session")
def require_tool() -> Callable[[str], str]:
    """Return a function that finds a program, or skips the test with a reason.

    Where everything must run (``WORKBENCH_REQUIRE_ALL`` is set) a missing program fails it.
    """

    def required(name: str) -> str:
        found = shutil.which(name)
        if found:
            return found
        reason = f"{name} is not installed"
        if os.environ.get(REQUIRE_ALL):
            pytest.fail(reason)
        pytest.skip(reason)

    return required
