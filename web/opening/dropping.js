/** Files that are dropped anywhere on the whole page are opened; a figure in another page takes none. */
import { brought } from '../later/brought.js';
import { openThere } from '../later/dialogs.js';
import { say } from '../state/state.js';
import { textOf } from '../words/text.js';

export function startDropping() {
  if (document.documentElement.dataset.layout === 'embed') return;
  /** @param {DragEvent} event */
  const holdsFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => holdsFile(event) && event.preventDefault());
  addEventListener('drop', async (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    if (await openThere()) brought.open?.(files);
    else say('dialog', textOf('header.absent', { dialog: textOf('header.open') }));
  });
}
