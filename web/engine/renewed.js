/** Whether the site has been renewed since this page came from it. */
import { folder, script as own } from '../root.js';

/** How long a site may take to tell, in milliseconds. */
const PATIENCE = 3_000;

/** Whether the pages of the site are no longer made with the script that runs here. What is one file is not renewed without it. */
export async function renewed() {
  if (folder === '') return false;
  const page = await fetch(new URL('index.html', folder), { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) })
    .then((answer) => (answer.ok ? answer.text() : ''))
    .catch(() => '');
  return /\bmain-\w+\.js/.test(page) && !page.includes(own);
}
