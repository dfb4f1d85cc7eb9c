"""Whether a model and a projector are what they should be, before anything loads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from blinkthink.analysis.images import POOL
from blinkthink.analysis.models import memory
from blinkthink.analysis.models.gguf import Header, NotGguf, read_header
from blinkthink.core.errors import ModelFailed, from_os_error
from blinkthink.core.translation import tr

# Projector types and how many entries of the position table one image token takes a side: the
# unified model of 12B looks positions up after pooling.
_PROJECTORS = {"gemma4v": POOL, "gemma4uv": 1}
_HASH = re.compile(r"[0-9a-f]{40}")  # the converter takes a cached folder's name for the model's


@dataclass(frozen=True)
class PairFacts:
    """What the headers say.

    ``longest``: image tokens a side that the projector knows, 0: any. ``working_bytes``: memory
    that is needed beside the size of the files, less than nothing where a table stays on the disk.
    ``header`` is the text model's, ``vision`` the
    projector's.
    """

    title: str
    bytes: int
    license: str
    longest: int
    working_bytes: int
    projector_bytes: int
    header: Header = field(repr=False, compare=False)
    vision: Header = field(repr=False, compare=False)


def check_pair(text: Path, projector: Path) -> PairFacts:
    """Raises ModelFailed with what is wrong in plain words, or NotFound."""
    model, vision = _header(text), _header(projector)
    if model.text("general.architecture") == "clip" and vision.text("general.architecture"):
        raise _refused(text, tr("this is a projector; the two files are the wrong way round"))
    architecture = model.text("general.architecture")
    if architecture != "gemma4":
        words = tr("this is a “{kind}” model, not a Gemma 4 one")
        raise _refused(text, words.format(kind=architecture or tr("nameless")))
    if vision.text("general.architecture") != "clip":
        raise _refused(projector, tr("this is no vision projector (mmproj)"))
    kind = vision.text("clip.vision.projector_type") or vision.text("clip.projector_type")
    if kind not in _PROJECTORS:
        words = tr("this projector (“{kind}”) is for another model than Gemma 4")
        raise _refused(projector, words.format(kind=kind))
    width = model.number("gemma4.embedding_length")
    projected = vision.number("clip.vision.projection_dim")
    if width < 1 or width != projected:
        raise _refused(
            projector,
            tr(
                "this projector belongs to another model: it gives {given} numbers a token, the "
                "model takes {taken}"
            ).format(given=projected, taken=width),
        )
    table = vision.tensors.get("v.position_embd.weight")
    longest = table.shape[1] // _PROJECTORS[kind] if table and len(table.shape) > 1 else 0
    name = model.text("general.name")
    return PairFacts(
        title=text.stem if not name or _HASH.fullmatch(name) else name,
        bytes=text.stat().st_size + projector.stat().st_size,
        license=model.text("general.license"),
        longest=longest,
        working_bytes=memory.needed(model, vision=vision),
        projector_bytes=projector.stat().st_size,
        header=model,
        vision=vision,
    )


def _header(path: Path) -> Header:
    try:
        return read_header(path)
    except NotGguf as error:
        raise _refused(path, str(error)) from error
    except OSError as error:
        raise from_os_error(error, path) from error


def _refused(path: Path, why: str) -> ModelFailed:
    return ModelFailed(f"{why[0].upper()}{why[1:]}.", subject=str(path))
