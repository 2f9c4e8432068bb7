/**
 * A worksheet: what is printed where something is covered, where a lesson or a challenge is open, or when somebody asks for one. The figure, its
 * lines and the table stand there with blanks, between a title with room for a name and a list of questions.
 */
import { html, nothing, render } from 'lit-html';
import { covers } from '../address/parameters.js';
import { brought } from '../later/brought.js';
import { frame } from '../state/frame.js';
import { textOf } from '../words/text.js';
import { sheetOf } from './sheet.js';
import { weights } from './weights.js';

/** @import { Frame } from '../state/types.js' */

const { dataset } = document.documentElement;
const above = Object.assign(document.createElement('div'), { className: 'worksheet-head' });
const below = Object.assign(document.createElement('div'), { className: 'worksheet-foot' });

/** By the reader's hand. */
let wanted = false;

/** The table, which an embedded figure has not. @param {Frame} now */
const table = (now) =>
  now.layout === 'embed'
    ? html`<div class="table panel-table"><div class="table-room">${brought.table?.numbers(now, { goToStep() {} })}</div></div>`
    : nothing;

/** While a worksheet is printed (reader/printing.js), what is drawn of the figure in place of what is seen; the rest of it is put around. @returns {Frame|undefined} */
export function onPaper() {
  if (dataset.arrangement !== 'paper') return undefined;
  const now = frame();
  const paper = brought.learning?.paper(now);
  if (!wanted && !paper && !covers(now.settings)) return undefined;
  const { seen, head, questions } = sheetOf(now, paper);
  const { guest } = now.chosen;
  dataset.worksheet = guest && 'challenge' in guest ? 'challenge' : 'usual';
  render(head, above);
  render(
    html`${table(seen)}${weights(seen)}<section class="worksheet-asks"><h2>${textOf('worksheet.questions')}</h2>
      <ol>${questions.map((question) => html`<li>${question}</li>`)}</ol></section>`,
    below,
  );
  const app = /** @type {HTMLElement} */ (document.getElementById('app'));
  app.before(above);
  app.after(below);
  return seen;
}

addEventListener('afterprint', () => {
  wanted = false;
  delete dataset.worksheet;
  above.remove();
  below.remove();
});

/** Opens the dialog of the browser for it. */
export function printOut() {
  wanted = true;
  print();
}
