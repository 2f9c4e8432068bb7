/** Whether numbers of the run are covered, until the reader asks for them: they are not given away by what is taken along. */
import { shown } from '../../../state/limits.js';
import { lastPlace } from '../../../state/place.js';
import { run } from '../../../state/state.js';

export const isCovered = () => shown() < lastPlace(run.value);
