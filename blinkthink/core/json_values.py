"""Reading JSON that others may have written: what is not as expected is left out, not an error."""

from __future__ import annotations

import math
from typing import Any

Json = dict[str, Any]


def items(value: object) -> list[Any]:
    """A list as it is, an empty one for anything else."""
    return value if isinstance(value, list) else []


def number(value: object) -> float:
    """A finite number as it is, 0 for anything else."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return 0.0
    try:
        return float(value) if math.isfinite(value) else 0.0
    except OverflowError:  # a whole number with hundreds of digits
        return 0.0
