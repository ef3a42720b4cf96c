"""How Sphinx builds the documentation: ``nox -s docs``."""

import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "examples" / "cli")]

PROJECT = tomllib.loads((HERE.parent / "pyproject.toml").read_text("utf-8"))["project"]

project = "Ralph Toolbox"
author = "The Ralph Toolbox contributors"
copyright = author  # noqa: A001 - the name is Sphinx's
version = release = PROJECT["version"]

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "from_code.extension",
]
exclude_patterns = ["_build"]
root_doc = "index"
language = "en"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
myst_links_external_new_tab = False

# what can not be resolved is an error where it is ours; others' pages are not at hand offline
nitpicky = True
nitpick_ignore_regex = [("py:.*", r"(?!ralph_).*")]

autodoc_default_options = {"member-order": "bysource", "undoc-members": True, "no-value": True}
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
autodoc_class_signature = "mixed"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 60
add_module_names = False
toc_object_entries = False

html_theme = "furo"
html_title = "Ralph Toolbox"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_copy_source = False
html_show_sourcelink = False
# nothing is loaded from elsewhere: the site is read, and searched, offline
html_theme_options: dict[str, list[str]] = {"top_of_page_buttons": []}
