"""What tells versions of a model apart that goes by one name."""

from __future__ import annotations

from blinkthink.analysis.engines import AnyModel
from blinkthink.analysis.models.installed import InstalledModel
from blinkthink.analysis.models.servers import ServerModel
from blinkthink.core.errors import from_os_error


def stamp_of(model: AnyModel) -> str:
    """Changes when the model's files do; a model elsewhere is told by where it is. Blocks.

    Raises NotFound, ReadOnly or Transient where its files cannot be looked at.
    """
    if not isinstance(model, InstalledModel):
        return model.address if isinstance(model, ServerModel) else model.destination
    found = []
    for path in (model.text, model.projector):
        try:
            status = path.stat()
        except OSError as error:
            raise from_os_error(error, path) from error
        found.append(f"{status.st_size}:{status.st_mtime_ns}")
    return " ".join(found)
