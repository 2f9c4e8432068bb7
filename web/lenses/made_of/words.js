/** What is said of it: one sentence, and in full for those who do not see the picture. */
import { html, nothing } from 'lit-html';
import { percent, signed } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder } from '../../state/place.js';
import { style } from '../../views/timeline/label.js';
import { now } from '../../views/timeline/lanes.js';
import { pieces, textOf } from '../../words/text.js';
import { looked } from '../looked.js';
import { LENS, memoryOf, NAME, sharesOf } from './shares.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */
/** @import { Shares } from './shares.js' */

/** Where shares stand beside other answers, it is said there what they are not. */
const ASKED_BESIDE = 'questions';
const FEWEST = 2; // decimals
/** Of more steps only the largest shares are read aloud. */
const ALOUD = 12;

/** @param {Frame} frame @param {Shares} shares */
const holes = ({ cursor, ...frame }, { how, most, kept }) => ({
  symbol: memoryOf(frame)?.symbol ?? '',
  how,
  step: cursor.step,
  most,
  from: most === 0 ? 'start' : most === cursor.step ? 'now' : 'before',
  kept: percent(kept),
});

/** The memory, printed like its shares. @param {Frame} frame @param {Shares} shares */
function sumOf(frame, { now, decimals }) {
  const { trace, cursor } = frame;
  const part = memoryOf(frame)?.part ?? '';
  return signed(trace.values[part]?.[(cursor.step - 1) * trace.H + cursor.unit] ?? Number.NaN, decimals(now));
}

/**
 * Where most of the memory of the present step came from; '' while that is covered, or why it is not known.
 * @template Piece
 * @param {Frame} frame @param {(symbol: string) => Piece} memory  how the memory is written
 * @returns {(string|Piece)[]}
 */
export function sentence(frame, memory) {
  const shares = sharesOf(frame);
  if (!shares) return [textOf(looked(frame, NAME, LENS).what ? 'made.unknown' : 'made.waits')];
  if (shares.now > shares.count) return [];
  return pieces('made.told', holes(frame, shares), memory);
}

/**
 * Whether the shares as they are printed add up, where a reader could try.
 * @param {Frame} frame @param {number} decimals  with which they are printed; fewer than two are none to add up
 */
function sum(frame, decimals) {
  const shares = sharesOf(frame);
  if (!shares || shares.now > shares.count || decimals < FEWEST) return '';
  if (!shares.addUp || decimals < shares.decimals(shares.now)) return textOf('made.nearly');
  return decimals > FEWEST ? textOf('made.sum', { sum: sumOf(frame, shares) }) : '';
}

/** @param {Frame} frame */
const written = (frame) => sentence(frame, (symbol) => html`<i>${symbol}</i><sub>${frame.cursor.step}</sub>`);

/** As the sentence of a figure of its own. @param {Frame} frame */
export function says(frame) {
  const shares = sharesOf(frame);
  const symbol = memoryOf(frame)?.symbol ?? '';
  const { step } = frame.cursor;
  if (shares && shares.now > shares.count) return textOf('made.not_yet', { symbol, step });
  return [shares ? `${textOf('made.alone', { symbol, step, value: sumOf(frame, shares) })} ` : '', written(frame)];
}

/** Under the strip, and beside it what shares are not. @param {Layout} L @param {Frame} frame */
export function told(L, frame) {
  const state = memoryOf(frame);
  const soon = state && frame.cursor.stage < state.stage ? 'made-soon' : '';
  const said = frame.alone === NAME ? [] : written(frame);
  const given = frame.lanes.includes(ASKED_BESIDE) ? [] : ['made.given', 'made.given_more'];
  const decimals = style(L, { signed: true, decimals: sharesOf(frame)?.decimals(now(frame)) }).decimals;
  return html`${said.length > 0 ? html`<span class=${soon}>${said} ${sum(frame, decimals)}</span> ` : nothing}${given.map((key) => html`<span class="made-given">${textOf(key)}</span> `)}`;
}

/** @param {Frame} frame @param {Shares} shares */
function everyShare(frame, { now, at, decimals }) {
  const all = Array.from({ length: now + 1 }, (_, from) => ({ from, share: at(now, from) }));
  const print = (/** @type {number} */ share) => signed(share, decimals(now));
  const left = all.filter(({ share }) => /[1-9]/.test(print(share)));
  const sized = left.toSorted((one, other) => Math.abs(other.share) - Math.abs(one.share)).slice(0, ALOUD);
  const said = left
    .filter((one) => sized.includes(one))
    .map(({ from, share }) =>
      textOf('made.share', { share: spoken(print(share)), from: from === 0 ? 'start' : inOrder(frame, from) }),
    );
  const count = left.length - sized.length;
  return count > 0 ? [...said, textOf('made.others', { count })] : said;
}

/** The picture in words. @param {Frame} frame */
export function named(frame) {
  const shares = sharesOf(frame);
  const state = memoryOf(frame);
  const symbol = state?.symbol ?? '';
  const said = sentence(frame, (words) => words).join('');
  if (!shares || !state || shares.now > shares.count) return textOf('lane.made_of', { symbol });
  const every = everyShare(frame, shares);
  const full = textOf('made.named', {
    symbol,
    step: frame.cursor.step,
    value: spoken(sumOf(frame, shares)),
    shares: every.length > 0 ? every.join(', ') : 'none',
  });
  return [full, said, sum(frame, shares.addUp ? FEWEST : shares.decimals(shares.now))].filter(Boolean).join(' ');
}
