// All that is said of runs of any kind of cell: node kinds_told.js, on stdin a list of {request, trace}; prints for each of them, by step,
// unit and stage, the sentence, the picture in words, and what is meant by each place of the walk.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { marked, told } from '../../web/kinds/told.js';
import { moment } from '../../web/pieces/moment.js';
import { timeOf } from '../../web/pieces/time.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { inWords } from '../../web/views/cell/inwords.js';
import { spokenMeaning } from '../../web/views/meaning/told.js';

function* places({ T, H }, { lastStage }) {
  for (let step = 1; step <= T; step += 1)
    for (let unit = 0; unit < H; unit += 1)
      for (let stage = 1; stage <= lastStage; stage += 1) yield { step, unit, stage };
}

const found = JSON.parse(await text(process.stdin)).map((answered) => {
  const frame = frameOf(answered, { step: 1 });
  const { kind, trace } = frame;
  return [...places(trace, kind)].map(({ step, unit, stage }) => ({
    step,
    unit,
    stage,
    sentence: marked(told(frame, step, unit, stage)),
    picture: inWords({ kind, moment: moment(frame, step, unit), time: timeOf(trace, step) }, stage),
    meanings: kind.walk.map(({ part, symbol = '' }) =>
      spokenMeaning({ ...frame, cursor: { ...frame.cursor, step, unit, stage } }, part, symbol),
    ),
  }));
});
process.stdout.write(JSON.stringify(found));
