"""The layouts of other tools, one after the other.

References
----------
The cells in the source of MXNet's Gluon, Flax (linen and nnx), MLX, TensorFlow 1
and Keras 1, and in the documentation of Haste.
"""

from lstm_core.exchange.layouts.layout import Layout, Names

_IFGO = ("input_gate", "forget_gate", "candidate", "output_gate")
_RZN = ("reset_gate", "update_gate", "candidate")
_HIDDEN = ("hidden",)
_TANH = "A plain RNN is taken to have tanh: with relu it would have the same names and shapes."
_CURVES = "The activations are taken to be tanh and sigmoid: the weights do not tell."
_KERAS_1 = "The gates are taken to be sigmoids; Keras 1 had hard sigmoids unless it was told otherwise."
_FORGET_BIAS = (
    "1 is added to the bias of the forget gate, as a run in TensorFlow 1 does it: forget_bias says otherwise."
)

LAYOUTS = (
    Layout(
        "mxnet",
        "MXNet",
        (Names("i2h_weight", "h2h_weight", "i2h_bias", "h2h_bias"),),
        {"lstm": _IFGO, "gru": _RZN, "rnn": _HIDDEN},
        before=r"(?:^|[/_])(?:(?P<way>[lr])(?P<layer>\d{1,4})_)?",
        assumed=(_TANH,),
    ),
    Layout(
        "flax",
        "Flax",
        tuple(Names(f"i{part}/kernel", f"h{part}/kernel", f"i{part}/bias", f"h{part}/bias") for part in "ifgo"),
        {"lstm": _IFGO},
        across=True,
        assumed=(_CURVES,),
    ),
    Layout(
        "flax",
        "Flax",
        tuple(Names(f"i{part}/kernel", f"h{part}/kernel", f"i{part}/bias", f"h{part}/bias") for part in "rzn"),
        {"gru": _RZN},
        across=True,
        assumed=(_CURVES,),
    ),
    Layout(
        "flax",
        "Flax",
        (Names("i/kernel", "h/kernel", "i/bias", "h/bias"),),
        {"rnn": _HIDDEN},
        across=True,
        assumed=(_TANH,),
    ),
    Layout(
        "flax",
        "Flax",
        (Names("dense_i/kernel", "dense_h/kernel", "dense_i/bias", "dense_h/bias"),),
        {"lstm": _IFGO, "gru": _RZN, "rnn": _HIDDEN},
        across=True,
        assumed=(_CURVES,),
    ),
    Layout("mlx", "MLX", (Names("Wx", "Wh", "bias"),), {"lstm": _IFGO}),
    Layout("mlx", "MLX", (Names("Wx", "Wh", "b", "bhn"),), {"gru": _RZN}),
    Layout("mlx", "MLX", (Names("Wxh", "Whh", "bias"),), {"rnn": _HIDDEN}, assumed=(_TANH,)),
    Layout(
        "tensorflow1",
        "TensorFlow 1",
        (Names("kernel", "kernel", "bias"),),
        {"lstm": ("input_gate", "candidate", "forget_gate", "output_gate")},
        before=r"(?:^|/)(?:basic_)?lstm_cell(?:_\d+)?/",
        across=True,
        forget_bias=1.0,
        beside=r"(kernel|bias)/(Adam|RMSProp|Momentum|Adagrad)\w*",
        assumed=(_FORGET_BIAS,),
    ),
    Layout(
        "tensorflow1",
        "TensorFlow 1",
        (
            Names("gates/kernel", "gates/kernel", "gates/bias"),
            Names("candidate/kernel", "candidate/kernel", "candidate/bias"),
        ),
        {"gru": _RZN},
        before=r"(?:^|/)gru_cell(?:_\d+)?/",
        across=True,
        reset_after=False,
        beside=r"(gates|candidate)/(kernel|bias)/(Adam|RMSProp|Momentum|Adagrad)\w*",
    ),
    Layout(
        "tensorflow1",
        "TensorFlow 1",
        (Names("kernel", "kernel", "bias"),),
        {"rnn": _HIDDEN},
        before=r"(?:^|/)basic_rnn_cell(?:_\d+)?/",
        across=True,
        beside=r"(kernel|bias)/(Adam|RMSProp|Momentum|Adagrad)\w*",
        assumed=(_TANH,),
    ),
    Layout(
        "keras1",
        "Keras 1",
        tuple(Names(f"W_{part}", f"U_{part}", f"b_{part}") for part in "ifco"),
        {"lstm": _IFGO},
        before=r"(?:^|[/_])",
        across=True,
        assumed=(_KERAS_1,),
    ),
    Layout(
        "keras1",
        "Keras 1",
        tuple(Names(f"W_{part}", f"U_{part}", f"b_{part}") for part in "rzh"),
        {"gru": _RZN},
        before=r"(?:^|[/_])",
        across=True,
        reset_after=False,
        assumed=(_KERAS_1,),
    ),
    Layout(
        "haste",
        "Haste",
        (Names("kernel", "recurrent_kernel", "bias", "recurrent_bias"),),
        {
            "lstm": ("input_gate", "candidate", "forget_gate", "output_gate"),
            "gru": ("update_gate", "reset_gate", "candidate"),
        },
        across=True,
        assumed=("Zoneout is taken to be off: with it, Haste mixes the old state into the new one.",),
        only_if_asked=True,
    ),
)
