/** The kinds of cell beside the LSTM: what the core declares of them, and how they are drawn. */
import coupledLstmDeclared from './coupled_lstm/declared.json' with { type: 'json' };
import { coupledLstm } from './coupled_lstm/figure.js';
import { addFigure } from './figures.js';
import gruDeclared from './gru/declared.json' with { type: 'json' };
import { gru } from './gru/figure.js';
import gru2014Declared from './gru_2014/declared.json' with { type: 'json' };
import { gru2014 } from './gru_2014/figure.js';
import lstm1997Declared from './lstm_1997/declared.json' with { type: 'json' };
import { lstm1997 } from './lstm_1997/figure.js';
import peepholeLstmDeclared from './peephole_lstm/declared.json' with { type: 'json' };
import { peepholeLstm } from './peephole_lstm/figure.js';
import { addKind } from './register.js';
import rnnDeclared from './rnn/declared.json' with { type: 'json' };
import { rnn } from './rnn/figure.js';

/** @import { Figure } from './figures.js' */
/** @import { Declared } from './kind.js' */

/** @type {readonly [Declared, Figure][]} */
const OTHERS = [
  [gruDeclared, gru],
  [rnnDeclared, rnn],
  [gru2014Declared, gru2014],
  [peepholeLstmDeclared, peepholeLstm],
  [coupledLstmDeclared, coupledLstm],
  [lstm1997Declared, lstm1997],
];

for (const [declared, figure] of OTHERS) {
  addKind(declared);
  addFigure(declared.kind, figure);
}
