/** The page on embedding: its texts with this site's address in them, and its example, which uses only what it tells. */
import { startExample } from './embed/example.js';

const EXAMPLE = 'https://example.org/lstm/';
const here = new URL('.', location.href).href;

for (const code of document.querySelectorAll('pre code')) {
  code.textContent = (code.textContent ?? '').replaceAll(EXAMPLE, here);
}
startExample();
