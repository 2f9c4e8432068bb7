/** What the text around the figure says of learning by doing: its last section, which comes with what is read seldom (later/more.js). */
import { html, render } from 'lit-html';
import { pieces, textOf } from '../../words/text.js';

/** What the links lead to, by the tags of their words. @type {Record<string, string>} */
const STATES = {
  list: '#s=1.learn:list',
  lesson: '#s=1.lesson:forget,1',
  guess: '#s=1.lesson:sentence,4',
  challenge: '#s=1.challenge:toggle',
};
const PARAGRAPHS = ['lessons', 'challenges', 'teachers'];

/** @param {string} words @param {string} tag */
const link = (words, tag) =>
  tag in STATES ? html`<a href=${STATES[tag]} data-set>${words}</a>` : html`<a href="embedding.html">${words}</a>`;

export const article = () => html`<h2 id="learn-by-doing">${textOf('article.heading')}</h2>
  ${PARAGRAPHS.map((one) => html`<p>${pieces(`article.${one}`, {}, link)}</p>`)}`;

/** On the page itself; a figure in a frame has no text around it. */
export function addToArticle() {
  const text = document.querySelector('article');
  if (!text) return;
  const section = document.createElement('section');
  section.lang = document.documentElement.lang;
  section.dir = textOf('language.direction');
  text.append(section);
  render(article(), section);
}
