// What is guessed of a covered state, as the page draws and says it, asked line by line, JSON in and out.
import { createInterface } from 'node:readline';
import './pageless.js';
import { guess, isNear, nextStep, revealed } from '../../web/learning/predict/guesses.js';
import { predictLayer, sentence } from '../../web/learning/predict/layer.js';
import texts from '../../web/learning/predict/words/en.json' with { type: 'json' };
import '../../web/lenses/brings.js';
import { brought } from '../../web/later/brought.js';
import { placeOf } from '../../web/state/place.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { timeline } from '../../web/views/timeline.js';
import { compiled } from '../../web/words/compiled.js';
import { addTexts } from '../../web/words/text.js';

addTexts(compiled(texts));
brought.lenses.add(predictLayer);
// Nobody listens to a voice here; the page around the figure does.
globalThis.window = { setTimeout: () => 0 };
const told = [];
brought.tell = (message) => told.push(message);

async function answer({ run, ask, step, stage, at, guessed, hide = ['answer'] }) {
  const usual = frameOf({ name: '', words: [], ...run, step }, { step, layout: 'embed' });
  const axis = { width: 680, height: Number.POSITIVE_INFINITY };
  const frame = {
    ...usual,
    settings: { ...usual.settings, hide, ask },
    shown: placeOf(usual, { step, stage }),
    cursor: { ...usual.cursor, step, stage },
    room: { ...usual.room, axis },
  };
  if (guessed !== undefined) guess(frame, at, guessed);
  const pair = revealed(frame, step);
  const text = drawn(timeline(frame, {}));
  await Promise.resolve();
  return {
    told: told.splice(0),
    next: nextStep(frame) ?? 0,
    sentence: sentence(frame),
    near: pair ? isNear(pair) : null,
    drawn: text,
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}
