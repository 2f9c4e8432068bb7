"""The LSTM of 1997, before the forget gate."""
