/** A small lock at what the teacher has fixed. */
import { html } from 'lit-html';
import { textOf } from '../words/text.js';

export const lock = () =>
  html`<span class="lock" role="img" aria-label=${textOf('lock.name')} title=${textOf('lock.name')}><svg viewBox="0 0 12 14" aria-hidden="true"><rect x="1" y="6" width="10" height="7" rx="1.5"></rect><path d="M3.5 6V4a2.5 2.5 0 0 1 5 0v2"></path></svg></span>`;
