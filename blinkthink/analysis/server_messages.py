"""What is asked of an OpenAI-compatible server, and what its answers mean.

``POST {address}/v1/chat/completions`` with the rules as the system message, then the picture, then
the question: the order of the engine on this machine. Three forms ask for the answer's shape, as
servers differ (read in their sources and trackers, or seen):

    json_schema               llama.cpp's llama-server, vLLM, LM Studio, Ollama, OpenAI
    json_object with schema   llama-cpp-python, whose server answers the first with status 500
    none                      whatever else; the answer is checked all the same
"""

from __future__ import annotations

import base64
import enum
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from blinkthink.analysis import images, validate
from blinkthink.analysis.schema import ANSWER_BYTES, json_schema
from blinkthink.core.analysis import FLAGS, Area
from blinkthink.core.errors import BlinkThinkError, ServerRefused, ServerUnavailable
from blinkthink.core.json_values import items, number
from blinkthink.core.translation import tr
from blinkthink.runtime.http_answers import Failure, Response

JPEG_QUALITY = 92  # the picture has the model's size already: little is saved below this
_MESSAGE_CHARACTERS = 200
_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*?)\n?```\s*\Z", re.DOTALL)

_FAILURES = {
    Failure.REFUSED: tr("Nothing listens at this address."),
    Failure.NAME: tr("Its name is not known in this network."),
    Failure.ROUTE: tr("This computer finds no way to it."),
    Failure.TRUST: tr("It does not speak TLS (https), or its certificate is not trusted."),
    Failure.PROXY: tr("The proxy does not let the request through."),
    Failure.TIMEOUT: tr("It gave no answer in time."),
    Failure.DROPPED: tr("It closed the connection before its answer was whole."),
    Failure.TOO_LARGE: tr("Its answer does not end."),
}


class Form(enum.Enum):
    """How the shape of the answer is asked for, best first."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    NONE = "none"

    def response_format(self, flags: Sequence[str] = FLAGS) -> dict[str, Any] | None:
        """What the request says of it; ``flags``: the names that an answer may have."""
        schema = json_schema(flags)
        match self:
            case Form.JSON_SCHEMA:
                return {
                    "type": "json_schema",
                    "json_schema": {"name": "picture", "schema": schema},
                }
            case Form.JSON_OBJECT:
                return {"type": "json_object", "schema": schema}
            case Form.NONE:
                return None


@dataclass(frozen=True)
class Reply:
    """What the model said; ``cut``: it was not done. Counts that nobody told are 0."""

    text: str
    cut: bool
    image_tokens: int
    prompt_tokens: int
    output_tokens: int


def picture_url(data: bytes, detail: int, areas: Sequence[Area] = ()) -> str:
    """The picture as a data URL: a JPEG made anew from its pixels, at the size of ``detail`` image
    tokens, ``areas`` greyed, without anything else that the file held. Raises BadImage; takes some
    50 ms."""
    from PIL import Image

    pixels = images.prepare(data, detail, areas=areas)
    image = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    return f"data:image/jpeg;base64,{base64.b64encode(file.getvalue()).decode()}"


def body(
    model: str, rules: str, picture: str, question: str, wanted: dict[str, Any] | None
) -> dict[str, Any]:
    """The request; ``wanted``: the shape, as a ``Form`` says it.

    A token has a byte at least, so ``max_tokens`` bounds whatever the server does without cutting
    an answer that the grammar lets through.
    """
    value: dict[str, Any] = {
        "model": model,
        "messages": [
            {"role": "system", "content": rules},
            {
                "role": "user",
                "content": [
                    {"type": "image_url", "image_url": {"url": picture}},
                    {"type": "text", "text": question},
                ],
            },
        ],
        "temperature": 0,
        "max_tokens": ANSWER_BYTES,
        "stream": False,
    }
    if wanted is not None:
        value["response_format"] = wanted
    return value


def read_reply(response: Response, place: str) -> Reply:
    """Raises ServerRefused for what is no chat completion."""
    value = _json(response)
    choices = items(value.get("choices")) if isinstance(value, dict) else []
    choice = choices[0] if choices and isinstance(choices[0], dict) else {}
    message = choice.get("message")
    if not isinstance(value, dict) or not isinstance(message, dict):
        raise ServerRefused(_not_compatible(response), subject=place)
    content, used = message.get("content"), value.get("usage")
    usage: Mapping[str, Any] = used if isinstance(used, dict) else {}
    told = usage.get("prompt_tokens_details")
    details: Mapping[str, Any] = told if isinstance(told, dict) else {}
    text = content if isinstance(content, str) else ""
    fenced = _FENCE.match(text)  # a habit of models that nothing constrains
    return Reply(
        text=fenced.group(1) if fenced else text,
        cut=choice.get("finish_reason") == "length",
        image_tokens=_count(details.get("image_tokens")),
        prompt_tokens=_count(usage.get("prompt_tokens")),
        output_tokens=_count(usage.get("completion_tokens")),
    )


def read_models(response: Response, place: str) -> tuple[str, ...]:
    """The names that ``GET /v1/models`` lists. Raises ServerRefused for what is no such list."""
    value = _json(response)
    listed = value.get("data") if isinstance(value, dict) else None
    if not isinstance(listed, list):
        raise ServerRefused(_not_compatible(response), subject=place)
    names = (item.get("id") for item in listed if isinstance(item, dict))
    return tuple(name for name in names if isinstance(name, str) and name.isprintable() and name)


def refusal(response: Response, place: str, model: str, key: str) -> BlinkThinkError:
    """The error for an answer that is neither 2xx nor a request to wait."""
    status, said = response.status, _said(response, key)
    match status:
        case 401 | 403:
            words = tr("It does not accept the key.") if key else tr("It wants a key.")
        case 404 | 405:
            words = tr("It lists no models under this address.")
            if model:
                words = tr("It does not know “{model}”, or its address is another.")
                words = words.format(model=model)
        case 413:
            words = tr("The picture is too large for it; choose a lower detail.")
        case _ if 300 <= status < 400:
            to = urlsplit(response.headers.get("Location", "")).netloc.rpartition("@")[2]
            words = tr("It leads elsewhere ({place}). Give that address if you trust it.")
            words = words.format(place=validate.plain(to)[:80] or tr("to another page"))
            return ServerRefused(words, subject=place)
        case 408 | 504:
            return ServerUnavailable(_FAILURES[Failure.TIMEOUT], subject=place)
        case _ if status >= 500:
            words = tr("It failed (status {status}).").format(status=status)
            return ServerUnavailable(f"{words} {said}".strip(), subject=place)
        case _:
            words = tr("Status {status}.").format(status=status)
    return ServerRefused(f"{words} {said}".strip(), subject=place)


def unreachable(failure: Failure, place: str) -> ServerUnavailable:
    """The error for a request that got no answer."""
    return ServerUnavailable(_FAILURES[failure], subject=place)


def may_be_the_form(response: Response) -> bool:
    """Whether the server may take the same request in another form."""
    if response.status in (400, 422):
        return True
    return response.status == 500 and b"response_format" in response.body


def is_loading(response: Response) -> bool:
    """llama-server answers so until its model is loaded; proxies do while a server starts."""
    return response.status == 503


def _json(response: Response) -> Any:
    try:
        return response.parse()
    except BlinkThinkError:
        return None


def _not_compatible(response: Response) -> str:
    if response.content_type == "text/html":
        return tr("It answers with a web page, not as an OpenAI-compatible server does.")
    return tr("It answers with something else, not as an OpenAI-compatible server does.")


def _said(response: Response, key: str) -> str:
    """The server's own words, without the key, should it repeat that."""
    value = _json(response)
    for name in ("error", "message", "detail"):
        if not isinstance(value, dict):
            break
        value = value.get(name, value)
    if not isinstance(value, str):
        return ""
    text = validate.plain(value.replace(key, "…") if key else value)
    text = text[:_MESSAGE_CHARACTERS].rstrip(".")
    return tr("It says: {text}.").format(text=text) if text else ""


def _count(value: Any) -> int:
    return max(0, int(number(value)))
