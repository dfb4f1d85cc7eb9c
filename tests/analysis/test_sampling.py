"""The choice of the next token: allowed, quick, and never a control token."""

from __future__ import annotations

import gc
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from llama_cpp import llama_cpp as cpp
from numpy.typing import NDArray

from blinkthink.analysis.grammar import Choice, Literal, Matcher
from blinkthink.analysis.schema import ANSWER_BYTES, answer
from blinkthink.analysis.worker.library import Log
from blinkthink.analysis.worker.sampling import choose
from blinkthink.analysis.worker.vocabulary import Vocabulary
from tests.gemma import Pair

# llama.cpp's models/ggml-vocab-gemma-4.gguf: Gemma's vocabulary without a model.
_REAL = os.environ.get("GEMMA_VOCABULARY", "")


@pytest.fixture(scope="module")
def small(pair: Pair) -> Iterator[Vocabulary]:
    with_model = _load(pair.text)
    yield Vocabulary(with_model)
    cpp.llama_model_free(with_model)


def _load(path: Path) -> int:
    params = cpp.llama_model_default_params()
    params.vocab_only = True
    model = cpp.llama_model_load_from_file(str(path).encode(), params)
    assert model
    return int(model)


def _only(vocabulary: Vocabulary, *order: bytes) -> NDArray[np.float32]:
    """Logits that prefer the tokens spelled so, in this order, and then none."""
    logits = np.full(vocabulary.size, -50.0, dtype=np.float32)
    for rank, text in enumerate(order):
        for token in range(vocabulary.size):
            if vocabulary.piece(token) == text:
                logits[token] = -rank
    return logits


def test_the_likeliest_token_that_fits_is_chosen(small: Vocabulary) -> None:
    matcher = Matcher.start((Choice((b"person", b"porch")),), 50)
    token, _ = choose(_only(small, b'"', b"clear", b"person", b"p"), matcher, small)
    assert small.piece(token) == b"person"


def test_where_no_likely_token_fits_a_single_byte_does(small: Vocabulary) -> None:
    matcher = Matcher.start((Literal("é~".encode()),), 50)
    token, following = choose(_only(small, b'"', b"clear"), matcher, small)
    assert small.piece(token) == "é".encode()[:1]
    assert following.starts() == {"é".encode()[1]}


def test_control_tokens_and_visible_markers_are_no_part_of_an_answer(small: Vocabulary) -> None:
    spelled = {small.piece(token) for token in range(small.size)}
    assert not [text for text in spelled if b"<|" in text or b"|>" in text]


@pytest.mark.slow
@pytest.mark.skipif(not _REAL, reason="GEMMA_VOCABULARY does not name Gemma's vocabulary")
def test_gemmas_own_vocabulary_spells_valid_answers_quickly() -> None:
    model = _load(Path(_REAL))
    vocabulary = Vocabulary(model)
    assert vocabulary.size == 262_144
    spelled = {vocabulary.piece(token) for token in (52, 98, 100, 101, 105, 106, 258_882)}
    assert spelled == {b""}  # <|"|> <|think|> <|channel> <channel|> <|turn> <turn|> <image|>
    vocabulary.starting(0)
    random = np.random.default_rng(1)
    seconds: list[float] = []
    for _ in range(6):
        matcher, text = Matcher.start(answer(), ANSWER_BYTES), b""
        while not matcher.done:
            logits = random.normal(0.0, 3.0, vocabulary.size).astype(np.float32)
            begin = time.process_time()
            token, matcher = choose(logits, matcher, vocabulary)
            seconds.append(time.process_time() - begin)
            text += vocabulary.piece(token)
        json.loads(text)
    cpp.llama_model_free(model)
    assert sum(seconds) / len(seconds) < 0.005


def test_llama_speaks_on_after_whoever_listened_is_gone(pair: Pair) -> None:
    Log()
    gc.collect()
    called: list[int] = []
    # Were the address free, one of these would have it now.
    others = [
        cpp.llama_log_callback(lambda level, _text, _data: called.append(level)) for _ in range(200)
    ]
    cpp.llama_model_free(_load(pair.text))  # it tells of the file
    assert not called
    del others
