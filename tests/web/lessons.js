// Lessons, asked line by line, JSON in and out: what a card begins with, what it shows, and how it is judged.
import { createInterface } from 'node:readline';
import './pageless.js';
import { addField } from '../../web/address/more.js';
import { stateOf } from '../../web/address/state.js';
import '../../web/kinds/others.js';
import { again, changedIn, note } from '../../web/learning/lessons/been.js';
import { lessonCard } from '../../web/learning/lessons/card.js';
import { judge } from '../../web/learning/lessons/judge.js';
import { meantLayer } from '../../web/learning/lessons/meant.js';
import texts from '../../web/learning/texts.js';
import { FIELDS } from '../../web/lenses/fields.js';
import lenses from '../../web/lenses/texts.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { compiled } from '../../web/words/compiled.js';
import { addTexts } from '../../web/words/text.js';

addTexts(compiled({ ...texts, ...lenses }));
globalThis.window = { setTimeout: () => 0 }; // nothing is said aloud

for (const field of FIELDS) addField(field);

const ASK = {
  /** The state that fields describe. */
  state: ({ fields, presets }) => stateOf(new Map(Object.entries(fields)), presets),
  /** A card in a state with what Python says of it; what the reader has been at; and the request that the card began with. */
  judged({ card, run, lenses, state, start, been }) {
    const basis = frameOf({ ...run, words: state.words, names: [], name: '' }, { step: state.step, layout: 'page' });
    const asked = new Map(Object.keys(lenses).map((key) => [key, run.request]));
    const heard = new Map(Object.entries(lenses).map(([key, lens]) => [key, { request: run.request, lenses: lens }]));
    const now = {
      ...basis,
      lanes: state.lanes,
      chosen: state.chosen,
      asked,
      heard,
      cursor: { ...basis.cursor, step: state.step, stage: state.stage },
    };
    const { seen, walked, answered, tried = [], looked = [] } = been;
    const changed = changedIn(start, run.request);
    const sets = { seen: new Set(seen), walked: new Set(walked), looked: new Set(looked) };
    return judge(now, card, { ...sets, changed, answered, tried });
  },
  /** What is drawn on the bars of the inputs, which lie so. */
  ringed({ guest, lock }) {
    const frame = { chosen: { guest }, settings: { lock } };
    const place = [{ left: 100, right: 500 }, frame, { top: 30, height: 90 }];
    return meantLayer.there(frame) ? drawn(meantLayer.inputs(...place)) : '';
  },
  /** What differs of two requests. */
  changed: ({ start, now }) => [...changedIn(start, now)],
  /** The card of a part as it is drawn, at a run; with Python or without. */
  card({ guest, run, state, answered, frame = {} }) {
    const of = `lesson:${guest.lesson},${guest.part}`;
    again();
    note({ of, answered: answered ?? undefined });
    const basis = frameOf({ ...run, words: [], names: [], name: '' }, { step: state.step, layout: 'page' });
    const cursor = { ...basis.cursor, step: state.step, stage: state.stage };
    const room = { ...basis.room, arrangement: 'beside' };
    const now = { ...basis, cursor, room, chosen: { guest }, ...frame };
    const { title, aside, body, foot, brief, short } = lessonCard(now, {}, guest);
    return { title, card: drawn([aside, body, foot]), brief: drawn(brief), short: drawn([short.body, short.foot]) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
