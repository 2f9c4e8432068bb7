// Where a lesson or a challenge stands among the panels of a figure, asked line by line, JSON in and out.
import { createInterface } from 'node:readline';
import '../web/pageless.js';
import { panelsWith, standsIn } from '../../web/learning/panels.js';

const PLACES = [undefined, 'cell', 'sequence', 'numbers', 'weights', 'lesson', 'challenge', 'training'];

/** With each of the panels open in turn: where the guest is seen; null stands for the place of the sentence. */
function answer({ named, guest, arrangement = 'stacked' }) {
  const panels = panelsWith(named, guest);
  const seen = Object.fromEntries(
    panels.map((panel) => {
      const frame = { settings: { panels }, panel, room: { arrangement } };
      return [panel, guest ? PLACES.filter((place) => standsIn(frame, guest, place)) : []];
    }),
  );
  return { panels, seen };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
