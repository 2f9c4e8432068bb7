/** A button that acts once when pressed, and again and again while it is held down. */

const PAUSE = 450; // milliseconds before the first repeat
const BEAT = 70;
const AFTERMATH = 50; // within this time a click belongs to the hold that has just ended
const ENDS = ['pointerup', 'pointercancel', 'pointerleave'];

/**
 * The listeners of such a button. `again` is called for a press of any kind and on every beat of a hold, `done` once at the end.
 * @param {() => void} again
 * @param {() => void} done
 */
export function hold(again, done) {
  return {
    /** @param {PointerEvent} event */
    down(event) {
      const button = /** @type {HTMLElement} */ (event.currentTarget);
      // A disabled button is not clicked, but browsers tell of the pointer over it.
      if (event.button !== 0 || button.matches(':disabled')) return;
      let timer = setTimeout(beat, PAUSE);
      function beat() {
        button.dataset.held = '';
        again();
        timer = setTimeout(beat, BEAT);
      }
      const stop = () => {
        clearTimeout(timer);
        for (const end of ENDS) button.removeEventListener(end, stop);
        if (!('held' in button.dataset)) return;
        done();
        setTimeout(() => delete button.dataset.held, AFTERMATH);
      };
      for (const end of ENDS) button.addEventListener(end, stop);
    },
    /** A press, also by keyboard or by voice; but not the click with which a hold ends. @param {Event} event */
    click(event) {
      if ('held' in /** @type {HTMLElement} */ (event.currentTarget).dataset) return;
      again();
      done();
    },
  };
}
