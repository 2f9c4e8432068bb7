/** The English texts of the kinds of cell that come later, and of what shows them beside each other. A bundle has them compiled (runtime/words.js). */
import coupledLstm from '../kinds/coupled_lstm/words/en.json' with { type: 'json' };
import gru from '../kinds/gru/words/en.json' with { type: 'json' };
import gru2014 from '../kinds/gru_2014/words/en.json' with { type: 'json' };
import lstm1997 from '../kinds/lstm_1997/words/en.json' with { type: 'json' };
import peepholeLstm from '../kinds/peephole_lstm/words/en.json' with { type: 'json' };
import rnn from '../kinds/rnn/words/en.json' with { type: 'json' };
import carried from '../views/carried/words/en.json' with { type: 'json' };
import several from '../views/several/words/en.json' with { type: 'json' };

export default { ...gru, ...rnn, ...gru2014, ...peepholeLstm, ...coupledLstm, ...lstm1997, ...carried, ...several };
