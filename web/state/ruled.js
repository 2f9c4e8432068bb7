/** Tables with rules, as Markdown, databases and LaTeX draw them: their cells, parted by tabs. */

/** A line between others. */
const RULE = /^[\s|:+=-]*-[\s|:+=-]*$/;
const LATEX = /\\\\|\\begin\{/;

/** @param {string} text */
const latex = (text) =>
  text
    .replace(
      /\\(?:begin|end)\{[a-z]*(?:matrix|array|tabular)\*?\}(?:\{[lcr|]*\})?|\\(?:hline|(?:top|mid|bottom)rule)|\$/g,
      '',
    )
    .replace(/\s*\\\\\s*/g, '\n')
    .replace(/ *& */g, '\t')
    .trim();

/** The same text, unless it is such a table. @param {string} text */
export function unruled(text) {
  if (LATEX.test(text) && text.includes('&')) return latex(text);
  const lines = text.trim().split(/\r\n?|\n/);
  const rows = lines.filter((line) => !RULE.test(line));
  if (rows.length === 0 || !rows.every((line) => line.includes('|'))) return text;
  return rows
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n');
}
