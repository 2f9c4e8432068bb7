/** What is wrong with the parameters of an address, in one sentence each. */
import { languageTag } from '../words/text.js';
import { asNotice } from './misread.js';
import { quoted } from './quoted.js';

/** @import { Misread } from './parameters.js' */

/** @param {readonly string[]} words @param {'conjunction'|'disjunction'} type */
const list = (words, type) => new Intl.ListFormat(languageTag(), { type }).format(words);

/** @param {Misread} misread */
export function noticeOf({ parameter: { name, values, many, usual }, unknown, value }) {
  const given = { given: quoted(unknown[0] ?? ''), more: unknown.length - 1, name };
  if (!many) {
    const told = { ...given, values: list(values, 'disjunction'), instead: String(usual) };
    return asNotice({ where: name, key: 'one', values: told });
  }
  const left = typeof value !== 'string' && value !== usual ? value : [];
  const instead = left.length > 0 ? 'left' : usual.length > 0 ? 'all' : 'none';
  const told = { instead, left: list(left, 'conjunction'), count: left.length };
  return asNotice({ where: name, key: 'any', values: { ...given, ...told, values: list(values, 'conjunction') } });
}
