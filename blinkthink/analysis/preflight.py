"""What is checked before the model process loads anything: the files, and whether there is room.

llama.cpp ends its process on some wrong files and where memory runs out, and takes damaged weights
without a word.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from blinkthink.analysis.models import memory as sizes
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.pair import PairFacts, check_pair
from blinkthink.analysis.models.system_memory import memory
from blinkthink.analysis.models.verified import Verified
from blinkthink.analysis.prompt import ROOMS
from blinkthink.analysis.schema import ANSWER_BYTES
from blinkthink.core import amounts
from blinkthink.core.errors import ModelFailed, ModelMissing, NotFound
from blinkthink.core.state import Device
from blinkthink.core.translation import tr

_HALVINGS = 3


class FileCheck:
    """Remembers what it has checked while the files do not change."""

    def __init__(self, verified: Path | None) -> None:
        """``verified``: the file that says which files had their SHA-256; None: none is kept."""
        self._verified = None if verified is None else Verified(verified)
        self._facts: dict[tuple[object, ...], PairFacts | ModelFailed] = {}

    async def check(self, model: InstalledModel, tell: Callable[[str], None]) -> PairFacts:
        """The facts of the model's files. ``tell`` gets words while gigabytes are read.

        Raises ModelMissing where a file is gone, ModelFailed where it is no use.
        """
        try:
            stats = [path.stat() for path in (model.text, model.projector)]
        except OSError as error:
            raise ModelMissing(
                tr("A file of “{title}” is gone ({filename}).").format(
                    title=model.title, filename=error.filename
                )
            ) from error
        key = (model, *((stat.st_size, stat.st_mtime_ns) for stat in stats))
        if key not in self._facts:
            try:
                facts = await asyncio.to_thread(check_pair, model.text, model.projector)
                await self._verify(model, facts.bytes, tell)
            except NotFound as error:
                raise ModelMissing(
                    tr("A file of “{title}” is gone.").format(title=model.title)
                ) from error
            except ModelFailed as error:  # not to be read again for each of a hundred pictures
                self._facts = {key: error}
                raise
            self._facts = {key: facts}
        known = self._facts[key]
        if isinstance(known, ModelFailed):
            raise ModelFailed(known.detail, subject=known.subject)
        return known

    async def _verify(self, model: InstalledModel, total: int, tell: Callable[[str], None]) -> None:
        """Read the files whose SHA-256 is known and that changed since they last had it."""
        verified = self._verified
        if verified is None:
            return
        loop, stopped = asyncio.get_running_loop(), threading.Event()
        done, said = 0, -1

        def progress(count: int) -> None:
            nonlocal done, said
            done += count
            percent = min(100, 100 * done // max(1, total))
            if percent > said:
                said = percent
                loop.call_soon_threadsafe(
                    tell, tr("Checking the model’s files: {percent} %.").format(percent=percent)
                )

        def check() -> None:
            for path, sha256 in zip((model.text, model.projector), model.sha256, strict=True):
                if sha256 and not verified.holds(path, sha256):
                    verified.check(path, sha256, progress, stopped.is_set)

        try:
            await asyncio.to_thread(check)
        except asyncio.CancelledError:
            stopped.set()
            raise


def context_tokens(sequences: int, image_tokens: int, question: int = ROOMS[0]) -> int:
    """What the worker's context comes to, rounded up; ``question``: the room for each question."""
    more = (sequences - 1) * (image_tokens + question + ANSWER_BYTES) + question - ROOMS[0]
    return sizes.CONTEXT_TOKENS + more


def layers_for(facts: PairFacts, gpu: Device | None, tokens: int) -> int:
    """How many layers go to ``gpu``, as ``n_gpu_layers`` counts them."""
    if gpu is None:
        return 0
    free = gpu.memory_free
    return sizes.layers_that_fit(facts.header, facts.projector_bytes, free, tokens, facts.vision)


def fewer_layers(layers: int) -> Iterator[int]:
    """What to try one after the other: fewer where it turns out that memory does not do."""
    tried = 0
    while layers > 0 and tried <= _HALVINGS:
        yield layers
        layers //= 2
        tried += 1
    yield 0


def check_room(title: str, facts: PairFacts, gpu: Device | None, layers: int, tokens: int) -> None:
    """Raises ModelFailed where the machine's own memory will not do, with both numbers."""
    need, free = memory_needed(facts, gpu, layers, tokens), memory().free
    if need > free:
        raise ModelFailed(
            tr(
                "“{title}” needs {needed} of memory, {free} are free. Close other programs or "
                "choose a smaller model."
            ).format(title=title, needed=amounts.memory(need), free=amounts.memory(free))
        )


def memory_needed(facts: PairFacts, gpu: Device | None, layers: int, tokens: int) -> int:
    """Bytes of the machine's own memory, with ``layers`` of the model on ``gpu``."""
    if gpu is None or layers == 0 or gpu.kind == "integrated" or gpu.backend == "Metal":
        return facts.bytes + sizes.needed(facts.header, tokens, facts.vision)
    weights = sizes.weights(facts.header)
    here = max(0, len(weights.layers) - (layers - 1))  # the last ones go to the GPU
    gone = facts.projector_bytes + weights.output + sum(weights.layers[here:])
    kept = tokens * sum(weights.kept[:here])
    return max(0, facts.bytes - gone) + kept + sizes.needed(facts.header, 0, facts.vision)
