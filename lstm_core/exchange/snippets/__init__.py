"""Code that computes what a trace shows: one file per framework."""
