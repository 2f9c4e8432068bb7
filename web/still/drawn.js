/** A view as text. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';

/** lit's own marks, which only a script would read; and what is there only to be pointed at. */
const IDLE = [
  /<!--.*?-->|<\?>/gs,
  /<(\w+) class="cell-(?:hit|touch|ring)[^>]*><\/\1>/g,
  / data-(?:part|symbol)="[^"]*"/g,
  /(?<=<[^>]*)\s+(?=>)/g,
];

/** @param {unknown} template  what a view returns */
export function drawn(template) {
  const text = collectResultSync(render(template));
  return IDLE.reduce((rest, idle) => rest.replace(idle, ''), text)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
