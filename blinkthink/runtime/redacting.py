"""Taking secrets out of text that is to be kept or shown."""

from __future__ import annotations

import re

HIDDEN = "[hidden]"

# All of these begin where a run of their letters does, and nowhere within it: else a long run would
# be gone through once for each of its letters.

_BEARER = re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]+")
# A named secret in JSON, a form, a repr or a query: the name stays, the value goes.
_NAMED = re.compile(
    r"(?i)([\"']?(?<![\w-])[\w-]*(?:token|password|passwd|passphrase|secret|2fa_code|api[_-]?key"
    r"|access[_-]?key|private[_-]?key|code_verifier|authorization|cookie|signature"
    r"|credential)s?[\"']?\s*[:=]\s*)"
    r"(\"[^\"]*\"|'[^']*'|[^\s&,;}\"']+)"
)
_PIN = re.compile(r"(?i)\b(pin|code)([\"']?\s*[:=]\s*[\"']?)\d{4,8}\b")
_CODE = re.compile(r"(?i)([?&](?:code|key|sig|auth|hmac|policy)=)[^&\s\"']+")
_GOOGLE_KEY = re.compile(r"\b(?:AIza|AQ\.)[\w-]{16,}")  # whatever stands before it
_KNOWN_KEY = re.compile(r"\b(?:hf_|sk-|ghp_|github_pat_|xox[abprs]-)[\w-]{12,}")
_JWT = re.compile(r"\beyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?")
_PEM = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*-----|\Z)", re.DOTALL)
_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-])[\w.+-]*@([\w-]+(?:\.[\w-]+)+)")
_URL = re.compile(r"(?i)(?<![a-z0-9+.-])([a-z0-9+.-]+://)([^\s\"'<>]+)")
_UUID = re.compile(r"(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_RUN = re.compile(r"\w{16,}|\w{4,}-{1,2}\w{10,}")


def redact(text: str) -> str:
    """``text`` without tokens, passwords, codes and signatures of addresses, and with shortened
    e-mail addresses."""
    text = _PEM.sub(HIDDEN, text)
    text = _URL.sub(lambda found: found[1] + _address(found[2]), text)
    text = _BEARER.sub(rf"\1 {HIDDEN}", text)
    text = _NAMED.sub(rf"\1{HIDDEN}", text)
    text = _PIN.sub(rf"\1\2{HIDDEN}", text)
    text = _CODE.sub(rf"\1{HIDDEN}", text)
    for key in (_GOOGLE_KEY, _KNOWN_KEY, _JWT):
        text = key.sub(HIDDEN, text)
    return _EMAIL.sub(r"\1…@\2", text)


def _address(rest: str) -> str:
    """The rest of an address without its user, and without what looks like a secret in its path or
    its query: webhooks and signed addresses are open to all who know them."""
    place, slash, path = rest.partition("/")
    if "@" in place:
        place = f"{HIDDEN}@{place.rpartition('@')[2]}"
    path, mark, query = path.partition("?")
    parts = [HIDDEN if _is_like_a_secret(part) else part for part in path.split("/")]
    fields = []
    for field in query.split("&"):
        name, equals, value = field.partition("=")
        fields.append(f"{name}={HIDDEN}" if equals and _is_like_a_secret(value) else field)
    return place + slash + "/".join(parts) + mark + "&".join(fields)


def _is_like_a_secret(part: str) -> bool:
    if _UUID.search(part):
        return True
    runs = (found[0] for found in _RUN.finditer(part))
    return any(_is_mixed(run) for run in runs) and not _has_ending(part)


def _is_mixed(run: str) -> bool:
    digits = sum(letter.isdigit() for letter in run)
    return len(run) >= 16 and 0 < digits < len(run)


def _has_ending(part: str) -> bool:
    """“a_file_of_2026.jpg”."""
    return re.fullmatch(r".+\.[a-z]{2,5}", part) is not None
