import { texOf } from './tex';

const textNode = 3; // Node.TEXT_NODE
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
  const left = without ? `${unread}, ${without}` : unread;
  if (!element.querySelector(`${left}, ${formulas}, br`)) return element.textContent ?? '';
  const replaced = new Map<Node, string>();
  for (const lineBreak of element.querySelectorAll('br')) replaced.set(lineBreak, ' ');
  for (const formula of element.querySelectorAll(formulas)) replaced.set(formula, texOf(formula));
  for (const part of element.querySelectorAll(left)) replaced.set(part, '');
  return joinTexts(element, replaced);
}

/** Asks elements for nothing but their parent: a form's inputs answer in its place. */
function joinTexts(element: Element, replaced: Map<Node, string>): string {
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, textsAndElements, ({ parentNode }) =>
    parentNode && replaced.has(parentNode) ? reject : accept,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    text += replaced.get(node) ?? (node.nodeType === textNode ? (node as Text).data : '');
  }
  return text;
}
