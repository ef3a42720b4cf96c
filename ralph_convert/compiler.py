"""From a rule set to one straight-line Python function.

The function takes an event and gives the JSON text of its statement. Which parts there
are, in which order they stand, how they are checked: all of that is settled here, once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel, ValidationError

from ralph_convert.errors import (
    ConversionError,
    ConvertError,
    NotConvertedError,
    RuleSetError,
)
from ralph_convert.fragments import LEAST, MOST, UnusableError, quote, reason_of
from ralph_convert.item import Const, ConversionItem, ConversionItems, str_source
from ralph_convert.shapes import Shape, adapter_of
from ralph_convert.values import CACHE_SIZE, Code, Plan, Values
from ralph_models.paths import as_text
from ralph_models.types import JsonValue

__all__ = ["Compiled", "Tree", "compile_rules", "tree_of"]

Compiled: TypeAlias = Callable[..., Any]
"""Event, its raw text, part and parent id (if at hand) to JSON texts of statements."""

Tree: TypeAlias = dict[str, "ConversionItem | Tree"]
"""Items arranged as the statement is nested."""

_NAME = re.compile(r"[a-z]+_\d+")
_VARIABLE = re.compile(r"\{[a-z]+_\d+\}")


def tree_of(items: ConversionItems) -> Tree:
    """Arrange what is written as the statement is nested.

    Raises:
        LookupError: One path lies below another.
    """
    tree: Tree = {}
    for item in items:
        node = tree
        for key in item.dest[:-1]:
            below = node.setdefault(key, {})
            if isinstance(below, ConversionItem):
                message = f"{as_text(item.dest)} lies below {as_text(below.dest)}"
                raise LookupError(message)  # noqa: TRY004 - about paths, not about types
            node = below
        if isinstance(node.get(item.dest[-1]), dict):
            message = f"{as_text(item.dest)} is written whole and in parts"
            raise LookupError(message)  # noqa: TRY004
        node[item.dest[-1]] = item
    return tree


def compile_rules(plan: Plan, tree: Tree) -> Compiled:
    """Compile checked items into one function.

    Raises:
        RuleSetError: A constant is refused by the field that it is for.
    """
    compiler = _Compiler(plan)
    values = compiler.values
    text = ""
    if tree:
        statement = compiler.text_of(list(compiler.members(tree, plan.dest)), values.event)
        text = f"f'{{{{{statement}}}}}'"
    beside = "".join(f", {values.of(source)}" for source in plan.gives)
    values.event.add(f"return [{text}]{beside}")
    source = compiler.source()
    scope = {**values.inputs.scope, **values.event.scope, **values.constants}
    scope |= {"settings": plan.settings, "missing": compiler.missing, "failed": compiler.failed}
    scope["find"], scope["static"] = compiler.first_stage()
    # the source is made from the rule set alone, never from an event
    exec(compile(source, f"<rule set {plan.rule_set}>", "exec"), scope)  # noqa: S102
    convert: Compiled = scope["convert"]
    convert.__doc__ = source
    return convert


class _Piece(NamedTuple):
    """A part of the text of an object: source of an f-string, with a comma in front."""

    text: str
    always: bool
    """Whether it is never empty."""
    static: bool
    """Whether it is known in the first stage."""


class _Compiler:
    """Writes the lines that put a statement together."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.values = Values(plan)
        self.order: dict[Code, list[ConversionItem]] = {
            self.values.static: [],
            self.values.event: [],
        }

    def members(self, tree: Tree, shape: Shape) -> Iterator[_Piece]:
        """Give the pieces of an object, in the order of the model."""
        shape = shape.narrowed(tree.keys()) if shape.models else shape
        order = list(shape.models[0].model_fields) if shape.models else list(tree)
        for key in sorted(tree, key=order.index):
            part = tree[key]
            below = shape.child(key)
            if below is None:
                raise RuleSetError(self.plan.rule_set, f"{key!r} does not go with {list(tree)}")
            if isinstance(part, dict):
                yield self._object(key, part, below)
                continue
            constant = None if part.transformers else self.values.constant(part.src)
            if constant is None:
                yield self._item(part, required=below.required)
            elif constant.value is not None:
                yield _Piece(_escape(self._constant(part, constant)), always=True, static=False)

    def text_of(self, pieces: list[_Piece], code: Code) -> str:
        """Give the f-string source of the members of an object, without the first comma.

        Neighbours that the first stage knows are joined there.
        """
        groups: list[_Piece] = []
        for piece in pieces:
            last = groups[-1] if groups else None
            if last is not None and piece.static and last.static:
                groups[-1] = _Piece(
                    last.text + piece.text, last.always or piece.always, static=True
                )
            else:
                groups.append(piece)
        if not groups[0].always:
            name = self._joined("".join(group.text for group in groups), code)
            return f"{{{name}[1:]}}"
        head = groups[0].text
        if head.startswith(","):
            groups[0] = groups[0]._replace(text=head[1:])
        else:
            name = self._joined(head, self.values.static if groups[0].static else code, "[1:]")
            groups[0] = groups[0]._replace(text=f"{{{name}}}")
        return "".join(
            map(self._settled, groups)
            if code is self.values.event
            else (group.text for group in groups)
        )

    def _settled(self, piece: _Piece) -> str:
        """Have the first stage put text together that is more than one of its variables."""
        if not piece.static or len(_VARIABLE.sub("", piece.text)) == len(piece.text):
            return piece.text
        if _VARIABLE.fullmatch(piece.text):
            return piece.text
        return f"{{{self._joined(piece.text, self.values.static)}}}"

    def source(self) -> str:
        """Give the second stage as source."""
        values = self.values
        failure = ["    except Exception as error:", "        raise failed(at, error) from error"]
        return "\n".join(
            [
                "def convert(event, raw, child=None, parent=None):",
                "    at = 0",
                "    try:",
                *values.inputs.lines,
                f"        key = {_tuple(list(values.key.values()))}",
                f"        {_tuple(['_', *self.exports()])} = find(key) or static(key)",
                *values.event.lines,
                *failure,
            ]
        )

    def exports(self) -> list[str]:
        """Name what the second stage uses of the first."""
        used = set(_NAME.findall("\n".join(self.values.event.lines)))
        return [name for name in self.values.static.variables if name in used]

    def first_stage(self) -> tuple[Callable[..., object], Callable[..., object]]:
        """Give the functions that find what is known of a situation, and that compute it."""
        static = self.values.static
        inputs = list(self.values.key.values())
        source = "\n".join(
            [
                "def static(key):",
                "    at = 0",
                "    try:",
                f"        {_tuple(inputs)} = key",
                *static.lines,
                f"        return keep(key, {_tuple(self.exports())})",
                "    except (UnusableError, NotConvertedError): raise",
                "    except Exception as error:",
                "        raise UnusableError(dests[at], reason_of(error)) from error",
            ]
        )
        dests = tuple(item.dest for item in self.order[static])
        used = set(_NAME.findall(source))
        constants = {
            name: self.values.constants[name] for name in used & self.values.constants.keys()
        }
        known = {**static.scope, **constants}
        names = tuple(sorted(known.items(), key=itemgetter(0)))

        def make() -> tuple[Callable[..., object], Callable[..., object]]:
            find, keep = _memory()
            scope: dict[str, Any] = {**known, "keep": keep, "dests": dests}
            scope["settings"] = self.plan.settings
            scope |= {"UnusableError": UnusableError, "reason_of": reason_of}
            scope["NotConvertedError"] = NotConvertedError
            exec(compile(source, "<first stage>", "exec"), scope)  # noqa: S102 - as above
            return find, scope["static"]

        # the same lines with the same functions serve many rule sets, and so does the cache
        key = ("stage", source, dests, *((name, id(value)) for name, value in names))
        self.plan.shared.setdefault(("alive", key), names)
        found: tuple[Callable[..., object], Callable[..., object]] = self.plan.common(key, make)
        return found

    def missing(self, at: int) -> UnusableError:
        """Make the error of an item without a value."""
        item = self.order[self.values.event][at]
        return UnusableError(item.dest, f"no value in {str_source(item.src)}")

    def failed(self, at: int, error: Exception) -> ConvertError:
        """Make the error of an event from what went wrong with an item."""
        if isinstance(error, NotConvertedError):
            return error
        if isinstance(error, UnusableError):
            return ConversionError(error.dest, error.reason, self.plan.rule_set)
        order = self.order[self.values.event]
        dest = order[at].dest if at < len(order) else ()
        return ConversionError(dest, reason_of(error), self.plan.rule_set)

    def _item(self, item: ConversionItem, *, required: bool) -> _Piece:
        """Write the lines that give the fragment of an item, and its name."""
        static = self.values.is_static(item.src)
        code = self.values.static if static else self.values.event
        code.add(f"at = {len(self.order[code])}")
        self.order[code].append(item)
        value = self.values.of_item(item)
        name = self.values.fragments.get(item.dest)
        if name is None:
            name = code.variable("f")
            code.add(f"{name} = '' if {value} is None else {self._written(item, value, code)}")
        if required and static:
            arguments = (item.dest, f"no value in {str_source(item.src)}")
            fault = self.plan.common(
                ("fault", *arguments), lambda: partial(UnusableError, *arguments)
            )
            code.add(f"if {value} is None: raise {code.known('fault', fault)}()")
        elif required:
            code.add(f"if {value} is None: raise missing(at)")
        return _Piece(f"{{{name}}}", required, static)

    def _written(self, item: ConversionItem, value: str, code: Code) -> str:
        """Give the expression that checks a value and writes it; the commonest need no call."""
        shape = self.plan.shape(item.dest)
        prefix = repr(f",{quote(item.dest[-1])}:")
        checked = self.plan.settings.validate == "both"
        if checked and shape.is_text:
            validate = adapter_of(shape.annotation).validator.validate_python
            return f"{prefix} + {code.known('quote', quote)}({code.known('is', validate)}({value}))"
        written = f"{code.known('write', self.plan.fragment(item.dest))}({value})"
        if checked and shape.annotation is JsonValue:
            # a float in the range in which Python and pydantic write it alike
            plain = f"{value}.__class__ is float and {LEAST} <= {value} < {MOST}"
            return f"{prefix} + repr({value}) if {plain} else {written}"
        return written

    def _constant(self, item: ConversionItem, constant: Const) -> str:
        try:
            return self.plan.fragment(item.dest)(constant.value)
        except UnusableError as error:
            reason = f"{as_text(error.dest)}: {error.reason}"
            raise RuleSetError(self.plan.rule_set, reason) from error

    def _object(self, key: str, tree: Tree, shape: Shape) -> _Piece:
        """Write the lines that put an object together; one without members is left out."""
        pieces = list(self.members(tree, shape))
        if not pieces:
            return _Piece("", always=False, static=True)
        static = all(piece.static for piece in pieces)
        code = self.values.static if static else self.values.event
        always = any(piece.always for piece in pieces)
        opening = _escape(f",{quote(key)}:")
        checks = [
            code.known(
                "check", self.plan.common(("check", model, key), partial(_cross_check, model, key))
            )
            for model in shape.narrowed(tree.keys()).models
            if self.plan.settings.validate == "both"
            if getattr(model, "__rules__", ()) or model.__pydantic_decorators__.model_validators
        ]
        if always and not checks:
            return _Piece(f"{opening}{{{{{self.text_of(pieces, code)}}}}}", always, static)
        if always:
            body = self._joined(self.text_of(pieces, code), code)
            members = body
        else:
            body = self._joined("".join(piece.text for piece in pieces), code)
            members = f"{body}[1:]"
        for check in checks:
            code.add(f"if {body}: {check}({members})")
        name = code.variable("f")
        whole = f"f'{opening}{{{{{{{members}}}}}}}'"
        code.add(f"{name} = {whole}" if always else f"{name} = {whole} if {body} else ''")
        return _Piece(f"{{{name}}}", always, static)

    def _joined(self, text: str, code: Code, part: str = "") -> str:
        """Write the line that puts text together, and give the name of it."""
        name = code.variable("b")
        code.add(f"{name} = f'{text}'{part}")
        return name


