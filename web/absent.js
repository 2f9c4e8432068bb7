/**
 * Says so where the figure does not come: its script or its style is missing, cut off, another one, empty, or on its way
 * for too long. Then the figure of the preset is there, standing still, and a way to try again. It stands in the page
 * itself: what does not come cannot tell of it.
 */

// A module of its own, though nothing is taken from it.
export {};

/** How long a file may be on its way before the reader is told, in milliseconds. */
const PATIENCE = 10_000;

/** A figure without its style: lines instead of black areas, signs as small as letters. */
const OUTLINES =
  'svg :not(text, tspan) { fill: none; stroke: currentColor } text { fill: currentColor; stroke: none } :is(a, button) svg { width: 1em; height: 1em }';

/** What was asked for and has come to an end, one way or the other. @type {Set<EventTarget>} */
const ended = new Set();
/** @type {ChildNode[]} */
const told = [];
let late = false;
let unstyled = false;

const own = () => document.querySelector('script[src][defer]');
const styles = () => /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel="stylesheet"]'));

/** Whether the figure is drawn. */
const shown = () => document.querySelector('#app > .figure') !== null;

/** The files of the page, asked for past all caches, and the page again. */
async function again() {
  const files = [...document.querySelectorAll('script[src]')].map(
    (script) => /** @type {HTMLScriptElement} */ (script).src,
  );
  const asked = files.map((file) => fetch(file, { cache: 'reload' }).then((answer) => answer.blob()));
  await Promise.race([Promise.allSettled(asked), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  location.reload();
}

/** @param {HTMLElement} app */
function tell(app) {
  const notice = document.createElement('p');
  notice.className = 'notice failed';
  notice.setAttribute('role', 'alert');
  const words = document.createElement('span');
  words.textContent = `The ${unstyled ? 'look of this page' : 'figure'} has not come: a file is missing, damaged, or too long on its way.`;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Try again';
  button.onclick = again;
  notice.append(words, ' ', button);
  app.before(notice);
  told.push(notice);
  if (unstyled) document.head.append(Object.assign(document.createElement('style'), { textContent: OUTLINES }));
  if (!shown()) standStill();
  // It may still come, and draws at a moment of its own.
  new MutationObserver(look).observe(app, { childList: true });
}

/** What stands there without scripts, but for the sentences on scripts. */
function standStill() {
  for (const without of document.querySelectorAll('noscript')) {
    const { content } = Object.assign(document.createElement('template'), { innerHTML: without.textContent });
    for (const sentence of content.querySelectorAll('.unscripted')) sentence.remove();
    told.push(...content.childNodes);
    without.after(content);
  }
}

function look() {
  const app = document.getElementById('app');
  if (!app) return;
  const script = own();
  const over = late || (script !== null && ended.has(script));
  if (unstyled || (over && !shown())) {
    if (told.length === 0) tell(app);
  } else {
    for (const node of told.splice(0)) node.remove();
  }
}

/**
 * In a frame without an origin a script can be compared only where the host shares its files; elsewhere it is taken as it comes.
 * @param {HTMLScriptElement} script
 */
function taken(script) {
  const free = Object.assign(document.createElement('script'), { src: script.src, defer: true });
  script.replaceWith(free);
}

/** @param {EventTarget | null} target @param {boolean} failed */
function heard(target, failed) {
  if (failed && target instanceof HTMLLinkElement && target.rel === 'stylesheet') unstyled = true;
  else if (!(target instanceof HTMLScriptElement)) return;
  else if (failed && target.integrity && origin === 'null') taken(target);
  else ended.add(target);
  look();
}

addEventListener('load', ({ target }) => heard(target, false), true);
addEventListener('error', ({ target }) => heard(target, true), true);
document.addEventListener('readystatechange', look);
setTimeout(() => {
  late = true;
  // One that hangs keeps all else from being painted and from running.
  for (const link of styles()) {
    if (link.sheet) continue;
    unstyled = true;
    link.remove();
  }
  look();
}, PATIENCE);
