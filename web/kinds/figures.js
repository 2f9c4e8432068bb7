/** How each kind of cell is drawn. */
import { unitsOf } from '../units/here.js';
import { lstm } from './lstm/figure.js';

/** @import { Sample } from '../views/cell/key.js' */
/** @import { Label, Note, Place, Places } from '../views/cell/labels.js' */
/** @import { Layout, Tables } from '../views/cell/layout.js' */
/** @import { Scene } from '../views/cell/scene.js' */
/** @import { Act, Frame } from '../state/types.js' */
/** @import { Kind } from './kind.js' */

/**
 * @typedef {object} Figure  back to front: what is read, the streams, the blocks, the words
 * @property {Tables} tables  where everything stands
 * @property {Layout} glance  the same where the streams and the values alone are drawn, small
 * @property {(scene: Scene) => unknown} read     the streams that run along the bottom into the blocks
 * @property {(scene: Scene) => unknown} streams  the others, with their valves
 * @property {(scene: Scene, open: (event: PointerEvent, stage: number) => void) => unknown} blocks
 * @property {readonly (Label|Note)[]} labels
 * @property {(scene: Scene) => Places} places    of the labels
 * @property {(scene: Scene) => unknown} [glanced]  the streams at a glance, where they are others
 * @property {readonly string[]} [hatched]  hues that no other kind hatches
 * @property {Sample[]} [samples]  in the key, beside the usual ones
 * @property {(layout: Layout, samples: Sample[], usual: Place, scene: Scene) => {drawn: unknown, input: Place}} [key]  instead of the usual one
 * @property {(scene: Scene) => string} [called]  before the picture in words
 */

/** @type {Map<string, Figure>} */
const figures = new Map([['lstm', lstm]]);

/** @param {string} name  of a kind @param {Figure} figure */
export const addFigure = (name, figure) => figures.set(name, figure);

/** @param {Kind} kind */
export const figureOf = ({ name }) => /** @type {Figure} */ (figures.get(name));

/** The same, or what is made of it for many units or inputs. @param {Pick<Frame, 'kind'|'trace'>} run @param {Act} [act] */
export const figureFor = (run, act) => unitsOf(run)?.figure(run, figureOf(run.kind), act) ?? figureOf(run.kind);
