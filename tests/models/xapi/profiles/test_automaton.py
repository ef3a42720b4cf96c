"""The matcher of patterns against regular expressions, and against the specification's own."""

import re
import string
import time
from collections.abc import Sequence
from typing import Any, TypeAlias

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ralph_models.xapi.profiles.automaton import Automaton, Progress
from ralph_models.xapi.profiles.patterns import Operator, Pattern

LETTERS = string.ascii_lowercase
Tree: TypeAlias = str | tuple[Operator, tuple["Tree", ...]]
"""A pattern written out: a letter, which stands for a template, or an operator and members."""


def iri(letter: str) -> str:
    return f"urn:{letter}"


def automaton(tree: Tree) -> Automaton:
    """Name every node of the tree, and make a pattern of each."""
    patterns: dict[str, Pattern] = {}

    def name(node: Tree) -> str:
        if isinstance(node, str):
            return iri(node)
        operator, members = node
        names = [name(member) for member in members]
        id_ = f"urn:pattern:{len(patterns)}"
        value: Any = names if operator in {"sequence", "alternates"} else names[0]
        # a pattern of one letter may be written for a test; documents refuse some of these
        patterns[id_] = Pattern.model_construct(id=id_, type="Pattern", **{operator: value})
        return id_

    return Automaton(name(("sequence", (tree,))), patterns)


def expression(tree: Tree) -> str:
    """Write the tree as a regular expression over letters."""
    if isinstance(tree, str):
        return tree
    operator, members = tree
    parts = [f"(?:{expression(member)})" for member in members]
    match operator:
        case "sequence":
            return "".join(parts)
        case "alternates":
            return "|".join(parts)
        case "optional":
            return f"{parts[0]}?"
        case "zeroOrMore":
            return f"{parts[0]}*"
        case "oneOrMore":
            return f"{parts[0]}+"


def run(tree: Tree, word: str) -> Progress:
    return automaton(tree).run([{iri(letter)} for letter in word])


