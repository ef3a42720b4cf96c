import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pytest

from ralph_backends import available, open_async_backend, open_backend
from ralph_backends.blocking import Blocking
from ralph_backends.errors import (
    MissingExtraError,
    RegistrationError,
    SettingsError,
    UnknownBackendError,
)
from ralph_backends.memory import MemoryBackend, MemorySettings
from ralph_backends.registry import BUILT_IN, Registry, Row, load_settings
from ralph_backends.settings import Settings, secret

MISSING = Row("tape", "ralph_tape_that_is_missing", "Tape", "tape", ("no_such_module_here",))


@dataclass(frozen=True, kw_only=True)
class TapeSettings(Settings):
    backend: ClassVar[str] = "tape"

    host: str = "localhost"
    port: int = 1
    password: str | None = secret()
    url: str = ""
    verify: bool = True


@pytest.mark.parametrize("row", BUILT_IN, ids=lambda row: row.name)
def test_every_row_of_the_table_is_true(row: Row) -> None:
    cls = row.load()
    assert cls.name == row.name
    assert cls.settings_class.backend == row.name


def test_every_adapter_is_listed_installed_or_not() -> None:
    assert set(available()) >= {"fs", "memory", "sql"}
    assert available()["memory"].installed
    assert not Registry([MISSING]).available()["tape"].installed


def test_a_missing_extra_says_how_to_install_it() -> None:
    with pytest.raises(MissingExtraError, match=r"pip install 'ralph-toolbox\[tape\]'") as caught:
        Registry([MISSING]).open("tape")
    assert isinstance(caught.value, ImportError)
    assert (caught.value.backend, caught.value.extra) == ("tape", "tape")
    assert caught.value.module == "ralph_tape_that_is_missing"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        pytest.param("sqlit", "sqlite", id="typing error"),
        pytest.param("postgres://host/db", "postgresql", id="URL"),
        pytest.param("zzz", "fs", id="nothing near"),
    ],
)
def test_an_unknown_name_lists_near_ones(name: str, near: str) -> None:
    with pytest.raises(UnknownBackendError, match=near):
        open_backend(name)


def test_two_adapters_can_not_have_one_name() -> None:
    other = Row("other", "other_module", "Other", aliases=("sqlite",))
    with pytest.raises(RegistrationError, match="sqlite") as caught:
        Registry([*BUILT_IN, other])
    assert {caught.value.first, caught.value.second} == {"ralph_backends.sql", "other_module"}


def test_a_class_that_is_no_adapter_is_refused() -> None:
    with pytest.raises(TypeError, match="Adapter"):
        Registry([Row("x", "builtins", "dict")]).open("x")


def test_urls_and_names_and_aliases_open_adapters(tmp_path: Path) -> None:
    with open_backend(f"file://{tmp_path}?history=") as files:
        assert files.name == "fs"
        assert files.put([{"n": 1}], target="a.jsonl") == 1
    assert (tmp_path / "a.jsonl").read_text() == '{"n":1}\n'
    for name in ("sql", "sqlite", "sqlite+aiosqlite://"):
        assert open_async_backend(name).name == "sql"
    ready = MemorySettings(page_size=7)
    adapter = open_async_backend("memory", ready)
    assert isinstance(adapter, MemoryBackend)
    assert adapter.settings is ready


def test_settings_that_do_not_fit_are_refused() -> None:
    with pytest.raises(SettingsError):
        open_backend("memory", TapeSettings())
    with pytest.raises(SettingsError, match="did you mean 'page_size'"):
        open_backend("memory", pagesize=3)
    with pytest.raises(SettingsError, match="page_size"):
        open_backend("memory", page_size="many")
    with pytest.raises(SettingsError, match="url"):
        open_backend("postgresql")


def test_keywords_win_over_the_url_and_it_over_the_environment() -> None:
    environ = {"RALPH_MEMORY_PAGE_SIZE": "5", "RALPH_MEMORY_VALIDATE": "false", "OTHER": "x"}
    found = load_settings("memory", environ)
    assert found == MemorySettings(page_size=5, validate=False)
    assert load_settings("memory://?page_size=6", environ, validate=True) == MemorySettings(
        page_size=6
    )
    assert load_settings("memory") == MemorySettings()


def test_the_environment_is_not_read_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RALPH_MEMORY_PAGE_SIZE", "5")
    adapter = open_async_backend("memory")
    assert isinstance(adapter, MemoryBackend)
    assert adapter.settings.page_size == 500


def test_settings_come_from_a_url() -> None:
    found = TapeSettings.from_url("tape://:s3cr%40t@example.org:80?verify=no")
    assert found == TapeSettings(host="example.org", port=80, password="s3cr@t", verify=False)  # noqa: S106


def test_secrets_are_never_shown() -> None:
    url = "postgresql://user:s3cret@host/db?token=s3cret&x=1"
    found = TapeSettings(password="s3cret", url=url)  # noqa: S106
    assert "s3cret" not in repr(found)
    assert "user" in repr(found)
    with pytest.raises(SettingsError) as caught:
        TapeSettings.of(port="s3cret", password="s3cret")  # noqa: S106
    assert "s3cret" not in str(caught.value)
    assert caught.value.__cause__ is None
    address = "postgresql+asyncpg://user:s3cret@host/db"
    assert "s3cret" not in repr(load_settings("sql", url=address))


def test_a_backend_is_closed_at_the_end_of_with() -> None:
    backend = open_backend("memory")
    with backend as same:
        assert isinstance(same, Blocking)
    assert "closed" in repr(backend)


def test_importing_the_package_loads_no_client_library() -> None:
    code = (
        "import sys, ralph_backends; ralph_backends.available();"
        "print(*{'sqlalchemy', 'aiosqlite', 'fsspec', 'pytest', 'hypothesis'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""
