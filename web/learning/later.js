/**
 * Lessons, challenges and predictions: a script of its own (loading.js). One of them at a time is the guest of the page: a card beside the
 * figure, or docked under it.
 */
import { addField } from '../address/more.js';
import { brought } from '../later/brought.js';
import { adopt } from '../views/adopt.js';
import { addTexts } from '../words/text.js';
import { FIELDS } from './address.js';
import { watchResults } from './challenges/results.js';
import { guest } from './guest.js';
import { LAYERS } from './layers.js';
import style from './learning.css';
import { watchBeing } from './lessons/been.js';
import { watchPanels } from './panels.js';
import { watchCovering } from './predict/covering.js';
import texts from './texts.js';
import { watchExams } from './training/exam.js';
import { watchTraining } from './training/running.js';

addTexts(/** @type {any} */ (texts));
adopt(style);
for (const field of FIELDS) addField(field);
for (const layer of LAYERS) brought.lenses?.add(layer);
brought.learning = guest;
watchPanels();
watchResults();
watchBeing();
watchCovering();
watchTraining();
watchExams();
