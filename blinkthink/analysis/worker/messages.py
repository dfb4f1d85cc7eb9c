"""What the app and the model process say to each other, as MessagePack over a pipe."""

from __future__ import annotations

import msgspec

from blinkthink.core.analysis import FLAGS
from blinkthink.core.state import Device


class Look(msgspec.Struct, frozen=True, tag=True):
    """What does llama.cpp compute on here? Answered by Seen, or by Refused where it is missing.

    ``gpu``: modules to load first, which were tried in another process.
    """

    gpu: list[str] = []


class Load(msgspec.Struct, frozen=True, tag=True):
    """Load a model and its projector and evaluate the fixed rules. Answered by Loaded or Refused.

    ``threads`` 0: as many as there are physical cores that this process may use. ``plain`` leaves
    out the kernels for special instructions (AMX), which fault on some virtual machines.
    ``gpu_layers``: how many of the model's layers a GPU gets, -1 for all; without a GPU it means
    nothing. ``sequences``: how many pictures may be answered together (DescribeMany); the memory of
    the context grows with it, with ``image_tokens``, the most that a picture may have, and with
    ``question``, the same for a question.
    """

    model: str
    projector: str
    system: str
    threads: int = 0
    plain: bool = False
    gpu_layers: int = -1
    sequences: int = 1
    image_tokens: int = 1120
    question: int = 1024


class Describe(msgspec.Struct, frozen=True, tag=True):
    """Answer ``question`` about a picture of ``width`` x ``height`` RGB pixels, 8 bits a channel.

    Answered by Progress messages, then one Described, Stopped or Failed with the same ``job``.
    ``keep_prefix`` false evaluates the fixed rules anew, as a fresh context would. ``draft``: the
    tokens of an answer that this one may resemble (the last one of the camera); it only saves time,
    the answer is the same. ``flags``: the names of those that the answer may have.
    """

    job: int
    question: str
    width: int
    height: int
    rgb: bytes
    keep_prefix: bool = True
    draft: list[int] = []
    flags: tuple[str, ...] = FLAGS


class DescribeMany(msgspec.Struct, frozen=True, tag=True):
    """Answer several questions together, at most as many as Load's ``sequences``.

    Answered by Progress messages, then one DescribedMany, Stopped or Failed with the same ``job``
    (one picture that cannot be answered fails them all). Drafts are not used.
    """

    job: int
    items: list[Describe]


class Stop(msgspec.Struct, frozen=True, tag=True):
    """Stop decoding ``job`` as soon as possible; ignored when it is not running."""

    job: int


class Seen(msgspec.Struct, frozen=True, tag=True):
    """Devices with the memory that is free now."""

    devices: list[Device]


class Loaded(msgspec.Struct, frozen=True, tag=True):
    """The model is ready."""

    seconds: float
    context: int  # tokens


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The model could not be loaded; ``missing``: llama.cpp itself is not installed."""

    reason: str
    missing: bool = False


class Progress(msgspec.Struct, frozen=True, tag=True):
    """``job`` entered a phase: "prefix" (the fixed rules), "encoding" (the picture becomes
    vectors), "image" (these go through the model), "question" or "decoding".

    Encoding cannot be stopped: the process has to be killed.
    """

    job: int
    phase: str


class Seconds(msgspec.Struct, frozen=True):
    """How long each phase of a job took. ``other`` is all that is not a call of llama.cpp that
    evaluates: tokenizing, the grammar, choosing, checking."""

    prefix: float = 0.0
    encode: float = 0.0
    image: float = 0.0
    question: float = 0.0
    decode: float = 0.0
    other: float = 0.0

    @property
    def total(self) -> float:
        return sum((self.prefix, self.encode, self.image, self.question, self.decode, self.other))


class Described(msgspec.Struct, frozen=True, tag=True):
    """The whole answer to ``job``."""

    job: int
    text: str
    tokens: list[int]
    image_tokens: int
    prompt_tokens: int
    kept_tokens: int  # of prompt_tokens, those that were not evaluated again
    decode_steps: int  # calls of llama_decode for the answer
    drafted: int  # of tokens, those that the model chose as the draft had them, ahead of their turn
    seconds: Seconds


class DescribedMany(msgspec.Struct, frozen=True, tag=True):
    """The whole answers to ``job``, in the order of its items. What was done for all together is
    shared out: each has an equal part of its seconds and the number of steps of all."""

    job: int
    answers: list[Described]


class Stopped(msgspec.Struct, frozen=True, tag=True):
    """``job`` was stopped as asked."""

    job: int


class Failed(msgspec.Struct, frozen=True, tag=True):
    """llama.cpp could not do ``job``; the process goes on."""

    job: int
    reason: str


ToWorker = Look | Load | Describe | DescribeMany | Stop
FromWorker = Seen | Loaded | Refused | Progress | Described | DescribedMany | Stopped | Failed

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
