"""A model in the tests' own process, with everything that it says about its work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from blinkthink.analysis import images, prompt
from blinkthink.analysis.images import Pixels
from blinkthink.analysis.worker.messages import Describe, Described, Load
from blinkthink.analysis.worker.model import Model
from blinkthink.core.analysis import Question
from tests.analysis.helpers import picture
from tests.gemma import Pair

DEMO = Path(__file__).parents[2] / "models" / "demo"


class Direct:
    """``load``: fields of Load. ``stop_when`` says when running work is to be stopped; ``phases``
    are those of the last work."""

    def __init__(
        self, text: Path, projector: Path, *, threads: int = 1, plain: bool = True, **load: int
    ) -> None:
        self.stop_when: Callable[[], bool] = lambda: False
        self.phases: list[str] = []
        # Plain kernels but where asked for: what is compared is the memory, not the processor's
        # extensions.
        files = str(text), str(projector)
        message = Load(*files, prompt.load().system, plain=plain, **load)
        self._model = Model(message, threads=threads, should_stop=lambda: self.stop_when())

    @classmethod
    def of(cls, pair: Pair, *, threads: int = 1, plain: bool = True, **load: int) -> Direct:
        return cls(pair.text, pair.projector, threads=threads, plain=plain, **load)

    @classmethod
    def demo(cls, **load: int) -> Direct:
        text, projector = DEMO / "blinkthink-demo.gguf", DEMO / "blinkthink-demo-mmproj.gguf"
        return cls(text, projector, **load)

    def ask(
        self, pixels: Pixels, draft: Sequence[int] = (), *, keep: bool = True, camera: str = "Porch"
    ) -> Described:
        """The answer about one picture."""
        self.phases.clear()
        job = _job(pixels, camera, keep=keep, draft=draft)
        return self._model.describe(job, self.phases.append)

    def ask_together(self, pictures: Sequence[Pixels], camera: str = "Porch") -> list[Described]:
        """The answers about several."""
        self.phases.clear()
        jobs = [_job(pixels, camera) for pixels in pictures]
        return self._model.describe_many(jobs, self.phases.append)


def pixels(seed: int, detail: int = 70) -> Pixels:
    """A picture as the model gets it."""
    return images.prepare(picture(seed), detail)


def _job(pixels: Pixels, camera: str, *, keep: bool = True, draft: Sequence[int] = ()) -> Describe:
    question = prompt.load().question(Question(camera))
    size = pixels.width, pixels.height
    return Describe(0, question, *size, pixels.rgb, keep_prefix=keep, draft=list(draft))
