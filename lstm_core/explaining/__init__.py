"""What is said of a run on paper: how many decimals its lines need."""
