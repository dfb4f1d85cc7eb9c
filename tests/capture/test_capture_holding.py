"""What waits for the machine's power or network, what does not, and that it goes on by itself."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from blinkthink.capture.analysis_queue import AnalysisQueue
from blinkthink.core.errors import CostlyNetwork, NoNetwork, OnBattery
from blinkthink.core.power import Power
from blinkthink.core.settings import Settings
from blinkthink.core.state import JobState
from tests.capture.routing_desk import CLOUD, DOOR, Desk, Model


class PoweredDesk(Desk):
    """A desk on a machine that says how its power is."""

    power = Power()

    def make(self) -> AnalysisQueue[Model]:
        return AnalysisQueue(
            self.engines, self._choose, self.library, lambda: self.way.settings, self.events,
            self.clock, self.journal, cloud=self.way, power=lambda: self.power,
        )  # fmt: skip

    def turn(self, power: Power) -> None:
        self.power = power
        self.queue.think_again()

    def set(self, **changes: object) -> None:
        self.way.settings = replace(self.way.settings, **changes)
        self.queue.think_again()


@pytest.fixture
def desk_type() -> type[Desk]:
    return PoweredDesk


async def test_new_pictures_wait_for_a_socket_if_so_set(desk: PoweredDesk) -> None:
    desk.set(wait_on_battery=True)
    desk.turn(Power(on_battery=True))
    paths = [desk.picture(number) for number in range(3)]
    await desk.queue.add(paths, triage=True)
    for path in paths:
        job = await desk.until_waiting(path)
        assert isinstance(job.error, OnBattery)
        assert job.goes_to == ""
    assert desk.engines.asked == []
    assert [desk.noted(path) for path in paths] == [None] * 3  # it says nothing of the pictures

    desk.turn(Power(on_battery=False))
    for path in paths:
        job = await desk.until(path, JobState.DONE)
        assert job.error is None
    assert desk.engines.asked == ["local"] * 3


@pytest.mark.parametrize(
    ("power", "wait"), [(Power(on_battery=True), False), (Power(), True), (Power(False), True)]
)
async def test_nothing_waits_unasked_or_where_nobody_knows(
    desk: PoweredDesk, power: Power, wait: bool
) -> None:
    desk.set(wait_on_battery=wait)
    desk.turn(power)
    path = desk.picture()
    await desk.queue.add([path], triage=True)
    await desk.until(path, JobState.DONE)


async def test_the_setting_holds_at_once(desk: PoweredDesk) -> None:
    desk.set(wait_on_battery=True)
    desk.turn(Power(on_battery=True))
    path = desk.picture()
    await desk.queue.add([path], triage=True)
    await desk.until_waiting(path)
    desk.set(wait_on_battery=False)
    await desk.until(path, JobState.DONE)


async def test_who_asks_by_hand_does_not_wait(desk: PoweredDesk) -> None:
    desk.set(wait_on_battery=True)
    desk.turn(Power(on_battery=True))
    waits, retried, asked = (desk.picture(number) for number in range(3))
    await desk.queue.add([waits, retried], triage=True)
    await desk.until_waiting(waits)
    await desk.until_waiting(retried)
    await desk.queue.add([asked])
    await desk.until(asked, JobState.DONE)
    await desk.queue.retry(desk.job(retried).id)
    await desk.until(retried, JobState.DONE)
    await desk.queue.add([waits])  # the one that waits is asked for by hand after all
    await desk.until(waits, JobState.DONE)


async def test_a_battery_stops_nothing_that_leaves_and_money_nothing_that_stays(
    desk: PoweredDesk,
) -> None:
    desk.mode("local", door="gemini")
    desk.set(wait_on_battery=True)
    desk.turn(Power(on_battery=True, metered=False, online=True))
    yard, door = desk.picture(1), desk.picture(2, DOOR)
    await desk.queue.add([yard, door], triage=True)
    assert (await desk.until(door, JobState.DONE)).goes_to == CLOUD
    assert isinstance((await desk.until_waiting(yard)).error, OnBattery)

    desk.turn(Power(on_battery=False, metered=True, online=True))
    await desk.until(yard, JobState.DONE)
    other = desk.picture(3, DOOR)
    await desk.queue.add([other], triage=True)
    assert isinstance((await desk.until_waiting(other)).error, CostlyNetwork)
    assert desk.engines.asked == ["gemini", "local"]
    by_hand = desk.picture(4, DOOR)
    await desk.queue.add([by_hand])
    await desk.until(by_hand, JobState.DONE)
    desk.set(wait_when_metered=False)
    await desk.until(other, JobState.DONE)


async def test_without_a_network_nothing_is_sent_and_nothing_fails(desk: PoweredDesk) -> None:
    desk.mode("gemini")
    desk.turn(Power(online=False))
    by_itself, by_hand = desk.picture(1), desk.picture(2)
    await desk.queue.add([by_itself], triage=True)
    await desk.queue.add([by_hand])
    for path in (by_itself, by_hand):
        assert isinstance((await desk.until_waiting(path)).error, NoNetwork)
    assert desk.engines.asked == []
    desk.turn(Power(online=True))
    await desk.until(by_itself, JobState.DONE)
    await desk.until(by_hand, JobState.DONE)


@pytest.mark.parametrize(
    ("place", "waits"),
    [
        ("127.0.0.1:8080", False),
        ("localhost:1234", False),
        ("[::1]:8080", False),
        ("192.168.1.20:8080", True),
        ("attic.lan:8080", True),
    ],
)
async def test_a_server_on_this_computer_needs_no_network(
    desk: PoweredDesk, place: str, waits: bool
) -> None:
    desk.local = Model("own", place)
    desk.turn(Power(online=False))
    path = desk.picture()
    await desk.queue.add([path], triage=True)
    if waits:
        assert isinstance((await desk.until_waiting(path)).error, NoNetwork)
    else:
        await desk.until(path, JobState.DONE)


async def test_what_waits_survives_a_restart_and_waits_again(desk: PoweredDesk) -> None:
    desk.way.settings = Settings(wait_on_battery=True)
    desk.turn(Power(on_battery=True))
    path = desk.picture()
    await desk.queue.add([path], triage=True)
    await desk.until_waiting(path)
    await desk.queue.stop()
    desk.queue = desk.make()
    await desk.queue.start()
    assert isinstance((await desk.until_waiting(path)).error, OnBattery)
    desk.turn(Power(on_battery=False))
    await desk.until(path, JobState.DONE)
