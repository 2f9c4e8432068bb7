/**
 * The language that the address asks for. English is there from the start; every other one is a file of the site, `words/de.json`, with
 * the same keys (words/en.json, and beside each kind of cell).
 */
import { parametersOf } from '../address/parameters.js';
import { folder } from '../root.js';
import { speak } from './text.js';

const { language } = parametersOf(location.hash, location.search).values;

/** Whether another language than English is asked for. */
export const foreign = language !== 'en';

/** The language that was asked for and is not here; '' where there is none. */
let absent = '';
export const languageAbsent = () => absent;

/** Once it is there, or known not to come. */
export async function languageThere() {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(language);
    const answer = await fetch(`${folder}words/${language}.json`);
    if (folder === '' || !answer.ok) throw new Error(`no ${language}`);
    speak(tag, await answer.json());
  } catch {
    absent = language;
  }
}
