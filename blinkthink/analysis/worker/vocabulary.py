"""The model's vocabulary: text to tokens, tokens to bytes, and which tokens begin with a byte."""

from __future__ import annotations

import ctypes

import numpy as np
from llama_cpp import llama_cpp as cpp
from numpy.typing import NDArray

_Index = dict[int, NDArray[np.int64]]

_NONE = np.empty(0, dtype=np.int64)
_SPECIAL = cpp.LLAMA_TOKEN_ATTR_CONTROL | cpp.LLAMA_TOKEN_ATTR_USER_DEFINED


class Vocabulary:
    """Pieces are looked up when first needed: 262,144 of them would cost half a second."""

    def __init__(self, model: int) -> None:
        self._vocab = cpp.llama_model_get_vocab(model)
        self.size = int(cpp.llama_vocab_n_tokens(self._vocab))
        self._pieces: dict[int, bytes] = {}
        self._index: tuple[_Index, _Index] | None = None
        self._buffer = ctypes.create_string_buffer(512)

    def tokenize(self, text: bytes) -> list[int]:
        """The tokens of plain text: nothing in it becomes a control token."""
        tokens = (cpp.llama_token * (len(text) + 1))()
        count = cpp.llama_tokenize(self._vocab, text, len(text), tokens, len(tokens), False, False)
        if count < 0:
            raise RuntimeError("text has more tokens than bytes")
        return list(tokens[:count])

    def piece(self, token: int) -> bytes:
        """The bytes of a token; empty for what has no text and for what is no part of an answer:
        control tokens, and those that the converter makes visible (``<|channel>``, ``<|"|>``)."""
        piece = self._pieces.get(token)
        if piece is None:
            size = len(self._buffer)
            length = cpp.llama_token_to_piece(self._vocab, token, self._buffer, size, 0, False)
            special = cpp.llama_vocab_get_attr(self._vocab, token) & _SPECIAL
            piece = b"" if length <= 0 or special else self._buffer.raw[:length]
            self._pieces[token] = piece
        return piece

    def starting(self, byte: int) -> NDArray[np.int64]:
        """The tokens whose text begins with ``byte``."""
        return self._indices()[0].get(byte, _NONE)

    def spelling(self, byte: int) -> NDArray[np.int64]:
        """The tokens whose text is ``byte`` alone."""
        return self._indices()[1].get(byte, _NONE)

    def _indices(self) -> tuple[_Index, _Index]:
        if self._index is None:
            starting: dict[int, list[int]] = {}
            spelling: dict[int, list[int]] = {}
            for token in range(self.size):
                if piece := self.piece(token):
                    starting.setdefault(piece[0], []).append(token)
                    if len(piece) == 1:
                        spelling.setdefault(piece[0], []).append(token)
            self._index = _arrays(starting), _arrays(spelling)
        return self._index


def _arrays(lists: dict[int, list[int]]) -> _Index:
    return {byte: np.array(tokens) for byte, tokens in lists.items()}
