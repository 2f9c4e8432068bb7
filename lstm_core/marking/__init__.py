"""What a cell can be asked to do, and whether it does it: rules, tests, marks."""
