"""Record what PyTorch, Keras and ONNX Runtime answer, for the tests of what is read from them.

None of them is a dependency of the project or its tests. To record anew, from the top of the project:

    python -m venv /tmp/frameworks
    /tmp/frameworks/bin/pip install torch==2.13.0 keras==3.15.1 tensorflow-cpu==2.21.0 onnx==1.23.2 onnxruntime==1.31.1
    KERAS_BACKEND=tensorflow /tmp/frameworks/bin/python -m tests.core.exchange.recorded.record

writes frameworks.npz beside this file, with names such as "keras/lstm/weights/0", "onnx/gru_reset_after/asks/…" and
"pytorch/gru/hidden_state". Keras is asked with the backend of TensorFlow, the only one that has float64 throughout.
"""

from pathlib import Path

import numpy as np

from tests.core.exchange.recorded import ask_keras, ask_onnx, ask_pytorch


def flat(record, prefix):
    for name, value in record.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}/")
        else:
            yield f"{prefix}{name}", np.asarray(value)


def main():
    asked = {"pytorch": ask_pytorch, "keras": ask_keras, "onnx": ask_onnx}
    recorded = {framework: module.answers() for framework, module in asked.items()}
    np.savez_compressed(Path(__file__).with_name("frameworks.npz"), **dict(flat(recorded, "")))


if __name__ == "__main__":
    main()
