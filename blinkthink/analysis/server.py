"""A server of the user's own as the engine: llama.cpp's, or any that speaks OpenAI's protocol.

Pictures go to that one address and nowhere else: redirects are not followed, and a plain ``http``
address must be one of the local network, whatever its name says.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import socket
from collections.abc import Callable
from dataclasses import dataclass, field

from blinkthink.analysis import prompt, server_messages, validate
from blinkthink.analysis.asking import Answer
from blinkthink.analysis.drawing import drawn
from blinkthink.analysis.models.servers import Address, ServerModel, checked_key, checked_model
from blinkthink.analysis.server_messages import Form, Reply
from blinkthink.core.analysis import AskedPicture, Provenance, Question
from blinkthink.core.clock import Clock
from blinkthink.core.errors import (
    BlinkThinkError,
    Cancelled,
    ModelFailed,
    ServerBusy,
    ServerRefused,
    ServerUnavailable,
)
from blinkthink.core.state import Engine, EngineState
from blinkthink.core.translation import tr
from blinkthink.runtime.http import HttpClient, purpose
from blinkthink.runtime.http_answers import Failure, NetworkFailure, Response
from blinkthink.runtime.retry_after import retry_after

log = logging.getLogger(__name__)

ATTEMPTS = 2  # as the engine on this machine
ANSWER_SECONDS = 600.0  # a large model on a slow machine that loads it first
LIST_SECONDS = 15.0
PATIENCE = 60.0  # seconds of waiting for one picture, as servers ask for it
_BUSY_SECONDS = 5.0  # where a server asks to wait and does not say how long
_LOADING_SECONDS = 2.0
_MAX_BYTES = 1_000_000
TEST_DETAIL = 70
_IGNORING = {"json", "shape", "vocabulary"}  # what no answer does that is bound to a form


@dataclass
class _Habits:
    """What is known of a server: the form that gave usable answers, and those that it refused."""

    form: Form = Form.JSON_SCHEMA
    refused: set[Form] = field(default_factory=set)

    def forms(self, ignored: Form | None) -> list[Form]:
        """The forms to try, in order; ``ignored`` is one that the server took and did not heed."""
        order = [self.form, *(form for form in Form if form is not self.form)]
        if ignored is not None:
            order = [*(form for form in Form if form is not ignored), ignored]
        return [form for form in order if form not in self.refused]


class ServerEngine:
    """Asks servers about pictures. All methods run on the loop's thread."""

    def __init__(
        self,
        on_state: Callable[[Engine], None],
        clock: Clock,
        make_http: Callable[[], HttpClient],
        key_of: Callable[[str], str],
    ) -> None:
        """``key_of`` gives the key for a model's name, or nothing; it may block."""
        self._on_state = on_state
        self._clock = clock
        self._make_http = make_http
        self._key_of = key_of
        self._http: HttpClient | None = None
        self._habits: dict[tuple[str, str], _Habits] = {}
        self._closed = False

    async def analyze(
        self, picture: AskedPicture, *, model: ServerModel, detail: int | None = None
    ) -> Answer:
        """What is in the picture; it is sent at the size of ``detail`` image tokens.

        Cancelling closes the connection at once. Raises BadImage, ModelFailed (no usable answer),
        ServerRefused, ServerBusy, ServerUnavailable, or Cancelled when the engine was closed.
        """
        key = await asyncio.to_thread(self._key_of, model.name)
        try:
            return await self._analyze(picture, model, detail or model.detail, key)
        except BlinkThinkError as error:
            failed = isinstance(error, ServerRefused | ServerUnavailable)
            state = EngineState.FAILED if failed else EngineState.IDLE
            self._say(state, model.title, error.detail if failed else "")
            raise
        except asyncio.CancelledError:
            self._say(EngineState.IDLE, model.title)
            raise

    async def check_address(self, address: str) -> None:
        """Raises Usage for what is no address, ServerRefused for a plain one on the Internet, and
        ServerUnavailable where its name is not known."""
        where = Address.parse(address)
        if not where.encrypted:
            await _check_local(where)

    async def models(self, address: str, key: str) -> tuple[str, ...]:
        """What the server calls its models. Raises Usage, ServerRefused, ServerUnavailable."""
        where, key = Address.parse(address), checked_key(key)
        with purpose("test of a server"):
            response = await self._request(where, key, "GET", "/v1/models", LIST_SECONDS)
        if response.status != 200:
            raise server_messages.refusal(response, where.place, "", key)
        return server_messages.read_models(response, where.place)

    async def test(self, address: str, key: str, model: str) -> float:
        """Ask about a small drawn picture, as about any other; the seconds that it took.

        Raises as ``analyze`` does.
        """
        where, model, key = Address.parse(address), checked_model(model), checked_key(key)
        tried = ServerModel("", model, where.url, model, TEST_DETAIL)
        data = await asyncio.to_thread(drawn)
        # What it does is no news of the engine, and what it learns may be of a wrong address.
        apart = ServerEngine(lambda state: None, self._clock, self._client, lambda name: key)
        with purpose("test of a server", picture="drawn test picture"):
            answer = await apart.analyze(AskedPicture(data, Question("Test")), model=tried)
        return answer.provenance.seconds

    async def close(self) -> None:
        """End all requests."""
        self._closed = True
        if self._http is not None:
            await self._http.close()

    async def _analyze(
        self, asked: AskedPicture, model: ServerModel, detail: int, key: str
    ) -> Answer:
        begin = self._clock.monotonic()
        names = asked.question.known_flags
        picture = await asyncio.to_thread(
            server_messages.picture_url, asked.data, detail, asked.areas
        )
        where, rules = Address.parse(model.address), prompt.load()
        habits = self._habits.setdefault((where.url, model.model), _Habits())
        image_tokens, prompt_tokens, output_tokens = 0, 0, 0
        problems: list[str] = []
        refused: tuple[tuple[str, ...], ...] = ()
        ignored: Form | None = None
        for attempt in range(1, ATTEMPTS + 1):
            question = rules.question(asked.question, problems)

            def ask(form: Form, question: str = question) -> dict[str, object]:
                return server_messages.body(
                    model.model, rules.system, picture, question, form.response_format(names)
                )

            form, reply = await self._complete(where, key, model, habits, ignored, ask)
            image_tokens = reply.image_tokens
            prompt_tokens += reply.prompt_tokens
            output_tokens += reply.output_tokens
            try:
                analysis = validate.parse(reply.text, asked.question, refused)
            except validate.BadAnswer as error:
                problems = ["the answer was too long"] if reply.cut else error.problems
                refused += (("length",) if reply.cut else error.categories,)
                log.warning("the answer of a server was refused: %s", "; ".join(problems))
                ignored = form if _IGNORING & {*refused[-1]} else None
                continue
            habits.form = form
            self._say(EngineState.READY, model.title)
            provenance = Provenance(
                backend="local",
                model=model.name,
                prompt_version=rules.version,
                seconds=self._clock.monotonic() - begin,
                image_tokens=image_tokens,
                prompt_tokens=prompt_tokens,
                output_tokens=output_tokens,
                attempts=attempt,
                analyzed_at=self._clock.now().isoformat(timespec="seconds"),
                server=where.place,
            )
            return Answer(analysis, provenance, refused)
        why = tr("The answer was not usable: {why}.").format(why="; ".join(problems))
        raise ModelFailed(why, refused=refused)

    async def _complete(
        self,
        where: Address,
        key: str,
        model: ServerModel,
        habits: _Habits,
        ignored: Form | None,
        ask: Callable[[Form], dict[str, object]],
    ) -> tuple[Form, Reply]:
        """The answer in the first form that the server takes."""
        self._say(EngineState.BUSY, model.title)
        refused: Response | None = None
        for form in habits.forms(ignored):
            response = await self._patiently(where, key, model, ask(form))
            if 200 <= response.status < 300:
                return form, server_messages.read_reply(response, where.place)
            if not server_messages.may_be_the_form(response):
                raise server_messages.refusal(response, where.place, model.model, key)
            refused = refused or response
            if form is not Form.NONE:
                log.info("the server does not take the form %s", form.value)
                habits.refused.add(form)
        habits.refused.clear()  # it was not the form
        if refused is None:
            raise ServerRefused(tr("It takes no request."), subject=where.place)
        raise server_messages.refusal(refused, where.place, model.model, key)

    async def _patiently(
        self, where: Address, key: str, model: ServerModel, body: dict[str, object]
    ) -> Response:
        """The answer once the server has room and its model is loaded, within PATIENCE."""
        end = self._clock.monotonic() + PATIENCE
        path = "/v1/chat/completions"
        while True:
            response = await self._request(where, key, "POST", path, ANSWER_SECONDS, body)
            loading = server_messages.is_loading(response)
            if response.status != 429 and not loading:
                return response
            named = retry_after(response.headers, self._clock.now())
            wait = named or (_LOADING_SECONDS if loading else _BUSY_SECONDS)
            if self._clock.monotonic() + wait > end:
                if loading:
                    raise server_messages.refusal(response, where.place, model.model, key)
                raise ServerBusy("status 429", retry_after=wait, subject=where.place)
            self._say(EngineState.LOADING if loading else EngineState.BUSY, model.title)
            await self._clock.sleep(wait)

    async def _request(
        self,
        where: Address,
        key: str,
        method: str,
        path: str,
        seconds: float,
        body: dict[str, object] | None = None,
    ) -> Response:
        """Raises ServerRefused, ServerUnavailable, Cancelled."""
        if not where.encrypted:
            await _check_local(where)
        http = self._client()
        try:
            return await http.request(
                method,
                f"{where.url}{path}",
                headers={"Authorization": f"Bearer {key}"} if key else None,
                json=body,
                timeout=seconds,
                max_bytes=_MAX_BYTES,
                allow_redirects=False,
                direct=not where.encrypted,
            )
        except NetworkFailure as error:
            if self._closed:
                raise Cancelled("the engine was closed") from error
            log.info("a server did not answer: %s", error.detail)
            raise server_messages.unreachable(error.failure, where.place) from error

    def _client(self) -> HttpClient:
        if self._closed:
            raise Cancelled("the engine was closed")
        if self._http is None:
            self._http = self._make_http()
        return self._http

    def _say(self, state: EngineState, model: str, detail: str = "") -> None:
        self._on_state(Engine(state, model, detail))


async def _check_local(where: Address) -> None:
    """Raises ServerRefused where a plain address leads out of the local network: pictures and the
    key would cross the Internet for all to read. Raises ServerUnavailable for an unknown name."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(
            where.host, where.port, type=socket.SOCK_STREAM
        )
    except OSError as error:
        raise server_messages.unreachable(Failure.NAME, where.place) from error
    for *_, to in found:
        if ipaddress.ip_address(str(to[0]).partition("%")[0]).is_global:
            words = tr(
                "It is on the Internet, and its address begins with http://: pictures and the key "
                "would travel unencrypted. Give an address that begins with https://."
            )
            raise ServerRefused(words, subject=where.place)
