"""What is asked of the cloud: key, consent, costs, and the pictures that wait for a word."""

from __future__ import annotations

from blinkthink.app.evaluation_services import EvaluationServices
from blinkthink.core.settings import Settings
from blinkthink.core.state import Cloud, CloudModel, MonthCost


class CloudServices(EvaluationServices):
    """The part of ``ui.backend.Backend`` that is about the cloud."""

    def cloud(self) -> Cloud:
        return self._cloud_access.state() if self._cloud_access is not None else Cloud()

    def cloud_models(self) -> tuple[CloudModel, ...]:
        from blinkthink.analysis.gemini.models import known

        return known()

    async def change_settings(self, settings: Settings) -> None:
        before = self._settings
        await super().change_settings(settings)
        ours = (before.gemini, before.cloud, before.cameras)
        if ours != (settings.gemini, settings.cloud, settings.cameras):
            await self._cloud_changed()

    async def set_cloud_key(self, key: str) -> None:
        import asyncio

        await asyncio.to_thread(self.cloud_access.key.put, key)
        await self._cloud_changed()

    async def remove_cloud_key(self) -> None:
        import asyncio

        await asyncio.to_thread(self.cloud_access.key.delete)
        await self._cloud_changed()

    async def consent_to_cloud(self, agreed: bool) -> None:
        import asyncio

        access = self.cloud_access
        await asyncio.to_thread(access.consent.agree if agreed else access.consent.withdraw)
        if not agreed and self._running is not None:
            self._running.own_queue.stop_going_to(access.state().host)
        await self._cloud_changed()

    async def test_cloud(self, key: str = "") -> float:
        model = self.cloud_access.model()
        seconds = await self.engine_process.gemini.test(model, key)
        if not key and self._running is not None:
            self._running.own_queue.look_again(model.destination)
        return seconds

    async def answer_ask(self, job_id: int, send: bool, *, all_waiting: bool = False) -> None:
        await self.running.queue.answer(job_id, send, all_waiting=all_waiting)

    async def cloud_costs(self) -> tuple[MonthCost, ...]:
        import asyncio

        return await asyncio.to_thread(self.cloud_access.costs.months)

    async def _cloud_changed(self) -> None:
        """Tell of it, and let what waited be tried again: for this host, or the one before it."""
        await self.cloud_access.look(changed=True)
        if self._running is not None:
            self._running.own_queue.look_again()
