/** The challenges in groups, by what is new in them: each group begins with the level that is named here, in the order of the levels. */

/** @import { Level } from './level.js' */
/** @typedef {{group: string, levels: readonly Level[]}} Group  a name in the texts, `learn.group_…` */

/** @type {Record<string, string>} */
const BEGIN = {
  keep: 'one_gate',
  count: 'counting',
  'ever-loud': 'reads_x',
  toggle: 'reads_h',
  middle: 'shapes',
  echo: 'others',
};

/** @param {readonly Level[]} levels @returns {Group[]} */
export function grouped(levels) {
  /** @type {{group: string, levels: Level[]}[]} */
  const groups = [];
  for (const level of levels) {
    const group = BEGIN[level.name];
    if (group || groups.length === 0) groups.push({ group: group ?? 'one_gate', levels: [] });
    groups.at(-1)?.levels.push(level);
  }
  return groups;
}
