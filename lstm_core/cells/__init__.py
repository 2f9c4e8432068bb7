"""One file per kind of cell; no cell knows another."""
