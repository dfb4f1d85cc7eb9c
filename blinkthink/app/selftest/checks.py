"""All the checks, in the order in which they are tried and told."""

from __future__ import annotations

from blinkthink.app.selftest import engine, files, window, world
from blinkthink.app.selftest.check import Check
from blinkthink.core.translation import tr

_AGAIN = tr("Install BlinkThink once more: a part of it is missing or damaged.")

CHECKS = (
    Check("parts", tr("Parts of the app"), files.parts, _AGAIN),
    Check(
        "folders",
        tr("Folders"),
        files.folders,
        tr("Give yourself the right to write there, or set BLINKTHINK_HOME to another folder."),
    ),
    Check(
        "qt",
        tr("Window (Qt)"),
        window.qt,
        tr("Install the system libraries that the README names for the window."),
    ),
    Check("languages", tr("Languages"), window.languages, _AGAIN),
    Check("pictures", tr("Pictures"), window.pictures, _AGAIN),
    Check(
        "clips",
        tr("Clips"),
        window.clips,
        tr("Pictures work without it. On Linux, clips need the library libpulse (libpulse0)."),
        40.0,
    ),
    Check("database", tr("Index (SQLite)"), files.database, _AGAIN),
    Check(
        "worker",
        tr("Model process"),
        engine.worker,
        tr("See “blinkthink doctor”; a virus scanner may keep programs from starting others."),
        45.0,
    ),
    Check(
        "llama",
        "llama.cpp",
        engine.llama,
        tr("Install BlinkThink once more. Update the graphics driver if the process ends."),
        45.0,
    ),
    Check(
        "demo_model",
        tr("Demo model"),
        engine.demo_model,
        tr("Install BlinkThink once more; report it, with “blinkthink doctor --report”."),
        120.0,
    ),
    Check(
        "secrets",
        tr("Secrets"),
        files.secrets,
        tr("Unlock the system’s keyring, or set BLINKTHINK_SECRETS=file."),
    ),
    Check(
        "certificates",
        tr("Certificates"),
        world.certificates,
        tr("Install the system’s certificates (ca-certificates), or name a file in SSL_CERT_FILE."),
    ),
    Check("time_zones", tr("Time zones"), world.time_zones, _AGAIN),
)
