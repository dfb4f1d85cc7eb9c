"""The model's vocabulary: text to tokens, tokens to bytes, and which tokens begin with a byte."""

from __future__ import annotations

import ctypes

import numpy as np
from llama_cpp import llama_cpp as cpp
from numpy.typing import NDArray


class Vocabulary:
    """Pieces are looked up when first needed: 262,144 of them would cost half a second."""

    def __init__(self, model: int) -> None:
        self._vocab = cpp.llama_model_get_vocab(model)
        self.size = int(cpp.llama_vocab_n_tokens(self._vocab))
        self._pieces: dict[int, bytes] = {}
        self._starting: dict[int, NDArray[np.int64]] | None = None
        self._buffer = ctypes.create_string_buffer(512)

    def tokenize(self, text: bytes) -> list[int]:
        """The tokens of plain text: nothing in it becomes a control token."""
        tokens = (cpp.llama_token * (len(text) + 1))()
        count = cpp.llama_tokenize(self._vocab, text, len(text), tokens, len(tokens), False, False)
        if count < 0:
            raise RuntimeError("text has more tokens than bytes")
        return list(tokens[:count])

    def piece(self, token: int) -> bytes:
        """The bytes of a token; empty for control tokens and for what has no text."""
        piece = self._pieces.get(token)
        if piece is None:
            size = len(self._buffer)
            length = cpp.llama_token_to_piece(self._vocab, token, self._buffer, size, 0, False)
            control = cpp.llama_vocab_is_control(self._vocab, token)
            piece = b"" if length <= 0 or control else self._buffer.raw[:length]
            self._pieces[token] = piece
        return piece

    def starting(self, byte: int) -> NDArray[np.int64]:
        """The tokens whose text begins with ``byte``."""
        if self._starting is None:
            lists: dict[int, list[int]] = {}
            for token in range(self.size):
                if piece := self.piece(token):
                    lists.setdefault(piece[0], []).append(token)
            self._starting = {first: np.array(ids) for first, ids in lists.items()}
        return self._starting.get(byte, np.empty(0, dtype=np.int64))
