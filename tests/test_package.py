"""The distribution and its three packages, seen from outside."""

import inspect
import json
import os
import re
import socket
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import metadata, requires
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any, TypedDict

import pytest
from pytest_socket import SocketConnectBlockedError

PACKAGES = ("ralph_models", "ralph_convert", "ralph_backends")

CORE = {"langcodes", "pydantic", "python-dateutil", "rfc3987"}

CLIENTS = {
    "aiobotocore",
    "botocore",
    "aiosqlite",
    "click",
    "cryptography",
    "fsspec",
    "httpx",
    "hypothesis",
    "jsonpath",
    "jwt",
    "keystoneauth1",
    "orjson",
    "ovh",
    "pymongo",
    "rich",
    "sqlalchemy",
    "swiftclient",
    "websockets",
}


class Effects(TypedDict):
    """What ``import_effects.py`` reports."""

    effects: list[str]
    loaded: list[str]


def folder_of(package: str) -> Path:
    """Find the files of a package without importing it."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


def modules_of(package: str) -> list[str]:
    """Name all modules of a package, also those that nothing imports."""
    root = folder_of(package)
    paths = (path.relative_to(root.parent).with_suffix("") for path in root.rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)


def needs_extra(module: str) -> bool:
    """Tell whether a module may only be imported with an extra."""
    extras = (
        "ralph_models.strategies",
        "ralph_models.xapi.profiles",
        "ralph_models.xapi.signatures",
    )
    return module.startswith((*extras, "ralph_backends."))


MODULES = [
    pytest.param(module, id=module, marks=[pytest.mark.extras] if needs_extra(module) else [])
    for package in PACKAGES
    for module in modules_of(package)
    if not any(part.startswith("_") for part in module.split("."))
]
"""Every public module, found in the files; also those that nothing imports."""


def import_in_a_process(*modules: str, path: Path | None = None) -> Effects:
    """Import modules in a fresh process, first from a path, and tell what that did."""
    script = Path(__file__).with_name("import_effects.py")
    command = [sys.executable, str(script), *modules]
    environment = {**os.environ, "PYTHONPATH": str(path)} if path else None
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)
    report: Effects = json.loads(done.stdout)
    return report


def definitions(module: ModuleType) -> dict[str, Any]:
    """Find the classes and functions that a module itself defines under a public name."""
    return {
        name: value
        for name, value in vars(module).items()
        if not name.startswith("_")
        and (inspect.isclass(value) or inspect.isfunction(value))
        and value.__module__ == module.__name__
        and value.__name__ == name
    }


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_tells_type_checkers_that_it_is_typed(package: str) -> None:
    assert (folder_of(package) / "py.typed").is_file()


def test_the_core_needs_four_distributions_and_no_more() -> None:
    needed = [line for line in requires("ralph-toolbox") or () if "extra ==" not in line]
    assert {re.split(r"[^\w-]", line)[0] for line in needed} == CORE


def test_no_dependency_has_an_upper_bound(pytestconfig: pytest.Config) -> None:
    project = tomllib.loads((pytestconfig.rootpath / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    requirements = [
        *project["dependencies"],
        *(name for extra in extras.values() for name in extra),
    ]
    versions = [line.partition(";")[0] for line in requirements]
    assert not [line for line in versions if re.search(r"<|==|~=|!=", line)]


def test_the_extra_all_brings_every_other_extra_but_those_of_clouds_and_the_biggest(
    pytestconfig: pytest.Config,
) -> None:
    project = tomllib.loads((pytestconfig.rootpath / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    extras: dict[str, list[str]] = project["optional-dependencies"]
    named = re.findall(r"[\w-]+(?=[,\]])", "".join(extras["all"]))
    assert named == sorted(extras.keys() - {"all", "azure", "chdb", "gcs"})


def test_the_metadata_names_the_licence_and_its_file() -> None:
    assert metadata("ralph-toolbox")["License-Expression"] == "MIT AND Apache-2.0"
    assert metadata("ralph-toolbox").get_all("License-File") == [
        "LICENSE",
        "ralph_models/xapi/profiles/data/LICENSE",
        "ralph_models/xapi/profiles/data/NOTICE",
    ]


@pytest.mark.parametrize("module", MODULES)
def test_a_public_module_lists_everything_that_it_defines(module: str) -> None:
    imported = import_module(module)
    assert imported.__doc__
    listed = {name: getattr(imported, name) for name in getattr(imported, "__all__", ())}
    # a class may be listed in a table, as the rule sets of a family are in RULE_SETS
    tables: list[tuple[object, ...]] = [
        table for table in listed.values() if isinstance(table, tuple)
    ]
    assert not [
        name
        for name, value in definitions(imported).items()
        if name not in listed and not any(value in table for table in tables)
    ]


@pytest.mark.parametrize("module", MODULES)
def test_every_listed_name_exists_once_and_is_documented(module: str) -> None:
    imported = import_module(module)
    names: list[str] = list(getattr(imported, "__all__", ()))
    assert len(names) == len(set(names))
    values = {name: getattr(imported, name) for name in names}
    documented: dict[str, Callable[..., Any] | type[Any]] = {
        name: value
        for name, value in values.items()
        if inspect.isclass(value) or inspect.isfunction(value)
    }
    assert not [name for name, value in documented.items() if not own_docstring(value)]


def own_docstring(value: Callable[..., Any] | type[Any]) -> str | None:
    """Give the docstring of a class or function, never one that it inherits."""
    return vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__


@pytest.mark.parametrize(
    ("module", "names"),
    [
        pytest.param("ralph_models.edx", {"parse_event"}, id="events"),
        pytest.param("ralph_models.xapi", {"Statement", "parse_statement"}, id="statements"),
        pytest.param("ralph_models.errors", {"RalphError", "UnknownEventError"}, id="errors"),
        pytest.param(
            "ralph_convert",
            {"Converter", "ConversionItem", "ConversionError", "NotConvertedError"},
            id="conversions",
        ),
        pytest.param("ralph_backends", {"open_backend", "open_async_backend"}, id="backends"),
    ],
)
def test_the_names_that_other_tools_rely_on_are_public(module: str, names: set[str]) -> None:
    assert names <= set(import_module(module).__all__)


def test_importing_the_models_loads_no_part_of_them() -> None:
    loaded = import_in_a_process("ralph_models")["loaded"]
    assert [name for name in loaded if name.startswith("ralph_")] == ["ralph_models"]


@pytest.mark.parametrize(
    "modules",
    [
        pytest.param(["ralph_models.edx"], id="events"),
        pytest.param(["ralph_models.xapi"], id="statements"),
        pytest.param(["ralph_convert"], id="conversions"),
        pytest.param(["ralph_backends"], id="backends"),
    ],
)
def test_importing_a_package_loads_no_client_library(modules: list[str]) -> None:
    loaded = {name.partition(".")[0] for name in import_in_a_process(*modules)["loaded"]}
    assert not loaded & CLIENTS


@pytest.mark.extras
@pytest.mark.parametrize("package", PACKAGES)
def test_importing_any_module_has_no_effect_outside_of_it(package: str) -> None:
    assert import_in_a_process(*modules_of(package))["effects"] == []


@pytest.mark.parametrize(
    ("code", "effect"),
    [
        pytest.param("import os; os.environ.get('HOME')", "reads the variable HOME", id="variable"),
        pytest.param("open(__file__).close()", "open ", id="file"),
        pytest.param("import socket; socket.socket().close()", "socket.__new__ ", id="socket"),
        pytest.param("import logging; logging.basicConfig()", "configures the root", id="logging"),
    ],
)
def test_an_effect_of_an_import_would_be_seen(tmp_path: Path, code: str, effect: str) -> None:
    package = tmp_path / "ralph_models"
    package.mkdir()
    (package / "__init__.py").write_text(code, encoding="utf-8")
    report = import_in_a_process("ralph_models", path=tmp_path)
    (found,) = report["effects"]
    assert found.startswith(effect)


def test_a_test_can_not_reach_the_network() -> None:
    blocked = pytest.raises(SocketConnectBlockedError)
    with socket.socket() as connection, pytest.warns(match="192.0.2.1"), blocked:
        connection.connect(("192.0.2.1", 80))


def test_a_test_can_reach_a_server_on_this_machine() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
