"""Analyses that ask the engine together, each of which goes on by itself otherwise."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from blinkthink.capture.analyzing import Answer, BatchEngine, M
from blinkthink.core.analysis import AskedPicture
from blinkthink.core.errors import BlinkThinkError, Cancelled


@dataclass(frozen=True)
class _Asked:
    picture: AskedPicture
    answer: asyncio.Future[Answer]


class Together(Generic[M]):
    """Asks the engine once all ``members`` have asked or left.

    Each gets its own answer or error; a cancel of one leaves the others alone, and a cancel of all
    stops the engine.
    """

    def __init__(self, engine: BatchEngine[M], members: int) -> None:
        self._engine = engine
        self._missing = members
        self._asked: dict[tuple[M, int], list[_Asked]] = {}

    def member(self) -> Member[M]:
        """The engine for one of them."""
        return Member(self)

    def ask(self, picture: AskedPicture, model: M, detail: int) -> asyncio.Future[Answer]:
        """The answer of one member, to come."""
        asked = _Asked(picture, asyncio.get_running_loop().create_future())
        self._asked.setdefault((model, detail), []).append(asked)
        self.leave()
        return asked.answer

    def leave(self) -> None:
        """One member less is waited for."""
        self._missing -= 1
        if self._missing == 0:
            for (model, detail), asked in self._asked.items():
                self._begin(model, detail, [one for one in asked if not one.answer.done()])

    def _begin(self, model: M, detail: int, asked: Sequence[_Asked]) -> None:
        if not asked:
            return
        pictures = [one.picture for one in asked]
        task = asyncio.ensure_future(self._ask(model, detail, pictures))

        def stop_if_unwanted(_: object) -> None:
            if all(one.answer.done() for one in asked):
                task.cancel()  # which is nothing where it has ended

        def hand_out(_: object) -> None:
            for place, one in enumerate(asked):
                outcome = _outcome(task, place)
                if one.answer.done():
                    continue
                if isinstance(outcome, BaseException):
                    one.answer.set_exception(outcome)
                else:
                    one.answer.set_result(outcome)

        for one in asked:
            one.answer.add_done_callback(stop_if_unwanted)
        task.add_done_callback(hand_out)

    async def _ask(
        self, model: M, detail: int, pictures: Sequence[AskedPicture]
    ) -> Sequence[Answer | BlinkThinkError]:
        if len(pictures) > 1:
            return await self._engine.analyze_many(pictures, model=model, detail=detail)
        (one,) = pictures
        return [await self._engine.analyze(one, model=model, detail=detail)]


class Member(Generic[M]):
    """One analysis among several. It has to ``leave`` at its end, whether it has asked or not."""

    def __init__(self, together: Together[M]) -> None:
        self._together = together
        self._waited_for = True

    async def analyze(self, picture: AskedPicture, *, model: M, detail: int) -> Answer:
        """As the engine's ``analyze``."""
        self._waited_for = False
        return await self._together.ask(picture, model, detail)

    def leave(self, _: object = None) -> None:
        """Fit for a task's end, also of one that was cancelled before it began."""
        if self._waited_for:
            self._waited_for = False
            self._together.leave()


def _outcome(
    task: asyncio.Task[Sequence[Answer | BlinkThinkError]], place: int
) -> Answer | BaseException:
    if task.cancelled():
        return Cancelled()
    error = task.exception()
    # Each analysis writes into its error what it is about.
    return task.result()[place] if error is None else copy.copy(error)
