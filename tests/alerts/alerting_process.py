"""Alerts in a process of their own, which may be killed: ``python -m ... FOLDER URL``."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from blinkthink.alerts.alerting import Alerting
from blinkthink.alerts.desktop import DesktopTeller
from blinkthink.alerts.store import AlertStore
from blinkthink.alerts.webhook import WebhookTeller
from blinkthink.core.alerts import Webhook
from blinkthink.core.clock import SystemClock
from blinkthink.core.events import EventBus
from blinkthink.gallery.library import Library
from blinkthink.runtime.egress import EgressLedger
from blinkthink.runtime.http import HttpClient


async def main(folder: Path, url: str) -> None:
    clock = SystemClock()
    library = Library(folder / "library", clock)
    async with HttpClient(EgressLedger(folder / "egress.jsonl", clock), clock) as http:
        alerting = Alerting(
            store=AlertStore(folder / "alerts.json"),
            journal=folder / "alerts.jsonl",
            library=lambda: library,
            events=EventBus(),
            clock=clock,
            owns=lambda: True,
            desktop=DesktopTeller(lambda path: None, lambda path, action: None),
            posters={
                "webhook": WebhookTeller(lambda: Webhook(url=url), lambda: "", lambda: http, clock)
            },
            changed=lambda: None,
            look_anew=_nothing,
        )
        await alerting.start()
        await asyncio.Event().wait()


async def _nothing() -> None:
    """No other process sets up channels."""


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
