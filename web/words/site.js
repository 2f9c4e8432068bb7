/** What the page is called where it shows this kind of cell. */
import { textOf } from './text.js';

export const siteName = (kind = 'lstm') => textOf('site.name', { kind: textOf(`kinds.${kind}`) });
