"""The one place that speaks through ``google.genai``, over the app's own HTTP session.

The session is that of ``runtime.http``: its certificates, proxies and ledger hold for the SDK's
requests too. The SDK tries nothing again (``HttpRetryOptions(attempts=1)`` also stops a hidden
attempt of its own after a failure of the network, seen in google-genai 3.4).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from blinkthink.analysis.gemini.costs import Usage
from blinkthink.analysis.gemini.models import GeminiModel, Place
from blinkthink.analysis.gemini.picture import TYPE
from blinkthink.analysis.gemini.refusals import Refusal, error_of, unreachable
from blinkthink.core.cloud_errors import CloudUnavailable, Unavailable
from blinkthink.core.errors import BlinkThinkError
from blinkthink.runtime.egress import current_purpose
from blinkthink.runtime.http import HttpClient
from blinkthink.runtime.http_answers import NetworkFailure, network_errors

if TYPE_CHECKING:
    from google.genai import Client, types

MAX_BYTES = 1_000_000  # of an answer


@dataclass(frozen=True)
class Form:
    """What is asked for besides the answer's shape, as models differ."""

    thinking: str | None = "LOW"
    resolution: str | None = None


@dataclass(frozen=True)
class Request:
    """One question about one picture; ``picture`` is what leaves this machine of it."""

    rules: str
    picture: bytes
    question: str
    schema: dict[str, Any]
    most_output: int  # tokens, thoughts included
    seconds: float


@dataclass(frozen=True)
class Reply:
    """What the service answered. ``finish`` and ``blocked`` are its own words, or empty; a count
    that it did not tell is None."""

    text: str
    finish: str
    blocked: str
    input: int | None
    output: int | None  # without the thoughts
    thoughts: int | None
    total: int | None
    image: int

    def usage(self, most_input: int, most_output: int) -> Usage:
        """The tokens to be paid for: those that were not told are taken for as many as possible."""
        prompt = self.input if self.input is not None else most_input
        if self.output is not None:
            thoughts = self.thoughts
            if thoughts is None:
                rest = (self.total or 0) - prompt - self.output if self.input is not None else 0
                thoughts = max(0, rest)
            return Usage(prompt, self.output + thoughts, thoughts)
        if self.total is not None and self.input is not None:
            return Usage(prompt, max(0, self.total - prompt), self.thoughts or 0)
        return Usage(prompt, most_output, self.thoughts or 0)


class Sdk:
    """Asks with one key at one place. All methods run on the loop's thread."""

    def __init__(
        self, http: HttpClient, place: Place, key: str, now: Callable[[], datetime]
    ) -> None:
        self._http = http
        self._place = place
        self._key = key
        self._now = now
        self._client: Client | None = None
        self._making = asyncio.Lock()

    def __repr__(self) -> str:
        return f"Sdk({self._place.host})"

    async def generate(self, model: GeminiModel, request: Request, form: Form) -> Reply:
        """One request, and no other. Raises CloudUnavailable and what ``refusals`` knows; nothing
        of them holds the key."""
        client = await self.prepare()
        from google.genai import errors

        sent = current_purpose().sent
        before = sent.bytes
        try:
            with network_errors(f"POST {self._place.host}", request.seconds):
                said = await client.aio.models.generate_content(
                    model=model.name,
                    contents=_contents(request),
                    config=_config(request, form),
                )
            if said.candidates or said.prompt_feedback or said.usage_metadata:
                return _reply(said)
            found: BlinkThinkError = CloudUnavailable(
                "its answer holds nothing", how=Unavailable.NONSENSE
            )
        # What the SDK raises carries the body, which may repeat the key: it is not chained.
        except errors.APIError as error:
            headers = getattr(error.response, "headers", None) or {}
            refusal = Refusal(error.code, error.details, headers)
            found = error_of(refusal, model=model.name, key=self._key, now=self._now())
        except NetworkFailure as error:
            found = unreachable(error.failure, error.detail, sent=sent.bytes > before)
        except (ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
            # JSON that is none, or of another shape: the SDK's parsers raise what they come across.
            detail = f"{type(error).__name__} while its answer was read"
            found = CloudUnavailable(detail, how=Unavailable.NONSENSE)
        raise found from None

    async def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            await client.aio.aclose()

    async def prepare(self) -> Client:
        """Make all that a request needs, which takes a second at first. Raises Usage, Transient."""
        async with self._making:
            if self._client is None:
                url = self._place.url
                # What is not encrypted is on this machine, and not to be shown to a proxy.
                direct = url.startswith("http:")
                lent = await self._http.lend(url, max_bytes=MAX_BYTES, direct=direct)
                # The import takes a second.
                self._client = await asyncio.to_thread(self._make, lent.session, lent.options)
            return self._client

    def _make(self, session: Any, options: dict[str, Any]) -> Client:
        from google.genai import Client, types

        # The SDK also makes clients of another library, which are never used: they shall look for
        # neither certificates nor proxies.
        unused = {"verify": options["ssl"] or True, "trust_env": False}
        return Client(
            vertexai=self._place.vertex,
            api_key=self._key,
            project=self._place.project or None,
            location=self._place.location or None,
            http_options=types.HttpOptions(
                base_url=self._place.url,
                retry_options=types.HttpRetryOptions(attempts=1),
                aiohttp_client=session,
                client_args=unused,
                async_client_args=options | unused,
            ),
        )


def _contents(request: Request) -> types.Content:
    from google.genai import types

    return types.Content(
        role="user",
        parts=[
            types.Part.from_bytes(data=request.picture, mime_type=TYPE),
            types.Part.from_text(text=request.question),
        ],
    )


def _config(request: Request, form: Form) -> types.GenerateContentConfig:
    """No temperature: Google's newer models do without, and refuse it some day."""
    from google.genai import types

    return types.GenerateContentConfig(
        system_instruction=request.rules,
        response_mime_type="application/json",
        response_json_schema=request.schema,
        max_output_tokens=request.most_output,
        thinking_config=types.ThinkingConfig(thinking_level=types.ThinkingLevel(form.thinking))
        if form.thinking
        else None,
        media_resolution=types.MediaResolution(form.resolution) if form.resolution else None,
        automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True),
        http_options=types.HttpOptions(
            timeout=round(1000 * request.seconds),
            retry_options=types.HttpRetryOptions(attempts=1),
        ),
    )


def _reply(said: types.GenerateContentResponse) -> Reply:
    candidate = said.candidates[0] if said.candidates else None
    content = candidate.content if candidate else None
    parts = (content.parts if content else None) or []
    finish = candidate.finish_reason if candidate else None
    feedback = said.prompt_feedback
    blocked = feedback.block_reason if feedback else None
    used = said.usage_metadata
    details = (used.prompt_tokens_details if used else None) or []
    image = sum(
        one.token_count or 0 for one in details if one.modality and one.modality.value == "IMAGE"
    )
    return Reply(
        text="".join(part.text for part in parts if part.text and not part.thought),
        finish=finish.value if finish else "",
        blocked=blocked.value if blocked else "",
        input=used.prompt_token_count if used else None,
        output=used.candidates_token_count if used else None,
        thoughts=used.thoughts_token_count if used else None,
        total=used.total_token_count if used else None,
        image=image,
    )
