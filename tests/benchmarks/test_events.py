"""How many events a second are validated, converted and written."""

from collections.abc import Callable

from ralph_convert import Converter
from ralph_models.edx import parse_event
from ralph_models.xapi import Statement, parse_statement

PLATFORM = "https://courses.example.org"

Measure = Callable[..., None]


def test_events_are_validated(measure: Measure, lines: list[bytes]) -> None:
    def validate(given: list[bytes]) -> None:
        for line in given:
            parse_event(line)

    measure("validate", lambda: lines, validate)


def test_events_are_converted_with_both_sides_validated(
    measure: Measure, lines: list[bytes]
) -> None:
    def convert(converter: Converter) -> None:
        written = sum(len(converter.convert_json(line)) for line in lines)
        assert written == len(lines)

    measure("convert", lambda: Converter(platform_url=PLATFORM), convert)


def test_statements_are_written(measure: Measure, lines: list[bytes]) -> None:
    converter = Converter(platform_url=PLATFORM)
    outputs = [output for line in lines for output in converter.convert_json(line)]

    def parsed() -> list[Statement]:
        return [parse_statement(output) for output in outputs]

    def dump(statements: list[Statement]) -> None:
        for statement in statements:
            statement.to_json()

    measure("dump", parsed, dump)
