"""Equations for TeX: from their trees, in letters and in numbers."""
