"""The LSTM whose input gate is what its forget gate leaves."""
