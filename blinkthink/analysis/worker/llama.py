"""A Gemma 4 text model and its vision projector, through llama.cpp's own interface.

The prompt is: fixed rules, picture, question. The rules are evaluated once and stay in the
context's memory; each picture replaces what came after them. The order of calls and the limits are
those of llama.cpp's ``mtmd.cpp``, ``mtmd-helper.cpp`` and ``llama.h`` (llama-cpp-python 0.3.36).
"""

from __future__ import annotations

import collections
import ctypes
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from llama_cpp import llama_cpp as cpp
from llama_cpp import mtmd_cpp as mtmd
from numpy.typing import NDArray

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.prompt import QUESTION_BYTES
from blinkthink.analysis.schema import ANSWER_BYTES, answer
from blinkthink.analysis.worker.messages import Seconds
from blinkthink.analysis.worker.sampling import choose
from blinkthink.analysis.worker.timing import Stopwatch
from blinkthink.analysis.worker.vocabulary import Vocabulary

log = logging.getLogger(__name__)

MOST_IMAGE_TOKENS = 1120
_BATCH = 1152  # all of an image at once: its tokens see one another
_ALL_LAYERS = -1  # to the GPU, where this build has one
_MARKER = "<__media__>"
_HEAD = "<|turn>system\n{system}<turn|>\n<|turn>user\n"
_TAIL = "{question}<turn|>\n<|turn>model\n"
_NO_THOUGHT = "<|channel>thought\n<channel|>"  # the largest models expect an empty thought
_ABORTED = 2  # of llama_decode
_NO_CALL = mtmd.mtmd_helper_post_decode_callback()  # a null pointer


class LlamaError(Exception):
    """llama.cpp refused something; the message holds its last words."""


class Aborted(Exception):
    """The abort callback asked to stop."""


@dataclass(frozen=True)
class Answer:
    """A whole answer and what it took, in tokens."""

    text: str
    tokens: list[int]
    image_tokens: int
    prompt_tokens: int
    kept_tokens: int
    decode_steps: int
    drafted: int
    seconds: Seconds


class _Log:
    """Takes llama.cpp's messages; the last warnings explain an error."""

    def __init__(self) -> None:
        self.last: collections.deque[str] = collections.deque(maxlen=3)
        self._callback = cpp.llama_log_callback(self._take)
        for set_log in (cpp.llama_log_set, mtmd.mtmd_log_set, mtmd.mtmd_helper_log_set):
            set_log(self._callback, ctypes.c_void_p(0))

    def _take(self, level: int, text: bytes, _: object) -> None:
        line = text.decode("utf-8", "replace").strip()
        if line and level in (3, 4):  # GGML_LOG_LEVEL_WARN, _ERROR
            log.debug("%s", line)
            self.last.append(line)

    def error(self, what: str) -> LlamaError:
        return LlamaError(": ".join((what, *list(self.last)[-2:])))


