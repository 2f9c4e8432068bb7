"""Random cells of every kind, and whether two cells are the same to the last bit."""

import numpy as np

import lstm_core as lc


def random_cells(D=2, H=3, seed=0):
    """One cell of each kind, under a name."""
    generator = np.random.default_rng(seed)

    def block():
        return lc.Affine(generator.normal(size=(H, D)), generator.normal(size=(H, H)), generator.normal(size=H))

    def gru():
        return lc.GRU(block(), block(), block(), candidate_recurrent_bias=generator.normal(size=H))

    def lstm():
        return lc.LSTM(block(), block(), block(), block())

    return {
        "lstm": lstm(),
        "gru": gru(),
        "gru of 2014": lc.GRU2014(block(), block(), block()),
        "rnn": lc.RNN(block()),
        "lstm both ways": lc.Bidirectional(lstm(), lstm()),
        "gru both ways": lc.Bidirectional(gru(), gru()),
        "peephole lstm": lc.PeepholeLSTM(*lstm_parts(lstm()), lc.Peepholes(*generator.normal(size=(3, H)))),
        "coupled lstm": lc.CoupledLSTM(block(), block(), block()),
        "lstm of 1997": lc.LSTM1997(block(), block(), block()),
        "mixed both ways": lc.Bidirectional(lstm(), gru()),
    }


def lstm_parts(lstm):
    return [lstm.affine(part.name) for part in lc.LSTM.parts]


def numbers(cell):
    """Every number of a cell, under the path where it stands."""
    if isinstance(cell, lc.Bidirectional):
        return {f"{way}.{path}": array for way, one in cell.directions() for path, array in numbers(one).items()}
    return cell.arrays()


def same(first, second):
    if type(first) is not type(second):
        return False
    left, right = numbers(first), numbers(second)
    return left.keys() == right.keys() and all(np.array_equal(left[path], right[path]) for path in left)
