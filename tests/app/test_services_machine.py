"""What the services tell the window about this machine and the models on it."""

from __future__ import annotations

from blinkthink.app.services import Services
from blinkthink.core.state import Fit


async def test_nothing_is_said_of_the_machine_before_it_is_looked_at() -> None:
    services = Services()
    assert services.machine() is None
    assert services.recommendation() is None
    assert {(entry.fit, entry.fits) for entry in services.models()} == {(Fit.UNKNOWN, "")}

    machine = await services.examine_machine()

    assert services.machine() is machine
    assert await services.examine_machine() is machine
    advice = services.recommendation()
    assert advice is not None
    assert advice.reason
    for entry in services.models():
        assert entry.fit is not Fit.UNKNOWN
        assert entry.fits
    (demo,) = [entry for entry in services.models() if entry.name == "demo"]
    assert demo.fit in (Fit.GPU, Fit.MEMORY)
    assert advice.name != "demo"
    again = await services.examine_machine(again=True)
    assert again is not machine
    assert services.machine() is again


def test_a_model_says_how_long_pictures_took_here_in_the_detail_of_the_settings() -> None:
    services = Services()
    (demo,) = [entry for entry in services.models() if entry.name == "demo"]
    assert demo.seconds is None
    for seconds in (4.0, 5.0, 60.0):
        services.picture_times.note("demo", demo.detail, seconds)
    (demo,) = [entry for entry in Services().models() if entry.name == "demo"]
    assert demo.seconds == 5.0
