"""The tokens: some hundred of all kinds, or Gemma's own 262,144.

Gemma's come from a file in the source distribution of llama-cpp-python, which uv keeps where it
compiled it; ``BLINKTHINK_GEMMA_VOCABULARY`` names another place.
"""

from __future__ import annotations

import os
from pathlib import Path

import gguf

from tests.gemma.config import Config

_FILE = "ggml-vocab-gemma-4.gguf"
_HOW = f"""Gemma's vocabulary was not found. It is in the source of llama-cpp-python:
    pip download --no-binary :all: --no-deps llama-cpp-python==0.3.36
    tar xf llama_cpp_python-0.3.36.tar.gz
then set BLINKTHINK_GEMMA_VOCABULARY to .../vendor/llama.cpp/models/{_FILE}"""

_CONTROL = (
    *("<pad>", "<eos>", "<bos>", "<unk>", "<|turn>", "<turn|>", "<|image>", "<image|>"),
    *("<|channel>", "<channel|>"),
)
_WORDS = (
    *("\n", "▁", "A", "▁a", "person", "▁person", "front", "▁porch", "day", "▁by", "▁red", "coat"),
    *('"', '",', '▁"', "[]", '[{"', '"}', "]", "}", '":', "kind", "count", "scene", "name", "1"),
    *("▁1", "clear", "dark", "an", "in", "is", "▁is", "▁in", "▁view", ".", '."'),
)

# What llama-cpp-python's chat handlers need; the real files' templates say the same and much more.
_CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}<|turn>{{ message.role }}\n"
    "{% if message.content is string %}{{ message.content }}{% else %}"
    "{% for part in message.content %}{{ part.text }}{% endfor %}{% endif %}<turn|>\n"
    "{% endfor %}{% if add_generation_prompt %}<|turn>model\n{% endif %}"
)


def add_to(writer: gguf.GGUFWriter, config: Config) -> int:
    """Add the tokenizer's keys; how many tokens there are. Raises FileNotFoundError."""
    return _add_real(writer) if config.real_vocabulary else _add_small(writer)


def find_real() -> Path:
    """The file with Gemma's tokens. Raises FileNotFoundError with how to get it."""
    named = os.environ.get("BLINKTHINK_GEMMA_VOCABULARY")
    cache = Path(os.environ.get("UV_CACHE_DIR", Path.home() / ".cache" / "uv"))
    kept = f"sdists-v*/pypi/llama-cpp-python/0.3.36/*/src/vendor/llama.cpp/models/{_FILE}"
    for path in (Path(named),) if named else cache.glob(kept):
        if path.is_file():
            return path
    raise FileNotFoundError(_HOW)


def _add_real(writer: gguf.GGUFWriter) -> int:
    """All of the tokenizer's keys as they are, the chat template too."""
    fields = gguf.GGUFReader(find_real()).fields
    for name, field in fields.items():
        if name.startswith("tokenizer."):
            kind, *inner = field.types
            writer.add_key_value(name, field.contents(), kind, inner[-1] if inner else None)
    return len(fields["tokenizer.ggml.tokens"].data)


def closing() -> list[bool]:
    """For each token of the small vocabulary: whether a text or a list ends with it."""
    return [token[:1] in ('"', "]") or token == '."' for token in _small()[0]]


def _small() -> tuple[list[str], list[int], list[str]]:
    """Tokens, their kinds and the merges: control, bytes, characters, and a few words."""
    ascii_characters = [chr(code) for code in range(0x21, 0x7F)]
    words = dict.fromkeys((*_WORDS, *ascii_characters))
    merges: dict[str, None] = {}
    for word in list(words):
        # Each word is built letter by letter, so each of its beginnings is a token, too.
        for end in range(2, len(word) + 1):
            words.setdefault(word[:end])
            merges.setdefault(f"{word[: end - 1]} {word[end - 1]}")
    tokens = [*_CONTROL, *(f"<0x{byte:02X}>" for byte in range(256)), *words]
    kinds = [gguf.TokenType.CONTROL] * len(_CONTROL)
    kinds += [gguf.TokenType.BYTE] * 256
    kinds += [gguf.TokenType.NORMAL] * len(words)
    return tokens, [int(kind) for kind in kinds], list(merges)


def _add_small(writer: gguf.GGUFWriter) -> int:
    tokens, kinds, merges = _small()
    writer.add_tokenizer_model("gemma4")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(merges)
    writer.add_pad_token_id(tokens.index("<pad>"))
    writer.add_bos_token_id(tokens.index("<bos>"))
    writer.add_eos_token_id(tokens.index("<turn|>"))
    writer.add_unk_token_id(tokens.index("<unk>"))
    writer.add_add_bos_token(True)
    writer.add_chat_template(_CHAT_TEMPLATE)
    return len(tokens)
