"""A sequence through a cell and back, worked out from the equations of its kind."""
