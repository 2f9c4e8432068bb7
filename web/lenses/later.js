/**
 * Lanes on the time axis, gates held by hand, and runs pinned for comparison: a script of its own (loading.js), because who only looks at
 * the cell needs none of it.
 */
import { addField } from '../address/more.js';
import { curved } from '../kinds/curved.js';
import { kindOf } from '../kinds/register.js';
import { brought } from '../later/brought.js';
import { addAsker } from '../state/beside.js';
import { seen } from '../state/lanes.js';
import { wanted } from '../state/state.js';
import { adopt } from '../views/adopt.js';
import { addTexts } from '../words/text.js';
import './brings.js';
import { FIELDS } from './fields.js';
import { isOpen } from './layers.js';
import style from './lenses.css';
import * as pinning from './pin/pinning.js';
import { LANES, OTHERS } from './register.js';
import texts from './texts.js';

addTexts(/** @type {any} */ (texts));
for (const field of FIELDS) addField(field);
brought.pinning = pinning;
brought.curved = curved;
adopt(style);
for (const lane of LANES)
  addAsker(() => (isOpen(lane, { kind: kindOf(wanted.value), lanes: seen.value }) ? (lane.asks?.() ?? []) : []));
for (const { asks } of OTHERS) if (asks) addAsker(asks);
