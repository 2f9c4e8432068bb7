"""The cell as it is drawn, kept as text: python -m tests.web.pictures writes what is drawn now; look, then commit."""

import json
import tempfile
from pathlib import Path

import numpy as np

import build
import lstm_core
from lstm_core.wire import request_from
from tests.web.held import PICTURES as HELD
from tests.web.many import answered
from tests.whole.presets import singles
from web.runtime import programs
from web.runtime.record import recorded

HERE = Path(__file__).parent
KEPT = HERE / "pictures"


# A pipe, a fork, neither, and taps.
MIRRORED = ("lstm", "gru", "rnn", "peephole_lstm")
# Units and inputs: squares, bars, a ribbon from the highway, a block with its lid off; and time that runs back.
MANY = (("lstm", 4, 3, False), ("lstm", 16, 3, False), ("gru", 4, 2, False), ("rnn", 4, 3, False), ("lstm", 4, 3, True))


def backward(kind: str) -> dict[str, object]:
    """The first preset of a kind, read from its end by a cell like its own."""
    preset = lstm_core.presets(kind)[0]
    request = request_from(preset)
    both = lstm_core.answer(request | {"backward": {part: request[part] for part in ("weights", "starts")}})
    told = {part: both["backward"][part] for part in ("printed", "told")}
    trace = both["backward"]["trace"] | told | {"direction": "backward"}
    return {"name": f"{preset.name}-backward", "step": preset.step, "request": request, "trace": trace}


def drawn() -> dict[str, str]:
    """Every picture by its name: of the LSTM from the last build's recordings, of other kinds as the core answers."""
    single = {preset.name for kind in lstm_core.kinds() for preset in singles(kind.kind)}
    every = [preset for kind in lstm_core.kinds()[1:] for preset in recorded(kind.kind)]
    others = [preset for preset in every if preset["name"] in single]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "others.json"
        mirrored = [backward(kind) for kind in MIRRORED]
        many = [answered(kind, H, D, backward=backward) for kind, H, D, backward in MANY]
        held = [run() for run in HELD]
        presets = {"presets": others, "mirrored": mirrored, "many": many, "held": held}
        file.write_text(json.dumps(presets, default=np.ndarray.tolist), "utf-8")
        told = programs.run_node(HERE / "pictures.js", [build.WORK / "recordings.json", file])
    pictures: dict[str, str] = json.loads(told)
    return pictures


if __name__ == "__main__":
    build.build(None)
    KEPT.mkdir(exist_ok=True)
    for name, picture in drawn().items():
        (KEPT / f"{name}.svg").write_text(picture, "utf-8")
