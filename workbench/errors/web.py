"""Errors: the study cannot be served, or a change cannot be made from the page."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.errors.base import WorkbenchError


@dataclass(eq=False)
class PortTaken(WorkbenchError):
    """Another program answers at the port, or we may not use it."""

    port: int
    says = {
        "en": "port {port} on this machine is in use, or not free for you to use.",
        "nb": "port {port} på denne maskinen er i bruk, eller ikke fri for deg.",
    }
    advice = {
        "en": "Is the study being served in another window already? Else choose another one with --port (0: any that is free).",
        "nb": "Kjører studien alt i et annet vindu? Ellers velg en annen med --port (0: en som er ledig).",
    }
