"""What the app and the model process say to each other, as MessagePack over a pipe."""

from __future__ import annotations

import msgspec


class Load(msgspec.Struct, frozen=True, tag=True):
    """Load a model and its projector and evaluate the fixed rules. Answered by Loaded or Refused.

    ``threads`` 0: as many as there are physical cores that this process may use. ``plain`` leaves
    out the kernels for special instructions (AMX), which fault on some virtual machines.
    """

    model: str
    projector: str
    system: str
    threads: int = 0
    plain: bool = False


class Describe(msgspec.Struct, frozen=True, tag=True):
    """Answer ``question`` about a picture of ``width`` x ``height`` RGB pixels, 8 bits a channel.

    Answered by Progress messages, then one Described, Stopped or Failed with the same ``job``.
    ``keep_prefix`` false evaluates the fixed rules anew, as a fresh context would.
    """

    job: int
    question: str
    width: int
    height: int
    rgb: bytes
    keep_prefix: bool = True


class Stop(msgspec.Struct, frozen=True, tag=True):
    """Stop decoding ``job`` as soon as possible; ignored when it is not running."""

    job: int


class Loaded(msgspec.Struct, frozen=True, tag=True):
    """The model is ready."""

    seconds: float
    context: int  # tokens


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The model could not be loaded; ``missing``: llama.cpp itself is not installed."""

    reason: str
    missing: bool = False


class Progress(msgspec.Struct, frozen=True, tag=True):
    """``job`` entered a phase. Only decoding can be stopped; encoding has to be killed."""

    job: int
    phase: str  # "encoding" or "decoding"


class Described(msgspec.Struct, frozen=True, tag=True):
    """The whole answer to ``job``."""

    job: int
    text: str
    tokens: list[int]
    image_tokens: int
    prompt_tokens: int
    kept_tokens: int  # of prompt_tokens, those that were not evaluated again


class Stopped(msgspec.Struct, frozen=True, tag=True):
    """``job`` was stopped as asked."""

    job: int


class Failed(msgspec.Struct, frozen=True, tag=True):
    """llama.cpp could not do ``job``; the process goes on."""

    job: int
    reason: str


ToWorker = Load | Describe | Stop
FromWorker = Loaded | Refused | Progress | Described | Stopped | Failed

_encoder = msgspec.msgpack.Encoder()
_to_worker: msgspec.msgpack.Decoder[ToWorker] = msgspec.msgpack.Decoder(ToWorker)
_from_worker: msgspec.msgpack.Decoder[FromWorker] = msgspec.msgpack.Decoder(FromWorker)


def encode(message: ToWorker | FromWorker) -> bytes:
    """A message as bytes."""
    return _encoder.encode(message)


def decode_to_worker(data: bytes) -> ToWorker:
    """Raises msgspec.DecodeError for anything else."""
    return _to_worker.decode(data)


def decode_from_worker(data: bytes) -> FromWorker:
    """Raises msgspec.DecodeError for anything else."""
    return _from_worker.decode(data)
