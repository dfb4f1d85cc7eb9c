"""What is said below the pictures that went wrong: what is there, and what was said."""

from __future__ import annotations

from blinkthink.core.translation import tr
from blinkthink.evaluation.report import ChangedPicture, WrongPicture
from blinkthink.ui.pages.evaluation import evaluation_words as words
from blinkthink.ui.pages.picture_tiles import Shown


def of_wrong(wrong: WrongPicture) -> Shown:
    there, said = words.expected_words(wrong), words.said_words(wrong)
    return Shown(
        wrong.path,
        tr("There: {things}").format(things=there),
        tr("Said: {things}").format(things=said),
        tr("There: {there}. Said: {said}.").format(there=there, said=said),
    )


def of_changed(changed: ChangedPicture) -> Shown:
    told = words.changed_words(changed)
    return Shown(changed.path, told, changed.words, f"{told}: {changed.words}")
