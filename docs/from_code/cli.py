"""The example command line: every command, argument and option."""

import inspect
from collections.abc import Iterator

import click
from ralph_cli.main import main

from from_code.markdown import Page, anchor, code, table

__all__ = ["pages"]


def pages() -> Iterator[Page]:
    """Make the page."""
    commands = sorted(main.commands.items())
    parts = [
        "# Command line",
        "",
        "`examples/cli/ralph` is an example to read and to copy; it is not installed with the "
        "package.",
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
    rows = [
        (
            ", ".join(map(code, option.opts)),
            _values(option),
            (option.help or "") + (" Required." if option.required else ""),
        )
        for option in command.params
        if isinstance(option, click.Option)
    ]
    return table(("option", "value", "meaning"), rows) if rows else ""


def _values(option: click.Option) -> str:
    if option.is_flag:
        return ""
    if isinstance(option.type, click.Choice):
        return ", ".join(code(choice) for choice in option.type.choices)
    return code(option.metavar or option.type.name)
