"""Completion for bash, zsh and fish, from the parser of the command line."""

from __future__ import annotations

from building.grammar import Argument, Command

HEAD = "# Completion of blinkthink, made from its parser.\n"


def bash(program: Command) -> str:
    """What stands after the words of a command is looked up by those words."""
    rows = []
    for command in program.all():
        key = " ".join(command.words)
        words = [below.words[-1] for below in command.commands]
        words += [name for option in command.options for name in option.names]
        rows.append(f'    "{key}") words="{" ".join(words)}" ;;')
    values = []
    for command in program.all():
        for option in command.options:
            for name in option.names:
                key = " ".join((*command.words, name))
                if option.choices:
                    values.append(f'    "{key}") words="{" ".join(option.choices)}" ;;')
                elif option.files:
                    values.append(f'    "{key}") compopt -o filenames; files=1 ;;')
                elif option.value:
                    values.append(f'    "{key}") return ;;')
    groups = "|".join(f'"{" ".join(c.words)}"' for c in program.all() if c.commands and c.words)
    takes = "|".join(
        sorted({n for c in program.all() for o in c.options if o.value for n in o.names})
    )
    files = "|".join(
        f'"{" ".join(c.words)}"' for c in program.all() if any(p.files for p in c.positionals)
    )
    names = "|".join(f'"{command.words[0]}"' for command in program.commands)
    return f"""{HEAD}
_blinkthink() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
  local command="" words="" files="" i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${{COMP_WORDS[i]}} in
    {takes}) ((i++)); continue ;;
    -*) continue ;;
    esac
    case $command in
    "") case ${{COMP_WORDS[i]}} in {names.replace('"', "")}) command=${{COMP_WORDS[i]}} ;; esac ;;
    {groups}) command+=" ${{COMP_WORDS[i]}}" ;;
    *) break ;;
    esac
  done
  case "${{command:+$command }}$before" in
{chr(10).join(values)}
    *)
    case $command in
{chr(10).join(rows)}
    esac
    case $command in {files}) [[ $word == -* ]] || {{ compopt -o filenames; files=1; }} ;; esac
    ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word"; [[ $files ]] && compgen -f -- "$word")
}}
complete -F _blinkthink blinkthink
"""


def fish(program: Command) -> str:
    """One line for each option and each command, said where it may stand."""
    lines = [HEAD, "complete -c blinkthink -f"]
    for command in program.all():
        here = _fish_here(command)
        for below in command.commands:
            lines.append(
                f"complete -c blinkthink{here} -a {below.words[-1]} -d {_quoted(below.help)}"
            )
        for option in command.options:
            lines.append(f"complete -c blinkthink{here}{_fish_option(option)}")
        if any(word.files for word in command.positionals):
            lines.append(f"complete -c blinkthink{here} -F")
    return "\n".join(lines) + "\n"


def _fish_here(command: Command) -> str:
    if not command.words:
        return " -n __fish_use_subcommand"
    seen = [f"__fish_seen_subcommand_from {word}" for word in command.words]
    if command.commands:
        below = " ".join(c.words[-1] for c in command.commands)
        seen.append(f"not __fish_seen_subcommand_from {below}")
    return f" -n '{'; and '.join(seen)}'"


def _fish_option(option: Argument) -> str:
    text = ""
    for name in option.names:
        text += f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}"
    if option.choices:
        text += f" -x -a '{' '.join(option.choices)}'"
    elif option.files:
        text += " -r -F"
    elif option.value:
        text += " -x"
    return text + (f" -d {_quoted(option.help)}" if option.help else "")


def zsh(program: Command) -> str:
    """A function for each command, in the words of zsh's ``_arguments``."""
    functions = "\n".join(_zsh_function(command) for command in program.all())
    return f'#compdef blinkthink\n{HEAD}\n{functions}\n_blinkthink "$@"\n'


def _zsh_function(command: Command) -> str:
    name = "_".join(("_blinkthink", *command.words))
    specs = [_zsh_option(option) for option in command.options]
    if not command.commands:
        specs += [_zsh_word(word) for word in command.positionals]
        return f"{name}() {{\n  _arguments -s {' '.join(specs)}\n}}\n"
    below = " ".join(
        _quoted(f"{c.words[-1]}:{c.help.replace(':', ' -')}") for c in command.commands
    )
    cases = "\n".join(
        f"    {c.words[-1]}) {'_'.join(('_blinkthink', *c.words))} ;;" for c in command.commands
    )
    return f"""{name}() {{
  local context state line curcontext="$curcontext"
  local -a commands=({below})
  _arguments -C {" ".join(specs)} '1: :->command' '*:: :->rest'
  case $state in
  command) _describe command commands ;;
  rest)
    case $line[1] in
{cases}
    esac ;;
  esac
}}
"""


def _zsh_option(option: Argument) -> str:
    text = option.help.replace("[", "(").replace("]", ")").replace(":", " -")
    said = f"[{text}]" if text else ""
    value = "".join(f":{word.replace(':', ' ')}:{_zsh_values(option)}" for word in option.value)
    if len(option.names) == 1:
        return _quoted(option.names[0] + said + value)
    names = option.names
    return f"'({' '.join(names)})'{{{','.join(names)}}}{_quoted(said + value)}"


def _zsh_word(word: Argument) -> str:
    place = "*" if word.many else ("" if word.required else ":")
    # With a blank for what nobody knows, zsh would offer no option in that place either.
    values = _zsh_values(word).strip() or "()"
    return _quoted(f"{place}:{word.value[0].replace(':', ' ')}:{values}")


def _zsh_values(argument: Argument) -> str:
    if argument.choices:
        return f"({' '.join(argument.choices)})"
    return "_files" if argument.files else " "


def _quoted(text: str) -> str:
    return "'" + text.replace("%%", "%").replace("'", "'\\''") + "'"
