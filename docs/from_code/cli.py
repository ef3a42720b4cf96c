"""The example command line: every command, argument and option."""

import inspect
from collections.abc import Iterator

import click
from ralph_cli.main import main

from from_code.markdown import Page, anchor, code

__all__ = ["pages"]


def pages() -> Iterator[Page]:
    """Make the page."""
    commands = sorted(main.commands.items())
    parts = [
        "# Command line",
        "",
        (
            "`examples/cli/ralph` is an example to read and to copy; it is not installed with the "
            "package."
        ),
        "",
        _text(main),
        "",
        _options(main),
        *(_command(name, command) for name, command in commands),
    ]
    yield Page("cli.md", "\n".join(parts))


def _command(name: str, command: click.Command) -> str:
    arguments = " ".join(
        parameter.make_metavar(click.Context(command))
        for parameter in command.params
        if isinstance(parameter, click.Argument)
    )
    usage = f"ralph {name} [OPTIONS] {arguments}".strip()
    return "\n".join(
        (
            f"{anchor(f'cli-{name}')}## ralph {name}",
            "",
            code(usage),
            "",
            _text(command),
            "",
            _options(command),
        )
    )


def _text(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").replace("<NAME>_<FIELD>", "NAME_FIELD")


def _options(command: click.Command) -> str:
    program = "ralph" if command is main else f"ralph {command.name}"
    options = [option for option in command.params if isinstance(option, click.Option)]
    return "\n".join((f"```{{program}} {program}\n```", *map(_option, options)))


def _option(option: click.Option) -> str:
    value = _value(option)
    names = ", ".join(f"{name} {value}".strip() for name in option.opts)
    said = [option.help or "", _values(option), "Required." if option.required else ""]
    return f"```{{option}} {names}\n{' '.join(filter(None, said))}\n```"


def _value(option: click.Option) -> str:
    if option.is_flag:
        return ""
    return f"<{(option.metavar or option.human_readable_name).lower()}>"


def _values(option: click.Option) -> str:
    if isinstance(option.type, click.Choice):
        return f"One of {', '.join(code(choice) for choice in option.type.choices)}."
    return ""