def _memory() -> tuple[Callable[..., object], Callable[..., object]]:
    """Make the cache of a first stage: a function that finds, and one that keeps."""
    cache: dict[object, tuple[object, ...]] = {}

    def keep(key: object, values: tuple[object, ...]) -> tuple[object, ...]:
        if len(cache) >= CACHE_SIZE:
            cache.clear()
        cache[key] = record = (None, *values)
        return record

    return cache.get, keep


def _cross_check(model: type[BaseModel], key: str) -> Callable[[str], None]:
    """Make the function that runs the rules between the members of one object."""
    passed: set[str] = set()

    def check(body: str) -> None:
        if body in passed:
            return
        try:
            model.__pydantic_validator__.validate_json(f"{{{body}}}")
        except ValidationError as error:
            raise UnusableError((key,), reason_of(error)) from error
        if len(passed) >= CACHE_SIZE:
            passed.clear()
        passed.add(body)

    return check


def _tuple(names: list[str]) -> str:
    """Write names as a tuple."""
    return f"({''.join(f'{name}, ' for name in names)})"


def _escape(text: str) -> str:
    """Write text as a part of an f-string in single quotes."""
    escaped = text.encode("unicode_escape").decode().replace("'", "\\'")
    return escaped.replace("{", "{{").replace("}", "}}")
