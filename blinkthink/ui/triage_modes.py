"""What the modes of triage are called, and what they do. No Qt."""

from __future__ import annotations

from blinkthink.core.translation import tr

TRIAGES = {
    "off": tr("off: look at each one"),
    "careful": tr("careful", "how pictures are skipped"),
    "eager": tr("eager", "how pictures are skipped"),
}
TRIAGE_SENTENCE = tr(
    "Of pictures that came by themselves, those that show nothing new are not analysed. Careful "
    "skips what hardly differs; eager skips more, and may miss what is small. One in twenty is "
    "looked at all the same, to measure what is missed."
)
