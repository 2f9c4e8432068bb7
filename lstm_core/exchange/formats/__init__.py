"""Files of weights, one format in each module: bytes become arrays under names, and nothing in them is ever run."""
