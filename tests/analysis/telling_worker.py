"""A model process that writes down how long the draft of each picture was."""

from __future__ import annotations

import os
from multiprocessing.connection import Connection
from pathlib import Path

from blinkthink.analysis.worker import main
from blinkthink.analysis.worker.messages import Describe, DescribeMany, FromWorker


class _Worker(main.Worker):
    def _answer(self, message: Describe | DescribeMany) -> FromWorker:
        items = [message] if isinstance(message, Describe) else message.items
        with Path(os.environ["DRAFTS"]).open("a") as file:
            file.writelines(f"{len(item.draft)}\n" for item in items)
        return super()._answer(message)


def run(pipe: Connection) -> None:
    """What ``worker.main.run`` is, for a process that inherits DRAFTS=FILE."""
    main.Worker = _Worker  # type: ignore[misc]
    main.run(pipe)
