"""Weights in and out of other frameworks, code that computes the same numbers, and tables: one file per idea."""
