"""The curves other than σ and tanh over one plain number, real or complex; where they turn, the real part decides."""

import cmath
import math

from tests.core.reference.plain import sigmoid, tanh


def relu(x):
    return x if x.real > 0.0 else 0.0 * x


def hard_sigmoid(alpha, beta):
    def curve(x):
        line = alpha * x + beta
        return 0.0 * x if line.real <= 0.0 else 1.0 + 0.0 * x if line.real >= 1.0 else line

    return curve


def affine(alpha, beta):
    return lambda x: alpha * x + beta


def leaky_relu(alpha):
    return lambda x: x if x.real >= 0.0 else alpha * x


def thresholded_relu(alpha):
    return lambda x: x if x.real >= alpha else 0.0 * x


def scaled_tanh(alpha, beta):
    return lambda x: alpha * tanh(beta * x)


def elu(alpha):
    return lambda x: x if x.real >= 0.0 else alpha * (exp(x) - 1.0)


def softsign(x):
    return x / (1.0 + x) if x.real >= 0.0 else x / (1.0 - x)


def softplus(x):
    return cmath.log(1.0 + cmath.exp(x)) if isinstance(x, complex) else math.log1p(math.exp(x))


def exp(x):
    return cmath.exp(x) if isinstance(x, complex) else math.exp(x)


def clipped(curve, limit):
    """The curve of a total that is cut off to [−limit, limit]: what lies outside no longer moves."""
    return lambda x: curve(x if abs(x.real) <= limit else math.copysign(limit, x.real) + 0.0 * x)


CURVES = {
    "sigmoid": sigmoid,
    "tanh": tanh,
    "relu": relu,
    "hard_sigmoid": hard_sigmoid(0.2, 0.5),
    "hard_sigmoid(0.16666666666666666, 0.5)": hard_sigmoid(1.0 / 6.0, 0.5),
    "linear": lambda x: x,
    "affine(0.5, -0.25)": affine(0.5, -0.25),
    "leaky_relu": leaky_relu(0.01),
    "leaky_relu(0.3)": leaky_relu(0.3),
    "thresholded_relu": thresholded_relu(1.0),
    "thresholded_relu(-0.25)": thresholded_relu(-0.25),
    "scaled_tanh(1.7159, 0.6667)": scaled_tanh(1.7159, 0.6667),
    "elu": elu(1.0),
    "elu(0.5)": elu(0.5),
    "softsign": softsign,
    "softplus": softplus,
}
"""By the names under which a cell takes them."""
