"""Every exception that blinkpy has becomes one of ours, wherever it comes from."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import aiohttp
import blinkpy
import pytest
from blinkpy import api

from blinkthink.blink.blinkpy_errors import MEANINGS
from blinkthink.core.errors import BlinkThinkError, NeedsLogin, Transient
from blinkthink.core.state import SignIn
from blinkthink.demo.server import EMAIL, PASSWORD, PIN


def blinkpys() -> dict[str, type[Exception]]:
    """All exception classes that a module of blinkpy defines."""
    found = {}
    for info in pkgutil.walk_packages(blinkpy.__path__, "blinkpy."):
        module = importlib.import_module(info.name)
        for name, value in inspect.getmembers(module, inspect.isclass):
            if issubclass(value, BaseException) and value.__module__ == module.__name__:
                found[name] = value
    return found


def made(kind: type[Exception]) -> Exception:
    """One of them, with a secret in it as blinkpy's own may have."""
    return kind(("401", "token=abc"))  # a code and a message, as BlinkException wants them


def test_each_exception_of_blinkpy_has_a_meaning_here() -> None:
    """A blinkpy that gains an exception fails here until it is given one."""
    assert set(blinkpys()) == set(MEANINGS)


FUNCTIONS = (
    "oauth_authorize_request",
    "oauth_get_signin_page",
    "oauth_signin",
    "oauth_verify_2fa",
    "oauth_get_authorization_code",
    "oauth_exchange_code_for_token",
    "oauth_refresh_token",
)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("name", sorted(blinkpys()))
async def test_it_is_translated_wherever_blinkpy_is_called(
    server, program, monkeypatch, name, function
):
    error = made(blinkpys()[name])

    async def fails(*_args, **_options):
        raise error

    if function == "oauth_refresh_token":
        await program.sign_in()
        server.expire_access()
    monkeypatch.setattr(api, function, fails)
    renewing = function == "oauth_refresh_token"
    with pytest.raises(BlinkThinkError) as translated:
        await (program.registry.refresh() if renewing else program.sign_in())
    assert type(translated.value) is MEANINGS[name]
    assert name in translated.value.detail
    assert "abc" not in translated.value.detail
    refused = renewing and MEANINGS[name] is NeedsLogin
    assert (program.account.account.state is SignIn.SIGN_IN_AGAIN) is refused


def test_nothing_else_of_blinkpy_is_called() -> None:
    """What the tests above drive is all of blinkpy that can raise: the rest are constants."""
    import blinkthink.blink

    called = set()
    for info in pkgutil.walk_packages(blinkthink.blink.__path__, "blinkthink.blink."):
        source = inspect.getsource(importlib.import_module(info.name))
        called |= {line.strip() for line in source.splitlines() if "blinkpy" in line.split("#")[0]}
    imports = {line for line in called if line.startswith(("from blinkpy", "import blinkpy"))}
    assert imports == {
        "from blinkpy import api",
        "from blinkpy.helpers.pkce import generate_pkce_pair",
        "from blinkpy.helpers.constants import DEFAULT_USER_AGENT, TIER_ENDPOINT",
        "from blinkpy.helpers.util import BlinkURLHandler",
    }
    source = inspect.getsource(importlib.import_module("blinkthink.blink.oauth"))
    assert {word for word in dir(api) if f"api.{word}(" in source} == set(FUNCTIONS)


@pytest.mark.parametrize(
    "error",
    [KeyError("token"), TypeError(), IndexError(), NotImplementedError(), RecursionError(),
     aiohttp.ClientPayloadError()],
    ids=repr,
)  # fmt: skip
async def test_what_odd_answers_make_python_raise_is_translated_too(program, monkeypatch, error):
    async def fails(*_args, **_options):
        raise error

    monkeypatch.setattr(api, "oauth_exchange_code_for_token", fails)
    await program.account.sign_in(EMAIL, PASSWORD)
    with pytest.raises(Transient):
        await program.account.enter_pin(PIN)
    monkeypatch.undo()
