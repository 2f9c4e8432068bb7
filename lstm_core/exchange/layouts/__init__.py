"""Weights as other tools keep them, each layout told once, as data."""
