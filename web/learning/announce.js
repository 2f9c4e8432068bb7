/** Says what has changed in a card, once it rests: after what the page says of the same edit (reader/speak.js), never at every tick. */

const REST = 1200; // milliseconds: later than the page

let waiting = 0;
let said = '';

/** The same is not said twice in a row. @param {string} text */
export function announce(text) {
  clearTimeout(waiting);
  if (text === said) return;
  waiting = window.setTimeout(() => {
    said = text;
    const region = document.getElementById('live');
    if (region) region.textContent = text;
  }, REST);
}
