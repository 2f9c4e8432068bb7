/** The picture in words, for those who do not see it: what each stage that is reached has brought forth. */
import { beforeOf } from '../../kinds/tree.js';
import { percent, signed } from '../../pieces/print.js';

/** @import { Figure } from '../../kinds/figures.js' */
/** @import { Stage } from '../../kinds/kind.js' */
/** @import { Scene } from './scene.js' */

/** @param {Scene} scene @param {Figure} figure @param {Stage} stage */
function said({ kind, moment: m }, { labels }, { part }) {
  const gated = kind.partNamed(part);
  const name = (gated ?? kind.stateNamed(part))?.name;
  const verb = labels.map((label) => ('verb' in label && label.part === part ? label.verb : '')).find(Boolean);
  if (verb) return `The ${name} ${verb} ${percent(m.part(part).value)}.`;
  if (gated) return `The ${name} is ${signed(m.part(part).value)}.`;
  if (part !== kind.memory?.state) return `The ${name} is ${signed(m.of(part))}.`;
  const [kept, written] = ['kept', 'written'].map((term) => signed(m.of(term), m.decimals(part)));
  return `Kept ${kept}, written ${written}: the ${name} is ${signed(m.of(part))}.`;
}

/** @param {Scene} scene @param {Figure} figure @param {number} stage */
export function inWords(scene, figure, stage) {
  const { kind, moment: m } = scene;
  const at = `${figure.called} at step ${m.step}`;
  const [{ part, name } = { part: '', name: '' }] = kind.states;
  if (Number.isNaN(m.of(part))) return `${at}. Its numbers are not known yet.`;
  return [
    `${at}, after stage ${stage} of ${kind.lastStage}, ${kind.stages[stage - 1]?.name}.`,
    `${name.charAt(0).toUpperCase()}${name.slice(1)} before: ${signed(m.of(beforeOf(part)))}.`,
    ...kind.stages.slice(0, stage).map((reached) => said(scene, figure, reached)),
  ].join(' ');
}
