/** The kinds of cell beside the LSTM: what the core declares of them, how they are drawn, and what their sentences tell. */
import { brought } from '../later/brought.js';
import { both, bothNow } from '../views/timeline/both.js';
import coupledLstmDeclared from './coupled_lstm/declared.json' with { type: 'json' };
import { coupledLstm } from './coupled_lstm/figure.js';
import { coupledLstm as coupledLstmTold } from './coupled_lstm/told.js';
import { addFigure } from './figures.js';
import gruDeclared from './gru/declared.json' with { type: 'json' };
import { gru } from './gru/figure.js';
import { gru as gruTold } from './gru/told.js';
import gru2014Declared from './gru_2014/declared.json' with { type: 'json' };
import { gru2014 } from './gru_2014/figure.js';
import { keepsAll } from './lstm/told.js';
import lstm1997Declared from './lstm_1997/declared.json' with { type: 'json' };
import { lstm1997 } from './lstm_1997/figure.js';
import peepholeLstmDeclared from './peephole_lstm/declared.json' with { type: 'json' };
import { peepholeLstm } from './peephole_lstm/figure.js';
import { peepholeLstm as peepholeLstmTold } from './peephole_lstm/told.js';
import { addKind } from './register.js';
import rnnDeclared from './rnn/declared.json' with { type: 'json' };
import { rnn } from './rnn/figure.js';
import { rnn as rnnTold } from './rnn/told.js';
import { addNumbers } from './told.js';

/** @import { Figure } from './figures.js' */
/** @import { Declared } from './kind.js' */
/** @import { Numbers } from './told.js' */

/** @type {readonly [Declared, Figure, Numbers][]} */
const OTHERS = [
  [gruDeclared, gru, gruTold],
  [rnnDeclared, rnn, rnnTold],
  [gru2014Declared, gru2014, gruTold],
  [peepholeLstmDeclared, peepholeLstm, peepholeLstmTold],
  [coupledLstmDeclared, coupledLstm, coupledLstmTold],
  [lstm1997Declared, lstm1997, keepsAll],
];

for (const [declared, figure, numbers] of OTHERS) {
  addKind(declared);
  addFigure(declared.kind, figure);
  addNumbers(declared.kind, numbers);
}

brought.both = { both, bothNow };
