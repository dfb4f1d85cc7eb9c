"""The small tokenizer: Gemma 4's kind (spaces as U+2581, byte pairs on whole lines, byte fallback).

Merges are learned inside words only. Quotes, brackets, digits and full stops stay tokens of their
own, so a text cut at any of JSON's borders gives the same tokens as the whole: the app evaluates
the fixed stretches of an answer one by one.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from config import PROMPT_FILE
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

PAD, EOS, BOS, UNK = "<pad>", "<eos>", "<bos>", "<unk>"
TURN, TURN_END, IMAGE, IMAGE_END, SOFT = "<|turn>", "<turn|>", "<|image>", "<image|>", "<|image|>"
MARKS = (TURN, TURN_END, IMAGE, IMAGE_END, SOFT)
_SIZE = 1024
_PIECES = Regex('[:,]\u2581|["{}\\[\\]:,;.0-9]|\n|\u2581?[^"{}\\[\\]:,;.0-9\n\u2581]+|\u2581')
_CHARACTERS = [chr(c) for c in range(33, 127)] + ["\u2581", "\n"]


def prompt() -> dict[str, str]:
    """The app's prompt: `system`, `question` with `{camera}` in it, and what may go into that."""
    table = tomllib.loads(PROMPT_FILE.read_text(encoding="utf-8"))
    return {name: str(text).strip() for name, text in table.items()}


def before_picture(system: str) -> str:
    """What the app evaluates before the picture, <bos> aside."""
    return f"{TURN}system\n{system}{TURN_END}\n{TURN}user\n{IMAGE}"


def after_picture(question: str) -> str:
    """What the app evaluates after the picture."""
    return f"{IMAGE_END}{question}{TURN_END}\n{TURN}model\n"


def train(answers: Iterable[str], names: Iterable[str]) -> Tokenizer:
    """Learn the merges from answers, the prompt and names of cameras."""
    tokenizer = Tokenizer(models.BPE(unk_token=UNK, byte_fallback=True, fuse_unk=True))
    tokenizer.normalizer = normalizers.Replace(" ", "\u2581")
    tokenizer.pre_tokenizer = pre_tokenizers.Split(_PIECES, "isolated")
    trainer = trainers.BpeTrainer(
        vocab_size=_SIZE - len(MARKS) - 256,
        min_frequency=3,
        special_tokens=[PAD, EOS, BOS, UNK],
        initial_alphabet=_CHARACTERS,
        show_progress=False,
    )
    texts = [*answers, *(["system\n", "user\n", "model\n"] * 20)]
    texts += [*prompt().values()] * 20
    texts += [prompt()["question"].format(camera=name) for name in names for _ in range(3)]
    tokenizer.train_from_iterator(texts, trainer)
    return _with_bytes_and_marks(tokenizer)


def _with_bytes_and_marks(trained: Tokenizer) -> Tokenizer:
    """Put the byte tokens after the first four, and leave the word borders out."""
    table: dict[str, Any] = json.loads(trained.to_str())
    learned = sorted(table["model"]["vocab"], key=table["model"]["vocab"].__getitem__)
    order = [PAD, EOS, BOS, UNK, *MARKS, *(f"<0x{byte:02X}>" for byte in range(256))]
    order += [token for token in learned if token not in set(order)]
    return assembled({token: index for index, token in enumerate(order)}, table["model"]["merges"])


def assembled(numbers: dict[str, int], merges: list[Any]) -> Tokenizer:
    """A tokenizer of these tokens and merges."""
    bare = Tokenizer(models.BPE(unk_token=UNK, byte_fallback=True, fuse_unk=True))
    bare.normalizer = normalizers.Replace(" ", "\u2581")
    table: dict[str, Any] = json.loads(bare.to_str())
    table["model"]["vocab"], table["model"]["merges"] = numbers, merges
    table["added_tokens"] = [
        {
            "id": numbers[token], "content": token, "single_word": False, "lstrip": False,
            "rstrip": False, "normalized": False, "special": True,
        }
        for token in (PAD, EOS, BOS, UNK, *MARKS)
    ]  # fmt: skip
    rebuilt = Tokenizer.from_str(json.dumps(table))
    rebuilt.decoder = decoders.Sequence(
        [decoders.Replace("\u2581", " "), decoders.ByteFallback(), decoders.Fuse()]
    )
    return rebuilt


def save(tokenizer: Tokenizer, folder: Path) -> None:
    """Write the tokenizer's files in the layout that the converter reads."""
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    table = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": BOS, "eos_token": EOS, "pad_token": PAD, "unk_token": UNK,
        "additional_special_tokens": list(MARKS),
        "clean_up_tokenization_spaces": False,
    }  # fmt: skip
    (folder / "tokenizer_config.json").write_text(json.dumps(table, indent=1))


def load(folder: Path) -> Tokenizer:
    """The tokenizer that `save` wrote."""
    return Tokenizer.from_file(str(folder / "tokenizer.json"))
