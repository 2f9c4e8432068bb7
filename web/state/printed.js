/** What programs print around numbers, taken off: names, calls, types, places; only where it leaves no doubt about the numbers. */

/** Names of calls that hold the numbers themselves: np.array(…), torch.tensor(…), np.float64(…), c(…). */
const CALL =
  '(?<![\\w.])(?:[a-z]+\\.)*(?:array|asarray|tensor|Tensor|FloatTensor|DoubleTensor|Array|constant|matrix|list|tuple|deque|c' +
  '|u?int\\d+|float|[Ff]loat\\d+|bfloat16)';
const NAME = '"?[\\p{L}_][\\p{L}\\p{N}_.]*"?(?:\\[\\d*\\])?';

/** Each form and what is left of it, in this order. @type {readonly [RegExp, string][]} */
const FORMS = [
  [/^>>> /, ''],
  [/^<tf\.[\s\S]*?\bnumpy=([\s\S]*)>$/, '$1'],
  [/^(?:\w+Array)?\(\d+\) (?=\[)/, ''],
  [/^\d+(?:-element|×\d+) \w+\{[\w, ]*\}:\n/, ''],
  [/,?\s?\b(?:dtype|device|requires_grad|grad_fn|weak_type|shape)\s?=\s?(?:<[^<>]*>|"[^"]*"|\([^()]*\)|[\w.]+)/g, ''],
  [new RegExp(`${CALL}\\( ?([^\\s()[\\]{},;]+) ?\\)`, 'gu'), ' $1 '],
  [new RegExp(`${CALL}\\s?(?=[([{])`, 'gu'), ''],
];
const LABEL = new RegExp(`^(?:[\\p{L}_]\\w* ){0,2}${NAME}\\s*(?::|=|<-)\\s*`, 'u');

/** @param {string} text */
export function unprinted(text) {
  let left = series(places(text.trim()));
  for (const [form, kept] of FORMS) left = left.replace(form, kept);
  for (;;) {
    left = left.trim().replace(/;$/, '').trimEnd();
    const inside = left.startsWith('{') && left.endsWith('}') ? left.slice(1, -1).trim() : left;
    if (!LABEL.test(inside)) return left;
    left = inside.replace(LABEL, '');
  }
}

/** R numbers its lines: [1] 0.8 -0.3. The places are taken off if they count what stands before them. @param {string} text */
function places(text) {
  if (!/^\[1\] [^\s[\],;]/.test(text)) return text;
  const words = [];
  for (const line of text.split('\n')) {
    const [, place, rest] = /^ ?\[(\d+)\] (.*)$/.exec(line) ?? [];
    if (rest === undefined || Number(place) !== words.length + 1) return text;
    words.push(...rest.trim().split(' '));
  }
  return words.join(' ');
}

/** pandas prints a Series as index and value on each line, and its type in the last one. @param {string} text */
function series(text) {
  const [footer] = /\n(?:Name: [^\n,]*, )?(?:Length: \d+, )?dtype: \w+$/.exec(text) ?? [];
  const lines = footer ? text.slice(0, -footer.length).split('\n') : [];
  const values = lines.map((line) => /^ ?[^\s,;]+ ([^\s,;]+) ?$/.exec(line)?.[1]);
  return footer && values.every(Boolean) ? values.join('\n') : text;
}
