"""Words of doubt. What cannot be told belongs in ``not_determinable``; all else is a fact or is not
said. Light and weather (“light rain”), months and names (“12 May”) are no doubts."""

from __future__ import annotations

import re

from blinkthink.analysis.language import unquoted

_PLACE = (
    "at|in|on|from|near|behind|between|beside|next|under|through|by|with|above|below|over|outside|"
    "inside|across|again|twice|and|there|here|before|beyond|against|along|to\\s+the"
)
_ANY = (
    "person|man|woman|child|adult|boy|girl|car|truck|van|suv|sedan|pickup|vehicle|bicycle|motorcycle|"
    "animal|dog|cat|fox|coyote|raccoon|opossum|skunk|squirrel|rat|mouse|rabbit|bird|package|parcel|"
    "box|bag|envelope"
)
_EITHER = re.compile(rf"\b(?:{_ANY})\s+or\s+(?:an?\s+)?(?:\w+\s+)?(?:{_ANY})\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:no|not|nor|neither|without|nobody|nothing|any)\b[^.;]*\Z", re.IGNORECASE
)
_DOUBTS = re.compile(
    rf"""
    \bappear(?:s|ed|ing)?\b (?=\s+\w) (?!\s+(?:{_PLACE})\b)   # “appears at the gate” is a fact
    | \bapparent(?:ly)?\b
    | \bseem(?:s|ed|ing|ingly)?\b
    | \bpossib(?:ly|le|ility)\b
    | \bpotential(?:ly)?\b
    | \bperhaps\b | \bmaybe\b
    | \bprobab(?:ly|le)\b
    | \bpresumabl[ey]\b | \bsupposedly\b | \bseemingly\b | \bostensibly\b
    | \b(?:un|very\s+|most\s+)?likely\b
    | \bmight\s+(?:be|have|not|also|indicate|suggest|contain|belong|show|hold|just|well)\b
    | \bmay\s+(?:be|have|not|or|also|indicate|suggest|contain|belong|show|hold|sit|stand|lie|well)\b
    | \bbelieved\s+to\b | \bevidently\b | \bunidentified\b
    | \bcould\s+(?:be|have|also|indicate|suggest|belong|well|possibly)\b
    | \bsuggest(?:s|ed|ing|ive|ion)?\b
    | \bimpl(?:y|ies|ied|ying)\b
    | \bpresum(?:e|ed|es|ing)\b | \bassum(?:e|ed|es|ing|ably)\b
    | \b(?:looks?|looking|looked)\s+(?:like|as\s+(?:if|though)|to\s+be)\b
    | \bas\s+(?:if|though)\b
    | \b(?:is|are|not)\s+(?:un)?(?:clear|certain|sure)\s+(?:if|whether|what|who|how)\b
    | \b(?:uncertain|unsure)\b | \bunclear\s+(?:if|whether|what|who|how|why)\b
    | \b(?:identity|intent|purpose|reason)\s+(?:is|remains)\s+unclear\b
    | \b(?:hard|difficult|impossible)\s+to\s+(?:tell|say|see|determine|identify|discern)\b
    | \bcan(?:not|'t|’t)\s+(?:be\s+)?(?:tell|told|say|determined?|confirm(?:ed)?|identif(?:y|ied))\b
    | \bsome\s+(?:kind|sort|type)\s+of\b
    | \bconsistent\s+with\b
    | \bi\s+(?:think|believe|guess)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def words_of_doubt(text: str) -> tuple[str, ...]:
    """The words of doubt in ``text``, in their order, but for what is read off a sign; then what it
    may be else, as in “a cat or small dog”."""
    own = unquoted(text)
    either = (one for one in _EITHER.finditer(own) if not _DENIAL.search(own[: one.start()]))
    found = (*_DOUBTS.finditer(own), *either)
    return tuple(" ".join(match[0].split()).lower() for match in found)
