"""Arming and disarming: a network, and a camera of each kind."""

from __future__ import annotations

import asyncio

import pytest

from blinkthink.blink.arming import Arming
from blinkthink.core.errors import Busy, NeedsLogin, NotFound, Offline, RateLimited, Transient
from blinkthink.core.records import CameraRef
from blinkthink.demo.server import Kind, Timing
from blinkthink.demo.server.faults import (
    BusyAnswer,
    CommandFails,
    CommandNeverEnds,
    Drop,
    Html,
    Null,
    Status,
)

HOME, ALONE = "5001", "5002"


@pytest.fixture
def arming(signed_in, clock):
    return Arming(signed_in.registry, signed_in.snapshotter.commands, clock)


def armed(program):
    return {network.id: network.armed for network in program.registry.cameras.networks}


async def test_a_network_and_its_listing(signed_in, arming):
    await signed_in.registry.refresh()
    listed = signed_in.registry.cameras
    assert [(network.id, network.name) for network in listed.networks] == [
        (HOME, "Home"),
        (ALONE, "Hallway"),
    ]
    assert armed(signed_in) == {HOME: False, ALONE: False}
    await arming.arm(HOME, True)
    assert armed(signed_in) == {HOME: True, ALONE: False}
    driveway = signed_in.registry.find("Driveway")
    assert (driveway.armed, driveway.enabled) == (True, True)
    assert signed_in.registry.find("700104").armed is False
    await arming.arm(HOME, False)
    assert armed(signed_in) == {HOME: False, ALONE: False}


@pytest.mark.parametrize("name", ["Front Door", "Driveway", "Hallway"])
async def test_a_camera_of_each_kind(signed_in, arming, name):
    await signed_in.registry.refresh()
    ref = signed_in.registry.find(name).ref
    for wanted in (False, True):
        await arming.enable(ref, wanted)
        assert signed_in.registry.find(name).enabled is wanted
        others = [c.enabled for c in signed_in.registry.cameras.cameras if c.name != name]
        assert others == [True, True, True]


async def test_without_a_listing_one_is_read(signed_in, arming, count):
    await arming.arm(ALONE, True)
    assert armed(signed_in) == {HOME: False, ALONE: True}
    assert count("homescreen") == 2


@pytest.mark.parametrize(
    ("fault", "error", "posts"),
    [
        (Status(500), Transient, 1),
        (Status(429, retry_after=20), RateLimited, 1),
        (Status(403), RateLimited, 1),
        (Status(404), NotFound, 1),
        (Html(), Transient, 1),
        (Null(), Transient, 1),
        (Drop(), Transient, 1),
        (CommandFails(), Offline, 1),
        (CommandNeverEnds(), Offline, 1),
        (BusyAnswer(), Busy, 4),
    ],
    ids=str,
)
@pytest.mark.parametrize("of", ["network", "mini", "outdoor"])
async def test_what_can_go_wrong(server, signed_in, arming, clock, count, of, fault, error, posts):
    await signed_in.registry.refresh()
    kind_of = {camera.ref.kind: camera.ref for camera in signed_in.registry.cameras.cameras}

    async def change() -> None:
        if of == "network":
            await arming.arm(HOME, True)
        else:
            await arming.enable(kind_of[of], False)

    if isinstance(fault, BusyAnswer | CommandFails | CommandNeverEnds):
        server.faults.add_camera(fault, times=None)
    else:
        server.faults.add(Kind.ARM, fault, times=None)
    before = count("POST /") - count("POST /oauth")
    with pytest.raises(error) as failed:
        await change()
    assert failed.value.subject == ("Home" if of == "network" else kind_of[of].name)
    assert count("POST /") - count("POST /oauth") - before == posts
    server.faults.clear()
    await clock.advance(200)
    await change()


async def test_what_is_not_there(signed_in, arming, count):
    await signed_in.registry.refresh()
    with pytest.raises(NotFound):
        await arming.arm("9", True)
    with pytest.raises(NotFound):
        await arming.enable(CameraRef("700104", "5002", "outdoor", "Not a Mini"), True)
    assert count("POST /api") == 0
    await signed_in.account.sign_out()
    with pytest.raises(NeedsLogin):
        await arming.arm(HOME, True)


class TestSlowCommands:
    @pytest.fixture
    def timing(self):
        return Timing(command=(1.0, 1.5), lag=0.4)

    async def test_it_waits_for_a_snapshot_of_its_network(self, server, signed_in, arming):
        await signed_in.registry.refresh()
        await asyncio.gather(
            signed_in.snap("Driveway"), arming.arm(HOME, True), signed_in.snap("Front Door")
        )
        assert armed(signed_in)[HOME] is True
        assert not any(seen.status == 409 for seen in server.requests)
