/** Text in a field that a person may be typing into: a redraw does not take away what was typed and not yet applied. */
import { noChange } from 'lit-html';
import { Directive, directive } from 'lit-html/directive.js';

/** @import { ElementPart } from 'lit-html/directive.js' */

class KeepsUnapplied extends Directive {
  /** What the field showed last by itself; anything else in it was typed. */
  shown = '';

  /** @param {string} _text */
  render(_text) {
    return noChange;
  }

  /**
   * @override
   * @param {ElementPart} part
   * @param {[string]} values
   */
  update({ element }, [text]) {
    const field = /** @type {HTMLInputElement} */ (element);
    const typing = field === document.activeElement && field.value !== this.shown;
    if (typing && field.value !== text) return noChange;
    if (field.value !== text) field.value = text;
    this.shown = text;
    field.defaultValue = text; // so that anyone can tell what has been typed
    return noChange;
  }
}

/** Used on the element: `<input ${keepsUnapplied(text)}>` shows `text`, unless something else is being typed. */
export const keepsUnapplied = directive(KeepsUnapplied);
