"""Pictures: from pixels to what the text model's memory holds, through ``mtmd.h``."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from llama_cpp import llama_cpp as cpp
from llama_cpp import mtmd_cpp as mtmd

from blinkthink.analysis.worker.context import BATCH, Context, TextModel
from blinkthink.analysis.worker.library import LlamaError, Log

MARKER = "<__media__>"
MOST_TOKENS = 1120
_NO_CALL = mtmd.mtmd_helper_post_decode_callback()  # a null pointer


@dataclass(frozen=True)
class Prompt:
    """The text before a picture, the picture (an mtmd chunk), and the text after it."""

    head: list[int]
    image: int
    image_tokens: int
    tail: list[int]

    @property
    def size(self) -> int:
        """In tokens."""
        return len(self.head) + self.image_tokens + len(self.tail)


class Projector:
    """The vision part of a model. Raises LlamaError."""

    def __init__(self, path: str, text: TextModel, log: Log, *, threads: int, gpu: bool) -> None:
        self._log = log
        params = mtmd.mtmd_context_params_default()
        params.use_gpu = gpu
        params.print_timings = False
        params.warmup = False
        params.n_threads = threads
        params.image_min_tokens = 1
        params.image_max_tokens = MOST_TOKENS
        params.media_marker = MARKER.encode()
        self._vision = mtmd.mtmd_init_from_file(path.encode(), text.model, params)
        if not self._vision:
            raise log.error("llama.cpp cannot load the projector file")
        if not mtmd.mtmd_support_vision(self._vision):
            raise LlamaError("the projector has no vision part")

    @contextmanager
    def tokenize(self, text: str, width: int, height: int, rgb: bytes) -> Iterator[Prompt]:
        """The prompt of a text that holds MARKER once; it is good inside the ``with``."""
        chunks = mtmd.mtmd_input_chunks_init()
        try:
            self._tokenize(chunks, text.encode(), width, height, rgb)
            head, image, tail = (mtmd.mtmd_input_chunks_get(chunks, i) for i in range(3))
            tokens = int(mtmd.mtmd_input_chunk_get_n_tokens(image))
            yield Prompt(_text_tokens(head), image, tokens, _text_tokens(tail))
        finally:
            mtmd.mtmd_input_chunks_free(chunks)

    def encode(self, image: int, context: Context) -> int:
        """The address of a picture's vectors, which the next encoding overwrites. Nothing can stop
        this."""
        context.check_stop()
        status = mtmd.mtmd_encode_chunk(self._vision, image)
        context.check(status, "llama.cpp cannot encode the picture")
        vectors: int = mtmd.mtmd_get_output_embd(self._vision)
        return vectors

    def evaluate(
        self, image: int, vectors: int, context: Context, at: int, sequence: int = 0
    ) -> None:
        """Put a picture into the memory from position ``at`` on."""
        context.check_stop()
        status = mtmd.mtmd_helper_decode_image_chunk(
            self._vision,
            context.pointer,
            image,
            vectors,
            at,
            sequence,
            BATCH,
            ctypes.byref(cpp.llama_pos(at)),
            _NO_CALL,
            None,
        )
        context.check(status, "llama.cpp cannot evaluate the picture")

    def _tokenize(self, chunks: int, data: bytes, width: int, height: int, rgb: bytes) -> None:
        """Fills ``chunks`` with head, picture and tail."""
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


def _text_tokens(chunk: int) -> list[int]:
    count = ctypes.c_size_t()
    tokens = mtmd.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(count))
    return list(tokens[: count.value])
