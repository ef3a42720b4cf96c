"""The parts of the example command line."""
