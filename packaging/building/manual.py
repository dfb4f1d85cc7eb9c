"""The manual page, from the parser of the command line and the prose below."""

from __future__ import annotations

from building.grammar import Argument, Command

EXIT = (
    ("0", "Done."),
    ("1", "Something that was asked for was not done; it is named. Also a refused sign-in."),
    ("2", "Wrong usage."),
    ("3", "The command needs an account, and nobody is signed in."),
    ("130", "Interrupted."),
)
ENVIRONMENT = (
    (
        "BLINKTHINK_HOME",
        "Everything (settings, account, library, models, cache, logs) lies under this folder "
        "instead of the usual ones.",
    ),
    (
        "BLINKTHINK_SECRETS",
        "“keyring” (the default where one works) or “file”: where the keys of the account lie.",
    ),
    (
        "HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE",
        "The way to Blink, to Gemini and to the hub of the models.",
    ),
    (
        "GEMINI_API_KEY, GEMINI_MODEL, GOOGLE_GEMINI_BASE_URL",
        "Key, model and server of the fallback in the cloud, which is used only by consent.",
    ),
    ("HF_ENDPOINT, HF_TOKEN", "The hub that models are downloaded from, and a key for it."),
)
FILES = (
    (
        "~/Pictures/BlinkThink/Front_Door/20260226_143022.jpg",
        "A picture, as the camera’s server sent it.",
    ),
    ("~/Pictures/BlinkThink/Front_Door/20260226_143022.json", "What is known of it."),
    ("~/.config/BlinkThink/settings.json", "The settings."),
    ("~/.local/share/BlinkThink", "Account, models, schedule’s record, ledger."),
    ("~/.cache/BlinkThink", "What can be deleted at any time."),
)
EXAMPLES = (
    ("Try it without an account, with made-up cameras:", "blinkthink --demo"),
    ("Take a picture with every camera and say what is in it:", "blinkthink snap --all --analyze"),
    (
        "A picture every half hour at night:",
        "blinkthink schedule add --all --every 30 --between 22:00-06:00",
    ),
    ("Say what works on this computer:", "blinkthink doctor"),
)


def page(program: Command, version: str, date: str, homepage: str) -> str:
    """The page as man(7) source."""
    lines = [
        f'.TH BLINKTHINK 1 "{date}" "BlinkThink {version}" "User Commands"',
        ".SH NAME",
        "blinkthink \\- snapshots from Blink cameras, described on this computer",
        ".SH SYNOPSIS",
    ]
    for command in program.all():
        if not command.commands or not command.words:
            lines += _synopsis(command)
    lines += [
        ".SH DESCRIPTION",
        _text(
            "BlinkThink keeps fresh snapshots of Blink cameras as plain files in a folder, and "
            "lets a model on this computer say what is in each of them. Without a command its "
            "window opens; the commands do the same without a window. Nothing leaves this computer "
            "unasked, and “blinkthink egress” names each request."
        ),
        ".SH OPTIONS",
        *(line for option in program.options for line in _item(option)),
        ".SH COMMANDS",
    ]
    for command in program.all()[1:]:
        if not command.commands:
            lines += [f'.SS "{_text(" ".join(command.words))}"', _sentence(command.help)]
            for argument in (*command.positionals, *command.options):
                if "--help" not in argument.names:
                    lines += _item(argument)
    lines += [".SH EXIT STATUS", *_rows(EXIT), ".SH ENVIRONMENT", *_rows(ENVIRONMENT)]
    lines += [".SH FILES", *_rows(FILES), ".SH EXAMPLES"]
    for words, line in EXAMPLES:
        lines += [".TP", _text(words), f"\\fB{_text(line)}\\fR"]
    lines += [".SH SEE ALSO", _text(homepage), ".PP", _text(NOTE), ""]
    return "\n".join(lines)


NOTE = "BlinkThink is not affiliated with Blink or Amazon."


def _synopsis(command: Command) -> list[str]:
    words = " ".join(("blinkthink", *command.words))
    rest = command.usage[len(words) :].replace("[-h] ", "").strip()
    return [f".SY {_quoted(words)}", _text(rest), ".YS"]


def _bare(word: Argument) -> str:
    text = f"\\fI{_text(word.value[0])}\\fR" + (" ..." if word.many else "")
    return text if word.required else f"[{text}]"


def _values(argument: Argument, before: str) -> str:
    if not argument.value:
        return ""
    if argument.choices:
        return before + "|".join(f"\\fB{_text(choice)}\\fR" for choice in argument.choices)
    return before + " ".join(f"\\fI{_text(word)}\\fR" for word in argument.value)


def _item(argument: Argument) -> list[str]:
    if argument.names:
        names = ", ".join(f"\\fB{_text(name)}\\fR" for name in argument.names)
        head = names + _values(argument, " ")
    else:
        head = _bare(argument).strip("[]")
    return [".TP", head, _sentence(argument.help) or "\\&"]


def _rows(rows: tuple[tuple[str, str], ...]) -> list[str]:
    return [line for name, text in rows for line in (".TP", f"\\fB{_text(name)}\\fR", _text(text))]


def _sentence(text: str) -> str:
    return _text(text[:1].upper() + text[1:] + "." if text else "")


def _quoted(text: str) -> str:
    return '"' + _text(text) + '"'


def _text(text: str) -> str:
    """Plain text, with what roff would take for its own made harmless."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    for letter, name in (("“", "\\(lq"), ("”", "\\(rq"), ("’", "\\(cq"), ("'", "\\(aq")):
        text = text.replace(letter, name)
    text = text.replace("%%", "%")  # as argparse has it
    return "\\&" + text if text[:1] in (".", "'") else text
