import inspect
import pickle

import pytest

from ralph_backends import errors
from ralph_backends.errors import BackendError, Refusal
from ralph_backends.ports import WriteResult
from ralph_models.errors import RalphError

REFUSAL = Refusal(3, "an-id", "no verb")
SAMPLES: list[BackendError] = [
    errors.UnknownBackendError("sqlit", ["sqlite"], ["fs", "sqlite"]),
    errors.RegistrationError("fs", "a", "b"),
    errors.MissingExtraError("sql", "sql", "sqlalchemy"),
    errors.SettingsError("sql", "url", "missing"),
    errors.UnsupportedError("fs", "queries"),
    errors.BackendClosedError("fs"),
    errors.BackendConnectionError("sql", "host", "refused"),
    errors.BackendRefusedError("sql", "host", "wrong password"),
    errors.TargetError("fs", "..", "outside"),
    errors.TargetExistsError("fs", "a.jsonl"),
    errors.TargetNotFoundError("fs", "a.jsonl"),
    errors.ReadError("fs", "a.gz", "cut"),
    errors.QueryError("sql", "since", "no timestamp"),
    errors.WriteError("fs", "a.gz", "disk full", 3),
    errors.RecordRefusedError("sql", "statements", [REFUSAL, REFUSAL], 2),
    errors.StatementConflictError("sql", "statements", [REFUSAL]),
]


def test_every_error_has_a_sample_and_stands_in_the_tree() -> None:
    found = {
        cls
        for _, cls in inspect.getmembers(errors, inspect.isclass)
        if issubclass(cls, BackendError)
    }
    assert found - {BackendError} == {type(one) for one in SAMPLES}
    tree = errors.__doc__ or ""
    assert all(cls.__name__ in tree for cls in found)
    assert set(errors.__all__) == {cls.__name__ for cls in found} | {"Refusal"}


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_errors_survive_pickling(error: BackendError) -> None:
    again: BackendError = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert isinstance(again, RalphError)
    assert (type(again), str(again), again.args) == (type(error), str(error), error.args)
    assert vars(again) == vars(error)


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_errors_say_what_they_are_about(error: BackendError) -> None:
    first = str(error.args[0])
    assert first in str(error)
    assert not str(error).startswith("(")


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (errors.UnknownBackendError, LookupError),
        (errors.MissingExtraError, ImportError),
        (errors.BackendConnectionError, ConnectionError),
        (errors.SettingsError, ValueError),
        (errors.TargetExistsError, FileExistsError),
        (errors.TargetNotFoundError, FileNotFoundError),
        (errors.TargetNotFoundError, LookupError),
        (errors.StatementConflictError, ValueError),
    ],
)
def test_callers_may_catch_the_builtin(kind: type[Exception], builtin: type[Exception]) -> None:
    assert issubclass(kind, builtin)


def test_a_write_result_is_a_number_with_more() -> None:
    result = WriteResult(3, refused=[REFUSAL], unchanged=2, target="x")
    assert result + 1 == 4
    again: WriteResult = pickle.loads(pickle.dumps(result))  # noqa: S301
    assert (again, again.refused, again.unchanged, again.target) == (3, (REFUSAL,), 2, "x")
    assert "an-id" in repr(again)
