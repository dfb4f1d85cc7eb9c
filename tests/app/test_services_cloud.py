"""The cloud in the composition: key, consent, modes, costs and news, with the real parts."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from blinkthink.app.services import Services
from blinkthink.core.camera_rules import CameraRules
from blinkthink.core.cloud_errors import CloudKeyRefused, NoCloudConsent
from blinkthink.core.errors import DiskFull, ModelMissing, NothingLabelled, OverBudget, Usage
from blinkthink.core.events import CloudChanged, Event
from blinkthink.core.records import CameraRef
from blinkthink.core.settings import GeminiSettings, Settings, SettingsFile
from blinkthink.core.state import Cloud, Evaluation, EvaluationState, Job, JobState
from tests.analysis.helpers import picture
from tests.gemini_server import server as gemini
from tests.gemini_server.server import GeminiServer

KEY = "AIza-not-a-real-key-0123456789"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[GeminiServer]:
    with GeminiServer(gemini.good()) as server:
        monkeypatch.setenv("GOOGLE_GEMINI_BASE_URL", server.address)
        yield server


class Watched:
    """Services and all their news."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.clouds: list[Cloud] = []
        self._more = asyncio.Event()
        services.events.subscribe(self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, CloudChanged):
            self.clouds.append(event.cloud)
        self._more.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(60):
            while not condition():
                self._more.clear()
                await self._more.wait()

    async def set(self, **values: object) -> None:
        settings = msgspec.structs.replace(self.services.settings(), **values)
        await self.services.change_settings(settings)

    def picture(self, number: int = 0) -> Path:
        path = self.services.paths.library / f"20260226_14302{number}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(number))
        return path

    def job(self, path: Path) -> Job:
        return next(job for job in self.services.jobs() if job.path == path)

    async def analyzed(self, path: Path, state: JobState) -> Job:
        await self.services.analyze([path])
        await self.until(lambda: self.job(path).state is state)
        return self.job(path)


@pytest.fixture
async def app(server: GeminiServer) -> AsyncIterator[Watched]:
    services = Services()
    await services.start(background=True)
    yield Watched(services)
    await services.stop()


