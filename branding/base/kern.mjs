// What the portal uses of KERN's stylesheet. KERN's grid, its components that no page has, and most of its icons are two
// thirds of it, and every visitor would wait for them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CLASS = /\.(kern-[A-Za-z0-9_-]+)/g;

/** All sources below these folders that can name a component or an icon. */
function sourcesIn(folders) {
  return folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(target|node_modules|test)$/.test(entry.name) ? [] : sourcesIn([path]);
    return /\.(java|html|css|js)$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  }));
}

/** The component that a class belongs to: kern-btn of kern-btn--primary. */
const componentOf = (name) => name.replace(/(__|--).*/, '').replace(/-$/, '');

/** The rules of a stylesheet, those in a media query as one. */
function rulesOf(css) {
  const rules = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    if (css[at] === '}') depth--;
    if (depth === 0 && (css[at] === '}' || css[at] === ';')) {
      rules.push(css.slice(start, at + 1));
      start = at + 1;
    }
  }
  return rules;
}

/** A selector without what stands in :is(), :not() and their like: alternatives, of which a page need not have all. */
function outside(selector) {
  const shorter = selector.replace(/:[a-z-]+\([^()]*\)/g, '');
  return shorter === selector ? selector : outside(shorter);
}

function reduced(css, isUsed) {
  return rulesOf(css).map((rule) => {
    const open = rule.indexOf('{');
    const head = rule.slice(0, open);
    if (/^@(media|supports)/.test(head)) {
      const inner = reduced(rule.slice(open + 1, -1), isUsed);
      return inner && `${head}{${inner}}`;
    }
    if (head.startsWith('@') || open < 0) return rule;
    const selectors = head.split(/,(?![^(]*\))/).filter(isUsed);
    return selectors.length > 0 ? selectors.join(',') + rule.slice(open) : '';
  }).join('');
}

/** The stylesheet with the components and icons that these folders' sources name, however they put modifiers together. */
export function usedOf(css, folders) {
  const source = sourcesIn(folders).join('\n');
  const components = new Set([...source.matchAll(/kern-[A-Za-z0-9_-]+/g)].map((found) => componentOf(found[0])));
  const names = new Set([...source.matchAll(/(?:kern-icon--|["'])([a-z][a-z-]*)/g)].map((found) => found[1]));
  const isUsed = (name) => name.startsWith('kern-icon--') ? names.has(name.slice('kern-icon--'.length)) : components.has(componentOf(name));
  return reduced(css, (selector) => [...outside(selector).matchAll(CLASS)].every((found) => isUsed(found[1])));
}