class Model:
    """Raises LlamaError where llama.cpp refuses, Aborted when ``should_stop`` turned true.

    ``should_stop`` is asked very often while tokens are evaluated; it has to be quick.
    """

    def __init__(
        self,
        model: str,
        projector: str,
        system: str,
        *,
        threads: int,
        should_stop: Callable[[], bool],
        plain: bool = False,
    ) -> None:
        self._log = _Log()
        cpp.llama_backend_init()
        params = cpp.llama_model_default_params()
        params.n_gpu_layers = _ALL_LAYERS
        params.use_extra_bufts = not plain
        self._model = cpp.llama_model_load_from_file(model.encode(), params)
        if not self._model:
            raise self._log.error("llama.cpp cannot load the model file")
        self._vocabulary = Vocabulary(self._model)
        self._start = Matcher.start(answer(), ANSWER_BYTES)
        self._head = _HEAD.format(system=system)
        self._after_question = _NO_THOUGHT if self._wants_thought() else ""
        self._context = self._make_context(threads)
        self._abort = cpp.ggml_abort_callback(lambda _: should_stop())
        self._should_stop = should_stop
        cpp.llama_set_abort_callback(self._context, self._abort, None)
        self._memory = cpp.llama_get_memory(self._context)
        self._vision = self._load_projector(projector, threads)
        self._prefix: list[int] = []  # the tokens that the memory holds, from position 0

    @property
    def context(self) -> int:
        """The size of the context in tokens."""
        return int(cpp.llama_n_ctx(self._context))

    def describe(
        self,
        question: str,
        width: int,
        height: int,
        rgb: bytes,
        *,
        keep_prefix: bool,
        phase: Callable[[str], None],
    ) -> Answer:
        """The answer about one picture."""
        chunks = mtmd.mtmd_input_chunks_init()
        self._watch, self._steps = Stopwatch(), 0
        try:
            self._tokenize(chunks, question, width, height, rgb)
            head, image, tail = (mtmd.mtmd_input_chunks_get(chunks, i) for i in range(3))
            tokens = self._text_tokens(head)
            kept = self._keep_prefix(tokens) if keep_prefix else 0
            if not kept:
                phase("prefix")
                with self._watch.phase("prefix"):
                    self._evaluate_prefix(head, tokens)
            image_tokens = int(mtmd.mtmd_input_chunk_get_n_tokens(image))
            phase("encoding")
            with self._watch.phase("encode"):
                vectors = self._encode(image)
            phase("image")
            with self._watch.phase("image"):
                at = self._evaluate_image(image, vectors, len(tokens))
            phase("question")
            with self._watch.phase("question"):
                at = self._evaluate(tail, at, logits=True)
            phase("decoding")
            out = self._decode_answer(at)
            text = b"".join(map(self._vocabulary.piece, out)).decode("utf-8")
            seconds = self._watch.seconds()
            prompt = at - image_tokens
            return Answer(text, out, image_tokens, prompt, kept, self._steps, 0, seconds)
        finally:
            mtmd.mtmd_input_chunks_free(chunks)

    def _wants_thought(self) -> bool:
        template = cpp.llama_model_chat_template(self._model, None) or b""
        return _NO_THOUGHT.replace("\n", "\\n").encode() in template

    def _make_context(self, threads: int) -> int:
        prefix = len(self._vocabulary.tokenize(self._head.encode()))
        needed = prefix + MOST_IMAGE_TOKENS + QUESTION_BYTES + ANSWER_BYTES + 32
        params = cpp.llama_context_default_params()
        params.n_ctx = -(-needed // 256) * 256
        params.n_batch = params.n_ubatch = _BATCH
        params.n_outputs_max = 1
        params.n_threads = params.n_threads_batch = threads
        params.swa_full = True  # without it, taking the last picture out corrupts the memory
        context = cpp.llama_init_from_model(self._model, params)
        if not context:
            raise self._log.error("llama.cpp cannot make a context for the model")
        return int(context)

    def _load_projector(self, projector: str, threads: int) -> int:
        params = mtmd.mtmd_context_params_default()
        params.print_timings = False
        params.warmup = False
        params.n_threads = threads
        params.image_min_tokens = 1
        params.image_max_tokens = MOST_IMAGE_TOKENS
        params.media_marker = _MARKER.encode()
        vision = mtmd.mtmd_init_from_file(projector.encode(), self._model, params)
        if not vision:
            raise self._log.error("llama.cpp cannot load the projector file")
        if not mtmd.mtmd_support_vision(vision):
            raise LlamaError("the projector has no vision part")
        return int(vision)

    def _tokenize(self, chunks: int, question: str, width: int, height: int, rgb: bytes) -> None:
        """Fills ``chunks`` with head, picture and tail."""
        tail = _TAIL.format(question=question) + self._after_question
        data = (self._head + _MARKER + tail).encode()
        text = mtmd.mtmd_input_text(data, len(data), True, True)
        pixels = ctypes.cast(ctypes.c_char_p(rgb), ctypes.POINTER(ctypes.c_uint8))
        bitmap = mtmd.mtmd_bitmap_init(width, height, pixels)
        try:
            bitmaps = (ctypes.c_void_p * 1)(bitmap)
            status = mtmd.mtmd_tokenize(self._vision, chunks, ctypes.byref(text), bitmaps, 1)
        finally:
            mtmd.mtmd_bitmap_free(bitmap)
        if status or mtmd.mtmd_input_chunks_size(chunks) != 3:
            raise self._log.error("llama.cpp cannot read the picture")
        count = sum(
            int(mtmd.mtmd_input_chunk_get_n_tokens(mtmd.mtmd_input_chunks_get(chunks, i)))
            for i in range(3)
        )
        if count + ANSWER_BYTES > self.context:
            raise LlamaError(f"the prompt has {count} tokens, more than fit")

    def _text_tokens(self, chunk: int) -> list[int]:
        count = ctypes.c_size_t()
        tokens = mtmd.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(count))
        return list(tokens[: count.value])

    def _keep_prefix(self, tokens: list[int]) -> int:
        """Drop what came after the rules; how many tokens are kept, or 0 where that is not safe.

        Sliding-window layers may have lost what the rules' last tokens look back at; llama.cpp
        reports success all the same, so the positions that are left are checked.
        """
        if tokens != self._prefix:
            return 0
        cpp.llama_memory_seq_rm(self._memory, 0, len(tokens), -1)
        first = int(cpp.llama_memory_seq_pos_min(self._memory, 0))
        last = int(cpp.llama_memory_seq_pos_max(self._memory, 0))
        window = int(cpp.llama_model_n_swa(self._model))
        safe = 0 <= first <= max(0, len(tokens) - window) and last == len(tokens) - 1
        return len(tokens) if safe else 0

    def _evaluate_prefix(self, head: int, tokens: list[int]) -> None:
        self._prefix = []
        cpp.llama_memory_clear(self._memory, True)
        self._evaluate(head, 0, logits=False)
        self._prefix = tokens

    def _encode(self, image: int) -> int:
        """The address of the picture's vectors, which the next encoding overwrites."""
        if self._should_stop():
            raise Aborted
        status = mtmd.mtmd_encode_chunk(self._vision, image)
        self._check(status, "llama.cpp cannot encode the picture")
        return mtmd.mtmd_get_output_embd(self._vision)

    def _evaluate_image(self, image: int, vectors: int, at: int) -> int:
        """Put a picture into the memory from position ``at`` on; the position after it."""
        if self._should_stop():
            raise Aborted
        after = cpp.llama_pos(at)
        status = mtmd.mtmd_helper_decode_image_chunk(
            self._vision,
            self._context,
            image,
            vectors,
            at,
            0,
            _BATCH,
            ctypes.byref(after),
            _NO_CALL,
            None,
        )
        self._check(status, "llama.cpp cannot evaluate the picture")
        return after.value

    def _evaluate(self, chunk: int, at: int, *, logits: bool) -> int:
        """Put a chunk of text into the memory from position ``at`` on; the position after it."""
        after = cpp.llama_pos(at)
        status = mtmd.mtmd_helper_eval_chunk_single(
            self._vision, self._context, chunk, at, 0, _BATCH, logits, ctypes.byref(after)
        )
        self._check(status, "llama.cpp cannot evaluate the prompt")
        return after.value

    def _decode_answer(self, at: int) -> list[int]:
        """Greedy under the grammar. Text that is forced is evaluated with the token before it; its
        last token is left to the model, because the text that follows may join it."""
        out: list[int] = []
        pending: list[int] = []
        matcher = self._start
        while not matcher.done:
            text, _ = matcher.forced()
            forced = self._vocabulary.tokenize(text)[:-1] if len(text) > 1 else []
            for token in forced:
                following = matcher.accept(self._vocabulary.piece(token))
                if following is None:
                    raise LlamaError("the vocabulary does not spell the answer's literals")
                matcher = following
            pending += forced
            out += forced
            if pending:
                self._decode(pending, at)
                at += len(pending)
            token, matcher = choose(self._logits(), matcher, self._vocabulary)
            pending = [token]
            out.append(token)
        return out

    def _decode(self, tokens: Sequence[int], at: int) -> None:
        array = (cpp.llama_token * len(tokens))(*tokens)
        batch = cpp.llama_batch_get_one(array, len(tokens))  # points into the array
        self._steps += 1
        with self._watch.phase("decode"):
            status = cpp.llama_decode(self._context, batch)
        self._check(status, f"llama.cpp cannot decode at {at}")

    def _logits(self) -> NDArray[np.float32]:
        if self._should_stop():
            raise Aborted
        logits = cpp.llama_get_logits_ith(self._context, -1)
        return np.ctypeslib.as_array(logits, (self._vocabulary.size,))

    def _check(self, status: int, what: str) -> None:
        if status == _ABORTED or (status and self._should_stop()):
            raise Aborted
        if status:
            raise self._log.error(f"{what} ({status})")
