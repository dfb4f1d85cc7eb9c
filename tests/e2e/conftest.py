"""The Blink server and the command line of the tests of commands."""

from tests.app.conftest import blink, command, signed_in

__all__ = ["blink", "command", "signed_in"]