async def test_key_consent_mode_and_cost(
    app: Watched, server: GeminiServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    services = app.services
    assert services.cloud().key == "none"
    assert services.cloud().host == "127.0.0.1"
    assert not services.cloud().ready
    with pytest.raises(Usage) as caught:
        await services.set_cloud_key("two words")
    assert "two words" not in str(caught.value)
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    assert services.cloud().ready
    assert app.clouds[-1].key == "file"
    await app.set(cloud="gemini")
    job = await app.analyzed(app.picture(), JobState.DONE)
    assert job.goes_to == "127.0.0.1"
    assert server.asked[0].key == KEY
    await app.until(lambda: app.clouds[-1].month_cost_usd > 0)
    assert app.clouds[-1].month_cost_usd == pytest.approx(0.00075)
    (month,) = await services.cloud_costs()
    assert (month.pictures, month.requests) == (1, 1)
    await services.ledger.flush()
    (row,) = services.ledger.rows()
    assert row.picture == "20260226_143020.jpg"
    # The key lies encrypted, and is in no other file and no log.
    files = [path for path in services.paths.data.rglob("*") if path.is_file()]
    assert not [path for path in files if KEY.encode() in path.read_bytes()]
    assert KEY not in caplog.text
    await services.remove_cloud_key()
    assert not services.cloud().ready
    assert not services.paths.gemini_key.exists()


async def test_a_test_of_the_key_needs_no_consent(app: Watched, server: GeminiServer) -> None:
    assert await app.services.test_cloud(KEY) >= 0
    server.behave = gemini.wrong_key()
    with pytest.raises(CloudKeyRefused):
        await app.services.test_cloud(KEY)
    assert app.services.cloud().key == "none"


async def test_consent_is_asked_again_when_its_words_change(
    app: Watched, server: GeminiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    monkeypatch.setattr("blinkthink.core.consent_words.VERSION", 2)
    await app.set(cloud="gemini")
    path, later = app.picture(), app.picture(1)
    await services.analyze([path])
    await app.until(lambda: isinstance(app.job(path).error, NoCloudConsent))
    assert app.job(path).state is JobState.QUEUED
    assert server.asked == []
    await services.consent_to_cloud(True)
    await app.until(lambda: app.job(path).state is JobState.DONE)
    await services.consent_to_cloud(False)
    assert not services.cloud().ready
    assert "withdrawn_at" in json.loads(services.paths.cloud_consent.read_text())
    await services.analyze([later])
    await app.until(lambda: isinstance(app.job(later).error, NoCloudConsent))
    assert app.job(later).goes_to == "127.0.0.1"
    assert len(server.asked) == 1


async def test_over_the_budget_pictures_wait_until_it_is_raised(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    await app.set(cloud="gemini", gemini=GeminiSettings(budget_usd=0.0))
    path = app.picture()
    await services.analyze([path])
    await app.until(lambda: app.job(path).error is not None)
    assert app.job(path).state is JobState.QUEUED
    await app.until(lambda: app.clouds[-1].blocked == "over_budget")
    assert server.asked == []
    assert not path.with_suffix(".json").exists()
    await app.set(gemini=GeminiSettings(budget_usd=1.0))
    await app.until(lambda: app.job(path).state is JobState.DONE)
    await app.until(lambda: app.clouds[-1].blocked == "")


async def test_a_wrong_key_holds_pictures_back_until_another_is_there(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    server.behave = gemini.in_turn(gemini.wrong_key(), gemini.good())
    await services.set_cloud_key("wrong-key")
    await services.consent_to_cloud(True)
    await app.set(cloud="gemini")
    paths = [app.picture(number) for number in range(3)]
    await services.analyze(paths)
    await app.until(lambda: all(app.job(path).error is not None for path in paths))
    assert len(server.asked) == 1
    await app.until(lambda: app.clouds[-1].blocked == "key_refused")
    await services.set_cloud_key(KEY)
    await app.until(lambda: all(app.job(path).state is JobState.DONE for path in paths))
    assert {one.key for one in server.asked[1:]} == {KEY}


async def test_consent_that_is_taken_back_ends_the_request_under_way(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    await app.set(cloud="gemini")
    server.behave = gemini.hangs
    path = app.picture()
    await services.analyze([path])
    assert await asyncio.to_thread(server.arrived.wait, 20)
    await services.consent_to_cloud(False)
    await app.until(lambda: app.job(path).state is JobState.CANCELLED)
    assert await asyncio.to_thread(server.left.wait, 20)
    assert len(server.asked) == 1


async def test_what_another_process_sets_holds_for_the_next_picture(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    await app.set(cloud="gemini")
    await app.analyzed(app.picture(), JobState.DONE)
    other = SettingsFile(services.paths.settings)
    other.write(msgspec.structs.replace(other.read(), cloud="local"))
    await app.analyzed(app.picture(1), JobState.FAILED)  # there is no model
    assert len(server.asked) == 1
    # What is changed here later does not undo it.
    await app.set(detail=140)
    assert other.read().cloud == "local"
    # What cannot be read changes nothing.
    services.paths.settings.write_text("{")
    await app.analyzed(app.picture(2), JobState.FAILED)
    assert len(server.asked) == 1


async def test_an_evaluation_leaves_out_cameras_that_are_set_to_this_computer(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    with pytest.raises(NoCloudConsent):
        await services.evaluate(models=["gemini"])
    await services.consent_to_cloud(True)
    cameras = [CameraRef(name, "1", "outdoor", name) for name in ("yard", "door")]
    for number, camera in enumerate(cameras):
        data = picture(number)
        path = services.library.store(
            data, camera=camera, captured_at=services.clock.now(), trigger="manual",
            sha256=hashlib.sha256(data).hexdigest(), width=640, height=360,
        )  # fmt: skip
        services.library.update_sidecar(path, lambda one: one.corrected({"subjects": []}, None))
    await app.set(cameras={"/".join(cameras[0].key): CameraRules(cloud="local")})

    async def evaluated() -> Evaluation:
        ends = (EvaluationState.DONE, EvaluationState.FAILED)
        await services.evaluate(models=["gemini"])
        state = services.evaluation
        await app.until(lambda: (now := state()) is not None and now.state in ends)
        found = state()
        assert found is not None
        return found

    ended = await evaluated()
    assert ended.state is EvaluationState.DONE, ended.error
    assert len(server.asked) == 1
    report = await services.evaluation_report(ended.run)
    assert "1 of cameras that are set to this computer only were left out." in report.notes
    await services.ledger.flush()
    assert [str(row.picture).partition("/")[0] for row in services.ledger.rows()] == ["door"]
    own = {"/".join(camera.key): CameraRules(cloud="local") for camera in cameras}
    await app.set(cameras=own)
    assert isinstance((await evaluated()).error, NothingLabelled)
    assert len(server.asked) == 1


async def test_consent_can_be_taken_back_on_a_full_disk(
    app: Watched, server: GeminiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)

    def full(path: Path, data: bytes) -> None:
        raise DiskFull("no room", subject=str(path))

    monkeypatch.setattr("blinkthink.analysis.gemini.consent.write_atomic", full)
    await services.consent_to_cloud(False)
    assert services.cloud().consented_at is None
    with pytest.raises(DiskFull):
        await services.consent_to_cloud(True)
    assert services.cloud().consented_at is None


@pytest.mark.parametrize("words", ["true", "1.0", '"1"', "0", "null"])
async def test_a_record_of_other_words_is_no_consent(app: Watched, words: str) -> None:
    services = app.services
    services.paths.cloud_consent.write_text(
        f'{{"words": {words}, "agreed_at": "2026-02-26T14:30:22-08:00"}}'
    )
    assert not services.cloud_access.consented()


async def test_in_this_computer_only_nothing_goes_whatever_else_is_there(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    assert services.settings().cloud == Settings().cloud == "local"
    await app.analyzed(app.picture(), JobState.FAILED)  # there is no model
    assert server.asked == []
    await services.ledger.flush()
    assert services.ledger.rows() == []


async def test_one_picture_is_sent_when_the_user_asks_for_that(
    app: Watched, server: GeminiServer
) -> None:
    services, path = app.services, app.picture()
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    await app.set(cloud="local_then_gemini")
    await services.analyze([path], force=True, detail=560, send=True)
    await app.until(lambda: app.job(path).state is JobState.DONE)
    assert app.job(path).goes_to == "127.0.0.1"
    assert len(server.asked) == 1
    await services.ledger.flush()
    (row,) = services.ledger.rows()
    assert row.picture == path.name
    sidecar = services.library.read_sidecar(path)
    assert sidecar is not None
    assert sidecar.provenance is not None
    assert sidecar.provenance.backend == "gemini"
    await app.until(lambda: app.clouds[-1].month_cost_usd > 0)


async def test_asking_for_it_sends_nothing_without_consent_or_from_a_camera_that_stays_here(
    app: Watched, server: GeminiServer
) -> None:
    services = app.services
    await services.set_cloud_key(KEY)
    await app.set(cloud="ask")
    path, stays = app.picture(), app.picture(1)
    await services.analyze([path], force=True, send=True)
    await app.until(lambda: isinstance(app.job(path).error, NoCloudConsent))
    await services.consent_to_cloud(False)
    await app.set(cloud="local")
    await services.consent_to_cloud(True)
    await services.analyze([stays], force=True, send=True)
    for one in (path, stays):
        await app.until(lambda one=one: app.job(one).state is JobState.FAILED)  # type: ignore[misc]
        assert isinstance(app.job(one).error, ModelMissing)
    assert server.asked == []
    await services.ledger.flush()
    assert services.ledger.rows() == []


async def test_over_the_budget_nothing_is_sent_because_the_user_asks_for_it(
    app: Watched, server: GeminiServer
) -> None:
    services, path = app.services, app.picture()
    await services.set_cloud_key(KEY)
    await services.consent_to_cloud(True)
    await app.set(cloud="ask", gemini=GeminiSettings(budget_usd=0.0))
    await services.analyze([path], force=True, send=True)
    await app.until(lambda: isinstance(app.job(path).error, OverBudget))
    assert app.job(path).state is JobState.QUEUED
    assert server.asked == []
