"""Gemini as the engine: asked only with the user's consent, inside the month's budget, on record.

Before each request, also each repetition and repair: consent and key are there, the ledger of what
leaves can be written, and what the request can cost at most is set aside. A request that the
service may have worked on is not sent again by itself.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from blinkthink.analysis import prompt, validate
from blinkthink.analysis.asking import Answer
from blinkthink.analysis.drawing import drawn
from blinkthink.analysis.gemini.costs import CostBook, Usage
from blinkthink.analysis.gemini.key import GeminiKey, checked
from blinkthink.analysis.gemini.models import GeminiModel, Place
from blinkthink.analysis.gemini.picture import reduced
from blinkthink.analysis.gemini.refusals import BadArgument
from blinkthink.analysis.gemini.sdk import Form, Reply, Request, Sdk
from blinkthink.analysis.schema import ANSWER_BYTES, json_schema
from blinkthink.core.analysis import AskedPicture, Provenance, Question
from blinkthink.core.clock import Clock
from blinkthink.core.cloud_errors import (
    CloudBlocked,
    CloudBusy,
    CloudCut,
    CloudDown,
    CloudUnavailable,
    CloudUnusable,
    NoCloudConsent,
    NoCloudKey,
    StaysHere,
)
from blinkthink.core.errors import BlinkThinkError, Cancelled
from blinkthink.core.permission import may_leave
from blinkthink.core.retry import retry
from blinkthink.core.translation import tr
from blinkthink.runtime.egress import EgressLedger, current_purpose, purpose
from blinkthink.runtime.http import HttpClient

log = logging.getLogger(__name__)

ATTEMPTS = 2  # as the engine on this machine
WHY = "analysis by Gemini"
WHY_TEST = "test of Gemini"
TEST_DETAIL = 70
THOUGHTS = 4096  # tokens that a model may think
# A token has a byte at least, so this cuts no answer that fits the schema.
MOST_OUTPUT = ANSWER_BYTES + THOUGHTS
IMAGE_TOKENS = 2240  # of the closest look that a model takes at a picture of the size that is sent
ANSWER_SECONDS = 90.0
_DELAYS = (1.0, 4.0)
_PATIENCE = 20.0  # seconds of waiting for one picture; what asks for more waits in the queue
_RESOLUTIONS = {560: "MEDIA_RESOLUTION_MEDIUM", 1120: "MEDIA_RESOLUTION_HIGH"}
_COARSE = "MEDIA_RESOLUTION_LOW"
_BLOCKS = {
    "SAFETY",
    "RECITATION",
    "BLOCKLIST",
    "PROHIBITED_CONTENT",
    "SPII",
    "IMAGE_SAFETY",
    "IMAGE_PROHIBITED_CONTENT",
    "MODEL_ARMOR",
    "ESCALATION",
    "PUP_LIMITED_DISABLED",
}
_CUT = "MAX_TOKENS"


@dataclass
class _Spent:
    """What a picture took so far."""

    attempts: int = 0
    image: int = 0
    input: int = 0
    output: int = 0
    usd: float = 0.0

    def add(self, reply: Reply, usage: Usage, usd: float) -> None:
        self.image = reply.image
        self.input += usage.input
        self.output += usage.output
        self.usd += usd


@dataclass
class GeminiEngine:
    """Asks the service about pictures. All methods run on the loop's thread.

    ``budget`` gives the month's, ``consented`` whether pictures may go (it blocks), ``on_outcome``
    hears how each picture's requests ended: with an error, or well.
    """

    clock: Clock
    make_http: Callable[[], HttpClient]
    ledger: Callable[[], EgressLedger]
    costs: CostBook
    key: GeminiKey
    consented: Callable[[], bool]
    budget: Callable[[], float | None]
    on_outcome: Callable[[BlinkThinkError | None], None] = lambda error: None
    _http: HttpClient | None = field(default=None, init=False, repr=False)
    _sdk: tuple[Place, str, Sdk] | None = field(default=None, init=False, repr=False)
    _forms: dict[str, Form] = field(default_factory=dict, init=False, repr=False)
    _closed: bool = field(default=False, init=False)

    async def analyze(
        self, picture: AskedPicture, *, model: GeminiModel, detail: int | None = None
    ) -> Answer:
        """What is in the picture; it is sent at the size of ``detail`` image tokens.

        It goes only while ``core.permission`` lets it.
        Raises BadImage, OverBudget, everything of ``core.cloud_errors``, DiskFull, ReadOnly or
        Transient (the ledger or the costs cannot be written: nothing is sent then), or Cancelled
        when the engine was closed.
        """
        why = current_purpose()
        with purpose(WHY, picture=why.picture or "a picture"):
            return await self._told(picture, model, detail or model.detail)

    async def test(self, model: GeminiModel, key: str = "") -> float:
        """Ask about a small drawn picture, with ``key`` or the kept one; the seconds that it took.

        It needs no consent: the picture is nobody's. Raises as ``analyze``.
        """
        asked = AskedPicture(await asyncio.to_thread(drawn), Question("Test"))
        with purpose(WHY_TEST, picture="drawn test picture"):
            if not key:
                answer = await self._told(asked, model, TEST_DETAIL, test=True)
                return answer.provenance.seconds
            sdk = Sdk(self._client(), model.place, checked(key), self.clock.now)
            try:
                answer = await self._analyze(sdk, asked, model, TEST_DETAIL, test=True)
            finally:
                await sdk.close()
            return answer.provenance.seconds

    async def close(self) -> None:
        """End all requests."""
        self._closed = True
        if self._sdk is not None:
            await self._sdk[2].close()
        if self._http is not None:
            await self._http.close()

    async def _told(
        self, asked: AskedPicture, model: GeminiModel, detail: int, *, test: bool = False
    ) -> Answer:
        try:
            sdk = await self._ready(model, test=test)
            answer = await self._analyze(sdk, asked, model, detail, test=test)
        except BlinkThinkError as error:
            if self._closed:
                raise Cancelled("the engine was closed") from None
            self.on_outcome(error)
            raise
        self.on_outcome(None)
        return answer

    async def _ready(self, model: GeminiModel, *, test: bool) -> Sdk:
        """Raises NoCloudConsent, NoCloudKey, Usage."""
        if not test and not await asyncio.to_thread(self.consented):
            raise NoCloudConsent()
        key = await asyncio.to_thread(self.key.get)
        if not key:
            raise NoCloudKey(await asyncio.to_thread(self.key.warning))
        key = checked(key)
        if self._sdk is None or self._sdk[:2] != (model.place, key):
            if self._sdk is not None:
                await self._sdk[2].close()
            sdk = Sdk(self._client(), model.place, key, self.clock.now)
            self._sdk = (model.place, key, sdk)
        return self._sdk[2]

    async def _analyze(
        self, sdk: Sdk, asked: AskedPicture, model: GeminiModel, detail: int, *, test: bool
    ) -> Answer:
        began = self.clock.monotonic()
        picture = await asyncio.to_thread(reduced, asked.data, detail, asked.areas)
        rules, spent = prompt.load(), _Spent()
        schema = gemini_schema(json_schema(asked.question.known_flags))
        problems: list[str] = []
        refused: tuple[tuple[str, ...], ...] = ()
        cut = False
        while spent.attempts < ATTEMPTS:
            spent.attempts += 1
            question = rules.question(asked.question, problems)
            request = Request(rules.system, picture, question, schema, MOST_OUTPUT, ANSWER_SECONDS)
            reply = await self._patiently(sdk, model, request, detail, spent, test=test)
            if reply.blocked:
                raise CloudBlocked(f"blockReason {reply.blocked}", reason=reply.blocked)
            if reply.finish in _BLOCKS:
                said = f"finishReason {reply.finish}"
                raise CloudBlocked(said, reason=reply.finish, answer=True)
            cut = reply.finish == _CUT
            try:
                analysis = validate.parse(reply.text, asked.question, refused)
            except validate.BadAnswer as error:
                problems = ["the answer was too long"] if cut else error.problems
                refused += (error.categories,)
                log.warning("an answer of Gemini was refused: %s", "; ".join(problems))
                continue
            provenance = Provenance(
                backend="gemini",
                model=model.name,
                prompt_version=rules.version,
                seconds=self.clock.monotonic() - began,
                image_tokens=spent.image,
                prompt_tokens=spent.input,
                output_tokens=spent.output,
                attempts=spent.attempts,
                analyzed_at=self.clock.now().isoformat(timespec="seconds"),
                cost_usd=round(spent.usd, 9),
            )
            return Answer(analysis, provenance, refused)
        said = tr("The answer was not usable: {why}.").format(why="; ".join(problems))
        raise CloudCut(said, refused=refused) if cut else CloudUnusable(said, refused=refused)

    async def _patiently(
        self,
        sdk: Sdk,
        model: GeminiModel,
        request: Request,
        detail: int,
        spent: _Spent,
        *,
        test: bool,
    ) -> Reply:
        """One reply, of up to three requests where the service asks to wait or fails."""

        async def attempt() -> Reply:
            form = self._forms.get(model.name, Form(resolution=_RESOLUTIONS.get(detail, _COARSE)))
            try:
                return await self._once(sdk, model, request, form, spent, test=test)
            except BadArgument:
                plain = Form(thinking=None, resolution=None)
                if form == plain:
                    raise
                reply = await self._once(sdk, model, request, plain, spent, test=test)
                log.info("%s takes neither a thinking level nor a resolution", model.name)
                self._forms[model.name] = plain
                return reply

        return await retry(
            attempt,
            on=(CloudBusy, CloudDown),
            delays=_DELAYS,
            clock=self.clock,
            patience=_PATIENCE,
        )

    async def _once(
        self,
        sdk: Sdk,
        model: GeminiModel,
        request: Request,
        form: Form,
        spent: _Spent,
        *,
        test: bool,
    ) -> Reply:
        """One request, paid for as far as the service says, else as the most that it can cost."""
        await sdk.prepare()
        await asyncio.to_thread(self.ledger().check)
        most_input = _most_input(request)
        most = model.cost(most_input, request.most_output)
        picture = current_purpose().picture
        reserved = await self._reserve(most, model.name, picture)
        try:
            if not test:
                await asyncio.to_thread(self._look_again)
        except (BlinkThinkError, asyncio.CancelledError):  # nothing was sent
            await self._settle(reserved, 0.0, Usage())
            raise
        try:
            reply = await sdk.generate(model, request, form)
        except CloudUnavailable as error:
            if isinstance(error, CloudDown):
                await self._settle(reserved, 0.0, Usage())
            raise  # else it may have been worked on, and counts as reserved
        except BlinkThinkError:  # it was refused, which costs nothing
            await self._settle(reserved, 0.0, Usage())
            raise
        usage = reply.usage(most_input, request.most_output)
        usd = model.cost(usage.input, usage.output)
        spent.add(reply, usage, usd)
        await self._settle(reserved, usd, usage)
        return reply

    def _look_again(self) -> None:
        """The last look before a picture goes: what came before may have taken a while.

        Blocks. Raises NoCloudConsent or StaysHere.
        """
        if not self.consented():
            raise NoCloudConsent()
        if not may_leave():
            raise StaysHere()

    async def _reserve(self, usd: float, model: str, picture: str | None) -> str:
        def reserve() -> str:
            return self.costs.reserve(usd, self.budget(), model=model, picture=picture)

        task = asyncio.create_task(asyncio.to_thread(reserve))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:  # nothing was sent
            await asyncio.wait([task])
            if task.exception() is None:
                await self._settle(task.result(), 0.0, Usage())
            raise

    async def _settle(self, reserved: str, usd: float, usage: Usage) -> None:
        try:
            await asyncio.shield(asyncio.to_thread(self.costs.settle, reserved, usd, usage))
        except BlinkThinkError as error:
            log.warning("a cost cannot be written, and counts as reserved: %s", error.detail)

    def _client(self) -> HttpClient:
        if self._closed:
            raise Cancelled("the engine was closed")
        if self._http is None:
            self._http = self.make_http()
        return self._http


def gemini_schema(schema: dict[str, Any]) -> dict[str, Any]:
    """The one schema, without what the service's documents do not name (lengths of texts): the
    answer is checked all the same."""
    kept: dict[str, Any] = {}
    for key, value in schema.items():
        if key in ("minLength", "maxLength"):
            continue
        if key == "properties":
            value = {name: gemini_schema(item) for name, item in value.items()}
        elif isinstance(value, dict):
            value = gemini_schema(value)
        kept[key] = value
    return kept


def _most_input(request: Request) -> int:
    """Tokens: a byte of text at most each, and the picture's."""
    text = f"{request.rules}{request.question}{json.dumps(request.schema)}"
    return len(text.encode()) + IMAGE_TOKENS
