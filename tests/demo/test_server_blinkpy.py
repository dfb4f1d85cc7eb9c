"""Unmodified blinkpy against the server: what it does there is what it does with Blink.

Its module-wide throttles wait 5 s of real time between listings, so one test walks the whole way.
"""

from __future__ import annotations

import hashlib

import pytest
from blinkpy.auth import Auth, BlinkTwoFARequiredError
from blinkpy.blinkpy import Blink

from blinkthink.demo.server import EMAIL, PASSWORD, PIN, WITHOUT_CODE, Kind


def paths(server, since=0):
    return [f"{seen.method} {seen.path}" for seen in server.requests[since:]]


def blink_for(session, **login):
    blink = Blink(session=session)
    blink.auth = Auth(login, no_prompt=True, session=session)
    return blink


async def test_start_snap_and_refresh_with_the_stale_picture(server, open_app):
    """Sign-in with a code, listing, then a snap that leaves the previous picture in its hands."""
    session = open_app(server).session
    blink = blink_for(session, username=EMAIL, password=PASSWORD)
    with pytest.raises(BlinkTwoFARequiredError):
        await blink.start()
    assert server.sms_sent == 1
    assert not await blink.send_2fa_code("000000")
    assert await blink.send_2fa_code(PIN)
    assert set(blink.cameras) == {"Front Door", "Driveway", "Back Yard", "Hallway"}
    assert {name: camera.product_type for name, camera in blink.cameras.items()} == {
        "Front Door": "lotus",
        "Driveway": "catalina",
        "Back Yard": "catalina",
        "Hallway": "owl",
    }
    assert all(camera.online for camera in blink.cameras.values())
    assert blink.cameras["Back Yard"].battery == "low"
    assert blink.cameras["Driveway"].temperature == 57
    assert blink.sync["Home"].arm is False

    driveway = blink.cameras["Driveway"]
    first = driveway.image_from_cache
    since = len(server.requests)
    await driveway.snap_picture()
    assert driveway.image_from_cache == first  # the address of before the snap: the old picture
    assert [path.rpartition("/")[2] for path in paths(server, since)] == [
        "thumbnail",
        "2",
        "thumbnail.jpg",
    ]
    since = len(server.requests)
    assert await blink.refresh(force=True)
    assert driveway.image_from_cache != first
    digest = hashlib.sha256(driveway.image_from_cache).hexdigest()
    assert server.truth_of(digest)["place"] == "driveway"
    assert paths(server, since)[0] == "GET /api/v3/accounts/100042/homescreen"
    unknown = [s for s in server.requests if s.status >= 400 and not s.path.endswith("verify")]
    assert unknown == []


async def test_a_restart_of_blinkpy_renews_its_tokens_without_a_code(server, open_app):
    session = open_app(server).session
    auth = Auth({"username": WITHOUT_CODE.email, "password": PASSWORD}, True, session)
    await auth.startup()
    saved = dict(auth.login_attributes)
    later = Auth(saved, True, open_app(server).session)
    since = len(server.requests)
    await later.startup()
    assert paths(server, since) == ["POST /oauth/token"]
    assert later.refresh_token != saved["refresh_token"]
    assert (later.account_id, later.region_id) == (100042, "u014")


async def test_blinkpys_own_refresh_during_a_run(server, open_app):
    session = open_app(server).session
    auth = Auth({"username": WITHOUT_CODE.email, "password": PASSWORD}, True, session)
    await auth.startup()
    auth.expiration_date = 0
    assert (await auth.get_tier_info())["account_id"] == 100042
    assert [s.status for s in server.requests if s.path == "/oauth/token"] == [200, 200]


async def test_a_failed_renewal_makes_blinkpy_sign_in_anew(server, open_app):
    """The SMS storm of blink-facts: any trouble at the renewal is one more password and code."""
    from blinkthink.demo.server.faults import Status

    session = open_app(server).session
    auth = Auth({"username": EMAIL, "password": PASSWORD}, True, session)
    with pytest.raises(BlinkTwoFARequiredError):
        await auth.startup()
    assert await auth.complete_2fa_login(PIN)
    saved = dict(auth.login_attributes)
    server.faults.add(Kind.TOKEN, Status(503))
    later = Auth(saved, True, open_app(server).session)
    with pytest.raises(BlinkTwoFARequiredError):
        await later.startup()
    assert server.sms_sent == 2
