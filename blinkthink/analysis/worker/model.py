"""A Gemma 4 text model and its vision projector: pictures in, answers out.

The prompt is: fixed rules, picture, question. The rules are evaluated once and stay in the
context's memory; each picture replaces what came after them. The order of calls and the limits are
those of llama.cpp's ``mtmd.cpp``, ``mtmd-helper.cpp`` and ``llama.h`` (llama-cpp-python 0.3.36).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

from llama_cpp import llama_cpp as cpp
from msgspec.structs import replace

from blinkthink.analysis.grammar import Matcher
from blinkthink.analysis.schema import ANSWER_BYTES, answer
from blinkthink.analysis.worker.batching import write_together
from blinkthink.analysis.worker.context import BATCH, OUTPUTS, Context, Part, TextModel
from blinkthink.analysis.worker.drafting import Draft, Written, on_gpu, on_processor, write
from blinkthink.analysis.worker.library import LlamaError, Log, load_backends
from blinkthink.analysis.worker.margin import Margins
from blinkthink.analysis.worker.messages import Describe, Described, Load, Seconds
from blinkthink.analysis.worker.sampling import choose
from blinkthink.analysis.worker.timing import Stopwatch
from blinkthink.analysis.worker.vision import MARKER, Projector, Prompt
from blinkthink.analysis.worker.writing import Spelling, Writing

_HEAD = "<|turn>system\\n{system}<turn|>\\n<|turn>user\\n"
_TAIL = "{question}<turn|>\\n<|turn>model\\n"
_NO_THOUGHT = "<|channel>thought\\n<channel|>"  # the largest models expect an empty thought
_QUESTION_BATCH = BATCH // 2  # the answer's first words go with what is left of the question
_SPARE = 32  # tokens of the turns' marks around a question


class Model:
    """Raises LlamaError where llama.cpp refuses, Aborted when ``should_stop`` turned true.

    ``should_stop`` is asked very often while tokens are evaluated; it has to be quick. ``progress``
    is called often while the model is loaded, ``phase`` with each phase's name of Progress when it
    begins and, while decoding, with each step.
    """

    def __init__(
        self,
        load: Load,
        *,
        threads: int,
        should_stop: Callable[[], bool],
        progress: Callable[[], None] = lambda: None,
    ) -> None:
        if not 0 < load.sequences < OUTPUTS:  # llama.cpp would abort
            raise LlamaError(f"{load.sequences} pictures at once are more than possible")
        log = Log()
        load_backends()
        cpp.llama_backend_init()
        layers = load.gpu_layers
        text = TextModel(load.model, log, gpu_layers=layers, plain=load.plain, progress=progress)
        self._vocabulary = text.vocabulary
        self._spelling = Spelling(text.vocabulary)
        self._starts: dict[tuple[str, ...], Matcher] = {}  # by the flags that may be said
        self._head = _HEAD.format(system=load.system)
        thought = _NO_THOUGHT.replace("\\n", "\\\\n").encode() in text.template
        self._after_question = _NO_THOUGHT if thought else ""
        self._sequences = load.sequences
        picture = load.image_tokens + load.question + ANSWER_BYTES + _SPARE
        gpu = layers != 0 and bool(cpp.llama_supports_gpu_offload())
        self._context = Context(
            text,
            log,
            tokens=len(text.vocabulary.tokenize(self._head.encode())) + load.sequences * picture,
            sequences=load.sequences,
            threads=threads,
            gpu=gpu,
            should_stop=should_stop,
        )
        self._price = on_gpu if gpu else on_processor
        self._margins = Margins()
        self._projector = Projector(load.projector, text, log, threads=threads, gpu=gpu)
        self._prefix: list[int] = []  # the tokens that sequence 0 holds, from position 0

    @property
    def context(self) -> int:
        """The size of the context in tokens."""
        return self._context.size

    def describe(self, job: Describe, phase: Callable[[str], None]) -> Described:
        """The answer about one picture. Raises UnicodeDecodeError where it is no text."""
        watch = Stopwatch()
        with self._tokenize(job) as prompt:
            self._check_room([prompt])
            kept = self._hold_prefix(prompt.head, watch, phase, keep=job.keep_prefix)
            writing = self._read(job, prompt, 0, watch, phase)
        before = self._context.seconds
        draft = Draft(job.draft, self._spelling, self._price)
        written = write(self._context, writing, draft, self._margins, lambda: phase("decoding"))
        watch.add("decode", self._context.seconds - before)
        return _described(job, prompt, kept, writing, written, watch.seconds())

    def describe_many(
        self, jobs: Sequence[Describe], phase: Callable[[str], None]
    ) -> list[Described]:
        """The answers about several pictures, written together."""
        if not 0 < len(jobs) <= self._sequences:
            raise LlamaError(f"{len(jobs)} pictures at once were not prepared for")
        together = Stopwatch()
        with contextlib.ExitStack() as stack:
            prompts = [stack.enter_context(self._tokenize(job)) for job in jobs]
            self._check_room(prompts)
            kept = self._hold_prefix(prompts[0].head, together, phase, keep=True)
            writings, alone = [], []
            for sequence, (job, prompt) in enumerate(zip(jobs, prompts, strict=True), 1):
                self._context.share(len(prompt.head), sequence)
                alone.append(Stopwatch())
                writings.append(self._read(job, prompt, sequence, alone[-1], phase))
        before = self._context.seconds
        steps = write_together(self._context, writings, self._margins, lambda: phase("decoding"))
        together.add("decode", self._context.seconds - before)
        rows = zip(jobs, prompts, writings, together.shared_with(alone), strict=True)
        return [
            self.describe(replace(job, draft=[]), phase)
            if writing.unsettled
            else _described(job, prompt, kept, writing, Written(steps, 0), seconds)
            for job, prompt, writing, seconds in rows
        ]

    def _tokenize(self, job: Describe) -> contextlib.AbstractContextManager[Prompt]:
        text = self._head + MARKER + _TAIL.format(question=job.question) + self._after_question
        return self._projector.tokenize(text, job.width, job.height, job.rgb)

    def _check_room(self, prompts: Sequence[Prompt]) -> None:
        """Raises LlamaError where an answer might not find room in the context."""
        head = len(prompts[0].head)
        needed = head + sum(prompt.size - head + ANSWER_BYTES for prompt in prompts)
        if needed > self.context:
            raise LlamaError(f"{needed} tokens are needed, more than fit")

    def _hold_prefix(
        self, tokens: list[int], watch: Stopwatch, phase: Callable[[str], None], *, keep: bool
    ) -> int:
        """Let the memory hold the fixed rules and nothing else; how many of their tokens it had."""
        for sequence in range(1, self._sequences + 1):
            self._context.drop(sequence)
        if keep and tokens == self._prefix and self._context.keep(len(tokens)):
            return len(tokens)
        phase("prefix")
        with watch.phase("prefix"):
            self._prefix = []
            self._context.clear()
            for at in range(0, len(tokens), BATCH):
                self._context.evaluate(Part(tokens[at : at + BATCH], at))
            self._prefix = tokens
        return 0

    def _start(self, flags: tuple[str, ...]) -> Matcher:
        """The grammar of an answer that may have these flags."""
        start = self._starts.get(flags)
        if start is None:
            start = self._starts[flags] = Matcher.start(answer(flags), ANSWER_BYTES)
        return start

    def _read(
        self,
        job: Describe,
        prompt: Prompt,
        sequence: int,
        watch: Stopwatch,
        phase: Callable[[str], None],
    ) -> Writing:
        """Read a picture and its question after the rules, and choose the answer's first token."""
        at = len(prompt.head)
        phase("encoding")
        with watch.phase("encode"):
            vectors = self._projector.encode(prompt.image, self._context)
        phase("image")
        with watch.phase("image"):
            self._projector.evaluate(prompt.image, vectors, self._context, at, sequence)
        phase("question")
        after = at + prompt.image_tokens
        question = prompt.tail
        while len(question) > _QUESTION_BATCH:
            with watch.phase("question"):
                self._context.evaluate(Part(question[:_QUESTION_BATCH], after, sequence))
            after, question = after + _QUESTION_BATCH, question[_QUESTION_BATCH:]
        start = self._start(job.flags)
        writing = Writing(self._spelling, start, question, after, sequence)
        with watch.phase("question"):
            self._context.evaluate(writing.part)
        writing.take(*choose(self._context.logits(0), writing.matcher, self._vocabulary))
        return writing


def _described(
    job: Describe, prompt: Prompt, kept: int, writing: Writing, written: Written, seconds: Seconds
) -> Described:
    return Described(
        job=job.job,
        text=writing.text,
        tokens=writing.tokens,
        image_tokens=prompt.image_tokens,
        prompt_tokens=prompt.size - prompt.image_tokens,
        kept_tokens=kept,
        decode_steps=written.steps,
        drafted=written.drafted,
        seconds=seconds,
    )
