"""Stands in for the modules that give NumPy's functions their docstrings, which nobody reads here."""
