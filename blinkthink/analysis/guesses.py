"""Guesses at who somebody is, what they want and how they feel. No picture shows these."""

from __future__ import annotations

import re

from blinkthink.analysis.language import unquoted

_GUESSES = re.compile(
    r"""
    # who
      \b(?:burglar|intruder)s?\b(?!\s+(?:alarm|bars?)\b)
    | \bthie(?:f|ves)\b | \brobbers?\b | \bcriminals?\b
    | \bprowlers?\b | \bstalkers?\b | \btrespassers?\b | \bsuspects?\b | \bperpetrators?\b
    | \bvandals?\b | \bporch\s+pirates?\b
    | \b(?:home|house|property)[\s-]?owners?\b | \bresidents?\b | \boccupants?\b | \btenants?\b
    | \b(?:the|its|their|his|her)\s+owners?\b(?!['’]s)
    | \bneighbou?rs?\b(?!['’])
    | \b(?:fathers?|husbands?|wi(?:fe|ves)|spouses?|daughters?|sons?|parents?|dad(?:dy)?|mum(?:my)?
      |mom(?:my)?|grandpa|grandma|grand(?:mother|father|parent)s?)\b(?!['’]|\s+clock\b)
    | \bmothers?\b(?!\s+(?:duck|hen|goose|deer|doe|bear|cat|dog|fox|raccoon|bird|opossum)\b)
    | \b(?:boy|girl)friends?\b | \bfamily\s+members?\b | \bstrangers?\b
    # what for
    | \bsuspicious(?:ly)?\b | \bsneak(?:s|ing)?\b | \blurk(?:s|ing)?\b | \bloiter(?:s|ing)?\b
    | \bprowl(?:s|ing)?\b | (?<!no\s)\btrespass(?:es|ing)?\b | \bcasing\s+the\b
    | \bsteal(?:s|ing)?\b | \brob(?:s|bing)?\b(?!['’]) | \brobber(?:y|ies)\b
    | \bburglar(?:y|ies|iz\w+|is\w+)\b
    | \bbreak-ins?\b
    | \bbreak(?:s|ing)?\s+into\s+(?:the|a|an)\s+(?:house|home|car|van|garage|shed|\w*building)\b
    | \bintend(?:s|ed|ing)?\b | \bintent(?:ions?)?\b | \bmalicious(?:ly)?\b
    | \b(?:try|tries|trying|tried|attempt|attempts|attempting|attempted)\s+to\b
    | \b(?:plan|plans|planning|want|wants|wanting|hope|hopes|hoping)\s+to\b
    | \b(?:is|are)\s+about\s+to\b | \b(?:prepar\w+|get(?:s|ting)?\s+ready)\s+to\b
    # how they feel
    | \bdrunk\b | \bintoxicated\b | \bhomeless\b | \baggressive(?:ly)?\b
    | \bnervous(?:ly)?\b | \bangr(?:y|ily)\b(?!\s+(?:face|bird)) | \bmenacing(?:ly)?\b | \bhostile\b
    | \bworried\b | \banxious(?:ly)?\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def guesses(text: str, known: str = "") -> tuple[str, ...]:
    """The guesses in ``text``, in their order, but for words that the owner uses (``known``) and
    what is read off a sign."""
    said = known.lower()
    found = (" ".join(match[0].split()).lower() for match in _GUESSES.finditer(unquoted(text)))
    return tuple(words for words in found if words not in said)
