import { texOf } from './tex';

const textsAndElements = 5; // NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
const [accept, reject] = [1, 2]; // NodeFilter.FILTER_ACCEPT, FILTER_REJECT

// What MathJax draws, in all its versions. Its source, or the <math> meant for screen readers, is read instead.
const drawings = [
  'mjx-math:not([data-latex]), mjx-math[data-latex] ~ mjx-assistive-mml',
  '.mjx-math, .MathJax nobr, .MathJax_Preview, svg',
  '[class*="MathJax"]:has(+ script[type^="math/tex"])',
].join();
const unread = `style, template, noscript, script:not([type^="math/tex"]), ${drawings}`;
const formulas = 'script[type^="math/tex"], math, mjx-math[data-latex]';

/** The text of an element as its author wrote it: formulas as TeX, line breaks as spaces, `without` left out. */
export function readText(element: Element, without?: string): string {
  if (!element.firstElementChild) return element.textContent ?? '';
  const skipped = new Set<Node>(element.querySelectorAll(without ? `${unread}, ${without}` : unread));
  const sources = new Map<Node, string>();
  for (const formula of element.querySelectorAll(formulas)) sources.set(formula, texOf(formula));
  for (const lineBreak of element.querySelectorAll('br')) sources.set(lineBreak, ' ');
  const walker = element.ownerDocument.createTreeWalker(element, textsAndElements, (node) =>
    skipped.has(node) || isInside(node, sources) ? reject : accept,
  );
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text += sources.get(node) ?? (node.nodeType === 3 ? (node as Text).data : '');
  }
  return text;
}

function isInside(node: Node, sources: Map<Node, string>): boolean {
  return node.parentNode !== null && sources.has(node.parentNode);
}
