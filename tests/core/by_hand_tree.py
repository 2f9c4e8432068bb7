"""An equation worked out by hand: with Decimal, from the digits that are printed, independent of the core."""

import math
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache

from lstm_core.kinds.equations import Applied, Complement, Curved, Field, Named, Product, Sum, Weight
from lstm_core.printing import printed, typed

# From the fewest decimals to the most, of the operands and of what is named on the way.
PAIRS = [(2, 2), (2, 3), (3, 2), (3, 3), (2, 4), (4, 2), (3, 4), (4, 3), (4, 4)]


def number(text):
    return Decimal(text.replace("−", "-"))


def shown(x, decimals):
    return number(printed(float(x), decimals))


def typed_number(x, least=1):
    return number(typed(float(x), least))


def rounded(x, decimals):
    return x.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@cache
def curve(name, x):
    with localcontext() as context:
        context.prec = 40
        return 1 - 2 / ((2 * x).exp() + 1) if name == "tanh" else 1 / (1 + (-x).exp())


def result_of(trace, stage, t, unit=0):
    """What a line comes to, as it is printed: of a part that is held, what its total would make."""
    match stage.equation:
        case Curved(each, Named(name)) if trace.part(part := name.removesuffix(".total")).held[t, unit]:
            return rounded(curve(each.name, Decimal(float(trace.part(part).total[t, unit]))), 2)
    return shown(trace.now(stage.result)[t, unit], 2)


class ByHand:
    """A tree of a run with one input and one unit, of which `standing` is known already; curves with forty digits."""

    def __init__(self, run, trace, t, operands, standing):
        self.arrays, self.trace, self.t, self.operands, self.standing = run.arrays, trace, t, operands, standing

    def value(self, node):  # noqa: PLR0911 - one for each kind of node
        match node:
            case Named(name) if name in self.standing:
                return self.standing[name]
            case Named(_, of):
                return self.value(of)
            case Field("inputs"):
                return typed_number(self.trace.inputs[self.t, 0], 2)
            case Field(name, before):
                return shown((self.trace.before if before else self.trace.now)(name)[self.t, 0], self.operands)
            case Weight(name):
                return typed_number(self.arrays[name].ravel()[0])
            case Applied(matrix, to):
                return self.value(matrix) * self.value(to)
            case Product(factors):
                return math.prod(self.value(factor) for factor in factors)
            case Sum(terms):
                return sum(self.value(term) for term in terms)
            case Complement(of):
                return 1 - self.value(of)
            case Curved(each, of):
                return curve(each.name, self.value(of))
        raise AssertionError(f"what is {node}?")
