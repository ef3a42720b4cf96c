"""A declarative converter from Open edX tracking events to xAPI statements."""

from ralph_convert.converter import Converter
from ralph_convert.edx_to_xapi import EdxToXapi
from ralph_convert.engine import RuleSet
from ralph_convert.errors import ConversionError, ConvertError, NotConvertedError, RuleSetError
from ralph_convert.item import ConversionItem, ConversionItems
from ralph_convert.settings import ConversionSettings

__all__ = [
    "ConversionError",
    "ConversionItem",
    "ConversionItems",
    "ConversionSettings",
    "ConvertError",
    "Converter",
    "EdxToXapi",
    "NotConvertedError",
    "RuleSet",
    "RuleSetError",
]
