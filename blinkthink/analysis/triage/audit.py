"""Looking at some of the skipped pictures all the same.

One skipped picture in twenty is analysed. Which ones follows from their names alone, so that nobody
and nothing can choose them. What that showed is counted by the index (``core.audits``).
"""

from __future__ import annotations

import hashlib

SHARE = 0.05


def is_audit(camera: str, name: str, share: float = SHARE) -> bool:
    """Whether a skipped picture is analysed all the same; the same answer each time.

    ``camera`` is its identity, ``name`` the file's name.
    """
    digest = hashlib.sha256(f"audit/{camera}/{name}".encode()).digest()
    return int.from_bytes(digest[:8]) < share * 2**64
