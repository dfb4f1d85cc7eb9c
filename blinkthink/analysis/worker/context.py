"""The text model and the memory of what it has read, through ``llama.h`` (llama-cpp-python 0.3.36).

A sequence is a text in the memory. Sequence 0 holds that of one picture at a time; the others, 1 to
``sequences``, hold those of pictures that are answered together, or what is tried aside.
"""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from llama_cpp import llama_cpp as cpp
from numpy.typing import NDArray

from blinkthink.analysis.worker.library import Aborted, Log
from blinkthink.analysis.worker.vocabulary import Vocabulary

BATCH = 1152  # tokens at once: all of the largest picture, whose tokens see one another
OUTPUTS = 48  # tokens of a batch that can have logits; 1 MB each in memory with Gemma's vocabulary
_ABORTED = 2  # of llama_decode
_HALF_BITS = 14  # a weight; those in half precision have 16, few of a quantized model do
_BF16 = 30  # GGML_TYPE_BF16 of ggml.h


class TextModel:
    """The weights and the vocabulary. Raises LlamaError."""

    def __init__(
        self, path: str, log: Log, *, gpu_layers: int, plain: bool, progress: Callable[[], None]
    ) -> None:
        params = cpp.llama_model_default_params()
        params.n_gpu_layers = gpu_layers
        params.use_extra_bufts = not plain

        def go_on(_share: float, _data: object) -> bool:
            progress()
            return True

        callback = cpp.llama_progress_callback(go_on)  # has to live while llama.cpp calls it
        params.progress_callback = callback
        self.model = cpp.llama_model_load_from_file(path.encode(), params)
        if not self.model:
            raise log.error("llama.cpp cannot load the model file")
        self.vocabulary = Vocabulary(self.model)
        self.window = int(cpp.llama_model_n_swa(self.model))
        weights, size = cpp.llama_model_n_params(self.model), cpp.llama_model_size(self.model)
        self.quantized = 8 * size < _HALF_BITS * weights
        self.template: bytes = cpp.llama_model_chat_template(self.model, None) or b""


@dataclass(frozen=True)
class Part:
    """Tokens that go on with a sequence from position ``at``; the last one gets logits."""

    tokens: Sequence[int]
    at: int
    sequence: int = 0


class Context:
    """Evaluates tokens. Raises LlamaError where llama.cpp refuses, Aborted when ``should_stop``
    turned true; it is asked very often while tokens are evaluated, so it has to be quick."""

    def __init__(
        self,
        text: TextModel,
        log: Log,
        *,
        tokens: int,
        sequences: int,
        threads: int,
        gpu: bool,
        should_stop: Callable[[], bool],
    ) -> None:
        """``gpu``: whether layers are computed on one."""
        self._log = log
        self._window = text.window
        self.vocabulary = text.vocabulary
        self._should_stop = should_stop
        params = cpp.llama_context_default_params()
        params.n_ctx = -(-tokens // 256) * 256
        params.n_batch = params.n_ubatch = BATCH
        params.n_seq_max = 1 + sequences
        params.n_outputs_max = OUTPUTS
        params.n_threads = params.n_threads_batch = threads
        # Without these, taking something out of the memory corrupts it (sliding windows), and
        # sequences cannot share what they have in common.
        params.swa_full = params.kv_unified = True
        if not gpu and text.quantized and platform.machine().lower() in ("x86_64", "amd64"):
            # Of keys and values of one type, llama.cpp's attention sums a single token's in parts,
            # as many as there are threads, and a batch's in one: logits of a random model of E2B's
            # size differ by 0.1 then. Of two types it sums both in one, and as quantized matrices
            # give the same numbers in batches, all is the same. Others do not, and there coarser
            # keys would make more of the difference. ARM has no quick code for BF16.
            params.type_k = _BF16
        self.pointer = cpp.llama_init_from_model(text.model, params)
        if not self.pointer:
            raise log.error("llama.cpp cannot make a context for the model")
        self._abort = cpp.ggml_abort_callback(lambda _: should_stop())
        cpp.llama_set_abort_callback(self.pointer, self._abort, None)
        self._memory = cpp.llama_get_memory(self.pointer)
        self._batch = cpp.llama_batch_init(BATCH, 0, 1)
        self._outputs: list[int] = []
        self.seconds = 0.0  # that evaluating text has taken in all
        self.size = int(cpp.llama_n_ctx(self.pointer))

    def evaluate(self, *parts: Part) -> None:
        """Put ``parts`` into the memory, all in one batch. ``logits`` then tells what may follow
        the parts."""
        batch, index = self._batch, 0
        self._outputs = []
        for part in parts:
            for place, token in enumerate(part.tokens):
                batch.token[index] = token
                batch.pos[index] = part.at + place
                batch.n_seq_id[index] = 1
                batch.seq_id[index][0] = part.sequence
                batch.logits[index] = 0
                index += 1
            batch.logits[index - 1] = 1
            self._outputs.append(index - 1)
        batch.n_tokens = index
        self.check_stop()
        begin = time.perf_counter()
        status = cpp.llama_decode(self.pointer, batch)
        self.seconds += time.perf_counter() - begin
        self.check(status, "llama.cpp cannot evaluate the text")

    def logits(self, part: int) -> NDArray[np.float32]:
        """How likely each token is after ``part`` of the last batch. Overwritten by the next."""
        logits = cpp.llama_get_logits_ith(self.pointer, self._outputs[part])
        return np.ctypeslib.as_array(logits, (self.vocabulary.size,))

    def clear(self) -> None:
        """Forget everything."""
        cpp.llama_memory_clear(self._memory, True)

    def keep(self, tokens: int, sequence: int = 0) -> bool:
        """Forget what a sequence holds after its first ``tokens``; whether these are whole.

        Sliding-window layers may have lost what the last tokens look back at; llama.cpp reports
        success all the same, so the positions that are left are checked.
        """
        cpp.llama_memory_seq_rm(self._memory, sequence, tokens, -1)
        first = int(cpp.llama_memory_seq_pos_min(self._memory, sequence))
        last = int(cpp.llama_memory_seq_pos_max(self._memory, sequence))
        return 0 <= first <= max(0, tokens - self._window) and last == tokens - 1

    def roll_back(self, tokens: int, sequence: int = 0) -> None:
        """``keep`` where it has to work. Raises LlamaError."""
        if not self.keep(tokens, sequence):
            raise self._log.error("llama.cpp has lost a part of the text")

    def share(self, tokens: int, sequence: int) -> None:
        """Let ``sequence`` hold the first ``tokens`` of sequence 0 and nothing else."""
        cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        cpp.llama_memory_seq_cp(self._memory, 0, sequence, 0, tokens)

    def drop(self, sequence: int) -> None:
        """Forget all of a sequence."""
        cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def check_stop(self) -> None:
        """Raises Aborted."""
        if self._should_stop():
            raise Aborted

    def check(self, status: int, what: str) -> None:
        """What a status of llama.cpp means, if it is none of success."""
        if status == _ABORTED or (status and self._should_stop()):
            raise Aborted
        if status:
            raise self._log.error(f"{what} ({status})")
