/**
 * `<lstm-cell>` for pages of others: dist/lstm-cell.js, one script under a name that stays. It may stand on a page
 * twice, and a site that swaps its pages may run it again: the first one counts.
 */
import { LstmCell } from './element.js';

if (!customElements.get('lstm-cell')) customElements.define('lstm-cell', LstmCell);
