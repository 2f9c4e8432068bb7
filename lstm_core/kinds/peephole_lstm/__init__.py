"""The LSTM whose gates look at the cell state through peepholes."""
