"""Patterns as finite automata, run over statements in linear time.

A pattern is a regular expression whose letters are templates. It becomes a
non-deterministic automaton (Thompson, 1968), all of whose states are followed at once: the
time is the number of statements times the size of the pattern, whatever the pattern.

``matches`` of `xAPI Profiles 1.0, part three, section 2.2
<https://github.com/adlnet/xapi-profiles/blob/master/xapi-profiles-communication.md#22-pattern-validation>`_
is greedy instead, and takes nothing back. It so misses sequences in which a statement
follows several templates: none at all would follow the SCORM profile's pattern, whose loop
over "SCO activity" takes the last statement, which the end of the pattern then lacks. The
automaton decides as part two, section 9, defines the operators, and accepts them. Where each
statement follows one template that stands once in the pattern, and nothing that may be absent
is repeated or an alternate, both agree; except that by the letter of the pseudo-code a
``zeroOrMore`` that breaks off within a round is whole.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ralph_models.xapi.profiles.patterns import Pattern

__all__ = ["Automaton", "Progress"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sequence follows a pattern."""

    position: int
    """How many statements do."""
    accepted: bool
    """Whether these are a whole sequence."""
    expected: tuple[str, ...]
    """The templates that may come next."""


class Automaton:
    """One pattern, ready to be run.

    Args:
        pattern: The identifier of the pattern.
        patterns: The patterns of the profile, without recursion; every member that is not
            among them is a template.
    """

    __slots__ = ("_jumps", "_letters", "_patterns", "_start")

    def __init__(self, pattern: str, patterns: Mapping[str, Pattern]) -> None:
        """Build the states; state 0 accepts."""
        self._patterns: Final = patterns
        self._jumps: Final[list[tuple[int, ...]]] = [()]
        self._letters: Final[dict[int, tuple[str, int]]] = {}
        self._start: Final = self._build(pattern, 0)

    def run(self, statements: Iterable[Collection[str]]) -> Progress:
        """Follow the pattern as long as it goes.

        Args:
            statements: For each statement the templates that it follows.
        """
        states = self._reach((self._start,))
        position = 0
        for templates in statements:
            after = self._reach(
                target
                for state in states
                if state in self._letters
                for letter, target in (self._letters[state],)
                if letter in templates
            )
            if not after:
                break
            states = after
            position += 1
        expected = (self._letters[state][0] for state in states if state in self._letters)
        return Progress(position, 0 in states, tuple(dict.fromkeys(expected)))

    def _reach(self, states: Iterable[int]) -> dict[int, None]:
        """Follow the jumps that take no statement; states are in the order of the profile."""
        reached: dict[int, None] = {}
        open_ends = [*states][::-1]
        while open_ends:
            state = open_ends.pop()
            if state not in reached:
                reached[state] = None
                open_ends += self._jumps[state][::-1]
        return reached

    def _state(self, *jumps: int) -> int:
        self._jumps.append(jumps)
        return len(self._jumps) - 1

    def _build(self, member: str, after: int) -> int:
        """Build the states of a template or pattern in front of a state; give the first."""
        pattern = self._patterns.get(member)
        if pattern is None:
            state = self._state()
            self._letters[state] = (member, after)
            return state
        match pattern.operator:
            case "sequence":
                return self._sequence(pattern.members, after)
            case "alternates":
                return self._state(*[self._build(one, after) for one in pattern.members])
            case "optional":
                return self._state(self._build(pattern.members[0], after), after)
            case "zeroOrMore":
                return self._loop(pattern.members[0], after)
            case "oneOrMore":
                return self._jumps[self._loop(pattern.members[0], after)][0]

    def _sequence(self, members: Sequence[str], after: int) -> int:
        for member in reversed(members):
            after = self._build(member, after)
        return after

    def _loop(self, member: str, after: int) -> int:
        """Build a state that enters the member again and again, or goes on."""
        loop = self._state()
        self._jumps[loop] = (self._build(member, loop), after)
        return loop
