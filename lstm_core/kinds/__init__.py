"""The kinds of cell, each declared in a folder of its own."""
