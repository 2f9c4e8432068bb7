"""Ways of looking at a run, worked out only when they are asked for."""
