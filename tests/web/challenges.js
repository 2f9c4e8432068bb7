// Challenges, asked line by line, JSON in and out: what an address says of one, and its card as it is drawn.
import { createInterface } from 'node:readline';
import './pageless.js';
import { addField } from '../../web/address/more.js';
import { read, write } from '../../web/address/state.js';
import '../../web/kinds/others.js';
import { FIELDS } from '../../web/learning/address.js';
import { challengeCard } from '../../web/learning/challenges/card.js';
import { challengeNamed } from '../../web/learning/challenges/challenges.js';
import { note } from '../../web/learning/challenges/helped.js';
import { asks, KEY } from '../../web/learning/challenges/marks.js';
import texts from '../../web/learning/texts.js';
import { chosen } from '../../web/state/chosen.js';
import { wanted } from '../../web/state/state.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { compiled } from '../../web/words/compiled.js';
import { addTexts } from '../../web/words/text.js';

for (const field of FIELDS) addField(field);
addTexts(compiled(texts));

/** The card at a run; `mark` is what Python has said of it. @param {{run: any, challenge: string, mark?: any, what?: string, frame?: any, helped?: any}} question */
function card({ run, challenge, mark, what, frame = {}, helped = {} }) {
  const guest = { challenge };
  chosen.value = { guest };
  wanted.value = run.request;
  note(challenge, { hints: 0, solution: false, ...helped });
  const asked = new Map(asks());
  const request = asked.get(KEY);
  const heard = new Map(mark ? [[KEY, { request, lenses: { mark } }]] : what ? [[KEY, { request, what }]] : []);
  const basis = frameOf({ name: '', words: [], ...run }, { step: 1 });
  const settings = { ...basis.settings, hide: [], lock: [], ...frame.settings };
  const { title, aside, body, foot } = challengeCard({ ...basis, chosen: { guest }, asked, heard, ...frame, settings }, {}, guest);
  return { title, card: drawn([aside, body, foot]), request };
}

const ASK = {
  read: ({ hash, presets }) => read(hash, '', presets),
  write: ({ state }) => write(state),
  level: ({ name }) => challengeNamed(name),
  card,
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
