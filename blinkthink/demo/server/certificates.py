"""The server's certificate for Blink's names, and the authority that vouches for it.

Only the demo's own HTTP client trusts this authority. Its key is never written, so nothing else
can be signed with it, and its name constraints bind it to Blink's two domains.
"""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from blinkthink.core.files import read_file, write_atomic

OAUTH_HOST = "api.oauth.blink.com"
REST_DOMAIN = "immedia-semi.com"

_LIFE = timedelta(days=365)
_RENEW_BEFORE = timedelta(days=30)


class Certificates:
    """The two files in `folder`: the authority's certificate, and the server's with its key."""

    def __init__(self, folder: Path) -> None:
        self.authority = folder / "authority.pem"
        self._server = folder / "server.pem"

    def ensure(self, now: datetime) -> ssl.SSLContext:
        """The server's TLS context, its certificate valid for 30 days or more from `now`.

        Makes both files anew when they are missing, broken or near their end. Raises the typed
        errors of ``core.files.write_atomic``.
        """
        if not self._usable(now):
            self._make(now)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._server)
        return context

    def _usable(self, now: datetime) -> bool:
        try:
            authority = x509.load_pem_x509_certificate(read_file(self.authority))
            data = read_file(self._server)
            server = x509.load_pem_x509_certificate(data)
            serialization.load_pem_private_key(data, password=None)
            server.verify_directly_issued_by(authority)
        except (OSError, ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
            return False
        return server.not_valid_before_utc <= now < server.not_valid_after_utc - _RENEW_BEFORE

    def _make(self, now: datetime) -> None:
        authority_key = ec.generate_private_key(ec.SECP256R1())
        server_key = ec.generate_private_key(ec.SECP256R1())
        authority = _authority(authority_key, now)
        server = _server(server_key, authority, authority_key, now)
        pem = serialization.Encoding.PEM
        secret = server_key.private_bytes(
            pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        write_atomic(self.authority, authority.public_bytes(pem))
        write_atomic(self._server, secret + server.public_bytes(pem), private=True)


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime
) -> x509.CertificateBuilder:
    start = now.astimezone(UTC) - timedelta(days=1)  # a clock that runs a little behind is fine
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + _LIFE)
        .add_extension(identifier, critical=False)
    )


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _authority(key: ec.EllipticCurvePrivateKey, now: datetime) -> x509.Certificate:
    name = _name("BlinkThink demo authority")
    domains = [x509.DNSName(OAUTH_HOST), x509.DNSName(REST_DOMAIN)]
    return (
        _builder(name, name, key, now)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.NameConstraints(domains, None), critical=True)
        .sign(key, hashes.SHA256())
    )


def _server(
    key: ec.EllipticCurvePrivateKey,
    authority: x509.Certificate,
    authority_key: ec.EllipticCurvePrivateKey,
    now: datetime,
) -> x509.Certificate:
    names = [x509.DNSName(OAUTH_HOST), x509.DNSName(f"*.{REST_DOMAIN}")]
    issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key())
    return (
        _builder(_name("BlinkThink demo server"), authority.subject, key, now)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(issuer, critical=False)
        .sign(authority_key, hashes.SHA256())
    )
