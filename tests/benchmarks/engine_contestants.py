"""Who is measured: llama-cpp-python's chat handler, and this app's model process; each in a process
of its own that holds the only model while it runs."""

from __future__ import annotations

import itertools
import multiprocessing
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from blinkthink.analysis import images, prompt
from blinkthink.analysis.worker import messages
from blinkthink.core.analysis import Question
from blinkthink.core.state import Device
from tests.benchmarks.engine_models import DETAIL, Size
from tests.gemma import Pair

PHASES = ("prefix", "encode", "image", "question", "decode", "other")


@dataclass(frozen=True)
class Measured:
    """One picture: ``seconds`` of each of PHASES, from the JPEG to the answer. ``steps``: calls
    that evaluate text for the answer. ``tokens`` of it are known of this app's engine alone."""

    seconds: dict[str, float]
    image_tokens: int
    prompt_tokens: int
    answer_tokens: int
    steps: int
    tokens: tuple[int, ...] = ()

    @property
    def total(self) -> float:
        return sum(self.seconds.values())


@dataclass(frozen=True)
class Setting:
    """What all contestants have in common. ``cpu_time``: processor seconds of all threads count
    instead of the clock's, which on a busy machine say nothing."""

    pair: Pair
    size: Size
    threads: int
    cpu_time: bool = False


@dataclass
class _Process:
    """A spawned process with a pipe."""

    target: Any
    arguments: tuple[Any, ...]
    pipe: Any = field(init=False)

    def __enter__(self) -> Self:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self._process = context.Process(target=self.target, args=(theirs, *self.arguments))
        self._process.start()
        theirs.close()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.join()
        self.pipe.close()


class ChatHandler(_Process):
    """llama-cpp-python's Gemma4ChatHandler with a JSON schema."""

    def __init__(self, setting: Setting) -> None:
        from tests.benchmarks.engine_chat_handler import serve

        super().__init__(serve, (setting,))

    def ask(self, jpeg: bytes, tokens: int) -> Measured:
        """The answer about a picture, cut after ``tokens``."""
        rules = prompt.load()
        self.pipe.send((rules.system, rules.question(Question("Porch")), jpeg, tokens))
        said = self.pipe.recv()
        assert isinstance(said, Measured)
        return said


class Engine(_Process):
    """This app's model process, with its messages. ``together``: how many pictures may be answered
    at once."""

    def __init__(self, setting: Setting, together: int = 1) -> None:
        super().__init__(_work, (setting,))
        self._clock = time.process_time if setting.cpu_time else time.perf_counter
        self._cpu_time = setting.cpu_time
        self._load = messages.Load(
            str(setting.pair.text),
            str(setting.pair.projector),
            prompt.load().system,
            threads=setting.threads,
            sequences=together,
            image_tokens=DETAIL,
        )
        self._jobs = itertools.count(1)

    def __enter__(self) -> Self:
        super().__enter__()
        said = self._say(self._load)
        assert isinstance(said, messages.Loaded), said
        return self

    def devices(self) -> list[Device]:
        """What llama.cpp computes on."""
        said = self._say(messages.Look())
        assert isinstance(said, messages.Seen), said
        return said.devices

    def ask(self, jpeg: bytes, *, keep: bool = True, draft: Sequence[int] = ()) -> Measured:
        """The answer about a picture at DETAIL."""
        begin = self._clock()
        said = self._say(self._describe(jpeg, keep=keep, draft=draft))
        assert isinstance(said, messages.Described), said
        return self._measured(said, self._clock() - begin)

    def ask_together(self, jpegs: Sequence[bytes]) -> list[Measured]:
        """The answers about several pictures; each has its share of the time."""
        begin = self._clock()
        items = [self._describe(jpeg) for jpeg in jpegs]
        said = self._say(messages.DescribeMany(next(self._jobs), items))
        assert isinstance(said, messages.DescribedMany), said
        each = (self._clock() - begin) / len(jpegs)
        return [self._measured(answer, each) for answer in said.answers]

    def _describe(
        self, jpeg: bytes, *, keep: bool = True, draft: Sequence[int] = ()
    ) -> messages.Describe:
        pixels = images.prepare(jpeg, DETAIL)
        return messages.Describe(
            next(self._jobs),
            prompt.load().question(Question("Porch")),
            pixels.width,
            pixels.height,
            pixels.rgb,
            keep_prefix=keep,
            draft=list(draft),
        )

    def _say(self, message: messages.ToWorker) -> messages.FromWorker:
        self.pipe.send_bytes(messages.encode(message))
        while isinstance(
            said := messages.decode_from_worker(self.pipe.recv_bytes()), messages.Progress
        ):
            pass
        return said

    def _measured(self, said: messages.Described, spent: float) -> Measured:
        """What the process counted, and what it took here: of the clock's seconds, all the rest."""
        seconds = {name: getattr(said.seconds, name) for name in PHASES}
        seconds["other"] += spent if self._cpu_time else max(0.0, spent - said.seconds.total)
        return Measured(
            seconds,
            said.image_tokens,
            said.prompt_tokens,
            len(said.tokens),
            said.decode_steps,
            tuple(said.tokens),
        )


def _work(pipe: Any, setting: Setting) -> None:
    """The model process as it is, but for its clock and the longest answer: a random model never
    comes to an end."""
    from blinkthink.analysis.worker import main, model

    if setting.cpu_time:
        time.perf_counter = time.process_time
    model.ANSWER_BYTES = setting.size.answer_bytes
    main.run(pipe)
