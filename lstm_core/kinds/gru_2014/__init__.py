"""The gated recurrent unit in its original form: the reset comes before the product."""
