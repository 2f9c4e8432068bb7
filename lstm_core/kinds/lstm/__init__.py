"""The long short-term memory cell."""
