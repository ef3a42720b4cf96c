"""The reference pages, made from the code each time that the site is built."""
