"""The gated recurrent unit as frameworks have it: the reset comes after the product."""
