"""What is asked of the evaluations: to run, compare and remove them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from blinkthink.app.model_services import ModelServices
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import NoCloudConsent, NoCloudKey
from blinkthink.core.state import Evaluation

if TYPE_CHECKING:
    from blinkthink.analysis.engines import AnyModel
    from blinkthink.app.evaluating import Evaluating
    from blinkthink.evaluation.labelled import Found
    from blinkthink.evaluation.report import Comparison, Report, RunHead
    from blinkthink.evaluation.running import Wanted


GEMINI = "gemini"  # no model on this machine or a server of the user's own has this name alone


class EvaluationServices(ModelServices):
    """The part of ``ui.backend.Backend`` that the evaluation page stands on."""

    def __init__(
        self, *, demo: bool = False, library: Path | None = None, clock: Clock | None = None
    ) -> None:
        """As ``Home``."""
        super().__init__(demo=demo, library=library, clock=clock)
        self._evaluating: Evaluating | None = None

    @property
    def evaluating(self) -> Evaluating:
        """Runs evaluations; made when it is first wanted."""
        with self._making:
            if self._evaluating is None:
                from blinkthink.app.evaluating import Evaluating

                self._evaluating = Evaluating(
                    self, lambda: self._running.queue.jobs() if self._running else ()
                )
            return self._evaluating

    def evaluation(self) -> Evaluation | None:
        return self._evaluating.state if self._evaluating is not None else None

    async def evaluate(
        self,
        folder: Path | None = None,
        *,
        models: Sequence[str] = (),
        detail: int | None = None,
        limit: int | None = None,
        counterfactual: bool = False,
        cameras: Sequence[tuple[str, str, str]] = (),
    ) -> None:
        import asyncio

        chosen = [await asyncio.to_thread(self._asked_for, name) for name in models or (None,)]
        where = (folder or self.paths.library).absolute()

        def wanted(found: Found, drawn: bool) -> Wanted:
            from blinkthink.evaluation.running import Wanted

            return Wanted(where, found, detail, limit, counterfactual, drawn)

        self.evaluating.begin(where, chosen, cameras, wanted)

    def _asked_for(self, name: str | None) -> AnyModel:
        """Blocks. Raises ModelMissing; of Gemini NoCloudKey or NoCloudConsent."""
        if name != GEMINI:
            return self.choose_model(name)
        access = self.cloud_access
        if access.key.place() == "none":
            raise NoCloudKey(access.key.warning())
        if not access.consented():
            raise NoCloudConsent
        return access.model()

    async def cancel_evaluation(self) -> None:
        if self._evaluating is not None:
            await self._evaluating.end()

    async def evaluations(self) -> tuple[RunHead, ...]:
        import asyncio

        return tuple(await asyncio.to_thread(self.evaluating.kept.heads))

    async def evaluation_report(self, run: str) -> Report:
        import asyncio

        return await asyncio.to_thread(self.evaluating.report, run)

    async def compare_evaluations(self, first: str, second: str) -> Comparison:
        import asyncio

        return await asyncio.to_thread(self.evaluating.compare, first, second)

    async def remove_evaluation(self, run: str) -> None:
        import asyncio

        await asyncio.to_thread(self.evaluating.kept.remove, run)
