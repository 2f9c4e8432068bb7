"""Learning a task by gradient descent, one update after another; the same seed gives the same numbers everywhere."""
