// The rows of units on the time axis, without a browser. node rows.js: on stdin a list of {run, axis, cursor, lanes}; prints for each where the
// rows stand, what is found at the middle of every cell, and what is drawn.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import '../../web/units/brings.js';
import { elements, treeOf } from '../../web/runtime/tree.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { layout } from '../../web/views/timeline/layout.js';
import { drawnIn } from '../../web/views/timeline/units/layer.js';
import { rows } from '../../web/views/timeline/units/lane.js';
import { pixels } from '../../web/views/timeline/units/pixels.js';
import { planOf } from '../../web/views/timeline/units/plan.js';
import { cellAt } from '../../web/views/timeline/units/pointing.js';

const HAS = { two: false, worded: false };

function placed({ run, axis, cursor, lanes = [], covered = 0 }) {
  const usual = frameOf({ words: [], ...run }, { step: cursor.step });
  const room = { ...usual.room, axis: { ...axis, height: axis.height ?? Infinity } };
  const frame = { ...usual, room, lanes, shown: usual.shown - covered, cursor: { ...usual.cursor, ...cursor } };
  const plan = planOf(frame, HAS);
  const L = layout(frame.kind, room.axis, frame.trace.T, { ...HAS, rows: rows.room(frame, HAS) });
  const found = drawnIn(L, frame, plan);
  const tree = treeOf(drawn(rows.layer(L, frame, HAS, {})));
  const marks = elements(tree).filter(({ attribs }) => attribs.class === 'units-mark');
  const units = Array.from({ length: frame.trace.H }, (_, unit) => unit);
  const steps = Array.from({ length: frame.trace.T }, (_, index) => index + 1);
  return {
    height: L.height,
    plan,
    canvases: elements(tree, 'canvas').length,
    lanes: found.map(({ shown, values, places }, index) => ({
      part: shown.part,
      lane: L.lanes.get(shown.part),
      top: places.top,
      bottom: places.bottom,
      y: units.map(places.y),
      mark: marks[index]?.attribs.d ?? '',
      values: Array.from(values),
      cells: units.map((unit) => {
        const high = places.around && unit === frame.cursor.unit ? L.lanes.get(shown.part).height : plan.row;
        return steps.map((step) => cellAt(L, frame, found, L.middle(step), places.y(unit) + high / 2) ?? null);
      }),
    })),
  };
}

const ASK = {
  placed,
  pixels: ({ values, image }) => Array.from(pixels(values, { ...image, unitIn: Int32Array.from(image.unitIn) })),
};
const asked = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(asked.map(({ ask, ...question }) => ASK[ask](question))));
