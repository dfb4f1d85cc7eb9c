"""A small server that speaks Blink's protocol on the loopback, for the demo and the tests.

    server = DemoServer(folder, clock)
    await server.start()
    ...  # a client that follows server.routes and trusts server.certificate
    await server.stop()

`python -m blinkthink.demo.server` runs one for developers.
"""

from blinkthink.demo.server.accounts import (
    ACCOUNTS,
    DEMO,
    EMAIL,
    PASSWORD,
    PIN,
    WITH_MAIL,
    WITHOUT_CODE,
    DemoAccount,
)
from blinkthink.demo.server.faults import Faults, Kind
from blinkthink.demo.server.server import DemoServer
from blinkthink.demo.server.timing import INSTANT, Timing

__all__ = [
    "ACCOUNTS",
    "DEMO",
    "EMAIL",
    "INSTANT",
    "PASSWORD",
    "PIN",
    "WITHOUT_CODE",
    "WITH_MAIL",
    "DemoAccount",
    "DemoServer",
    "Faults",
    "Kind",
    "Timing",
]
