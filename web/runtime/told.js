/** What the page on embedding tells of each parameter and of each message (embedding.html). The figure itself carries none of it. */

export const OF_PARAMETERS = {
  theme:
    'For a lecture hall: white paper, black ink, stronger lines, and larger type in frames of 1000 pixels and more.',
  panels:
    'Which panels the figure has. The first one named opens, and one alone has no tab bar. A wide frame shows the cell and one panel beside it. A lesson or a challenge that the state names is there without being named here: a lesson where the sentence stands, a challenge above the weights, which then open first; where there is no such place, as the first panel. Named here it is a panel of its own, for as long as it is there.',
  lock: 'What is shown, but not to be changed by the reader. The words on the steps go with the inputs. A locked step stays; the stages inside it can be walked through.',
  hide: 'Where the answer is hidden, all that comes after the furthest stage shown so far is covered, in pictures, numbers and words; “Show the answer” goes on by one stage, and the next one is covered in turn. A change of inputs, weights or start values covers again all that comes after the place where the reader stands. The page around the figure is told no more than its reader. Printed, it is a worksheet: what is covered is blank, with questions below. The whole page covers nothing, so that links are off with it. learn, hints and solution hold on the whole page, too, where they stand in its address, and every link to it takes them along: without learn it has no button Learn and no way from a lesson or a challenge to the list of all.',
  ask: 'Beside hide=answer: the next value is guessed by dragging a ring in the chart of this state, and the guess stays beside the answer.',
  links: 'There are none where the answer is hidden.',
  engine: 'Python computes every change. Without it only the recorded presets can be shown.',
  language:
    'Another language is a file of the site, words/de.json for de; where it is not there the page says so and stays English. Numbers and equations are the same in all.',
  keys: 'With them Home and End, and Control and Z, which undoes.',
};

/** @type {Record<string, string>} */
export const OF_MESSAGES = {
  set: 'Another state: either state, as it stands in the address (s=1.…), whole; or some of the fields, where the preset named, or else what is there, gives the others. lesson ("forget,2") or challenge ("latch") opens one, with all that it begins with. shape is units × inputs, such as "4x3"; a part takes its W, U and b in one flat list, row by row (with one unit and one input [w, u, b]), inputs one list step by step, a start value one number for each unit. words is a list, one for each step; without it the words stay where the number of steps does. names is a list, one for each input. unit is the unit that is looked at, from 1 on.',
  goto: 'To another step, stage or unit, or several of them.',
  play: 'Play on from here; from the end, from the beginning.',
  pause: 'Stop playing.',
  reset: 'Back to the numbers of the preset.',
  theme: 'Other colours, as in the parameter theme.',
  getState: 'Asks for one state message, which brings the id back; it comes when no change waits for Python any more.',
  hello:
    'The figure is there and listens. Before this nothing is said and nothing is heard. shape is units × inputs, such as "4x3"; unit is told where there are several.',
  ready: 'Python is there and answers changes; again each time it comes back. place says where it runs.',
  resize: 'The height the figure needs, in CSS pixels.',
  step: 'Another step, stage or unit is shown, by whoever chose it; sentence says in words what happens there.',
  change:
    'Weights, inputs, words, names or start values are others now, or how many units and inputs there are, by whoever changed them; at most once in a frame of the screen.',
  result:
    'A challenge was marked anew, or a part of a lesson is done. task says which: "challenge:latch", "lesson:forget,2"; passed whether all tests pass, also the hidden ones. Of a challenge tests has true or false for each visible test, hidden how many there are and pass, sliders how many are off zero, tries and hints count, solution says whether it was looked at, own whether the cell is the one it is for. Of a lesson answered is the option that was chosen, from 0, −1 for “I don’t know”, and shown whether the page did it. Nothing says who the reader is.',
  answer:
    'The question of a part of a lesson was answered, again each time another option is chosen. task says of which part: "lesson:forget,2"; chosen is the option, from 0, −1 for “I don’t know”; right whether it is the right one.',
  error:
    'One sentence on what was not understood or has failed: a message, the address, a number typed, Python. where names the place; id is that of the getState which cannot be answered.',
  state:
    'The answer to getState: what was asked of Python, and every number it answered, as flat lists step by step, in each step unit by unit; null stands for what is covered (hide=answer).',
};
