"""Texts that only say that something is not there, or not so.

What stands behind such a text is left out without asking again, so that only a text that denies as
a whole counts: “a person whose face is not visible” is a person, “the front door is open, the shed
is closed” is an open door.
"""

from __future__ import annotations

import re

from blinkthink.core.analysis import FLAGS

_BEGINS = re.compile(
    r"\A(?:no|none|not\s+any|nothing|nobody|no\s+one|there\s+(?:is|are)\s+(?:no|not|none|nothing)"
    r"|there['’]s\s+(?:no|nothing))(?:\s+|\W*\Z)",
    re.IGNORECASE,
)
_SEEN = r"(?:visible|seen|present|detected|there|here|in\s+(?:the\s+)?(?:view|sight|frame))"
_LIST_ENDS = re.compile(rf"\b(?:{_SEEN}|or\s+\w+(?:\s+\w+)?)\W*\Z", re.IGNORECASE)
_NOT_SEEN = re.compile(
    rf"\A[\w\s-]+?\s(?:(?:is|are|was|were)\s+)?not\s+{_SEEN}\W*\Z", re.IGNORECASE
)
_BLANK = re.compile(r"\A(?:n/?a|null|empty|unknown)\W*\Z", re.IGNORECASE)
# With these it speaks of something that is there: a part of it, an exception, a sign on it.
_OF_SOMETHING = re.compile(
    r"""
    \b(?:faces?|facial|features?|expression|heads?|eyes?|hair|hands?|arms?|legs?|feet|body|tail
      |plates?|numbers?|drivers?|riders?|passengers?|windows?|logos?|labels?|markings?|text|writing
      |hats?|helmets?|collars?|leash|bags?|shoes|shirt|details?|colou?rs?)\b
    | \b(?:whose|which|who|that|with|behind|while|but|only|except|besides|other\s+than|apart)\b
    | \bsigns?\b(?!\s+of\b)
    | \Ano[\s-]+(?:parking|trespassing|smoking|soliciting|stopping|entry|exit|outlet|turns?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CLAUSE = re.compile(r"[,;.]\s*|\b(?:and|but|while|though)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|neither|never|without)\b|n['’]t\b", re.IGNORECASE)
# By flag: what says that it is not so, and what says that it is.
_CONTRARY = {
    "door_open": (
        r"\b(?:is|are|remains?|stays?|door)\s+(?:fully\s+)?(?:closed|shut)\b|\bnot\s+open\b",
        r"\bopen(?:ed)?\b|\bajar\b",
    ),
    "light_on": (
        r"\b(?:is|are)\s+(?:(?:turned|switched)\s+)?off\b|\bunlit\b|\bnot\s+(?:on|lit)\b",
        r"\b(?:is|are|lights?|lamps?|turned|switched)\s+on\b(?!\s+(?:the|a|an|its|their)\b)"
        r"|\blit\b|\b(?:glow|shin|illuminat)\w*",
    ),
    "lens_blocked": (
        r"\bnot\s+(?:\w+\s+)?(?:blocked|covered|obstructed|obscured)\b|\bunobstructed\b",
        r"\b(?:block|cover|obstruct|obscur)\w*",
    ),
    "camera_moved": (
        r"\bnot\s+(?:been\s+|\w+ly\s+)?(?:moved|tilted|shifted|turned)\b",
        r"\b(?:moved|tilted|shifted|turned)\b",
    ),
    "water": (
        r"\b(?:is|are)\s+(?:\w+\s+)?dry\b",
        r"\bwet\b|\bwater\b|\b(?:puddl|pool|flood|drop)\w*",
    ),
}
_CONTRARIES = {
    flag: (re.compile(contrary, re.IGNORECASE), re.compile(so, re.IGNORECASE))
    for flag, (contrary, so) in _CONTRARY.items()
}


def says_nothing(text: str) -> bool:
    """Whether a text only says that something is not there; a “no parking” sign is there, and so is
    a person whose face is not visible."""
    if _BLANK.match(text):
        return True
    if _OF_SOMETHING.search(text):
        return False
    if _BEGINS.match(text):
        return not re.search("[,;:.]", text.rstrip(" .")) or _LIST_ENDS.search(text) is not None
    return _NOT_SEEN.match(text) is not None


def denied(flag: str, reason: str) -> bool:
    """Whether the reason of a built-in flag says that it is not so. Nothing can be seen through a
    blocked lens, and a flag of the owner's may be that somebody is not there."""
    if flag not in FLAGS:
        return False
    if flag not in _CONTRARIES:
        return says_nothing(reason)
    contrary, so = _CONTRARIES[flag]
    if says_nothing(reason):
        return flag != "lens_blocked" or so.search(reason) is not None
    clauses = _CLAUSE.split(reason)
    affirmed = any(so.search(one) and not _NOT.search(one) for one in clauses)
    return contrary.search(reason) is not None and not affirmed
