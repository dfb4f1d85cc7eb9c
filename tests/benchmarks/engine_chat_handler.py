"""llama-cpp-python's Gemma4ChatHandler, used as its README shows, with a clock around its calls.

Where the README leaves the number of threads to a default of half the processors, it gets the
engine's; and all layers go to a GPU, where there is one. The clock sits on the library's own calls:
the one that puts a picture into the memory is replaced by the three that it consists of.
"""

from __future__ import annotations

import base64
import time
from collections.abc import Callable
from typing import Any

from blinkthink.core.analysis import FLAGS, KINDS, VISIBILITIES
from tests.benchmarks.engine_contestants import PHASES, Measured, Setting

_CONTEXT = 2048  # as in the README's example for pictures


def serve(pipe: Any, setting: Setting) -> None:
    """Answer ``(system, question, jpeg, tokens)`` with a Measured until the pipe breaks."""
    if setting.cpu_time:
        time.perf_counter = time.process_time
    from llama_cpp import Llama, llama_log_callback, mtmd_cpp
    from llama_cpp.llama_chat_format import Gemma4ChatHandler

    silent = llama_log_callback(lambda *_: None)
    for set_log in (mtmd_cpp.mtmd_log_set, mtmd_cpp.mtmd_helper_log_set):
        set_log(silent, None)
    llama = Llama(
        model_path=str(setting.pair.text),
        chat_handler=Gemma4ChatHandler(clip_model_path=str(setting.pair.projector), verbose=False),
        n_ctx=_CONTEXT,
        n_threads=setting.threads,
        n_threads_batch=setting.threads,
        n_gpu_layers=-1,
        verbose=False,
    )
    clock = _Clock(llama)
    while True:
        try:
            system, question, jpeg, tokens = pipe.recv()
        except EOFError:
            return
        pipe.send(clock.measure(_messages(system, question, jpeg), tokens))


def _messages(system: str, question: str, jpeg: bytes) -> list[dict[str, Any]]:
    address = "data:image/jpeg;base64," + base64.b64encode(jpeg).decode()
    content = [
        {"type": "image_url", "image_url": {"url": address}},
        {"type": "text", "text": question},
    ]
    return [{"role": "system", "content": system}, {"role": "user", "content": content}]


def _schema() -> dict[str, Any]:
    """The fields of an answer. Texts have no longest length: that grammar is the quicker one."""
    text = {"type": "string"}
    return _object(
        scene=text,
        subjects=_list(_object(kind=_one_of(KINDS), count={"type": "integer"}, description=text)),
        activity=text,
        flags=_list(_object(name=_one_of(FLAGS), reason=text)),
        visibility=_one_of(VISIBILITIES),
        not_determinable=_list(text),
    )


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: Any) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(names: Any) -> dict[str, Any]:
    return {"type": "string", "enum": list(names)}


class _Clock:
    """Counts the library's evaluating calls by phase."""

    def __init__(self, llama: Any) -> None:
        from llama_cpp import mtmd_cpp

        self._llama = llama
        self._mtmd = mtmd_cpp
        self._phase = "prefix"
        self._seconds: dict[str, float] = {}
        self._image_tokens = self._steps = 0
        context = llama._ctx
        decode = context.decode

        def counted_decode(batch: Any) -> None:
            self._count(self._phase, lambda: decode(batch))
            self._steps += self._phase == "decode"

        context.decode = counted_decode
        mtmd_cpp.mtmd_helper_eval_chunk_single = self._picture
        complete = llama.create_completion

        def counted_completion(**options: Any) -> Any:
            self._phase = "decode"
            return complete(**options)

        llama.create_completion = counted_completion

    def measure(self, messages: list[dict[str, Any]], tokens: int) -> Measured:
        self._phase, self._seconds, self._steps = "prefix", {}, 0
        begin = time.perf_counter()
        answer = self._llama.create_chat_completion(
            messages=messages,
            response_format={"type": "json_object", "schema": _schema()},
            temperature=0.0,
            max_tokens=tokens,
        )
        self._seconds["other"] = time.perf_counter() - begin - sum(self._seconds.values())
        usage = answer["usage"]
        return Measured(
            {name: self._seconds.get(name, 0.0) for name in PHASES},
            self._image_tokens,
            usage["prompt_tokens"] - self._image_tokens,
            usage["completion_tokens"],
            self._steps,
        )

    def _picture(
        self, vision: int, context: int, chunk: int, at: Any, sequence: Any, batch: int,
        logits: bool, after: Any,
    ) -> int:  # fmt: skip
        """``mtmd_helper_eval_chunk_single`` for a picture, in its parts (mtmd-helper.cpp)."""
        mtmd = self._mtmd
        self._image_tokens = int(mtmd.mtmd_input_chunk_get_n_tokens(chunk))
        status = self._count("encode", lambda: mtmd.mtmd_encode_chunk(vision, chunk))
        if status:
            return int(status)
        vectors = mtmd.mtmd_get_output_embd(vision)
        nothing = mtmd.mtmd_helper_post_decode_callback()
        status = self._count(
            "image",
            lambda: mtmd.mtmd_helper_decode_image_chunk(
                vision, context, chunk, vectors, at, sequence, batch, after, nothing, None
            ),
        )
        self._phase = "question"
        return int(status)

    def _count(self, phase: str, call: Callable[[], Any]) -> Any:
        begin = time.perf_counter()
        try:
            return call()
        finally:
            spent = time.perf_counter() - begin
            self._seconds[phase] = self._seconds.get(phase, 0.0) + spent