def trees(letters: str, *, most: int = 8) -> st.SearchStrategy[Tree]:
    def grow(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        many = st.lists(inner, min_size=2, max_size=3).map(tuple)
        one = inner.map(lambda node: (node,))
        several: st.SearchStrategy[Tree] = st.tuples(
            st.sampled_from(("sequence", "alternates")), many
        )
        single: st.SearchStrategy[Tree] = st.tuples(
            st.sampled_from(("optional", "zeroOrMore", "oneOrMore")), one
        )
        return several | single

    leaves: st.SearchStrategy[Tree] = st.sampled_from(letters)
    return st.recursive(leaves, grow, max_leaves=most)


@given(trees("abc"), st.text("abc", max_size=8))
def test_what_is_accepted_is_what_a_regular_expression_matches(tree: Tree, word: str) -> None:
    progress = run(tree, word)
    whole = progress.accepted and progress.position == len(word)
    assert whole is bool(re.fullmatch(expression(tree), word))


@given(st.data(), trees("abc"))
def test_a_word_made_from_the_expression_is_accepted(data: st.DataObject, tree: Tree) -> None:
    word = data.draw(st.from_regex(expression(tree), fullmatch=True, alphabet="abc"))
    progress = run(tree, word)
    assert (progress.position, progress.accepted) == (len(word), True)


@given(st.data(), trees("abc"))
def test_what_is_expected_is_what_can_come_next(data: st.DataObject, tree: Tree) -> None:
    word = data.draw(st.from_regex(expression(tree), fullmatch=True, alphabet="abc"))
    word = word[: data.draw(st.integers(0, len(word)))]
    expected = run(tree, word).expected
    for letter in "abc":
        assert (run(tree, word + letter).position > len(word)) is (iri(letter) in expected)


def greedy(words: Sequence[frozenset[str]], tree: Tree) -> tuple[str, Sequence[frozenset[str]]]:
    """Follow ``matches`` of part three, section 2.2, line by line but one."""
    if isinstance(tree, str):
        if not words:
            return "partial", []
        return ("success", words[1:]) if iri(tree) in words[0] else ("failure", words)
    operator, members = tree
    return _GREEDY[operator](words, members)


def greedy_sequence(
    words: Sequence[frozenset[str]], members: tuple[Tree, ...]
) -> tuple[str, Sequence[frozenset[str]]]:
    following = words
    for member in members:
        matches, following = greedy(following, member)
        if matches == "failure":
            return matches, words
        if matches == "partial":
            return matches, []
    return "success", following


def greedy_alternates(
    words: Sequence[frozenset[str]], members: tuple[Tree, ...]
) -> tuple[str, Sequence[frozenset[str]]]:
    matches, following = "failure", words
    for member in members:
        maybe, rest = greedy(words, member)
        if maybe == "success":
            matches = "success"
            if len(rest) < len(following):
                following = rest
        if maybe == "partial" and matches == "failure":
            matches = "partial"
    return (matches, []) if matches == "partial" else (matches, following)


def greedy_one_or_more(
    words: Sequence[frozenset[str]], members: tuple[Tree, ...]
) -> tuple[str, Sequence[frozenset[str]]]:
    matches, last = "failure", words
    while True:
        again, following = greedy(last, members[0])
        if again == "success":
            matches = "success"
        elif matches == "failure" and again == "partial":
            return "partial", []
        else:
            return ("partial", last) if again == "partial" and last else (matches, last)
        if len(following) == len(last):
            return "success", following
        last = following


def greedy_zero_or_more(
    words: Sequence[frozenset[str]], members: tuple[Tree, ...]
) -> tuple[str, Sequence[frozenset[str]]]:
    last = words
    while True:
        again, words = greedy(last, members[0])
        if again == "failure":
            return "success", last
        # as in oneOrMore; the text has "words", which are none here: by the letter, half a
        # round at the end of the statements is a whole one
        if again == "partial" and last:
            return "partial", last
        if len(words) == len(last):
            return "success", words
        last = words


def greedy_optional(
    words: Sequence[frozenset[str]], members: tuple[Tree, ...]
) -> tuple[str, Sequence[frozenset[str]]]:
    if not words:
        return "success", []
    matches, following = greedy(words, members[0])
    return (matches, following) if matches != "failure" else ("success", words)


_GREEDY = {
    "sequence": greedy_sequence,
    "alternates": greedy_alternates,
    "oneOrMore": greedy_one_or_more,
    "zeroOrMore": greedy_zero_or_more,
    "optional": greedy_optional,
}


def follows_greedily(tree: Tree, words: Sequence[frozenset[str]]) -> bool:
    outcome, rest = greedy(words, tree)
    return outcome == "success" and not rest


def may_be_absent(tree: Tree) -> bool:
    return re.fullmatch(expression(tree), "") is not None


def is_legal(tree: Tree) -> bool:
    """Tell if nothing that may be absent is repeated or an alternate.

    There, the pseudo-code can not tell the end of the statements from the middle of a
    pattern, and takes back nothing.
    """
    if isinstance(tree, str):
        return True
    operator, members = tree
    bad = operator in {"alternates", "zeroOrMore", "oneOrMore"} and any(map(may_be_absent, members))
    return not bad and all(map(is_legal, members))


@given(
    trees("abc").filter(is_legal),
    st.lists(st.frozensets(st.sampled_from("abc").map(iri), max_size=2), max_size=6),
)
def test_what_the_greedy_reading_accepts_is_accepted(
    tree: Tree, words: list[frozenset[str]]
) -> None:
    if follows_greedily(tree, words):
        progress = automaton(tree).run(words)
        assert (progress.accepted, progress.position) == (True, len(words))


@given(st.data(), trees(LETTERS).filter(is_legal))
def test_both_readings_agree_where_every_template_stands_once(
    data: st.DataObject, tree: Tree
) -> None:
    letters = re.findall("[a-z]", expression(tree))
    assume(len(set(letters)) == len(letters))
    made = st.from_regex(expression(tree), fullmatch=True, alphabet=LETTERS)
    word = data.draw(made | st.text(st.sampled_from(letters), max_size=6))
    progress = run(tree, word)
    whole = progress.accepted and progress.position == len(word)
    assert whole is follows_greedily(tree, [frozenset({iri(letter)}) for letter in word])


@pytest.mark.parametrize(
    ("tree", "word", "progress"),
    [
        pytest.param(
            ("sequence", ("a", "b")), "ab", Progress(2, accepted=True, expected=()), id="whole"
        ),
        pytest.param(
            ("sequence", ("a", "b")),
            "a",
            Progress(1, accepted=False, expected=("urn:b",)),
            id="beginning",
        ),
        pytest.param(
            ("sequence", ("a", "b")),
            "aab",
            Progress(1, accepted=False, expected=("urn:b",)),
            id="wrong",
        ),
        pytest.param(
            ("zeroOrMore", ("a",)), "", Progress(0, accepted=True, expected=("urn:a",)), id="empty"
        ),
        pytest.param(
            ("alternates", ("a", "b", "c")),
            "",
            Progress(0, accepted=False, expected=("urn:a", "urn:b", "urn:c")),
            id="in the order of the profile",
        ),
        pytest.param(
            ("sequence", (("zeroOrMore", ("a",)), "a")),
            "aaa",
            Progress(3, accepted=True, expected=("urn:a",)),
            id="a loop gives back",
        ),
    ],
)
def test_progress_tells_how_far_and_what_next(tree: Tree, word: str, progress: Progress) -> None:
    assert run(tree, word) == progress


def test_a_statement_may_follow_several_templates() -> None:
    run_ = automaton(("sequence", ("a", "b"))).run([{"urn:a", "urn:b"}] * 2)
    assert (run_.position, run_.accepted) == (2, True)


def test_a_loop_leaves_the_last_statement_to_what_follows_it() -> None:
    tree: Tree = ("sequence", ("a", ("zeroOrMore", ("b",)), "c"))
    words = [frozenset({"urn:a", "urn:b"}), frozenset({"urn:b"}), frozenset({"urn:b", "urn:c"})]
    assert automaton(tree).run(words).accepted
    assert not follows_greedily(tree, words)


def test_time_is_linear_where_backtracking_would_be_exponential() -> None:
    tree: Tree = ("zeroOrMore", (("alternates", ("a", ("sequence", ("a", "a")))),))
    for _ in range(3):
        tree = ("zeroOrMore", (("sequence", (tree, ("optional", ("a",)))),))
    matcher = automaton(("sequence", (tree, "b")))
    begin = time.process_time()
    assert not matcher.run([{"urn:a"}] * 20_000).accepted
    assert time.process_time() - begin < 10
