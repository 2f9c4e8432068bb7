/**
 * A picture without variables, for a rasterizer that knows none: every element learns which part's hue it has, and every rule that
 * speaks of the hue becomes one rule for each part. The colours are the light ones.
 */

import { parse } from 'postcss';
import { treeOf, written } from '../runtime/tree.js';

/** @import { ParentNode } from 'domhandler' */
/** @import { ChildNode } from 'postcss' */
/** @typedef {Map<string, string>} Values  of variables, by their names */

/** The rules that hold whatever the system is, their declarations as text. @param {string} css */
const rulesOf = (css) =>
  parse(css).nodes.flatMap((node) =>
    node.type === 'rule'
      ? [{ selectors: node.selectors, body: node.nodes.map(String).join(';'), nodes: node.nodes }]
      : [],
  );

/** @param {ChildNode[]} nodes @returns {Values} */
const variablesIn = (nodes) =>
  new Map(nodes.flatMap((node) => (node.type === 'decl' && node.variable ? [[node.prop, node.value]] : [])));

/** Two colours of six digits, the first one with so many parts of a hundred. @param {string} one @param {string} share @param {string} other */
function mixed(one, share, other) {
  const channel = (/** @type {string} */ colour, /** @type {number} */ index) => {
    const digits = colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour;
    return Number.parseInt(digits.slice(1 + 2 * index, 3 + 2 * index), 16);
  };
  const mix = [0, 1, 2].map(
    (index) => (channel(one, index) * Number(share) + channel(other, index) * (100 - Number(share))) / 100,
  );
  return `#${mix.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** @param {string} text @param {Values} values */
function substituted(text, values) {
  const plain = text.replace(/var\((--[\w-]+)[^)]*\)/g, (whole, name) => values.get(name) ?? whole);
  return plain.replace(/color-mix\(in srgb, ?(#\w+) (\d+)%, ?(#\w+)\)/g, (_, one, share, other) =>
    mixed(one, share, other),
  );
}

/** @param {string} css */
function palette(css) {
  const rules = rulesOf(css);
  const root = rules.filter(({ selectors }) => selectors.includes(':root'));
  const light = new Map(root.flatMap(({ nodes }) => [...variablesIn(nodes)]));
  /** @type {Map<string, Values>} */
  const parts = new Map();
  for (const { selectors, body, nodes } of rules) {
    if (!body.includes('--hue:')) continue;
    const own = [...variablesIn(nodes)].map(
      ([name, value]) => /** @type {const} */ ([name, substituted(value, light)]),
    );
    for (const selector of selectors) parts.set(selector.slice(1), new Map([...light, ...own]));
  }
  return { rules, light, parts };
}

/** The rules of a sheet. @param {string} css */
export function withoutVariables(css) {
  const { rules, light, parts } = palette(css);
  return rules
    .filter(({ body }) => !body.includes('--hue:') || body.includes('var(--hue'))
    .flatMap(({ selectors, body }) => {
      if (!body.includes('var(--hue')) return `${selectors}{${substituted(body, light)}}`;
      return [...parts].map(
        ([part, values]) => `${selectors.map((one) => `${one}.of-${part}`)}{${substituted(body, values)}}`,
      );
    })
    .join('\n');
}

/** The elements of a picture, to which that sheet applies. @param {string} svg @param {string} css */
export function withHues(svg, css) {
  const { light, parts } = palette(css);
  const tree = treeOf(svg);
  /** @param {ParentNode} parent @param {string} part  whose hue it has */
  function mark(parent, part) {
    for (const child of parent.children) {
      if (!('attribs' in child)) continue;
      const classes = (child.attribs.class ?? '').split(' ');
      const own = classes.find((one) => parts.has(one)) ?? part;
      for (const [name, value] of Object.entries(child.attribs)) {
        child.attribs[name] = substituted(value, parts.get(own) ?? light);
      }
      child.attribs.class = [...classes, own && `of-${own}`].join(' ');
      mark(child, own);
    }
  }
  mark(tree, '');
  return written(tree);
}
