"""A test of somebody who uses the library: what holds for every statement of a model."""

from ralph_models.strategies import custom_given
from ralph_models.xapi import PageTerminated, parse_statement


@custom_given(PageTerminated)
def test_every_statement_of_a_closed_page_comes_back_as_it_was(statement: PageTerminated) -> None:
    assert parse_statement(statement.to_json()) == statement
