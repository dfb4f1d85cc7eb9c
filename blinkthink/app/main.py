"""The entry of ``blinkthink``: a command, or the window where none is given."""

from __future__ import annotations

import multiprocessing
import os
import sys

from blinkthink.runtime import session_environment


def main() -> int:
    """Returns the exit status. The imports wait: a spawned worker must not pay for them."""
    multiprocessing.freeze_support()  # first, or a frozen app starts itself for ever
    session_environment.restore()
    try:
        return _main()
    except KeyboardInterrupt:  # while the parts are still being imported
        return 130


def _main() -> int:
    _speak()  # before the modules whose texts are made as they are imported
    from blinkthink.app.cli.output import message
    from blinkthink.app.cli.parser import make_parser
    from blinkthink.core.errors import Usage
    from blinkthink.core.translation import tr
    from blinkthink.core.words import say

    arguments = sys.argv[1:]
    try:
        args = make_parser().parse_args(arguments)
        window = args.command is None
    except Usage:
        window = False  # the command line says it, as JSON where asked for
    if window and args.selftest:
        try:
            from blinkthink.app.cli.streams import guarded
            from blinkthink.app.selftest.running import run
        except ImportError as error:  # which the test would have told
            message(tr("A part is missing: {part}.").format(part=error))
            return 1
        return guarded(lambda: run(as_json=args.as_json))
    if not window:
        from blinkthink.app.cli.run import run_command

        return run_command(arguments)
    if _without_screen():
        message(
            tr(
                "There is no screen here for the window. Start it from a desktop; the commands "
                "work without one: see “blinkthink --help”."
            )
        )
        return 1
    try:
        from blinkthink.app.window import run_window
    except ImportError as error:
        words = tr(
            "The window needs PySide6, which is not installed or lacks system libraries ({why}). "
            "The commands work without it: see “blinkthink --help”."
        )
        _tell(words.format(why=error))
        return 1
    try:
        from blinkthink.app.services import Services

        services = Services(demo=args.demo, library=args.library)
        return run_window(services, hidden=args.hidden)
    except Exception as error:  # noqa: BLE001 - the last line before the user
        _tell(say(error).sentence)
        return 1


def _tell(text: str) -> None:
    """Why there is no window; on Windows the program of the window has no console to say it on."""
    from blinkthink.app.cli.output import message

    if sys.platform == "win32" and sys.stderr is None:
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, "BlinkThink", 0x10)  # winuser.h: MB_ICONERROR
    else:
        message(text)


def _speak() -> None:
    """Speak the language that the settings name, or the system's."""
    from blinkthink.core import translation
    from blinkthink.core.errors import Usage
    from blinkthink.core.language import spoken_with
    from blinkthink.core.paths import demo_paths, user_paths
    from blinkthink.core.system_language import system_language

    demo = "--demo" in sys.argv
    try:
        settings = (demo_paths() if demo else user_paths()).settings
    except Usage:  # who reads them next says it
        translation.use(system_language())
        return
    translation.use(spoken_with(translation.chosen_in(settings), demo=demo))


def _without_screen() -> bool:
    """Whether Qt would find no display and abort the process, which nothing can catch."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in named)


if __name__ == "__main__":
    sys.exit(main())
