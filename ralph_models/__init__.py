"""Typed models of Open edX tracking events and xAPI statements.

Import what you need from :mod:`ralph_models.edx`, :mod:`ralph_models.xapi` and
:mod:`ralph_models.vocabulary`; this package itself imports nothing.
"""
